/// How long a unit takes.
public enum UnitLength: Hashable, Sendable {
  /// A share of the periods that are left when days and weeks are taken, in thousandths: `weight: 2` is 2,000.
  case weight(Int)

  /// Exactly so many periods: `days: 8`.
  case days(Int)

  /// So many of the course's weeks, in thousandths: `weeks: 2` is 2,000. Weeks with a holiday are shorter.
  case weeks(Int)

  static let keys: Set<String> = ["weight", "days", "weeks", "periods", "day", "week"]

  /// Reads a line `weight: 2`; nil when the value is not a positive number in range.
  init?(_ field: CoursePart.Field) {
    switch field.key {
    case "weight":
      guard let value = thousandths(field.value), value <= 1_000_000 else { return nil }
      self = .weight(value)
    case "weeks", "week":
      guard let value = thousandths(field.value), value <= 60_000 else { return nil }
      self = .weeks(value)
    default:
      guard let value = thousandths(field.value), value % 1000 == 0, value <= 400_000 else { return nil }
      self = .days(value / 1000)
    }
  }
}
