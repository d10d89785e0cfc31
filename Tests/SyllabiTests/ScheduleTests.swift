import Documents
import Syllabi
import Testing

@Suite("A schedule")
struct ScheduleTests {
  static let term = "2026-08-17,2026-12-18,term,district,,Fall"
  static let recess = "2026-11-23,2026-11-27,closure,district,,Thanksgiving"
  static let first = CalendarDate(dayNumber: 20_682)

  /// A calendar of the fall with single days closed.
  static func fall(closing days: [Int], recess: Bool = true) -> SchoolCalendar {
    let rows = days.map { "\(first.adding(days: $0)),,closure,district,,Lost day" }
    let text = ([SchoolCalendar.columns.joined(separator: ","), term] + (recess ? [Self.recess] : []) + rows)
      .joined(separator: "\n")
    return SchoolCalendar(reading: Source(name: "fall.csv", text: text + "\n"))
  }

  @Test("keeps its invariants on random courses and calendars", arguments: 1...40 as ClosedRange<UInt64>)
  func invariants(seed: UInt64) {
    var generator = Generator(seed: seed)
    let days = (0..<12).map { _ in Int.random(in: 0..<123, using: &generator) }
    let course = readCourse(generator.course(weeks: Int.random(in: 8...18, using: &generator)))
    let schedule = Schedule(of: course, in: Self.fall(closing: days))
    let open = Set(schedule.meetings.compactMap(\.date))
    #expect(
      open.allSatisfy { date in
        date.weekday.rawValue <= 5 && !days.contains(date.dayNumber - Self.first.dayNumber)
      })
    #expect(schedule.units.map(\.count).reduce(schedule.spare.count, +) == schedule.meetings.count)
    #expect(zip(schedule.units, schedule.units.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    for placement in schedule.lessons {
      #expect(schedule.units[placement.unit].contains(placement.meetings.lowerBound))
      #expect(schedule.units[placement.unit].contains(placement.meetings.upperBound))
    }
    #expect(schedule.lessons.count == course.units.map(\.lessons.count).reduce(0, +))
    #expect(
      zip(schedule.lessons, schedule.lessons.dropFirst()).allSatisfy {
        $0.meetings.lowerBound <= $1.meetings.lowerBound
      })
    for slot in schedule.slots {
      guard let meeting = slot.meeting else { continue }
      #expect(schedule.weeks[slot.week].meetings.contains(meeting))
    }
    #expect(schedule == Schedule(of: course, in: Self.fall(closing: days)))
  }

  @Test(
    "never takes a period from a unit when a day is added, whichever day",
    arguments: 1...12 as ClosedRange<UInt64>)
  func monotone(seed: UInt64) {
    var generator = Generator(seed: seed)
    let course = readCourse(generator.course(weeks: Int.random(in: 9...18, using: &generator)))
    let lost = (0..<6).map { _ in Int.random(in: 0..<98, using: &generator) }
    let whole = Schedule(of: course, in: Self.fall(closing: lost))
    for day in 0..<124 {
      let fewer = Schedule(of: course, in: Self.fall(closing: lost + [day]))
      let changes = zip(whole.units, fewer.units).map { $0.count - $1.count }
      #expect(changes.allSatisfy { $0 >= 0 }, "seed \(seed), day \(day)")
      #expect(changes.reduce(0, +) <= 1, "seed \(seed), day \(day)")
    }
  }

  @Test("numbers weeks of school, and gives a week of recess no number") func weeks() {
    let course = readCourse("---\nweeks: 18\ngrades: [11]\n---\n\n## Unit 1: A\n\nweight: 1\n")
    let schedule = Schedule(of: course, in: Self.fall(closing: [21]))
    #expect(schedule.weeks.map(\.number) == Array(1...14) + [nil] + Array(15...17))
    #expect(schedule.weeks.map(\.meetings.count).prefix(5) == [5, 5, 5, 4, 5])
    #expect(
      schedule.findings.map(\.message) == [
        "Fall of fall.csv has 17 weeks of school, and the course plans 18: the units share what there is. Mend the number of weeks, or choose another term."
      ])
  }

  @Test("ends with its course, where the term is longer") func shortCourse() {
    let course = readCourse("---\nweeks: 3\n---\n\n## Unit 1: A\n\nweight: 1\n")
    let schedule = Schedule(of: course, in: Self.fall(closing: []))
    #expect(schedule.meetings.count == 15)
    #expect(schedule.findings.map(\.severity) == [.info])
  }

  @Test("chooses the terms whose weeks are nearest, or those that are named") func terms() {
    let calendar = readCalendar(
      Self.term, "2026-08-17,2026-10-16,term,district,,First quarter",
      "2027-01-04,2027-05-28,term,district,,Spring",
      "2026-12-19,2027-01-03,closure,,,Winter recess")
    func titles(_ weeks: Int, _ name: String? = nil) -> [String] {
      Schedule(
        of: readCourse("---\nweeks: \(weeks)\n---\n\n## Unit 1: A\n\nweight: 1\n"), in: calendar, term: name
      ).terms.map(\.title)
    }
    #expect(titles(9) == ["First quarter"])
    #expect(titles(18) == ["Fall"])
    #expect(titles(36) == ["Fall", "Spring"])
    #expect(titles(18, "spring") == ["Spring"])
    #expect(titles(18, "summer") == [])
  }

  @Test("says by how much the units do not fit, and by which") func infeasible() throws {
    let course = readCourse(
      "---\nweeks: 2\n---\n\n## Unit 1: A\n\ndays: 8\n\n## Unit 2: B\n\ndays: 5\n\n## Unit 3: C\n\nweight: 1\n"
    )
    let schedule = Schedule(of: course)
    let finding = try #require(schedule.findings.first)
    #expect(
      finding.message.hasPrefix(
        "The units need at least 14 periods and there are 10: 4 short. Unit 2 is the first"))
    #expect(schedule.units.map(\.count) == [8, 2, 0])
    #expect(schedule.syllabus().plain.contains("This unit finds no room in the schedule."))
  }

  @Test("moves a slot to the nearest student day of its week, the earlier of two") func slots() {
    let course = readCourse(
      "---\nweeks: 2\n---\n\n## Unit 1: A\n\nweight: 1\n\n## Current-event slots\n\n| Slot | Day | Minutes |\n|---|---|---|\n| A | every Wednesday | 20 |\n| B | every Monday | 20 |\n"
    )
    let schedule = Schedule(of: course, in: Self.fall(closing: [2, 7, 8, 9, 10, 11]))
    let slots = schedule.slots.map {
      [$0.slot, $0.week, $0.meeting ?? -1, $0.movedFrom?.rawValue ?? 0]
    }
    #expect(slots == [[1, 0, 0, 0], [0, 0, 1, 3], [0, 1, -1, 3], [1, 1, -1, 1]])
  }

  @Test("moves a slot to the day that follows its day's schedule") func swaps() {
    let course = readCourse(
      "---\nweeks: 1\n---\n\n## Unit 1: A\n\nweight: 1\n\n## Current-event slots\n\n| Slot | Day | Minutes |\n|---|---|---|\n| A | every Wednesday | 20 |\n"
    )
    let calendar = readCalendar(
      Self.term, "2026-08-19,,closure,,,Off", "2026-08-21,,swap,,Wednesday,Friday as Wednesday")
    #expect(Schedule(of: course, in: calendar).slots.map(\.meeting) == [3])
  }

  @Test("gives each lesson days of its own where there are enough, and lets them share where there are not")
  func lessons() {
    func days(_ lessons: Int, _ days: Int) -> [ClosedRange<Int>] {
      let items = (1...lessons).map { "- L\($0) (55 min)\n" }.joined()
      return Schedule(
        of: readCourse("---\nweeks: 1\n---\n\n## Unit 1: A\n\ndays: \(days)\n\n### Lessons\n\n\(items)")
      ).lessons.map(\.meetings)
    }
    #expect(days(3, 3) == [0...0, 1...1, 2...2])
    #expect(days(2, 5) == [0...2, 3...4])
    #expect(days(4, 2) == [0...0, 0...0, 1...1, 1...1])
    #expect(days(3, 2) == [0...0, 0...1, 1...1])
  }
}
