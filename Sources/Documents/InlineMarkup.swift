/// The inline Markdown of a range of bytes, as flat runs: which bytes are words, which are signs, and how the words are set.
///
/// Runs follow one another and cover the range without a gap, so that the range of an edit can be laid over them. The subset that
/// is read: `*emphasis*`, `**strong**` (and with underscores), `` `code` ``, `[links](address)`, `<https://links>`,
/// backslash escapes, and line breaks (two blanks or a backslash before the line end). All else is words, raw HTML included.
///
///     let source = Source(name: "-", text: "**Title IX** applies.")
///     InlineMarkup(reading: source.bytes, in: 0..<21).runs.filter { $0.kind == .text }.map { source[$0.range] }
///     // ["Title IX", " applies."]
public struct InlineMarkup: Hashable, Sendable {
  /// How words are set.
  public struct Style: OptionSet, Hashable, Sendable {
    /// The set as bits.
    public let rawValue: UInt8

    /// Makes a set of bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Strong, as `**strong**`.
    public static let strong = Style(rawValue: 1)
    /// Emphasis, as `*emphasis*`.
    public static let emphasis = Style(rawValue: 2)
    /// Code, between backticks.
    public static let code = Style(rawValue: 4)
  }

  /// Some bytes that are alike.
  public struct Run: Hashable, Sendable {
    /// What the bytes are.
    public enum Kind: Hashable, Sendable {
      /// Words, as they are read.
      case text
      /// Signs that set the words and are not read themselves.
      case markup
      /// A line break that the writer asked for.
      case lineBreak
    }

    /// What the bytes are.
    public let kind: Kind

    /// The bytes.
    public let range: Range<Int>

    /// How the words are set.
    public let style: Style

    /// The address that the words lead to: http, https, mailto or relative; nil where they are no link.
    public let link: String?

    /// Makes a run.
    public init(_ kind: Kind, _ range: Range<Int>, style: Style = [], link: String? = nil) {
      self.kind = kind
      self.range = range
      self.style = style
      self.link = link
    }
  }

  /// The runs in reading order; they cover the range.
  public let runs: [Run]

  /// Reads a range of bytes of valid UTF-8.
  ///
  /// - Complexity: O(*n* + *m* log *m*) in the number of bytes and of signs.
  public init(reading bytes: [UInt8], in range: Range<Int>) {
    guard !range.isEmpty else {
      runs = []
      return
    }
    var reader = InlineReader(bytes, range)
    reader.run()
    runs = reader.marks.runs(over: range)
  }
}
