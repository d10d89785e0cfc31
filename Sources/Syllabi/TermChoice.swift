import Documents

/// The terms that a course runs in, and their weeks.
struct TermChoice {
  /// A calendar week of the terms.
  struct Week {
    let monday: CalendarDate
    var days: [SchoolDay]
    var isBetweenTerms = false

    /// Whether the week is one of recess: students are away on all its days, for three days or more on end.
    ///
    /// Single days that are lost, even five of them, leave a week its number, so that losing one moves no week.
    var isRecess: Bool {
      isBetweenTerms
        || days.allSatisfy { day in
          day.events.contains { $0.kind.isWithoutStudents && $0.last.dayNumber - $0.first.dayNumber >= 2 }
        }
    }
  }

  /// The terms, one after another.
  private(set) var terms: [SchoolEvent] = []

  /// Their weeks.
  private(set) var weeks: [Week] = []

  /// How many weeks the course takes, those of recess not counted.
  private(set) var limit = 0

  /// What is to be said about the choice.
  private(set) var findings: [Finding] = []

  /// Chooses the run of terms whose number of weeks is nearest to the course's, the earliest of equals; with a name,
  /// among the runs that begin with the term of that name.
  init(of course: Course, in calendar: SchoolCalendar, named name: String?) {
    let terms = calendar.terms
    let at = course.fact("weeks", "length")?.range ?? 0..<0
    guard !terms.isEmpty else {
      findings.append(
        Finding(
          .scheduleWeeks, severity: .error, at: at,
          "\(calendar.name) has no term for this course, so it cannot be dated. Add a row of kind term."))
      return
    }
    let starts =
      name.map { name in
        terms.indices.filter { terms[$0].title.lowercased() == name.lowercased() }
      } ?? Array(terms.indices)
    guard !starts.isEmpty else {
      let names = terms.map { "\"\($0.title)\"" }.listed(with: "or")
      findings.append(
        Finding(
          .scheduleWeeks, severity: .error, at: at,
          "\(calendar.name) has no term \"\(name ?? "")\"; expected \(names)."))
      return
    }
    choose(starts, of: terms, in: calendar, wanted: course.weeks)
    compare(wanted: course.weeks, at: at, calendar)
  }

  private mutating func choose(
    _ starts: [Int], of terms: [SchoolEvent], in calendar: SchoolCalendar, wanted: Int?
  ) {
    let weeks = terms.map { Self.weeks(calendar.days(of: $0)) }
    var best: (distance: Int, run: [Int])?
    for start in starts {
      var mondays: Set<CalendarDate> = []
      var run: [Int] = []
      for next in terms.indices[start...] {
        // Quarters that lie inside a semester are no more weeks.
        if let last = run.last, terms[next].first <= terms[last].last { continue }
        run.append(next)
        mondays.formUnion(weeks[next].filter { !$0.isRecess }.map(\.monday))
        let distance = abs(mondays.count - (wanted ?? mondays.count))
        if distance < best?.distance ?? .max { best = (distance, run) }
      }
    }
    guard let run = best?.run else { return }
    self.terms = run.map { terms[$0] }
    for week in run.flatMap({ weeks[$0] }) {
      if self.weeks.last?.monday == week.monday {
        self.weeks[self.weeks.count - 1].days += week.days
      } else {
        addRecess(until: week.monday, calendar)
        self.weeks.append(week)
      }
    }
    limit = min(self.weeks.count { !$0.isRecess }, wanted ?? .max)
  }

  private static func weeks(_ days: [SchoolDay]) -> [Week] {
    var weeks: [Week] = []
    for day in days {
      if weeks.last?.monday == day.date.monday {
        weeks[weeks.count - 1].days.append(day)
      } else {
        weeks.append(Week(monday: day.date.monday, days: [day]))
      }
    }
    return weeks
  }

  /// The weeks between two terms, with what the calendar says about them.
  private mutating func addRecess(until monday: CalendarDate, _ calendar: SchoolCalendar) {
    while let last = weeks.last, last.monday.adding(days: 7) < monday {
      let start = last.monday.adding(days: 7)
      let week = SchoolEvent(
        first: start, last: start.adding(days: 4), kind: .term, scope: "", follows: "", title: "",
        range: 0..<0)
      // Outside terms there are no student days, whatever the calendar leaves unsaid.
      weeks.append(
        Week(monday: start, days: calendar.days(of: week).filter { !$0.hasStudents }, isBetweenTerms: true))
    }
  }

  private mutating func compare(wanted: Int?, at range: Range<Int>, _ calendar: SchoolCalendar) {
    let names = terms.map(\.title).filter { !$0.isEmpty }.listed()
    let count = weeks.count { !$0.isRecess }
    let has =
      "\(names.isEmpty ? "The term" : names) of \(calendar.name) has \(count.counting("week")) of school"
    guard weeks.contains(where: { $0.days.contains(where: \.hasStudents) }) else {
      findings.append(
        Finding(
          .scheduleWeeks, severity: .error, at: range,
          "\(has), and not one student day. Mend the dates of the term, or of the closures in it."))
      return
    }
    guard let wanted, wanted != count else { return }
    findings.append(
      wanted > count
        ? Finding(
          .scheduleWeeks, at: range,
          "\(has), and the course plans \(wanted): the units share what there is. Mend the number of weeks, or choose another term."
        )
        : Finding(
          .scheduleWeeks, severity: .info, at: range,
          "\(has), and the course plans \(wanted): the last \((count - wanted).counting("week")) \(count - wanted == 1 ? "is" : "are") not planned."
        ))
  }
}

extension CalendarDate {
  /// The Monday of its week.
  var monday: CalendarDate { adding(days: 1 - weekday.rawValue) }
}
