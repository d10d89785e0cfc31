public import Documents

/// The bell schedules of a school: for each kind of day, its periods with their times.
///
///     schedule,period,start,end,counts
///     regular,Period 1,08:30,09:25,yes
public struct BellSchedule: Hashable, Sendable {
  /// A period of a day.
  public struct Period: Hashable, Sendable {
    /// The schedule it belongs to, in lower case: "regular", "minimum".
    public let schedule: String
    /// The name, "Period 1".
    public let name: String
    /// When it begins.
    public let start: LocalTime
    /// When it ends.
    public let end: LocalTime
    /// Whether its minutes count as instruction.
    public let counts: Bool

    /// Its length in minutes.
    public var minutes: Int { end.minutes - start.minutes }
  }

  /// The name of the file, as messages give it.
  public let name: String

  /// The periods that could be read, in the order of the file.
  public let periods: [Period]

  /// What is wrong with the others.
  public let findings: [Finding]

  /// The columns of the file.
  public static let columns = ["schedule", "period", "start", "end", "counts"]

  /// The names of the schedules, in the order of the file.
  public var schedules: [String] {
    var seen: Set<String> = []
    return periods.map(\.schedule).filter { seen.insert($0).inserted }
  }

  /// The period of a class in the ordinary schedule, where it does not say: the first of the length that most have.
  ///
  /// Passing times count as instruction in some districts; of lengths equally frequent the longest is a class's.
  public var usualPeriod: String? {
    let regular = periods.filter {
      $0.schedule == (schedule(named: "regular") ?? schedules.first) && $0.counts
    }
    let counts = Dictionary(regular.map { ($0.minutes, 1) }, uniquingKeysWith: +)
    let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    return regular.first { $0.minutes == usual }?.name
  }

  /// The minutes that a period has on a day; nil when no schedule says.
  ///
  /// The schedule is the one that the calendar's row names, else that of the kind of day ("minimum", "late-start",
  /// "testing"), else of the weekday, else "regular", else the first.
  public func minutes(of period: String, on day: SchoolDay) -> Int? {
    let shape = day.shape
    let followed = shape.flatMap { $0.kind == .swap ? nil : schedule(named: $0.follows) }
    let kind = shape.flatMap { schedule(named: $0.kind.rawValue) }
    let weekday =
      shape?.kind == .swap ? shape.flatMap { CalendarDate.Weekday(name: $0.follows) } : day.date.weekday
    let name =
      followed ?? kind ?? weekday.flatMap { schedule(named: $0.description) } ?? schedule(named: "regular")
      ?? periods.first?.schedule
    return periods.first { $0.schedule == name && $0.name.lowercased() == period.lowercased() }?.minutes
  }

  private func schedule(named name: String) -> String? {
    let wanted = name.lowercased()
    return wanted.isEmpty ? nil : periods.first { $0.schedule == wanted }?.schedule
  }
}
