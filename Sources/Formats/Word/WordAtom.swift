import Documents

/// A piece of a document's text as Word shows it, with the bytes of the source that it comes from.
struct WordAtom: Hashable, Sendable {
  /// What the piece is.
  enum Kind: UInt8, Hashable, Sendable {
    /// Words, shown as the bytes stand; they can be cut anywhere between two characters.
    case words
    /// White space of any kind, shown as one blank.
    case blank
    /// A line break inside a paragraph.
    case lineBreak
    /// A number or letter, with the gap behind it.
    case label
    /// The name of a field of the front matter.
    case key
    /// The end of a paragraph, on which its style hangs.
    case mark
  }

  /// How words are set.
  struct Manner: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let strong = Manner(rawValue: 1)
    static let emphasis = Manner(rawValue: 2)
    static let code = Manner(rawValue: 4)
    static let lead = Manner(rawValue: 8)
    static let label = Manner(rawValue: 16)
    static let key = Manner(rawValue: 32)
    static let rightToLeft = Manner(rawValue: 64)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The manner of a run of inline Markdown.
    init(_ style: InlineMarkup.Style, isLead: Bool) {
      self.init(rawValue: style.rawValue & 7)
      if isLead { insert(.lead) }
    }
  }

  /// What the piece is.
  let kind: Kind

  /// The bytes that it comes from; empty for a joint.
  var bytes: Range<Int>

  /// The block that it belongs to.
  let block: Int

  /// How it is set.
  var manner: Manner = []

  /// The number of the link's address from 1; 0 where it is no link.
  var link = 0

  /// The cell of a row that it stands in, from 0.
  var cell = 0
}
