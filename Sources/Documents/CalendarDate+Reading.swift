extension CalendarDate {
  /// Reads `2026-06-09`; nil for any other form and for days that do not exist.
  public init?(iso text: some StringProtocol) {
    let parts = String(text).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { $0.isDigit } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads a text that is a date and nothing else, as prose writes it.
  ///
  ///     CalendarDate(prose: "November 16, 2021")
  ///     CalendarDate(prose: "the 24th day of June in 2025")
  ///     CalendarDate(prose: "this third day of August, 2021")
  public init?(prose text: some StringProtocol) {
    guard text.utf8.count <= 60, let mention = DateMention.first(in: String(text)), mention.isWhole,
      let date = mention.date
    else { return nil }
    self = date
  }
}

/// A date as it stands in prose, possible or not.
///
///     DateMention.all(in: "on the 14h day of October 2025").map(\.problem)
public struct DateMention: Hashable, Sendable {
  /// Where the words stand: offsets into the UTF-8 of the text that was searched.
  public let range: Range<Int>

  /// The date; nil when the words name none that exists.
  public let date: CalendarDate?

  /// What is wrong with the words: "14h" is no ordinal, "February 30" no day; nil when nothing is.
  public let problem: String?

  /// The weekday named before the date, as in "Tuesday, June 9, 2026".
  public let weekday: CalendarDate.Weekday?

  /// Whether nothing but the date stood in the text.
  let isWhole: Bool
}
