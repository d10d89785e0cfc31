public import Documents

/// A course of study as a district writes it: facts, units, grading, current-event slots, and prose.
///
///     ---
///     document: course
///     code: SOC-410
///     title: Current Events and Civic Life
///     grades: [11, 12]
///     weeks: 18
///     ---
///
///     ## Unit 1: What counts as news
///
///     weight: 2
///
///     ### Lessons
///
///     - Six front pages, one morning (55 min)
///
/// `reading:` is total: every text is a course, and `findings(against:)` says what it lacks.
public struct Course: Hashable, Sendable {
  /// A fact of the course, `grades: [11, 12]`.
  public struct Fact: Hashable, Sendable {
    /// The key as written.
    public let key: String
    /// The texts, one or a list.
    public let texts: [String]
    /// The bytes of its line.
    public let range: Range<Int>
  }

  /// The document.
  public let outline: Outline

  /// The facts in their order, from front matter or, where there is none, from lines "Grades: 9" at the top.
  public let facts: [Fact]

  /// The headings with what stands under them, in reading order.
  public let parts: [CoursePart]

  /// The units in reading order.
  public let units: [Unit]

  /// The categories of the grade, from `## Grading`.
  public let gradingCategories: [GradingCategory]

  /// The bands of the grade scale, from `## Grade scale`.
  public let gradeBands: [GradeBand]

  /// The assessments of the table and of the units' lists, each once.
  public let assessments: [Assessment]

  /// The current-event slots.
  public let slots: [CurrentEventSlot]

  /// The fact of a key, compared without regard to case; the first of these keys that has a text.
  public func fact(_ keys: String...) -> Fact? {
    for key in keys {
      if let fact = facts.first(where: { $0.key.lowercased() == key && !$0.texts.isEmpty }) { return fact }
    }
    return nil
  }

  /// The title; nil where the course has none.
  public var title: String? { fact("title", "course title", "course name")?.texts.joined(separator: "; ") }

  /// The code, "Course SOC-410"; nil where it has none or a blank.
  public var code: DocumentIdentifier? {
    guard let text = fact("code", "course code", "course number")?.texts.first else { return nil }
    let number = text.lowercased().hasPrefix("course ") ? String(text.dropFirst(7)) : text
    return DocumentIdentifier("Course \(number.trimmingBlanks)")
  }

  /// The grades it is for, "11" and "12".
  public var grades: [String] {
    let texts = fact("grades", "grade", "grade level", "grade levels")?.texts ?? []
    return texts.flatMap { $0.split(separator: ",") }.map(\.trimmingBlanks).filter { !$0.isEmpty }
  }

  /// How many weeks it lasts, 1 to 60; nil where it does not say.
  public var weeks: Int? {
    guard let words = fact("weeks", "length")?.texts.first?.lowercased().split(separator: " "),
      let number = words.first.flatMap({ Int($0) }), (1...Self.longest).contains(number),
      words.count == 1 || words[1].hasPrefix("week")
    else { return nil }
    return number
  }

  /// The credits it gives, as written.
  public var credits: String? { fact("credits", "credit")?.texts.joined(separator: ", ") }

  /// The resolution or policy that authorizes it, by its code as written.
  public var authorities: [String] { fact("authority", "authorized by", "authorization")?.texts ?? [] }

  /// Whether it says that it is more than a draft: `status: final`, or a date of adoption.
  public var isFinal: Bool {
    fact("adopted") != nil || FrontMatter.isFinal(status: fact("status")?.texts.first ?? "")
  }

  /// The most weeks a course may last.
  static let longest = 60
}
