import Documents

extension Schedule {
  /// Plans a course in weeks without dates.
  public init(of course: Course) {
    let count = course.weeks ?? Self.nominalWeeks(of: course)
    let minutes = course.periodMinutes
    let weeks = (0..<count).map {
      Week(number: $0 + 1, monday: nil, days: [], meetings: $0 * 5..<$0 * 5 + 5)
    }
    let meetings = (0..<count * 5).map { place in
      Meeting(week: place / 5, weekday: .allCases[place % 5], date: nil, follows: nil, minutes: minutes)
    }
    self.init(of: course, terms: [], weeks: weeks, meetings: meetings, isTimed: false, findings: [])
  }

  /// Plans a course in a term of a calendar, of which rows that concern other levels or schools are passed over.
  ///
  /// `bells` give the minutes of each day, for the period named or else the usual one. Without the name of a term, the course
  /// runs in the terms whose weeks are nearest to its own. A row of the calendar for one school alone needs `school`.
  ///
  /// - Complexity: O(days × periods of the bell schedules + units × days + lessons).
  public init(
    of course: Course, in calendar: SchoolCalendar, bells: BellSchedule? = nil, term: String? = nil,
    school: String? = nil, period: String? = nil
  ) {
    let calendar = calendar.concerning(level: SchoolLevel(grades: course.grades), school: school)
    let choice = TermChoice(of: course, in: calendar, named: term)
    let name = period ?? bells?.usualPeriod
    var meetings: [Meeting] = []
    var weeks: [Week] = []
    var number = 0
    for week in choice.weeks {
      let students = week.days.filter(\.hasStudents)
      guard week.isRecess || number < choice.limit else { break }
      let first = meetings.count
      meetings += students.map { day in
        let minutes = name.flatMap { bells?.minutes(of: $0, on: day) } ?? course.periodMinutes
        let swap = day.events.first { $0.kind == .swap }
        return Meeting(
          week: weeks.count, weekday: day.date.weekday, date: day.date,
          follows: swap.flatMap { CalendarDate.Weekday(name: $0.follows) }, minutes: minutes)
      }
      if !week.isRecess { number += 1 }
      weeks.append(
        Week(
          number: week.isRecess ? nil : number, monday: week.monday, days: week.days,
          meetings: first..<meetings.count))
    }
    while let last = weeks.last, last.number == nil { weeks.removeLast() }
    self.init(
      of: course, terms: choice.terms, weeks: weeks, meetings: meetings, isTimed: bells != nil,
      findings: choice.findings)
  }

  /// Places units, slots and lessons on meetings.
  private init(
    of course: Course, terms: [SchoolEvent], weeks: [Week], meetings: [Meeting], isTimed: Bool,
    findings: [Finding]
  ) {
    let (units, unitFindings) = Self.units(
      of: course, weeks: weeks.count { $0.number != nil }, meetings: meetings.count)
    let slots = SlotPlacing(course, weeks, meetings)
    let room = slots.free
    let lessons = Self.lessons(of: course, on: units, free: room)
    self.course = course
    self.terms = terms
    self.weeks = weeks
    self.meetings = meetings
    self.units = units
    self.lessons = lessons
    self.slots = slots.placements
    self.findings =
      findings + unitFindings + slots.findings
      + (isTimed || course.fact("minutes") != nil ? Self.lessonFindings(course, units, free: room) : [])
  }

  /// The weeks that the lengths of the units make, where the course gives none.
  private static func nominalWeeks(of course: Course) -> Int {
    let total = course.units.prefix(400).reduce(0) { sum, unit in
      switch unit.length {
      case .days(let days): sum + days * 200
      case .weeks(let weeks): sum + weeks
      case .weight, nil: sum
      }
    }
    return min(Course.longest, (total + 999) / 1000)
  }

  /// The meetings of each unit, in the order of the units.
  private static func units(of course: Course, weeks: Int, meetings: Int) -> ([Range<Int>], [Finding]) {
    let shares = Allocation.shares(of: course.units, weeks: course.weeks ?? weeks)
    let needed = shares.reduce(0) { $0 + $1.least }
    let given = Allocation.periods(meetings, among: shares)
    var start = 0
    // Where not even the least fits, units take their least in order until the meetings end.
    let units = (given ?? shares.map(\.least)).map { count -> Range<Int> in
      let end = min(start + count, meetings)
      defer { start = end }
      return start..<end
    }
    guard !course.units.isEmpty, meetings > 0 else { return (units, []) }
    guard given != nil else { return (units, [shortage(of: course, needed: needed, meetings: meetings)]) }
    guard start < meetings else { return (units, []) }
    return (
      units,
      [
        Finding(
          .scheduleRoom, severity: .info, at: course.units.last?.range ?? 0..<0,
          "The units take \(start) of \(meetings.counting("period")); the last \(meetings - start) \(meetings - start == 1 ? "is" : "are") spare. Give one unit a weight, and it takes them."
        )
      ]
    )
  }

  private static func shortage(of course: Course, needed: Int, meetings: Int) -> Finding {
    var sum = 0
    var first: Unit?
    for unit in course.units where first == nil {
      if case .days(let days) = unit.length { sum += days } else { sum += 1 }
      if sum > meetings { first = unit }
    }
    let unit = first ?? course.units.last
    return Finding(
      .scheduleRoom, at: unit?.range ?? 0..<0,
      "The units need at least \(needed.counting("period")) and there are \(meetings): \(needed - meetings) short. Unit \(unit?.number ?? 0) is the first that finds no room. Shorten the units that give days, or take one out."
    )
  }
}

extension Course {
  /// How long a period is: `minutes: 55` in front matter, else as long as most lessons; nil where neither says.
  var periodMinutes: Int? {
    if let text = fact("minutes")?.texts.first, let value = Int(text.prefix { $0.isNumber }),
      (1...400).contains(value)
    {
      return value
    }
    let counts = Dictionary(
      units.flatMap(\.lessons).compactMap { $0.minutes.map { ($0, 1) } }, uniquingKeysWith: +)
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}
