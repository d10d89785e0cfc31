/// Reads the paragraphs and tables of one part of a document: the body, the notes, a header.
struct StoryReader {
  /// Which part is read.
  enum Part {
    case body, note, comment, header
  }

  let sheet: Sheet
  let part: Part
  let relationships: [String: OpenPackage.Relationship]
  var ledger: Ledger
  var log: RevisionLog

  /// In which texts stands what is being read.
  var presence = Presence.both

  /// The pieces of the paragraph that is being read.
  var pieces: [Piece] = []
  var fields: [OpenField] = []
  var link: String?

  /// The paragraphs counted so far, and how deeply in tables and boxes the reader stands.
  var count = 0
  var tableDepth = 0
  var boxDepth = 0

  /// Whether what is being read is a table of contents that Word makes.
  var isGenerated = false
  /// Whether a content control says so, and not a field.
  var generatedByControl = false

  init(
    _ sheet: Sheet, _ part: Part, relationships: [String: OpenPackage.Relationship], ledger: Ledger,
    log: RevisionLog
  ) {
    self.sheet = sheet
    self.part = part
    self.relationships = relationships
    self.ledger = ledger
    self.log = log
  }

  /// Whether paragraphs are counted one by one: those of notes and comments count with their note.
  var isBody: Bool { part == .body }

  /// The blocks within an element.
  mutating func blocks(of element: XMLElement) -> [Block] {
    var blocks: [Block] = []
    read(element, into: &blocks)
    return blocks
  }

  private mutating func read(_ element: XMLElement, into blocks: inout [Block]) {
    for child in element.children {
      switch child.name {
      case .paragraph: readParagraph(child, into: &blocks)
      case .table: blocks.append(.table(table(child)))
      case .control: readControl(child) { reader, content in reader.read(content, into: &blocks) }
      case .inserted, .deleted, .movedFrom, .movedTo:
        readRevision(child) { reader, content in reader.read(content, into: &blocks) }
      case .alternatives:
        if let chosen = Self.chosen(of: child) { read(chosen, into: &blocks) }
      case .foreignPart, .subdocument:
        ledger.find(.foreignPart, .lost("left out: Word draws it in from another file"))
      case .run, .equation, .equationParagraph, .link, .simpleField:
        readLoose(child, into: &blocks)
      case .sectionChange:
        logFormatting(child)
      case .section:
        for change in child.children where change.name == .sectionChange { logFormatting(change) }
      case .paragraphProperties, .controlProperties, .tableProperties, .tableGrid, .cellProperties, .text:
        break
      default: read(child, into: &blocks)
      }
    }
  }

  /// Words that stand between paragraphs, which only equations may.
  private mutating func readLoose(_ element: XMLElement, into blocks: inout [Block]) {
    let outer = pieces
    pieces = []
    readInline(element)
    if !pieces.isEmpty {
      var paragraph = Paragraph()
      paragraph.pieces = pieces
      paragraph.place = ledger.place
      blocks.append(.paragraph(paragraph))
    }
    pieces = outer
  }

  /// The branch of alternatives that is read: the first that holds words or a drawing, so that nothing counts twice.
  static func chosen(of alternatives: XMLElement) -> XMLElement? {
    let branches = alternatives.children.filter { $0.name == .choice || $0.name == .fallback }
    return branches.first { $0.descendants.contains { Self.isContent($0.name) } } ?? branches.first
  }

  private static func isContent(_ name: XMLName) -> Bool {
    switch name {
    case .words, .deletedWords, .drawing, .picture, .object, .textBox, .paragraph, .symbol, .equation: true
    default: false
    }
  }

  /// Reads the content of a content control.
  mutating func readControl(_ control: XMLElement, _ read: (inout StoryReader, XMLElement) -> Void) {
    let properties = control.child(.controlProperties)
    let gallery = properties?.child(.galleryPart)?.value(.gallery)
    guard let content = control.child(.controlContent) else { return }
    guard gallery == "Table of Contents", isBody, !isGenerated else { return read(&self, content) }
    ledger.find(.contents, .lost("left out: Word makes it anew from the headings"))
    (isGenerated, generatedByControl) = (true, true)
    read(&self, content)
    (isGenerated, generatedByControl) = (false, false)
  }

  /// Reads what a mark of a tracked change holds.
  mutating func readRevision(_ mark: XMLElement, _ read: (inout StoryReader, XMLElement) -> Void) {
    let outer = presence
    take(mark)
    read(&self, mark)
    presence = outer
  }

  /// Takes down a mark of a tracked change, and what it says of where the words stand.
  private mutating func take(_ mark: XMLElement) {
    switch mark.name {
    case .inserted: (presence, _) = (presence.subtracting(.old), logChange(.insertion, mark))
    case .movedTo: (presence, _) = (presence.subtracting(.old), logChange(.move, mark))
    case .deleted: (presence, _) = (presence.subtracting(.new), logChange(.deletion, mark))
    case .movedFrom: presence.subtract(.new)
    default: break
    }
  }

  /// The presence of what has marks of its own: a paragraph's end, a row, a cell.
  mutating func marked(by properties: XMLElement?) -> Presence {
    guard let properties else { return presence }
    let outer = presence
    for mark in properties.children {
      switch mark.name {
      case .inserted, .deleted, .movedFrom, .movedTo: take(mark)
      case .insertedCell: (presence, _) = (presence.subtracting(.old), logChange(.insertion, mark))
      case .deletedCell: (presence, _) = (presence.subtracting(.new), logChange(.deletion, mark))
      default: break
      }
    }
    defer { presence = outer }
    return presence
  }

  private mutating func logChange(_ kind: RevisionLog.Kind, _ mark: XMLElement) {
    guard log.add(kind, mark) else { return }
    switch kind {
    case .insertion: ledger.find(.insertion, .kept)
    case .deletion: ledger.find(.deletion, .kept)
    case .move: ledger.find(.move, .kept)
    case .formatting: break
    }
  }

  /// Takes down a tracked change of looks.
  mutating func logFormatting(_ mark: XMLElement) {
    log.add(.formatting, mark)
    ledger.find(.formattingChange, .lost("left out: the words are the same"))
  }
}
