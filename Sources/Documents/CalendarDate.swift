/// A date of the Gregorian calendar without a time or a zone.
///
///     CalendarDate(iso: "2026-06-09")?.weekday  // .tuesday
///     CalendarDate(prose: "this 9th day of June, 2026")  // 2026-06-09
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The days of the week, from Monday as in ISO 8601.
  public enum Weekday: Int, Hashable, Sendable, CaseIterable, Codable {
    /// Monday, 1.
    case monday = 1
    /// Tuesday, 2.
    case tuesday
    /// Wednesday, 3.
    case wednesday
    /// Thursday, 4.
    case thursday
    /// Friday, 5.
    case friday
    /// Saturday, 6.
    case saturday
    /// Sunday, 7.
    case sunday
  }

  /// Days since 1970-01-01; negative before.
  public let dayNumber: Int

  /// Makes the date that many days after 1970-01-01.
  public init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// Makes a date; nil when the calendar has no such day, as 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.length(ofMonth: month, year: year)
    else { return nil }
    // Days from civil, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(dayNumber: era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  /// The day of the week.
  public var weekday: Weekday {
    Weekday(rawValue: (dayNumber + 3) % 7 + ((dayNumber + 3) % 7 < 0 ? 7 : 0) + 1) ?? .monday
  }

  /// The date as ISO 8601 writes it, `2026-06-09`.
  public var description: String {
    let (year, month, day) = components
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The date as American prose writes it, "June 9, 2026".
  public var prose: String {
    let (year, month, day) = components
    return "\(CalendarDate.months[month - 1]) \(day), \(year)"
  }

  /// The date some days later, or earlier.
  public func adding(days: Int) -> CalendarDate {
    CalendarDate(dayNumber: dayNumber + days)
  }

  /// Dates order by time.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// The number of days of a month.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The names of the months in English.
  public static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CalendarDate.Weekday: CustomStringConvertible {
  /// The English name, "Tuesday".
  public var description: String {
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return names[rawValue - 1]
  }

  /// Reads a name, in full or its first three letters, without regard to case.
  public init?(name: some StringProtocol) {
    let wanted = name.lowercased()
    guard wanted.count >= 3,
      let day = Self.allCases.first(where: {
        $0.description.lowercased() == wanted || $0.description.lowercased().prefix(3) == wanted
      })
    else { return nil }
    self = day
  }
}
