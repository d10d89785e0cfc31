import Documents

/// What `show --format json` prints of a course; see Schemas/course.schema.json.
public struct CourseSummary: Hashable, Sendable, Codable {
  /// A unit.
  public struct UnitSummary: Hashable, Sendable, Codable {
    /// The number in its heading.
    public let number: Int
    /// The title without the number.
    public let title: String
    /// Its length as the course says it, "weight: 2"; nil where it does not.
    public let length: String?
    /// Its essential questions.
    public let essentialQuestions: [String]
    /// What students will be able to do.
    public let objectives: [String]
    /// The standards with their roles.
    public let standards: [StandardSummary]
    /// The lessons in order.
    public let lessons: [LessonSummary]
    /// The titles of its assessments.
    public let assessments: [String]
  }

  /// A standard that a unit works on.
  public struct StandardSummary: Hashable, Sendable, Codable {
    /// The code.
    public let code: String
    /// What the unit does for it: introduce, practice, assess.
    public let roles: [String]
  }

  /// A lesson.
  public struct LessonSummary: Hashable, Sendable, Codable {
    /// The title.
    public let title: String
    /// How many minutes it takes; nil where the course does not say.
    public let minutes: Int?
  }

  /// A category of the grade.
  public struct CategorySummary: Hashable, Sendable, Codable {
    /// The name.
    public let name: String
    /// The weight in percent; nil where it cannot be read.
    public let percent: Double?
    /// Whether it stands outside the hundred percent.
    public let isExtraCredit: Bool
  }

  /// A current-event slot.
  public struct SlotSummary: Hashable, Sendable, Codable {
    /// The name.
    public let name: String
    /// When it is held, as the course writes it: "every Friday".
    public let day: String
    /// How many minutes it takes.
    public let minutes: Int?
    /// What it is about.
    public let theme: String
    /// The rule by which its news is chosen.
    public let contract: String
  }

  /// Always "course".
  public let kind: String
  /// The title.
  public let title: String?
  /// The code.
  public let code: String?
  /// The grades it is for.
  public let grades: [String]
  /// How many weeks it lasts.
  public let weeks: Int?
  /// The credits it gives, as the course writes them.
  public let credits: String?
  /// The resolutions or policies that authorize it.
  public let authorities: [String]
  /// The units in order.
  public let units: [UnitSummary]
  /// The categories of the grade.
  public let grading: [CategorySummary]
  /// The current-event slots.
  public let slots: [SlotSummary]
}

extension CourseSummary {
  /// Sums up a course.
  ///
  /// - Complexity: O(*n*) in the length of the course, times the units of its assessments.
  public init(of course: Course) {
    kind = "course"
    title = course.title
    code = course.code?.description
    grades = course.grades
    weeks = course.weeks
    credits = course.credits
    authorities = course.authorities
    units = course.units.enumerated().map { place, unit in
      UnitSummary(
        number: unit.number, title: unit.title, length: unit.length?.words,
        essentialQuestions: unit.essentialQuestions, objectives: unit.objectives,
        standards: unit.alignments.map { StandardSummary(code: $0.code, roles: $0.roles.map(\.rawValue)) },
        lessons: unit.lessons.map { LessonSummary(title: $0.title, minutes: $0.minutes) },
        assessments: course.assessments.filter { $0.units.contains(place) }.map(\.title))
    }
    grading = course.gradingCategories.map {
      CategorySummary(
        name: $0.name, percent: $0.basisPoints.map { Double($0) / 100 }, isExtraCredit: $0.isExtraCredit)
    }
    slots = course.slots.map {
      SlotSummary(name: $0.name, day: $0.day, minutes: $0.minutes, theme: $0.theme, contract: $0.contract)
    }
  }
}

extension UnitLength {
  /// The length as a course writes it: "weight: 2", "days: 8", "weeks: 1.5".
  var words: String {
    switch self {
    case .weight(let thousandths): "weight: \(decimal(thousandths: thousandths))"
    case .days(let days): "days: \(days)"
    case .weeks(let thousandths): "weeks: \(decimal(thousandths: thousandths))"
    }
  }
}
