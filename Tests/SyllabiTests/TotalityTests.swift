import Documents
import FoundationEssentials
import Syllabi
import Testing

@Suite("Any text is a course")
struct TotalityTests {
  /// Reads, checks, plans, prints and writes a text, and reads what was written.
  static func exercise(_ text: String) {
    let course = readCourse(text)
    let bytes = course.outline.source.bytes.count
    for finding in course.findings() {
      #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= bytes)
    }
    let calendar = ScheduleTests.fall(closing: [3, 30])
    for schedule in [Schedule(of: course), Schedule(of: course, in: calendar)] {
      #expect(schedule.syllabus() == schedule.syllabus())
    }
    _ = readCourse(course.markdown)
  }

  static let pieces = [
    "---\n", "weeks: 3\n", "title: x\n", "grades: [\n", "## Unit 1: A\n", "## Unit 99999999999: B\n",
    "### Lessons\n",
    "### Standards\n", "## Standards\n", "weight: 99999999999999999999\n", "weight: 1\n", "days: 400\n",
    "weeks: 60\n",
    "- L (99999999999999999999999 min)\n", "- L (55 min)\n", "  - nested\n", "- (min)\n", "- ()\n",
    "- 12.1 (introduce\n",
    "\n", "\n\n", "## Grading\n", "| A | 100 |\n", "| Category | Weight |\n", "|---|---|\n", "|\n", "||||\n",
    "| \\| \\\\| |\n",
    "## Grade scale\n", "| F | 0 | 59.999 |\n", "## Assessments\n", "| T | C | all |\n",
    "## Current-event slots\n",
    "| S | every 3rd meeting | 20 |\n", "| S | week 60 | 999999999999 |\n", "text\n", "> quoted\n", "```\n",
    "<!-- c -->\n",
    "# Title\n", "#\n", "######\n", "\u{FEFF}", "é😀\n", "WHEREAS, a;\n", "1. one\n", "   two\n", "\t- tab\n",
    "***\n", "\r\n",
  ]

  @Test("however it is put together", arguments: 1...300 as ClosedRange<UInt64>)
  func garbage(seed: UInt64) {
    var generator = Generator(seed: seed)
    let count = Int.random(in: 0...40, using: &generator)
    Self.exercise((0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined())
  }

  @Test("cut off anywhere", .enabled(if: Sample.exists("courses/current-events.md")))
  func prefixes() throws {
    let bytes = try Sample.source("courses/current-events.md").bytes
    for end in stride(from: 0, to: bytes.count, by: 997) {
      Self.exercise(String(decoding: bytes[..<end], as: UTF8.self))
    }
  }

  @Test(
    "those of a corpus folder too", .enabled(if: ProcessInfo.processInfo.environment["WHEREAS_CORPUS"] != nil)
  )
  func corpus() throws {
    let folder = "\(ProcessInfo.processInfo.environment["WHEREAS_CORPUS"] ?? "")/courses"
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    where path.hasSuffix(".md") || path.hasSuffix(".txt") {
      let bytes = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(path)")))
      let source = try Source(name: path, bytes: bytes)
      let course = Course(reading: Outline(parsing: source))
      Self.exercise(source.text)
      let index = LineIndex(source)
      print("\(path): \(course.title ?? "no title"), \(course.parts.count) parts")
      for finding in course.findings() {
        print(
          "  \(index.position(of: finding.range.lowerBound)): \(finding.severity): \(finding.message) [\(finding.rule.id)]"
        )
      }
    }
  }
}
