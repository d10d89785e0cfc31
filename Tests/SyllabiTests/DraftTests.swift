import Documents
import Syllabi
import Testing

@Suite("A drafted course")
struct DraftTests {
  static let standards = (1...10).map { number in "12.\(number),CA,Statement \(number)\n" }.joined()

  static func draft(_ weeks: Int, _ units: Int, standards: Bool) -> CourseDraft {
    let file = Standards(reading: Source(name: "s.csv", text: "code,framework,statement\n" + Self.standards))
    return CourseDraft(
      title: "News: \"today\"", code: "SOC-410", grades: ["11", "12"], weeks: weeks, units: units,
      standards: standards ? file.standards : [])
  }

  @Test(
    "raises no error and no warning, and is written as it was read",
    arguments: [(18, 8), (1, 1), (36, 12), (-3, 0), (2, 999)])
  func accepted(weeks: Int, units: Int) {
    let text = Self.draft(weeks, units, standards: true).markdown
    let course = readCourse(text)
    #expect(course.findings().allSatisfy { $0.severity == .info }, "\(course.findings().map(\.message))")
    #expect(course.markdown == text)
    #expect(course.title == "News: \"today\"")
    #expect(Schedule(of: course).findings == [])
  }

  @Test("of nothing but a length has blanks and no error") func empty() {
    let course = readCourse(CourseDraft().markdown)
    #expect(course.findings().allSatisfy { $0.severity == .info })
    #expect(course.markdown == CourseDraft().markdown)
  }

  @Test("takes up every standard of the file once") func coverage() {
    let course = readCourse(Self.draft(18, 4, standards: true).markdown)
    #expect(course.units.flatMap(\.alignments).map(\.code) == (1...10).map { "12.\($0)" })
    #expect(Coverage(of: Schedule(of: course)).rows.allSatisfy { $0.note.isEmpty })
  }
}
