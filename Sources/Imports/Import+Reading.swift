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
    self.init(
      generator: reader.story.properties.generator, old: old, new: new, hasRevisions: hasRevisions,
      authors: reader.log.authors, sources: reader.story.properties.sources,
      base: Self.base(of: reader.story.properties.sources, within: limits), ledger: writer.ledger)
  }
}

extension Import {
  /// What this reader makes of a file as it was sent; nil where the file does not hold what it was made of.
  private static func base(of sources: [EmbeddedSource], within limits: Limits) -> String? {
    func outline(_ role: String) -> Outline? {
      sources.first { $0.role == role }.map { Outline(parsing: Source(name: $0.name, text: $0.text)) }
    }
    let sent: [UInt8]? =
      if let document = outline("document") {
        Format.docx.render(document)
      } else if let old = outline("old"), let new = outline("new") {
        Format.docx.render(Redline(from: old, to: new))
      } else {
        nil
      }
    guard let sent, let package = try? OpenPackage(ZipArchive(reading: sent, within: limits)),
      var reader = try? DocumentReader(package), (try? reader.run()) != nil
    else { return nil }
    var writer = MarkdownWriter(reader.story, version: .new, ledger: reader.ledger)
    return writer.run()
  }
}
