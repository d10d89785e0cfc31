import Documents

/// A unit of a course: `## Unit 3: Title` with what stands under it.
public struct Unit: Hashable, Sendable {
  /// The number in its heading.
  public let number: Int

  /// The title without the number.
  public let title: String

  /// How long it takes; nil where its lines do not say, or say it wrongly.
  public let length: UnitLength?

  /// Its essential questions.
  public let essentialQuestions: [String]

  /// What students will be able to do.
  public let objectives: [String]

  /// The standards it works on, each with the roles it plays for them.
  public let alignments: [Alignment]

  /// Its lessons in order.
  public let lessons: [Lesson]

  /// The bytes of its heading.
  public let range: Range<Int>

  /// The heading as an outline prints it, "Unit 3: Who decides".
  public var heading: String { title.isEmpty ? "Unit \(number)" : "Unit \(number): \(title)" }

  /// The number and title that a unit's heading gives.
  struct Heading {
    let number: Int
    let title: String

    /// Reads a heading "Unit 3: Title", "UNIT 3 Title" or "Unit III - Title"; nil for any other.
    init?(_ text: String) {
      let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
      guard words.count > 1, words[0].lowercased() == "unit" else { return nil }
      let digits = words[1].prefix { $0.isLetter || $0.isNumber }
      let behind = words[1].dropFirst(digits.count)
      guard behind.allSatisfy({ ":.)-–—".contains($0) }), let number = Self.value(digits) else { return nil }
      self.number = number
      title = (words.count > 2 ? words[2] : "").drop { ":.-–— ".contains($0) }.trimmingBlanks
    }

    private static func value(_ digits: Substring) -> Int? {
      if let number = Int(digits) { return (0...9999).contains(number) ? number : nil }
      let numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
      return numerals.firstIndex(of: digits.uppercased()).map { $0 + 1 }
    }
  }
}
