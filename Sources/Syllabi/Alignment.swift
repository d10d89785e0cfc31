import Documents

/// A unit's work on a standard: `- HSS-12.3.1 (introduce)`.
public struct Alignment: Hashable, Sendable {
  /// What a unit does with a standard.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Students meet it for the first time.
    case introduce
    /// Students work with it again.
    case practice
    /// Students show what they can do.
    case assess

    /// The heading of its column, "Introduced".
    public var heading: String {
      switch self {
      case .introduce: "Introduced"
      case .practice: "Practiced"
      case .assess: "Assessed"
      }
    }

    /// Reads "introduce", "introduced", "practise", "assessed" and their like.
    init?(word: String) {
      switch word.lowercased() {
      case "introduce", "introduced", "introduces", "i": self = .introduce
      case "practice", "practiced", "practices", "practise", "practised", "p": self = .practice
      case "assess", "assessed", "assesses", "a": self = .assess
      default: return nil
      }
    }
  }

  /// The standard's code as written.
  public let code: String

  /// What the unit does with it, in the order of the roles; empty where the line does not say.
  public let roles: [Role]

  /// What follows code and roles.
  public let note: String

  /// The bytes of the line's words.
  public let range: Range<Int>

  /// Reads "HSS-12.3.1 (introduce, practice) a note".
  init(_ text: String, at range: Range<Int>) {
    self.range = range
    let head = text.prefix { !$0.isWhitespace && $0 != "(" }
    var code = head.trimmingBlanks
    while let last = code.last, ":,;".contains(last) { code.removeLast() }
    for mark in ["**", "`"] where code.hasPrefix(mark) && code.hasSuffix(mark) && code.count > 2 * mark.count
    {
      code = String(code.dropFirst(mark.count).dropLast(mark.count))
    }
    var rest = text.dropFirst(head.count).drop { $0.isWhitespace }
    var roles: [Role] = []
    if let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let words = rest[rest.index(after: open)..<close].split { !$0.isLetter }.map(String.init)
        .filter { $0.lowercased() != "and" }
      let read = words.compactMap { Role(word: $0) }
      if !read.isEmpty, read.count == words.count {
        roles = Role.allCases.filter { read.contains($0) }
        rest = (rest[..<open] + rest[rest.index(after: close)...])[...]
      }
    }
    self.code = code
    self.roles = roles
    note = rest.drop { ":–—- ".contains($0) }.trimmingBlanks
  }
}
