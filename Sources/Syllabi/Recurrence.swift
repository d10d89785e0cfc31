public import Documents

/// When a current-event slot comes round.
///
///     Recurrence("every 2 weeks on Wednesday")  // weeks(every: 2, on: [.wednesday])
///     Recurrence("now and then")  // nil
public enum Recurrence: Hashable, Sendable, CustomStringConvertible {
  /// On these weekdays, in each week or in the first of every few; without a weekday, once in the week.
  case weeks(every: Int, on: [CalendarDate.Weekday])

  /// In these weeks of the course, counted from 1, on a weekday where one is given.
  case inWeeks([Int], on: CalendarDate.Weekday?)

  /// At the meetings of the class whose number divides by this: with 3, the third, the sixth and so on.
  case meetings(every: Int)

  /// Reads "every Friday", "every 2 weeks on Wednesday", "every other Monday", "Tuesdays and Thursdays", "week 3",
  /// "weeks 3, 7 and 12 on Friday", "every 3rd meeting", "daily"; nil for any word beyond these.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 120 else { return nil }
    var reading = Reading()
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      guard reading.take(String(word)) else { return nil }
    }
    guard let recurrence = reading.recurrence else { return nil }
    self = recurrence
  }

  /// The words in their first form, "every 2 weeks on Wednesday".
  public var description: String {
    switch self {
    case .weeks(1, let days): return days.isEmpty ? "every week" : "every \(Self.list(days))"
    case .weeks(let interval, let days):
      return "every \(interval) weeks" + (days.isEmpty ? "" : " on \(Self.list(days))")
    case .inWeeks(let weeks, let day):
      let numbers = weeks.map(String.init).listed()
      return (weeks.count == 1 ? "week " : "weeks ") + numbers + (day.map { " on \($0)" } ?? "")
    case .meetings(1): return "every meeting"
    case .meetings(let interval): return "every \(interval.ordinal) meeting"
    }
  }

  private static func list(_ days: [CalendarDate.Weekday]) -> String {
    days.map(\.description).listed()
  }

  /// What the words have said so far.
  private struct Reading {
    var days: [CalendarDate.Weekday] = []
    var numbers: [Int] = []
    var interval: Int?
    var isEvery = false
    var hasWeek = false
    var hasMeeting = false

    /// Takes a word; false for one that is not known here.
    mutating func take(_ word: String) -> Bool {
      switch word {
      case "on", "in", "of", "the", "and", "a", "once": return true
      case "every", "each": isEvery = true
      case "other", "alternate":
        interval = 2
        isEvery = true
      case "weekly":
        (isEvery, hasWeek) = (true, true)
      case "biweekly", "fortnightly":
        (isEvery, hasWeek, interval) = (true, true, 2)
      case "daily", "day", "days":
        (isEvery, hasMeeting) = (true, true)
      case "week", "weeks": hasWeek = true
      case "meeting", "meetings", "class", "classes", "period", "periods": hasMeeting = true
      default: return takeNumber(word) || takeDay(word)
      }
      return true
    }

    private mutating func takeDay(_ word: String) -> Bool {
      let name = word.hasSuffix("s") && word.count > 5 ? String(word.dropLast()) : word
      guard let day = CalendarDate.Weekday(name: name) else { return false }
      if !days.contains(day) { days.append(day) }
      return true
    }

    private mutating func takeNumber(_ word: String) -> Bool {
      let names = ["one", "two", "three", "four", "five", "six"]
      let ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"]
      let digits = ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) } ? String(word.dropLast(2)) : word
      let named = names.firstIndex(of: word) ?? ordinals.firstIndex(of: word)
      guard let number = named.map({ $0 + 1 }) ?? Int(digits), (1...400).contains(number) else {
        return false
      }
      if isEvery { interval = number } else { numbers.append(number) }
      return true
    }

    var recurrence: Recurrence? {
      let days = days.sorted { $0.rawValue < $1.rawValue }
      if !numbers.isEmpty {
        guard hasWeek, !isEvery, !hasMeeting, days.count <= 1, numbers.allSatisfy({ $0 <= 60 }) else {
          return nil
        }
        return .inWeeks(numbers.sorted(), on: days.first)
      }
      if hasMeeting {
        return days.isEmpty && isEvery && !hasWeek ? .meetings(every: interval ?? 1) : nil
      }
      guard !days.isEmpty || (hasWeek && isEvery) else { return nil }
      return .weeks(every: interval ?? 1, on: days)
    }
  }
}
