import Documents
import Formats
import Redlines

extension Import {
  /// Reads a Word file.
  ///
  /// - Throws: `Refusal` where the file is no Word file, damaged, locked, or made to do harm.
  /// - Complexity: O(*n*) in the size of the file, unpacked.
  public init(reading bytes: [UInt8]) throws(Refusal) {
    try self.init(reading: bytes, within: Limits())
  }

  package init(reading bytes: [UInt8], within limits: Limits) throws(Refusal) {
    guard bytes.count <= limits.file else { throw .isTooLarge(bytes: bytes.count, limit: limits.file) }
    if let refusal = Refusal.sniffing(bytes) { throw refusal }
    var reader = try DocumentReader(OpenPackage(ZipArchive(reading: bytes, within: limits)))
    try reader.run()
    let hasRevisions = !reader.log.isEmpty
    var writer = MarkdownWriter(reader.story, version: .new, ledger: reader.ledger)
    let new = writer.run()
    var old = new
    if hasRevisions {
      writer = MarkdownWriter(reader.story, version: .old, ledger: writer.ledger)
      old = writer.run()
    }
    let sent = SentFile(made: reader.story.properties.sources, within: limits)
    self.init(
      generator: reader.story.properties.generator, old: old, new: new, hasRevisions: hasRevisions,
      authors: reader.log.authors, sources: reader.story.properties.sources, base: sent?.new,
      oldBase: sent?.old, ledger: writer.ledger)
  }
}

/// What this reader makes of a file as it was sent.
private struct SentFile {
  /// The text, all changes accepted.
  let new: String
  /// The text, all changes rejected; nil where the file was no redline.
  let old: String?

  /// Writes the file anew and reads it; nil where it cannot be known what it was made of.
  init?(made sources: [EmbeddedSource], within limits: Limits) {
    func outline(_ role: String) -> Outline? {
      sources.first { $0.role == role }.map { Outline(parsing: Source(name: $0.name, text: $0.text)) }
    }
    let (document, former, latter) = (outline("document"), outline("old"), outline("new"))
    let bytes: [UInt8]? =
      if let document {
        Format.docx.render(document)
      } else if let former, let latter {
        Format.docx.render(Redline(from: former, to: latter))
      } else {
        nil
      }
    guard let bytes, let package = try? OpenPackage(ZipArchive(reading: bytes, within: limits)),
      var reader = try? DocumentReader(package), (try? reader.run()) != nil
    else { return nil }
    func text(_ version: Presence) -> String {
      var writer = MarkdownWriter(reader.story, version: version, ledger: reader.ledger)
      return writer.run()
    }
    new = text(.new)
    old = document == nil ? text(.old) : nil
  }
}
