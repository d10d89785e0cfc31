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

/// Reads all parts of a document that hold text.
struct DocumentReader {
  private let package: OpenPackage
  private let parts: [String: OpenPackage.Relationship]
  private let main: XMLTree
  var story = Story()
  var ledger = Ledger()
  var log = RevisionLog()

  init(_ package: OpenPackage) throws(Refusal) {
    self.package = package
    parts = try package.relationships(of: package.main)
    guard let main = try package.tree(package.main) else { throw .lacksPart(package.main) }
    guard main.root.name == .document, main.root.child(.body) != nil else { throw .lacksPart("w:body") }
    self.main = main
  }

  mutating func run() throws(Refusal) {
    story.properties = try Properties(reading: package)
    if let tree = try tree("styles") { story.sheet.styles = Styles(reading: tree) }
    if let tree = try tree("numbering") {
      story.sheet.numbering = Numbering(reading: tree, styles: story.sheet.styles)
    }
    if let body = main.root.child(.body) { story.body = blocks(of: body, .body, parts) }
    noteFacts()
    try readNotes("footnotes", .footnote)
    try readNotes("endnotes", .endnote)
    try readComments()
    try readMargins("header", .header)
    try readMargins("footer", .footer)
  }

  /// The tree of the first part of a kind that the document refers to.
  private func tree(_ kind: String) throws(Refusal) -> XMLTree? {
    guard let name = names(kind).first else { return nil }
    return try package.tree(name)
  }

  private func names(_ kind: String) -> [String] {
    Set(parts.values.filter { $0.kind == kind && !$0.isExternal }.map(\.target)).sorted()
  }

  private mutating func blocks(
    of element: XMLElement, _ part: StoryReader.Part, _ relationships: [String: OpenPackage.Relationship]
  ) -> [Block] {
    var reader = StoryReader(story.sheet, part, relationships: relationships, ledger: ledger, log: log)
    let blocks = reader.blocks(of: element)
    reader.closeFields()
    (ledger, log) = (reader.ledger, reader.log)
    return blocks
  }

  /// The keys that the table of facts shows, so that one that was taken out of it is not brought back.
  private mutating func noteFacts() {
    let tables = story.body.compactMap { if case .table(let table) = $0 { table } else { nil } }
    guard let table = tables.first(where: { $0.style == "Facts" }) else { return }
    for row in table.rows {
      guard case .paragraph(let paragraph)? = row.cells.first?.blocks.first else { continue }
      let words = paragraph.pieces.compactMap { if case .text(let text) = $0.content { text } else { nil } }.joined()
      if !words.isBlank { story.properties.factKeys.insert(Facts.folded(words)) }
    }
  }

  private mutating func readNotes(_ kind: String, _ name: XMLName) throws(Refusal) {
    guard let part = names(kind).first, let tree = try package.tree(part) else { return }
    let relationships = try package.relationships(of: part)
    for element in tree.root.children where element.name == name {
      // The lines that separate notes from the text are notes too.
      guard let id = element[.id], element[.type] == nil || element[.type] == "normal" else { continue }
      ledger.place = "\(name == .footnote ? "footnote" : "endnote") \(id)"
      let item = ledger.find(name == .footnote ? .footnote : .endnote, words: element.text.excerpt)
      story.notes[NoteKey(isEndnote: name == .endnote, id: id)] = Story.Note(
        blocks: blocks(of: element, .note, relationships), item: item)
    }
  }

  private mutating func readComments() throws(Refusal) {
    guard let part = names("comments").first, let tree = try package.tree(part) else { return }
    let relationships = try package.relationships(of: part)
    for element in tree.root.children where element.name == .comment {
      guard let id = element[.id], story.comments[id] == nil else { continue }
      ledger.place = "comment \(id)"
      let item = ledger.find(.comment, words: element.text.excerpt)
      story.comments[id] = Story.Comment(
        author: element[.author] ?? "", date: element[.date],
        blocks: blocks(of: element, .comment, relationships), item: item)
      story.commentOrder.append(id)
    }
  }

  /// Headers and footers, whose words are only told of.
  private mutating func readMargins(_ kind: String, _ thing: Thing) throws(Refusal) {
    for name in names(kind) {
      guard let tree = try package.tree(name) else { continue }
      let content = blocks(of: tree.root, .header, try package.relationships(of: name))
      var writer = MarkdownWriter(Story(), version: .new, ledger: Ledger())
      let words = writer.lines(of: Block.resolved(content, in: .new), asWords: true).joined(separator: " ")
      guard !words.isBlank else { continue }
      ledger.place = kind
      ledger.find(thing, words: words, .lost("left out: Markdown has no pages"))
    }
  }
}
