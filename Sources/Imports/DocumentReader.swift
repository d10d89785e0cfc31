import Documents

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

  /// The names of the parts of a kind, each once, however its letters are written where it is referred to.
  private func names(_ kind: String) -> [String] {
    Set(parts.values.filter { $0.kind == kind && !$0.isExternal }.map { $0.target.lowercased() }).sorted()
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
    for row in table.rows.prefix(1_000) {
      guard case .paragraph(let paragraph)? = row.cells.first?.blocks.first else { continue }
      let words = paragraph.pieces.compactMap { if case .text(let text) = $0.content { text } else { nil } }
        .joined()
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
