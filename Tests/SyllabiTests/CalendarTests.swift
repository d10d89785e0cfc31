import Documents
import Syllabi
import Testing

@Suite("A school calendar")
struct CalendarTests {
  @Test(
    "says what is wrong with a row at its line, and leaves it out",
    arguments: [
      ("2026-02-30,,closure,district,,No such day", "calendar-row", "Found \"2026-02-30\", which is no date"),
      (
        "2026-09-07,2026-09-01,closure,district,,Back", "calendar-row",
        "It ends on 2026-09-01, before it starts"
      ),
      (
        "2026-09-07,,holliday,district,,Labor Day", "calendar-row",
        "Found the kind \"holliday\"; expected term, closure"
      ),
      ("2026-09-07,2066-09-07,closure,,,Long", "calendar-row", "It takes 14611 days; expected at most 400"),
      ("2026-09-07,,swap,,Moonday,Swap", "calendar-row", "Found \"Moonday\" in the column as"),
    ])
  func flaws(row: String, rule: String, beginning: String) throws {
    let calendar = readCalendar("2026-08-17,2026-12-18,term,district,,Fall", row)
    let finding = try #require(calendar.findings.first)
    #expect(calendar.findings.count == 1)
    #expect(finding.rule.id == rule)
    #expect(finding.message.hasPrefix(beginning))
    #expect(calendar.events.count == 1)
  }

  @Test("points at the cell") func position() throws {
    let source = Source(
      name: "c.csv",
      text:
        "start,end,kind,scope,as,title\r\n2026-08-17,2026-12-18,term,,,\"Fall, and more\"\r\n2026-13-01,,closure,,,\r\n"
    )
    let finding = try #require(SchoolCalendar(reading: source).findings.first)
    #expect(source.position(of: finding.range.lowerBound) == Position(line: 3, column: 1))
  }

  @Test(
    "that is no calendar is refused in words",
    arguments: [
      ("", "The file is empty"),
      ("a,b\n1,2\n", "The first line has the columns a, b; expected start,end,kind"),
      ("start,kind\n\"2026", "A quotation mark"),
      ("start,kind\n1,2,3\n", "Found 3 cells where the first line has 2"),
      ("start,end,kind\n2026-09-07,,closure\n", "The calendar has no row of kind term"),
    ])
  func refusals(text: String, beginning: String) throws {
    let finding = try #require(SchoolCalendar(reading: Source(name: "c.csv", text: text)).findings.first)
    #expect(finding.message.hasPrefix(beginning))
  }

  @Test("knows student days, by level and by school") func days() throws {
    let calendar = readCalendar(
      "2026-08-17,2026-08-28,term,district,,Short", "2026-08-18,,closure,district,,Holiday",
      "2026-08-19,,no-students,high,,Staff", "2026-08-20,,no-students,Kestrel Point High School,,Boiler",
      "2026-08-29,,swap,,Tuesday,outside", "2026-08-22,,swap,,Tuesday,Saturday made up",
      "2026-08-24,2026-08-25,closure,elementary;middle,,Fair"
    )
    func count(_ level: SchoolLevel?, _ school: String? = nil) throws -> Int {
      let own = calendar.concerning(level: level, school: school)
      return own.studentDays(of: try #require(own.terms.first)).count
    }
    #expect(try count(nil) == 10)
    #expect(try count(.high) == 9)
    #expect(try count(.high, "kestrel point high school") == 8)
    #expect(try count(.elementary) == 8)
  }

  @Test(
    "of the sample district has 86 student days in the fall",
    .enabled(if: Sample.exists("calendar/2026-27.csv")))
  func sample() throws {
    let calendar = SchoolCalendar(reading: try Sample.source("calendar/2026-27.csv")).concerning(level: .high)
    #expect(calendar.findings == [])
    #expect(calendar.terms.map { calendar.studentDays(of: $0).count } == [86, 94])
  }
}

@Suite("A bell schedule")
struct BellTests {
  static let text = """
    schedule,period,start,end,counts
    regular,Period 1,08:30,09:25,yes
    regular,Passing,09:25,09:30,yes
    regular,Period 2,09:30,10:25,yes
    regular,Passing,10:25,10:30,yes
    minimum,Period 1,08:30,09:07,yes

    """

  @Test("knows the minutes of a period by the kind of day") func minutes() throws {
    let bells = BellSchedule(reading: Source(name: "bells.csv", text: Self.text))
    let calendar = readCalendar(
      "2026-08-17,2026-08-21,term,,,T", "2026-08-18,,minimum,,,M", "2026-08-19,,late-start,,,L")
    let days = calendar.studentDays(of: try #require(calendar.terms.first))
    #expect(bells.findings == [])
    #expect(bells.usualPeriod == "Period 1")
    #expect(days.map { bells.minutes(of: "Period 1", on: $0) } == [55, 37, 55, 55, 55])
    #expect(bells.minutes(of: "Period 9", on: days[0]) == nil)
  }

  @Test(
    "says what is wrong at its line",
    arguments: [
      (
        "regular,Period 3,10:20,11:15,yes", "bell-overlap", "Period 3 of the schedule regular starts at 10:20"
      ),
      ("regular,Period 3,10:61,11:15,yes", "bell-row", "Found \"10:61\", which is no time"),
      ("regular,Period 3,11:15,10:30,yes", "bell-row", "The period ends at 10:30"),
      ("regular,Period 3,10:30,11:15,maybe", "bell-row", "Found \"maybe\" in the column counts"),
      ("regular,,10:30,11:15,", "bell-row", "Found no name"),
    ])
  func flaws(row: String, rule: String, beginning: String) {
    let text = Self.text.replacing("minimum", with: row + "\nminimum")
    let findings = BellSchedule(reading: Source(name: "bells.csv", text: text)).findings
    #expect(findings.map(\.rule.id) == [rule])
    #expect(findings.first?.message.hasPrefix(beginning) == true)
  }
}

@Suite("A standards file")
struct StandardsTests {
  @Test("is read by code, and a code that stands twice is a finding") func reading() {
    let text = "code,framework,statement\n12.1,CA,\"One, two\"\n12.1,CA,Again\n,CA,Nameless\n"
    let standards = Standards(reading: Source(name: "s.csv", text: text))
    #expect(standards["12.1"]?.statement == "One, two")
    #expect(standards.findings.map(\.severity) == [.warning, .error])
  }
}
