extension DateMention {
  /// The first date in a text.
  public static func first(in text: String) -> DateMention? {
    all(in: text).first
  }

  /// The dates in a text, in order: "June 9, 2026", "9th day of June, 2026", "2026-06-09", "6/9/2026".
  ///
  /// So are a day in front of its month, as in "9 June 2026", and months cut short, with a point or without.
  ///
  /// Words that are shaped like a date and name none are mentioned with their problem.
  ///
  /// - Complexity: O(*n*).
  public static func all(in text: String) -> [DateMention] {
    let scanner = DateScanner(text)
    return scanner.mentions()
  }
}

/// Finds dates among the words of a text.
private struct DateScanner {
  struct Word {
    let text: String
    let range: Range<Int>
  }

  let words: [Word]
  let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var words: [Word] = []
    var at = 0
    while at < bytes.count {
      let start = at
      while at < bytes.count, Self.isWord(bytes[at]) { at += 1 }
      if at > start {
        words.append(Word(text: String(decoding: bytes[start..<at], as: UTF8.self), range: start..<at))
      } else {
        at += 1
      }
    }
    self.words = words
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "/")
  }

  func mentions() -> [DateMention] {
    var result: [DateMention] = []
    var at = 0
    while at < words.count {
      if let (mention, last) = inWords(at) ?? misnamed(at) ?? slashed(at) ?? iso(at) {
        result.append(mention)
        at = last + 1
      } else {
        at += 1
      }
    }
    return result
  }

  /// "June 9, 2026" and "9th day of June, 2026", found by the month's name.
  private func inWords(_ at: Int) -> (DateMention, Int)? {
    guard let month = month(words[at].text) else { return nil }
    if at >= 3, words[at - 1].text.lowercased() == "of", words[at - 2].text.lowercased() == "day" {
      return dayOf(at, month)
    }
    if let mention = dayFirst(at, month) { return mention }
    guard at + 2 < words.count, words[at + 1].text.first?.isNumber == true else { return nil }
    let (day, problem) = ordinal(words[at + 1].text)
    guard words[at + 1].text.utf8.count <= 4, gap(at, at + 1) <= 2, gap(at + 1, at + 2) <= 3 else {
      return nil
    }
    guard let year = year(words[at + 2].text) else { return glued(at) }
    return mention(from: at, through: at + 2, year: year, month: month, day: day, problem: problem)
  }

  /// "31 June 2025", the month's name standing at `at`.
  private func dayFirst(_ at: Int, _ month: Int) -> (DateMention, Int)? {
    guard at > 0, at + 1 < words.count, gap(at - 1, at) == 1, gap(at, at + 1) <= 2,
      words[at - 1].text.utf8.count <= 2, let day = Int(words[at - 1].text), (1...31).contains(day),
      let year = year(words[at + 1].text)
    else { return nil }
    return mention(from: at - 1, through: at + 1, year: year, month: month, day: day, problem: nil)
  }

  /// "June 30, 20292030": two years whose marks of revision were lost.
  private func glued(_ at: Int) -> (DateMention, Int)? {
    let digits = words[at + 2].text.utf8
    guard digits.count == 8, digits.allSatisfy({ $0.isDigit }),
      year(words[at + 2].text.prefix(4)) != nil,
      year(words[at + 2].text.suffix(4)) != nil
    else { return nil }
    return mention(
      from: at, through: at + 2, problem: "\"\(words[at + 2].text)\" is two years run together")
  }

  /// "18h14h day of NovemberOctober 2025": what stands where the month belongs is none.
  private func misnamed(_ at: Int) -> (DateMention, Int)? {
    guard words[at].text.lowercased() == "day", at > 0, at + 3 < words.count, words[at + 1].text == "of",
      words[at - 1].text.first?.isNumber == true, month(words[at + 2].text) == nil, gap(at + 1, at + 2) == 1,
      words[at + 2].text.first?.isUppercase == true, words[at + 2].text.utf8.allSatisfy(\.isLetter),
      year(words[at + 3].text) != nil
    else { return nil }
    return mention(from: at - 1, through: at + 3, problem: "\"\(words[at + 2].text)\" is no month")
  }

  private func mention(from first: Int, through last: Int, problem: String) -> (DateMention, Int) {
    let range = words[first].range.lowerBound..<words[last].range.upperBound
    return (
      DateMention(range: range, date: nil, problem: problem, weekday: nil, isWhole: isWhole(first, last)),
      last
    )
  }

  /// "this 14th day of October, 2025", the month's name standing at `at`.
  private func dayOf(_ at: Int, _ month: Int) -> (DateMention, Int)? {
    var last = at + 1
    if last < words.count, words[last].text.lowercased() == "in" { last += 1 }
    guard last < words.count, let year = year(words[last].text) else { return nil }
    var first = at - 3
    var (day, problem) = ordinal(words[first].text)
    if first > 0, let tens = Self.tens[words[first - 1].text.lowercased()], let ones = day, ones < 10 {
      (day, problem, first) = (tens + ones, nil, first - 1)
    }
    return mention(from: first, through: last, year: year, month: month, day: day, problem: problem)
  }

  private func mention(from first: Int, through last: Int, year: Int, month: Int, day: Int?, problem: String?)
    -> (DateMention, Int)?
  {
    let date = day.flatMap { CalendarDate(year: year, month: month, day: $0) }
    let impossible =
      day.map { "\(CalendarDate.months[month - 1]) \(year) has no day \($0)" } ?? "no day is named"
    let weekday = first > 0 ? CalendarDate.Weekday(name: words[first - 1].text) : nil
    let named = weekday?.description.count == words[max(first - 1, 0)].text.count ? weekday : nil
    return (
      DateMention(
        range: words[first].range.lowerBound..<words[last].range.upperBound,
        date: problem == nil ? date : nil,
        problem: problem ?? (date == nil ? impossible : nil), weekday: named, isWhole: isWhole(first, last)),
      last
    )
  }

  /// "6/9/2026".
  private func slashed(_ at: Int) -> (DateMention, Int)? {
    let parts = words[at].text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0.isDigit } }),
      let month = Int(parts[0]), let day = Int(parts[1]), let year = Int(parts[2]), parts[0].count <= 2,
      parts[1].count <= 2
    else { return nil }
    let hasYear = parts[2].count == 4 || parts[2].count == 2
    let date =
      hasYear ? CalendarDate(year: parts[2].count == 2 ? 2000 + year : year, month: month, day: day) : nil
    let problem = date == nil ? "\"\(words[at].text)\" is no month/day/year" : nil
    return (
      DateMention(
        range: words[at].range, date: date, problem: problem, weekday: nil, isWhole: isWhole(at, at)), at
    )
  }

  /// "2026-06-09".
  private func iso(_ at: Int) -> (DateMention, Int)? {
    guard at + 2 < words.count, words[at].text.utf8.count == 4, words[at + 1].text.utf8.count == 2,
      words[at + 2].text.utf8.count == 2
    else { return nil }
    let range = words[at].range.lowerBound..<words[at + 2].range.upperBound
    guard range.count == 10, bytes[range.lowerBound + 4] == UInt8(ascii: "-"),
      bytes[range.lowerBound + 7] == UInt8(ascii: "-")
    else { return nil }
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard text.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "-") }) else { return nil }
    let date = CalendarDate(iso: text)
    return (
      DateMention(
        range: range, date: date, problem: date == nil ? "\"\(text)\" is no day of the calendar" : nil,
        weekday: nil,
        isWhole: isWhole(at, at + 2)), at + 2
    )
  }

  /// A day's number: "9", "9th", "third"; and what is wrong with it.
  private func ordinal(_ text: String) -> (Int?, String?) {
    let lower = text.lowercased()
    if let value = Self.ordinals.firstIndex(of: lower) { return (value + 1, nil) }
    if let value = Self.tens[lower] { return (value, nil) }
    if lower == "twentieth" || lower == "thirtieth" { return (lower == "twentieth" ? 20 : 30, nil) }
    let digits = lower.prefix { $0.isNumber }
    let suffix = lower.dropFirst(digits.count)
    guard let value = Int(digits) else { return (nil, "\"\(text)\" is no day") }
    let ending =
      (11...13).contains(value % 100)
      ? "th" : value % 10 == 1 ? "st" : value % 10 == 2 ? "nd" : value % 10 == 3 ? "rd" : "th"
    guard suffix.isEmpty || suffix == ending else {
      return (value, "\"\(text)\" is no ordinal; expected \"\(value)\(ending)\"")
    }
    return (value, nil)
  }

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
  ]

  private static let tens = ["twenty": 20, "thirty": 30]

  private func month(_ text: String) -> Int? {
    guard (3...9).contains(text.utf8.count), let first = text.utf8.first, "JFMASOND".utf8.contains(first)
    else {
      return nil
    }
    let lower = text.lowercased()
    if lower == "sept" { return 9 }
    return CalendarDate.months.firstIndex {
      $0.lowercased() == lower || lower.utf8.count == 3 && $0.lowercased().hasPrefix(lower)
    }.map { $0 + 1 }
  }

  private func year(_ text: some StringProtocol) -> Int? {
    text.utf8.count == 4 ? Int(text).flatMap { (1000...2999).contains($0) ? $0 : nil } : nil
  }

  /// The bytes between two words.
  private func gap(_ first: Int, _ second: Int) -> Int {
    words[second].range.lowerBound - words[first].range.upperBound
  }

  /// Whether the words are the whole text, but for "this", "the", "on", "dated", a weekday and a full stop.
  private func isWhole(_ first: Int, _ last: Int) -> Bool {
    last == words.count - 1
      && words[..<first].allSatisfy {
        ["this", "the", "on", "dated", "date"].contains($0.text.lowercased())
          || CalendarDate.Weekday(name: $0.text) != nil
      }
  }
}
