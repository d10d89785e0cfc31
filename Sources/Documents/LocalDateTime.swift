/// A day and a time of day on a wall clock, without a zone.
///
///     let posted = LocalDateTime("2026-06-05 4:30 PM")
///     posted?.minutes(until: start)  // 5,850
public struct LocalDateTime: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The day.
  public let date: CalendarDate

  /// The time.
  public let time: LocalTime

  /// Puts a day and a time together.
  public init(_ date: CalendarDate, _ time: LocalTime) {
    self.date = date
    self.time = time
  }

  /// Reads `2026-06-05 4:30 PM`, `2026-06-05T16:30` or `June 5, 2026, at 4:30 p.m.`; nil for any other text.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    guard text.utf8.count <= 80 else { return nil }
    if text.utf8.count >= 16, text.dropFirst(10).first == "T" {
      guard let date = CalendarDate(iso: text.prefix(10)), let time = LocalTime(text.dropFirst(11)) else {
        return nil
      }
      self.init(date, time)
      return
    }
    guard let mention = DateMention.first(in: text), let date = mention.date else { return nil }
    var rest = Array(text.utf8)[mention.range.upperBound...]
    while let first = rest.first, first == UInt8(ascii: " ") || first == UInt8(ascii: ",") {
      rest.removeFirst()
    }
    var words = String(decoding: rest, as: UTF8.self)
    if words.lowercased().hasPrefix("at ") { words.removeFirst(3) }
    guard let time = LocalTime(words) else { return nil }
    self.init(date, time)
  }

  /// The minutes until another time, negative where it lies before; counted on the wall clock, as if none were ever changed.
  public func minutes(until other: LocalDateTime) -> Int {
    (other.date.dayNumber - date.dayNumber) * 1_440 + other.time.minutes - time.minutes
  }

  /// The time as ISO 8601 writes it, with a blank: `2026-06-05 16:30`.
  public var description: String { "\(date) \(time)" }

  /// The time as American prose writes it, "June 5, 2026, 4:30 p.m.".
  public var prose: String { "\(date.prose), \(time.prose)" }

  /// Times order from the past on.
  public static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }
}
