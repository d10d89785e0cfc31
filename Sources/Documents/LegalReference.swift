/// A place in the law, as a policy cites it.
///
///     LegalReference("Education Code section 234.1")?.description  // "Ed. Code 234.1"
///     LegalReference("20 U.S.C. §§ 1681 – 1688")?.description  // "20 USC 1681-1688"
///
/// It says which law is cited, and nothing of what that law says.
public struct LegalReference: Hashable, Sendable, CustomStringConvertible {
  /// A body of law.
  public enum Law: Hashable, Sendable {
    /// A title of the United States Code: "20 USC".
    case unitedStatesCode(title: Int)
    /// A title of the Code of Federal Regulations: "34 CFR".
    case federalRegulations(title: Int)
    /// A title of the California Code of Regulations: "5 CCR".
    case californiaRegulations(title: Int)
    /// A code of a state, by the short name it is cited under: "Ed. Code", "Idaho Code", "IDAPA".
    case code(String)
    /// Words that the reader does not understand, kept as they stand.
    case other(String)
  }

  /// The body of law.
  public let law: Law

  /// The first or only section, with its subdivisions: "106.8(a)", "33-512B", "Part 106"; empty for other words.
  public let section: String

  /// The last section of a range: "1688" of "20 USC 1681-1688".
  public let through: String?

  /// Whether the sections that follow are meant as well, as "et seq." says.
  public let isOpen: Bool

  /// Makes a reference.
  public init(law: Law, section: String = "", through: String? = nil, isOpen: Bool = false) {
    self.law = law
    self.section = section
    self.through = through
    self.isOpen = isOpen
  }

  /// Reads a text that is one reference and nothing else; nil otherwise.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.trimmingBlanks.utf8)
    let mentions = LegalMention.all(in: bytes, 0..<bytes.count)
    guard mentions.count == 1, mentions[0].range == 0..<bytes.count else { return nil }
    self = mentions[0].reference
  }

  /// The reference in its one canonical form.
  public var description: String {
    let name: String
    switch law {
    case .unitedStatesCode(let title): name = "\(title) USC"
    case .federalRegulations(let title): name = "\(title) CFR"
    case .californiaRegulations(let title): name = "\(title) CCR"
    case .code(let code): name = code
    case .other(let words): return words
    }
    let range = through.map { law.hasHyphens || section.contains("-") ? " through \($0)" : "-\($0)" } ?? ""
    return "\(name) \(section)\(range)\(isOpen ? " et seq." : "")"
  }

  /// Whether the reference is to law that the reader knows, and not just words.
  public var isUnderstood: Bool {
    if case .other = law { false } else { true }
  }

  /// Whether another reference falls within this one: a section in a range or part, a subdivision in its section.
  ///
  ///     LegalReference("20 USC 1681-1688")?.covers(titleNine)  // true for 20 USC 1682
  public func covers(_ other: LegalReference) -> Bool {
    guard law == other.law, isUnderstood else { return self == other }
    if let part = number(after: "Part ") {
      return other.section == part || other.section.hasPrefix(part + ".")
    }
    let (start, wanted) = (SectionNumber(section), SectionNumber(other.section))
    if isOpen { return start <= wanted }
    guard let through else {
      return other.through == nil && (section == other.section || other.section.hasPrefix(section + "("))
    }
    let end = SectionNumber(through)
    let last = SectionNumber(other.through ?? other.section)
    return start <= wanted && (last <= end || last.isSubdivision(of: end))
  }

  private func number(after word: String) -> String? {
    section.hasPrefix(word) ? String(section.dropFirst(word.count)) : nil
  }
}

extension LegalReference: Comparable {
  /// References order by law, then by section as numbers run: 220 before 1312, 106.8 before 106.44.
  public static func < (left: LegalReference, right: LegalReference) -> Bool {
    let (first, second) = (left.law.sortKey, right.law.sortKey)
    if first != second { return first < second }
    let (start, end) = (SectionNumber(left.section), SectionNumber(right.section))
    if start != end { return start < end }
    return left.description < right.description
  }
}

extension LegalReference.Law {
  /// Whether a hyphen is part of a section's number: "33-1201" of the Idaho Code is one section.
  var hasHyphens: Bool {
    guard case .code(let name) = self else { return false }
    return LawNames.hyphenated.contains(name)
  }

  fileprivate var sortKey: String {
    let digits: (Int) -> String = { String(repeating: "0", count: max(0, 3 - String($0).count)) + String($0) }
    return switch self {
    case .unitedStatesCode(let title): "0\(digits(title))"
    case .federalRegulations(let title): "1\(digits(title))"
    case .code(let name): "2\(name)"
    case .californiaRegulations(let title): "3\(digits(title))"
    case .other(let words): "4\(words)"
    }
  }
}

/// The number of a section in the order that its numbers and letters run.
private struct SectionNumber: Hashable, Comparable {
  private let parts: [Part]

  private enum Part: Hashable, Comparable {
    case number(Int)
    case letters(String)
  }

  init(_ text: String) {
    var parts: [Part] = []
    var rest = text.utf8[...]
    while let first = rest.first {
      let isDigit = first.isDigit
      let run = rest.prefix { $0.isDigit == isDigit && Self.isPart($0) }
      if run.isEmpty {
        rest = rest.dropFirst()
        continue
      }
      let word = String(decoding: run, as: UTF8.self)
      parts.append(isDigit ? .number(Int(word) ?? .max) : .letters(word.lowercased()))
      rest = rest.dropFirst(run.count)
    }
    self.parts = parts
  }

  func isSubdivision(of other: SectionNumber) -> Bool {
    parts.starts(with: other.parts)
  }

  static func < (left: SectionNumber, right: SectionNumber) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit
  }
}
