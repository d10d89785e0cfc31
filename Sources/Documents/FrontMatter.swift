/// What stands between the `---` fences at the top of a document: keys and values.
///
/// The subset of YAML that is read, all else being a finding with its line:
///
/// - `key: value` with a plain, 'single' or "double" quoted scalar; `#` after a blank begins a comment;
/// - `key: [a, "b, c", d]`, an inline list on one line;
/// - `key:` followed by lines `- item`, indented or not, a dashed list of scalars.
///
/// Keys are letters, digits, `_`, `-`; they are compared without regard to case. Every value is text: `0410` keeps its zero,
/// `True` is the word.
public struct FrontMatter: Hashable, Sendable {
  /// A value: one text or a list of texts.
  public enum Value: Hashable, Sendable {
    /// `key: value`
    case scalar(String)
    /// `key: [a, b]` or dashed lines
    case list([String])

    /// The texts, one for a scalar; none for an empty one.
    public var texts: [String] {
      switch self {
      case .scalar(let text): text.isEmpty ? [] : [text]
      case .list(let texts): texts
      }
    }
  }

  /// One key with its value and the bytes of the value.
  public struct Entry: Hashable, Sendable {
    /// The key as written.
    public let key: String

    /// What it says.
    public let value: Value

    /// The bytes of the key's line, from the key to the end of the value on it.
    public let range: Range<Int>
  }

  /// The entries in their order.
  public let entries: [Entry]

  /// The entry of a key, compared without regard to case; the first where a key is repeated.
  public func entry(_ key: String) -> Entry? {
    let wanted = key.lowercased()
    return entries.first { $0.key.lowercased() == wanted }
  }

  /// The text of a key; of a list its items joined with "; "; nil when absent or empty.
  public subscript(key: String) -> String? {
    guard let texts = entry(key)?.value.texts, !texts.isEmpty else { return nil }
    return texts.joined(separator: "; ")
  }

  /// The texts of a key: a list's items, or the one scalar; empty when absent.
  public func texts(_ key: String) -> [String] {
    entry(key)?.value.texts ?? []
  }
}

extension FrontMatter {
  /// The last day on which the board acted on the document, as far as the front matter says; nil where it does not.
  package var actionDate: CalendarDate? {
    Self.actionKeys.compactMap { self[$0].flatMap { CalendarDate(iso: $0) } }.max()
  }

  /// The lines that should say on which day the board acted and do not, as "adopted: 2026-02-30".
  package var unreadableDates: [String] {
    Self.actionKeys.compactMap { key in
      self[key].flatMap { $0.isEmpty || CalendarDate(iso: $0) != nil ? nil : "\(key): \($0)" }
    }
  }

  private static let actionKeys = ["adopted", "approved", "amended", "revised", "updated", "date"]

  /// Whether a word for the status of a document says that it is no draft: "adopted", "Final", "in force".
  package static func isFinal(status: String) -> Bool {
    ["adopted", "approved", "final", "in force", "passed", "published"].contains(status.lowercased())
  }
}

extension Rule {
  /// Front matter that is outside the documented subset of YAML.
  public static let frontMatterSyntax = Rule(
    "front-matter-syntax", .error, "Front matter keeps to the documented subset of YAML.")

  /// Front matter whose closing fence is missing.
  public static let frontMatterUnclosed = Rule(
    "front-matter-unclosed", .error, "Front matter that opens with --- closes with ---.")

  /// A key that stands twice.
  public static let frontMatterRepeated = Rule(
    "front-matter-repeated", .warning, "A key stands once in front matter.")
}
