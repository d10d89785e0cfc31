/// A stretch of a paragraph whose bytes are alike.
struct Piece: Sendable {
  /// What stands there.
  enum Content: Sendable {
    case text(String)
    /// A gap that a tab makes.
    case tab
    /// A line break, with its number in the ledger.
    case lineBreak(Int)
    /// A reference to a note.
    case note(NoteKey)
    /// The place of a comment.
    case comment(String)
    /// The paragraphs of a text box that is tied to this place.
    case box([Block], item: Int)
  }

  /// How words are set, as far as Markdown can say it.
  struct Style: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let strong = Style(rawValue: 1)
    static let emphasis = Style(rawValue: 2)
    static let code = Style(rawValue: 4)
    static let struck = Style(rawValue: 8)
  }

  var content: Content
  var style: Style = []
  var presence: Presence
  /// The address that the words lead to.
  var link: String?
}

/// A footnote or endnote by its id in the file.
struct NoteKey: Hashable, Sendable {
  let isEndnote: Bool
  let id: String
}

/// A paragraph with both of its texts.
struct Paragraph: Sendable {
  /// What its properties say of its place in the document.
  struct Properties: Hashable, Sendable {
    var style: String?
    var numberID: Int?
    var level: Int?
    var outlineLevel: Int?
    var left: Int?
  }

  var properties = Properties()
  /// The properties before a tracked change of them.
  var oldProperties: Properties?
  var pieces: [Piece] = []
  /// In which texts its end stands; where it does not, the paragraph goes on with the next.
  var mark = Presence.both
  /// Its numbers in the ledger: more than one where paragraphs were joined.
  var items: [Int] = []
  /// The numbers in the ledger of its number or bullet.
  var signs: [Int] = []
  /// Where it stands, as the report names it.
  var place = ""
}

/// A paragraph or a table.
enum Block: Sendable {
  case paragraph(Paragraph)
  case table(Table)
}

/// A table with both of its texts.
struct Table: Sendable {
  struct Row: Sendable {
    var cells: [Cell]
    var presence: Presence
    var item: Int
    /// The columns that are left out before its first cell.
    var skipped = 0
  }

  struct Cell: Sendable {
    var blocks: [Block]
    var presence: Presence
    var span = 1
    /// Whether it goes on from the cell above.
    var isContinued = false
  }

  var rows: [Row]
  var style: String?
  var item: Int
  var place = ""
}
