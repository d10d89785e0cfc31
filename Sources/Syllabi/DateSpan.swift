import Documents

/// Days from one to another, as syllabi print them.
struct DateSpan: Hashable, Sendable {
  let first: CalendarDate
  let last: CalendarDate

  init(_ first: CalendarDate, _ last: CalendarDate) {
    self.first = first
    self.last = last
  }

  /// "August 17 to 21, 2026", "August 31 to September 4, 2026", "August 17, 2026".
  var prose: String {
    if first == last { return first.prose }
    let (year, month, day) = first.components
    let (lastYear, lastMonth, lastDay) = last.components
    if year != lastYear { return "\(first.prose) to \(last.prose)" }
    let start = "\(CalendarDate.months[month - 1]) \(day)"
    return month == lastMonth ? "\(start) to \(lastDay), \(year)" : "\(start) to \(last.prose)"
  }

  /// "Aug 17–21", "Aug 31 – Sep 4", "Aug 17".
  var short: String {
    if first == last { return first.short }
    let (_, month, _) = first.components
    let (_, lastMonth, day) = last.components
    return month == lastMonth ? "\(first.short)–\(day)" : "\(first.short) – \(last.short)"
  }
}

extension CalendarDate {
  /// Month and day, "Aug 17".
  var short: String {
    let (_, month, day) = components
    return "\(CalendarDate.months[month - 1].prefix(3)) \(day)"
  }
}

extension CalendarDate.Weekday {
  /// The first three letters, "Mon".
  var short: String { String(description.prefix(3)) }
}
