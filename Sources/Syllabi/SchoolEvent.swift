public import Documents

/// A row of a school calendar: a term, a closure, a day of another shape.
public struct SchoolEvent: Hashable, Sendable {
  /// What the row does to its days.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Days of instruction run from its start to its end.
    case term
    /// Schools are closed: a holiday or recess.
    case closure
    /// Staff work, students stay at home.
    case noStudents = "no-students"
    /// A day with shorter periods.
    case minimum
    /// A day that begins later.
    case lateStart = "late-start"
    /// A day of testing, on which classes meet.
    case testing
    /// A day that follows the schedule of another weekday.
    case swap

    /// Whether students stay at home.
    public var isWithoutStudents: Bool { self == .closure || self == .noStudents }
  }

  /// The first day.
  public let first: CalendarDate

  /// The last day; the first, where the row gives none.
  public let last: CalendarDate

  /// What it does to its days.
  public let kind: Kind

  /// Whom it concerns: "district", a level as "high", or schools; several are parted by semicolons.
  public let scope: String

  /// Of a swap the weekday whose schedule is followed, else the bell schedule to follow, where the row names one.
  public let follows: String

  /// What it is called.
  public let title: String

  /// The bytes of the row.
  public let range: Range<Int>

  /// Whether it concerns a school of a level, by its name where that is given.
  public func concerns(level: SchoolLevel?, school: String?) -> Bool {
    let names = scope.lowercased().split(separator: ";").map(\.trimmingBlanks)
    return names.isEmpty
      || names.contains { name in
        name == "district" || name == "all" || name == school?.lowercased()
          || level.map { name.hasPrefix($0.rawValue) } == true
      }
  }
}

/// The levels of schools, by which calendars say whom a day concerns.
public enum SchoolLevel: String, Hashable, Sendable, CaseIterable {
  /// Kindergarten to grade 5.
  case elementary
  /// Grades 6 to 8.
  case middle
  /// Grades 9 to 12.
  case high

  /// The level of a course for these grades; nil when they are of several levels or not understood.
  public init?(grades: [String]) {
    let levels = grades.map { grade -> SchoolLevel? in
      let word = grade.lowercased()
      if word.hasPrefix("k") || word.hasPrefix("tk") { return .elementary }
      guard let number = Int(word.prefix { $0.isNumber }) else { return nil }
      return switch number {
      case 1...5: .elementary
      case 6...8: .middle
      case 9...12: .high
      default: nil
      }
    }
    guard let first = levels.first, let level = first, levels.allSatisfy({ $0 == level }) else { return nil }
    self = level
  }
}
