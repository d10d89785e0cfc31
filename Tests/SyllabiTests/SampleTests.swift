import Documents
import Syllabi
import Testing

@Suite("The sample course on the sample calendar", .enabled(if: Sample.exists("courses/current-events.md")))
struct SampleTests {
  static func schedule() throws -> (Schedule, Standards) {
    let course = Course(reading: Outline(parsing: try Sample.source("courses/current-events.md")))
    let calendar = SchoolCalendar(reading: try Sample.source("calendar/2026-27.csv"))
    let bells = BellSchedule(reading: try Sample.source("calendar/bells.csv"))
    let standards = Standards(reading: try Sample.source("standards/civics.csv"))
    #expect(calendar.findings + bells.findings + standards.findings == [])
    return (Schedule(of: course, in: calendar, bells: bells), standards)
  }

  @Test("raises no finding, and is written as the house writes") func sound() throws {
    let (schedule, standards) = try Self.schedule()
    #expect(schedule.course.findings(against: standards) == [])
    #expect(schedule.course.markdown == schedule.course.outline.source.text)
    #expect(schedule.findings.allSatisfy { $0.severity < .error })
  }

  @Test("fills the semester: every unit and every lesson has its days") func placed() throws {
    let (schedule, standards) = try Self.schedule()
    let course = schedule.course
    #expect(course.units.count == 9)
    #expect(schedule.units.allSatisfy { !$0.isEmpty })
    #expect(schedule.spare.isEmpty)
    #expect(schedule.lessons.count == course.units.map(\.lessons.count).reduce(0, +))
    #expect(schedule.slots.allSatisfy { $0.meeting != nil })
    #expect(
      Coverage(of: schedule, against: standards).rows.allSatisfy { $0.standard != nil && !$0.isUnscheduled })
  }
}
