/// A time of day on a wall clock, to the minute, without a date or a zone.
///
///     LocalTime("08:30")?.adding(minutes: 55)  // 09:25
///     LocalTime("3:05 PM")  // 15:05
public struct LocalTime: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Minutes since midnight, 0 to 1439.
  public let minutes: Int

  /// Makes a time; nil when no clock shows it, as 24:10.
  public init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// Reads `08:30`, `8:30`, `3:05 PM`, `3:05 p.m.` or `6 PM`; nil for any other text.
  public init?(_ text: some StringProtocol) {
    let letters = String(text).lowercased().filter { $0 != "." && !$0.isWhitespace }
    let isAfternoon = letters.hasSuffix("pm")
    let isTwelveHour = isAfternoon || letters.hasSuffix("am")
    var parts = (isTwelveHour ? letters.dropLast(2) : letters[...]).split(
      separator: ":", omittingEmptySubsequences: false)
    if isTwelveHour, parts.count == 1 { parts.append("00") }
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { $0.isDigit } }),
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    guard isTwelveHour else {
      self.init(hour: hour, minute: minute)
      return
    }
    guard (1...12).contains(hour) else { return nil }
    self.init(hour: hour % 12 + (isAfternoon ? 12 : 0), minute: minute)
  }

  /// The hour, 0 to 23.
  public var hour: Int { minutes / 60 }

  /// The minute, 0 to 59.
  public var minute: Int { minutes % 60 }

  /// The time some minutes later, or earlier; nil when that is on another day.
  public func adding(minutes: Int) -> LocalTime? {
    let (sum, overflow) = self.minutes.addingReportingOverflow(minutes)
    guard !overflow, (0..<1440).contains(sum) else { return nil }
    return LocalTime(hour: sum / 60, minute: sum % 60)
  }

  /// The time as ISO 8601 writes it, `08:30`.
  public var description: String {
    "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// The time as American prose writes it, "8:30 a.m.".
  public var prose: String {
    let shown = hour % 12 == 0 ? 12 : hour % 12
    return "\(shown):\(minute < 10 ? "0" : "")\(minute) \(hour < 12 ? "a.m." : "p.m.")"
  }

  /// Times order from midnight on.
  public static func < (left: LocalTime, right: LocalTime) -> Bool {
    left.minutes < right.minutes
  }
}
