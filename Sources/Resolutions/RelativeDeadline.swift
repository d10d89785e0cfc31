import Documents

/// A time counted from adoption: "within 60 days", "no later than 30 days after adoption".
struct RelativeDeadline {
  /// The words as they stand.
  let phrase: String

  /// How many days.
  let days: Int

  /// How many months.
  let months: Int

  /// The date that the text states right behind it: "and no later than July 9, 2026".
  let stated: CalendarDate?

  /// The date it comes to.
  func date(from adoption: CalendarDate) -> CalendarDate {
    guard months > 0 else { return adoption.adding(days: days) }
    let (year, month, day) = adoption.components
    let place = year * 12 + month - 1 + months
    let length = CalendarDate.length(ofMonth: place % 12 + 1, year: place / 12)
    return CalendarDate(year: place / 12, month: place % 12 + 1, day: min(day, length)) ?? adoption
  }
}

extension RelativeDeadline {
  /// The times in a text that are counted from the adoption of the resolution.
  ///
  /// A time counted from anything else ("within 10 days of receipt"), and school or business days, which need a calendar,
  /// are left alone.
  static func all(in text: String) -> [RelativeDeadline] {
    guard LoweredText(text).contains(anyOf: ["within ", "later than "]) else { return [] }
    let words = text.blankSeparated.map(String.init)
    var found: [RelativeDeadline] = []
    for place in words.indices where place + 2 < words.count {
      let lead = words[place].lowercased()
      let isLead = lead == "within" || lead == "than" && place > 0 && words[place - 1].lowercased() == "later"
      guard isLead, let count = count(words[place + 1]), let unit = Unit(words[place + 2]) else { continue }
      let behind = words[(place + 3)...]
      let origin = behind.prefix(6).joined(separator: " ").lowercased()
      let counts = ["of", "after", "from", "following"].contains(behind.first?.lowercased() ?? "")
      guard counts ? origin.contains("adoption") || origin.contains("this resolution") : lead == "within"
      else { continue }
      found.append(
        RelativeDeadline(
          phrase: words[place...place + 2].joined(separator: " ").trimmingPunctuation,
          days: unit.days * count,
          months: unit.months * count, stated: stated(behind)))
    }
    return found
  }

  /// A date within the next words that says the same: "and no later than July 9, 2026", "that is, by July 9, 2026".
  private static func stated(_ behind: ArraySlice<String>) -> CalendarDate? {
    let next = behind.prefix(15).joined(separator: " ")
    guard let mention = DateMention.first(in: next) else { return nil }
    let lead = String(decoding: Array(next.utf8)[..<mention.range.lowerBound], as: UTF8.self).lowercased()
    return ["no later than ", "that is, by ", "that is, ", "("].contains { lead.hasSuffix($0) }
      ? mention.date : nil
  }

  private static func count(_ word: String) -> Int? {
    let bare = word.lowercased().filter { $0.isLetter || $0.isNumber }
    if let number = Int(bare) { return (1...3650).contains(number) ? number : nil }
    return [
      "ten": 10, "thirty": 30, "forty": 40, "sixty": 60, "ninety": 90, "one": 1, "two": 2, "three": 3,
      "six": 6, "seven": 7,
    ][bare]
  }

  private struct Unit {
    let days: Int
    let months: Int

    init?(_ word: String) {
      switch word.lowercased().trimmingPunctuation {
      case "day", "days": (days, months) = (1, 0)
      case "week", "weeks": (days, months) = (7, 0)
      case "month", "months": (days, months) = (0, 1)
      case "year", "years": (days, months) = (0, 12)
      default: return nil
      }
    }
  }
}

extension String {
  /// The text without punctuation at its end.
  fileprivate var trimmingPunctuation: String {
    String(self[..<(lastIndex { $0.isLetter || $0.isNumber }.map { index(after: $0) } ?? endIndex)])
  }
}
