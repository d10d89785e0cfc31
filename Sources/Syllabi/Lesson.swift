import Documents

/// A lesson of a unit: `- Reading a headline (55 min)`.
public struct Lesson: Hashable, Sendable {
  /// The title without the minutes.
  public let title: String

  /// How long it takes; nil where it does not say, or says what no lesson takes.
  public let minutes: Int?

  /// The items below it.
  public let details: [String]

  /// The bytes of its words.
  public let range: Range<Int>

  /// The longest lesson that is taken at its word, in minutes.
  static let longest = 1200

  /// Reads the words of an item.
  init(_ text: String, details: [String], at range: Range<Int>) {
    self.details = details
    self.range = range
    guard text.last == ")", let open = text.lastIndex(of: "(") else {
      (title, minutes) = (text, nil)
      return
    }
    let parts = text[text.index(after: open)...].dropLast().split(separator: ",").map(\.trimmingBlanks)
    guard let part = parts.first(where: { Self.isMinutes($0) }) else {
      (title, minutes) = (text, nil)
      return
    }
    title = text[..<open].trimmingBlanks
    let value = Int(part.prefix { $0.isNumber }) ?? 0
    minutes = (1...Self.longest).contains(value) ? value : nil
  }

  /// Whether a text is a number of minutes: "55 min", "-5 minutes".
  private static func isMinutes(_ text: String) -> Bool {
    let words = text.lowercased().split { $0 == " " || $0 == "\u{A0}" }
    guard let number = words.first, words.count == 2 || number.hasSuffix("min") else { return false }
    let noun = words.count == 2 ? words[1] : "min"
    let digits = words.count == 2 ? number : number.dropLast(3)
    return ["min", "min.", "mins", "minutes", "minute"].contains(noun)
      && digits.allSatisfy { $0.isNumber || $0 == "-" || $0 == "." } && digits.contains { $0.isNumber }
  }

  /// Whether the words end in minutes, right or wrong.
  static func givesMinutes(_ text: String) -> Bool {
    guard text.last == ")", let open = text.lastIndex(of: "(") else { return false }
    return text[text.index(after: open)...].dropLast().split(separator: ",").contains {
      isMinutes($0.trimmingBlanks)
    }
  }
}
