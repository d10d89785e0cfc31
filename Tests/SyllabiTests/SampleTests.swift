import Documents
import FoundationEssentials
import Syllabi
import Testing

@Suite("The sample course on the sample calendar", .enabled(if: Sample.exists("courses/current-events.md")))
struct SampleTests {
  @Test("prints for a look") func look() throws {
    let course = Course(reading: Outline(parsing: try Sample.source("courses/current-events.md")))
    let standards = Standards(reading: try Sample.source("standards/civics.csv"))
    let calendar = SchoolCalendar(reading: try Sample.source("calendar/2026-27.csv"))
    let bells = BellSchedule(reading: try Sample.source("calendar/bells.csv"))
    print(
      course.findings(against: standards).map { "\($0.severity) \($0.rule.id): \($0.message)" }.joined(
        separator: "\n"))
    let schedule = Schedule(of: course, in: calendar, bells: bells)
    print(schedule.findings.map { "\($0.severity) \($0.rule.id): \($0.message)" }.joined(separator: "\n"))
    print(schedule.syllabus(against: standards).plain)
    print(Schedule(of: course).syllabus().plain.prefix(8000))
    try Data(course.markdown.utf8).write(to: URL(filePath: "/tmp/syl.md"))
  }
}
