public import Documents

/// A district's calendar: terms, holidays, and the days that are not like others.
///
///     start,end,kind,scope,as,title
///     2026-08-17,2026-12-18,term,district,,Fall semester
///     2026-09-07,,closure,district,,Labor Day
public struct SchoolCalendar: Hashable, Sendable {
  /// The name of the file, as messages give it.
  public let name: String

  /// The rows that could be read, by first day.
  public let events: [SchoolEvent]

  /// What is wrong with the others.
  public let findings: [Finding]

  /// Makes a calendar of events.
  public init(name: String = "calendar", events: [SchoolEvent], findings: [Finding] = []) {
    self.name = name
    self.events = events.sorted {
      ($0.first, $0.last, $0.range.lowerBound) < ($1.first, $1.last, $1.range.lowerBound)
    }
    self.findings = findings
  }

  /// The terms in their order.
  public var terms: [SchoolEvent] { events.filter { $0.kind == .term } }

  /// The calendar as a school of a level sees it: without the rows that concern others.
  public func concerning(level: SchoolLevel?, school: String? = nil) -> SchoolCalendar {
    SchoolCalendar(
      name: name, events: events.filter { $0.concerns(level: level, school: school) }, findings: findings)
  }

  /// The days of a term, weekends included only where a row of its own makes them days of instruction.
  ///
  /// - Complexity: O(days + events that touch them).
  public func days(of term: SchoolEvent) -> [SchoolDay] {
    let count = term.last.dayNumber - term.first.dayNumber + 1
    var events = [[SchoolEvent]](repeating: [], count: max(0, count))
    for event in self.events where event.kind != .term && event.last >= term.first && event.first <= term.last
    {
      let start = max(event.first.dayNumber, term.first.dayNumber) - term.first.dayNumber
      let end = min(event.last.dayNumber, term.last.dayNumber) - term.first.dayNumber
      for day in start...end { events[day].append(event) }
    }
    return events.enumerated().compactMap { offset, events in
      let day = SchoolDay(date: term.first.adding(days: offset), events: events)
      return day.date.weekday.rawValue <= 5 || day.isMadeUp ? day : nil
    }
  }

  /// The days of a term on which students are at school.
  public func studentDays(of term: SchoolEvent) -> [SchoolDay] {
    days(of: term).filter(\.hasStudents)
  }
}

/// A day of a term, Monday to Friday, or a weekend day on which a lost day is made up.
public struct SchoolDay: Hashable, Sendable {
  /// The date.
  public let date: CalendarDate

  /// The rows of the calendar that touch it, terms left out.
  public let events: [SchoolEvent]

  /// Whether students are at school.
  public var hasStudents: Bool { !events.contains { $0.kind.isWithoutStudents } }

  /// What shapes the day most: a minimum day, else a late start, else testing, else a swap; nil on an ordinary day.
  public var shape: SchoolEvent? {
    for kind in [SchoolEvent.Kind.minimum, .lateStart, .testing, .swap] {
      if let event = events.first(where: { $0.kind == kind }) { return event }
    }
    return nil
  }

  /// Whether a row that is this day's alone makes a weekend day one of instruction.
  var isMadeUp: Bool {
    events.contains { $0.first == $0.last && !$0.kind.isWithoutStudents }
  }
}
