import Arguments
import Documents
import Formats
import Syllabi

/// `whereas outline`: the syllabus outline of a course, with dates where a calendar is given.
enum OutlineCourse {
  static let command = Command(
    "outline", overview: "Write the syllabus outline of a course, dated against a calendar.",
    discussion: """
      With a calendar the units are spread over the days on which the class meets, and every week has its dates, its holidays \
      and its current-event slots. What does not fit is said on standard error.
        whereas outline course.md --calendar 2026-27.csv --bells bells.csv -o outline.html
      """,
    parameters: [
      course, calendar, bells, Check.standards, term, school, period, format, Output.file,
    ]
  ) { invocation, console in
    try Output.check(
      invocation[Output.file],
      inputs: [
        invocation[course], invocation[calendar], invocation[bells], invocation[Check.standards],
      ], on: console)
    if invocation[calendar] == nil, let lone = [term, school].first(where: { invocation[$0] != nil }) {
      throw UsageError.refused(because: "\(lone.label) needs a calendar. Give it with --calendar FILE.")
    }
    let source = try File(invocation[course], in: console).source()
    let course = Course(reading: Outline(parsing: source))
    let calendar = try SchoolCalendar.given(invocation[calendar], on: console)
    let bells = try BellSchedule.given(invocation[bells], on: console)
    let standards = try Standards.given(invocation[Check.standards], on: console)
    let schedule =
      calendar.map {
        Schedule(
          of: course, in: $0, bells: bells, term: invocation[term], school: invocation[school],
          period: invocation[period])
      } ?? Schedule(of: course)
    if let bells, let period = invocation[period], !bells.periods.contains(where: { $0.name == period }) {
      throw UsageError.refused(
        because: "The bell schedules have no period \"\(period)\". They have \(bells.names.listed()).")
    }
    let rendering = Output.rendering(on: console, for: try District.nearest(to: console))
    let findings = course.findings(against: standards).filter { $0.severity > .info } + schedule.findings
    console.complain(FindingLines().text(of: findings, in: source))
    let chosen = Output.chosen(
      invocation[format], file: invocation[Output.file], among: Format.ofReports, on: console)
    try Output.check(chosen, file: invocation[Output.file], on: console)
    try console.write(
      chosen.render(schedule.syllabus(against: standards), as: rendering), to: invocation[Output.file])
    return findings.contains { $0.severity == .error } ? .findings : .done
  }

  private static let course = Positional<String>(
    "course", expects: .file("md"), help: "The course; - is standard input.")
  private static let calendar = Option<String?>(
    "calendar", value: "file", expects: .file("csv"), help: "The calendar of the school year.")
  private static let bells = Option<String?>(
    "bells", value: "file", expects: .file("csv"), help: "The bell schedules, for the minutes of each day.")
  private static let term = Option<String?>(
    "term", value: "title", help: "The term it starts in, as the calendar calls it.")
  private static let school = Option<String?>(
    "school", help: "The school, for rows of the calendar that concern it alone.")
  private static let period = Option<String?>(
    "period", help: "The period of the class, as the bell schedules call it.")
  private static let format = Output.format(of: Format.ofReports)
}

extension BellSchedule {
  /// The names of its periods, each once.
  fileprivate var names: [String] {
    periods.reduce(into: []) { names, period in
      if !names.contains(period.name) { names.append(period.name) }
    }
  }
}
