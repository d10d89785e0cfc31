import Documents

extension Schedule {
  /// The schedule, week by week.
  var scheduleBlocks: [Report.Block] {
    guard !weeks.isEmpty else { return [] }
    let unitOf = unitsByMeeting
    let lessonsOf = lessonsByWeek
    let slotsOf = Dictionary(grouping: slots, by: \.week)
    let dueOf = Dictionary(grouping: dues, by: { meetings[$0.meeting].week })
    let rows = weeks.indices.map { place in
      let week = weeks[place]
      var units: [Int] = []
      for meeting in week.meetings {
        if let unit = unitOf[meeting], units.last != unit { units.append(unit) }
      }
      var names = units.map { course.units[$0].heading }
      if week.meetings.upperBound > spare.lowerBound, !week.meetings.isEmpty, !course.units.isEmpty {
        names.append("Spare: \(week.meetings.clamped(to: spare).count.counting("period"))")
      }
      let events = (slotsOf[place] ?? []).map { name(of: $0) }
      let notes =
        Self.notes(of: week)
        + (dueOf[place] ?? []).map { "Due \(meetings[$0.meeting].weekday.short): \($0.title)" }
      return [week.number.map(String.init) ?? "–"] + (isDated ? [Self.dates(of: week)] : [])
        + [names, lessonsOf[place] ?? [], events, notes].map { $0.joined(separator: "; ") }
    }
    let columns =
      [Report.Column("Week", isNumeric: true)] + (isDated ? [Report.Column("Dates")] : [])
      + ["Unit", "Lessons", "Current events", "Notes"].map { Report.Column($0) }
    return [
      .heading(level: 2, text: "Schedule"),
      .table(Report.Table(caption: "The course week by week", columns: columns, rows: rows)),
    ]
  }

  /// An assessment and the meeting it is due on.
  struct Due {
    let title: String
    let assessment: Int
    let unit: Int
    let meeting: Int
  }

  /// The assessments of units in the order of their meetings, of the first 1,000 that the course has.
  var dues: [Due] {
    course.assessments.prefix(1000).enumerated().flatMap { place, assessment in
      assessment.units.prefix(400).compactMap { unit in
        units[unit].isEmpty
          ? nil
          : Due(title: assessment.title, assessment: place, unit: unit, meeting: units[unit].upperBound - 1)
      }
    }.sorted { ($0.meeting, $0.assessment) < ($1.meeting, $1.assessment) }
  }

  private var unitsByMeeting: [Int?] {
    var result = [Int?](repeating: nil, count: meetings.count)
    for (unit, range) in units.enumerated() {
      for meeting in range { result[meeting] = unit }
    }
    return result
  }

  /// The titles of each week's lessons; a lesson that began in the week before is said to go on.
  private var lessonsByWeek: [Int: [String]] {
    var result: [Int: [String]] = [:]
    for placement in lessons {
      let title = course.units[placement.unit].lessons[placement.lesson].title
      var last: Int?
      for meeting in placement.meetings where meetings[meeting].week != last {
        result[meetings[meeting].week, default: []].append(last == nil ? title : "\(title) (continued)")
        last = meetings[meeting].week
      }
    }
    return result
  }

  private func name(of placement: SlotPlacement) -> String {
    let name = course.slots[placement.slot].name
    guard let meeting = placement.meeting else {
      return "\(name): not held\(placement.movedFrom.map { ", no \($0) this week" } ?? "")"
    }
    let moved = placement.movedFrom.map { " (moved from \($0))" } ?? ""
    return "\(meetings[meeting].weekday.short): \(name)\(moved)"
  }

  /// The dates of a week's days from the first to the last in the term, "Aug 31 – Sep 4".
  static func dates(of week: Week) -> String {
    guard let monday = week.monday else { return "" }
    return DateSpan(week.days.first?.date ?? monday, week.days.last?.date ?? monday.adding(days: 4)).short
  }

  /// What the calendar says of a week: "No school Mon: Labor Day".
  static func notes(of week: Week) -> [String] {
    var order: [SchoolEvent] = []
    var spans: [SchoolEvent: ClosedRange<CalendarDate>] = [:]
    for day in week.days {
      for event in day.events {
        if spans[event] == nil { order.append(event) }
        spans[event] = (spans[event]?.lowerBound ?? day.date)...day.date
      }
    }
    return order.compactMap { event in
      spans[event].flatMap { note(of: event, from: $0.lowerBound.weekday, to: $0.upperBound.weekday) }
    }
  }

  private static func note(
    of event: SchoolEvent, from first: CalendarDate.Weekday, to last: CalendarDate.Weekday
  ) -> String? {
    let when = first == last ? first.short : "\(first.short)–\(last.short)"
    let title = event.title.isEmpty ? "" : ": \(event.title)"
    return switch event.kind {
    case .closure: "No school \(when)\(title)"
    case .noStudents: "No students \(when)\(title)"
    case .minimum: "Minimum day \(when)\(title)"
    case .lateStart: "Late start \(when)\(title)"
    case .testing: "Testing \(when)\(title)"
    case .swap: "\(when) follows the \(event.follows) schedule"
    case .term: nil
    }
  }
}
