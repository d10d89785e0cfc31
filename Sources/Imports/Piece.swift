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
