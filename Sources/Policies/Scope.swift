import Enumerations

/// What a non-discrimination clause reaches: "in admission to, access to, or employment in its programs and activities".
public enum Scope: String, Hashable, Sendable, CaseIterable, Codable {
  /// Programs, courses, instruction.
  case programs
  /// Activities, athletics, clubs.
  case activities
  /// Admission and enrollment.
  case admission
  /// Employment, hiring, personnel decisions.
  case employment
  /// Access to, participation in or treatment in what the district does.
  case access
  /// Services and benefits.
  case services
  /// Facilities and buildings.
  case facilities

  /// The words under which reports show it.
  public var name: String { rawValue }
}

extension Scope: Comparable {
  /// Scopes order from programs to facilities.
  public static func < (left: Self, right: Self) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

extension Scope {
  /// The phrases that name it, in lower case.
  static let wordings: PhraseTable<Scope> = PhraseTable([
    (
      [.programs],
      [
        "program", "programs", "educational program", "educational programs", "education program",
        "education programs",
        "instruction", "course", "courses", "classes", "curriculum", "academic programs",
      ]
    ),
    (
      [.activities],
      [
        "activity", "activities", "school activity", "school activities", "athletics",
        "extracurricular activities", "clubs",
      ]
    ),
    (
      [.programs, .activities], ["programs and activities", "programs or activities", "program or activity"]
    ),
    ([.admission], ["admission", "admissions", "enrollment", "enrolment"]),
    (
      [.employment],
      [
        "employment", "hiring", "recruitment", "promotion", "compensation", "employment practices",
        "terms of employment",
        "conditions of employment", "personnel decisions", "employment decisions",
      ]
    ),
    (
      [.access],
      ["access", "access to", "equal access", "participation", "treatment", "opportunity to participate"]
    ),
    ([.services], ["services", "benefits", "service", "aid", "meals", "transportation"]),
    ([.facilities], ["facilities", "facility", "buildings", "school grounds", "premises"]),
  ])
}

/// Finds what a sentence with a list of bases reaches.
struct ScopeReader {
  let words: Prose
  let sentence: Range<Int>

  /// The bytes of the lists and of the parties, which say nothing of it.
  let passed: [Range<Int>]

  func scopes() -> [NondiscriminationClause.Named<Scope>] {
    var found: [NondiscriminationClause.Named<Scope>] = []
    let taken = passed.sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      let start = words[at].range.lowerBound
      while next < taken.count, taken[next].upperBound <= start { next += 1 }
      if next < taken.count, taken[next].contains(start) {
        at += 1
        continue
      }
      guard let phrase = Scope.wordings.longest(at: at, in: words, end: sentence.upperBound) else {
        at += 1
        continue
      }
      let end = at + phrase.words.count
      let range = words[at].range.lowerBound..<words[end - 1].range.upperBound
      found += phrase.values.map { .init($0, range: range) }
      at = end
    }
    return found
  }
}
