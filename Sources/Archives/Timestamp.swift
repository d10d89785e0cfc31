public import Documents

/// A moment of recorded time, to the second, in Coordinated Universal Time.
///
///     Timestamp("2026-06-10T16:02:11Z")?.date  // 2026-06-10
public struct Timestamp: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z, without leap seconds; negative before.
  public let seconds: Int

  /// Makes the moment that many seconds after the beginning of 1970.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// Reads `2026-06-10T16:02:11Z` (RFC 3339, section 5.6); nil for any other text.
  public init?(_ text: some StringProtocol) {
    let letters = Array(text.utf8)
    guard letters.count == 20, letters[10] == UInt8(ascii: "T"), letters[19] == UInt8(ascii: "Z"),
      letters[13] == UInt8(ascii: ":"), letters[16] == UInt8(ascii: ":"),
      let date = CalendarDate(iso: String(decoding: letters[0..<10], as: UTF8.self)),
      let hour = Self.number(letters[11..<13], below: 24),
      let minute = Self.number(letters[14..<16], below: 60),
      let second = Self.number(letters[17..<19], below: 60)
    else { return nil }
    seconds = date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second
  }

  /// The day it falls on.
  public var date: CalendarDate {
    CalendarDate(dayNumber: (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400)
  }

  /// The moment as RFC 3339 writes it, `2026-06-10T16:02:11Z`.
  public var description: String {
    let rest = (seconds % 86_400 + 86_400) % 86_400
    return "\(date)T\(Self.padded(rest / 3600)):\(Self.padded(rest / 60 % 60)):\(Self.padded(rest % 60))Z"
  }

  /// Moments order by time.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.seconds < right.seconds
  }

  private static func number(_ digits: ArraySlice<UInt8>, below limit: Int) -> Int? {
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return number < limit ? number : nil
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
