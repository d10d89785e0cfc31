public import Documents

/// A date in the life of a policy, as the policy itself states it.
///
/// The archive's log is the record; what a file says of itself is kept apart from it.
public struct PolicyDate: Hashable, Sendable {
  /// What happened.
  public enum Event: String, Hashable, Sendable, CaseIterable {
    /// The board first adopted it: `adopted`, `created`.
    case adopted
    /// Its text was changed: `revised`, `updated`, `amended`.
    case revised
    /// The board looked at it and may have changed nothing: `reviewed`.
    case reviewed
    /// It takes effect: `effective`.
    case effective
  }

  /// What happened.
  public let event: Event

  /// The day; nil where the words name none.
  public let date: CalendarDate?

  /// The words.
  public let words: String

  /// The bytes of the words.
  public let range: Range<Int>
}

extension PolicyDate.Event {
  /// The event that a word names, as a key of front matter or before a date.
  init?(word: String) {
    switch word.lowercased() {
    case "adopted", "created", "date_adopted", "date-adopted", "first_adopted", "adoption", "approved",
      "issued":
      self = .adopted
    case "revised", "updated", "amended", "date_revised", "date-revised", "last_revised", "last-revised",
      "readopted":
      self = .revised
    case "reviewed", "last_reviewed", "last-reviewed", "date_reviewed", "reaffirmed": self = .reviewed
    case "effective", "effective_date", "effective-date": self = .effective
    default: return nil
    }
  }
}

extension Policy {
  /// The dates that front matter and closing lines state, in the order of the text.
  ///
  /// - Complexity: O(*n*) in the number of provisions.
  public var dates: [PolicyDate] {
    var dates = FieldReader(outline).fields().flatMap { field -> [PolicyDate] in
      guard let event = PolicyDate.Event(word: field.key) else { return [] }
      return field.values.flatMap { value in
        let mentions = DateMention.all(in: value.text)
        guard mentions.count > 1 else {
          let date = CalendarDate(prose: value.text)
          return [PolicyDate(event: event, date: date, words: value.text, range: value.range)]
        }
        return mentions.map {
          PolicyDate(event: event, date: $0.date, words: value.text, range: value.range)
        }
      }
    }
    for (index, provision) in outline.provisions.enumerated()
    where [.paragraph, .item, .row].contains(provision.role) && provision.body.count <= 240 {
      dates += statedDates(in: index)
    }
    return dates
  }

  /// The day on which the policy says that it was first adopted.
  public var adopted: CalendarDate? {
    dates.first { $0.event == .adopted }?.date
  }

  /// The day of the last revision that the policy states.
  public var revised: CalendarDate? {
    dates.filter { $0.event == .revised }.compactMap(\.date).max()
  }

  /// The day of the last review that the policy states.
  public var reviewed: CalendarDate? {
    dates.filter { $0.event == .reviewed }.compactMap(\.date).max()
  }

  /// The dates of a line such as "Policy adopted: June 9, 2015; revised: March 8, 2022".
  private func statedDates(in index: Int) -> [PolicyDate] {
    let range = outline.provisions[index].body
    let text = outline.source[range]
    let bytes = Array(text.utf8)
    var words: [(event: PolicyDate.Event, end: Int)] = []
    var at = 0
    var count = 0
    while at < bytes.count {
      let start = at
      while at < bytes.count, bytes[at].isLetter { at += 1 }
      if at > start {
        count += 1
        if let event = PolicyDate.Event(word: String(decoding: bytes[start..<at], as: UTF8.self)),
          count <= 3 || !words.isEmpty
        {
          words.append((event, at))
        }
      } else {
        at += 1
      }
    }
    guard let first = words.first else { return [] }
    let mentions = DateMention.all(in: text)
    guard let date = mentions.first, date.range.lowerBound - first.end <= 12 else { return [] }
    return mentions.compactMap { mention in
      guard let event = words.last(where: { $0.end <= mention.range.lowerBound })?.event else { return nil }
      let place = range.lowerBound + mention.range.lowerBound..<range.lowerBound + mention.range.upperBound
      return PolicyDate(event: event, date: mention.date, words: outline.source[place], range: place)
    }
  }
}
