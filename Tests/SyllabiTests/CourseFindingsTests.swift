import Documents
import Syllabi
import Testing

@Suite("What is wrong with a course")
struct CourseFindingsTests {
  /// A course without a flaw; each case replaces one line of it.
  static let sound = """
    ---
    document: course
    code: SOC-410
    title: News
    grades: [11, 12]
    weeks: 2
    ---

    ## Unit 1: First

    weight: 1

    ### Standards

    - 12.1 (introduce)

    ### Lessons

    - One (55 min)
    - Two (55 min)

    ## Unit 2: Second

    days: 4

    ## Grading

    | Category | Weight |
    |---|---|
    | Essays | 60 |
    | Forum | 40 |

    ## Grade scale

    | Grade | From | To |
    |---|---|---|
    | A | 90 | 100 |
    | B | 60 | 89 |
    | F | 0 | 59 |

    ## Assessments

    | Assessment | Category | Unit |
    |---|---|---|
    | Paper | Essays | 1 |
    | Talk | Forum | all |

    ## Current-event slots

    | Slot | Day | Minutes | Theme | Contract |
    |---|---|---|---|---|
    | Forum | every Friday | 20 | News | 2 sources |

    ## Materials

    Papers.

    ## Accommodations

    As the plan says.

    ## Non-discrimination

    BP 0410.

    ## Controversial issues

    BP 6144.

    """

  static let standards = Standards(
    reading: Source(name: "civics.csv", text: "code,framework,statement\n12.1,CA,Principles\n"))

  @Test("is nothing, where nothing is") func sound() {
    #expect(readCourse(Self.sound).findings(against: Self.standards) == [])
  }

  @Test(
    "is found with its line",
    arguments: [
      ("code: SOC-410", "", "required-field", 1, "The course has no code."),
      ("code: SOC-410", "code: ???", "required-field", 3, "Found \"code: ???\", which is no code"),
      ("grades: [11, 12]", "grades:", "required-field", 1, "The course has no grades."),
      ("weeks: 2", "weeks: many", "required-field", 6, "Found \"weeks: many\", which is no length"),
      ("weeks: 2", "weeks: 900", "required-field", 6, "Found \"weeks: 900\""),
      ("title: News", "title: \"[Title]\"", "unfilled-blank", 4, "\"[Title]\" is still to be filled in."),
      ("weight: 1", "", "unit-length", 9, "Unit 1 does not say how long it takes"),
      (
        "weight: 1", "weight: -1", "unit-length", 11,
        "Found \"weight: -1\", which is no positive number in range"
      ),
      ("weight: 1", "weight: 0", "unit-length", 11, "Found \"weight: 0\""),
      ("weight: 1", "weight: 1\ndays: 3", "unit-length", 12, "Unit 1 has \"weight: 1\" and \"days: 3\""),
      ("days: 4", "days: 4.5", "unit-length", 24, "Found \"days: 4.5\", which is no positive number of days"),
      ("## Unit 2: Second", "## Unit 3: Second", "unit-order", 22, "Found unit 3 where 2 follows"),
      ("- Two (55 min)", "- Two", "lesson-minutes", 20, "The lesson \"Two\" does not say how long"),
      (
        "- Two (55 min)", "- Two (-5 min)", "lesson-minutes", 20,
        "\"Two (-5 min)\" has minutes that no lesson takes"
      ),
      ("- Two (55 min)", "- Two (9999 min)", "lesson-minutes", 20, "\"Two (9999 min)\" has minutes"),
      ("- Two (55 min)", "- one (40 min)", "lesson-repeated", 20, "The lesson \"one\" stands twice"),
      (
        "- 12.1 (introduce)", "- 12.9 (introduce)", "unknown-standard", 15,
        "The standard 12.9 is not in civics.csv"
      ),
      ("- 12.1 (introduce)", "- 12.1", "standard-role", 15, "Found \"12.1\" without a role"),
      ("| Forum | 40 |", "| Forum | 30 |", "grading-sum", 31, "The weights sum to 90; expected 100"),
      ("| Forum | 40 |", "| Forum | lots |", "grading-sum", 31, "The weight of \"Forum\" is no number"),
      ("| B | 60 | 89 |", "| B | 60 | 90 |", "grade-scale", 38, "The band of \"B\" reaches 90"),
      ("| B | 60 | 89 |", "| B | 60 | 79 |", "grade-scale", 38, "The scale has no grade for 80 to 89"),
      ("| F | 0 | 59 |", "| F | 20 | 59 |", "grade-scale", 39, "The scale has no grade for 0 to 19"),
      ("| A | 90 | 100 |", "| A | 90 | 98 |", "grade-scale", 37, "The scale has no grade for 99 to 100"),
      (
        "| A | 90 | 100 |", "| A | 100 | 90 |", "grade-scale", 37,
        "The band of \"A\" runs from 100 down to 90"
      ),
      ("| A | 90 | 100 |", "| A | | |", "grade-scale", 37, "The band of \"A\" needs two numbers"),
      (
        "| Paper | Essays | 1 |", "| Paper | Tests | 1 |", "assessment-category", 45,
        "\"Paper\" counts toward \"Tests\""
      ),
      (
        "| Paper | Essays | 1 |", "| Paper | Essays | 7 |", "assessment-unit", 45,
        "\"Paper\" belongs to unit \"7\""
      ),
      (
        "every Friday", "now and then", "slot-recurrence", 52, "Found \"now and then\"; expected every Friday"
      ),
      ("| 20 | News", "| | News", "slot-minutes", 52, "The slot \"Forum\" has no minutes"),
      ("## Materials", "## Stuff", "course-part", 1, "The course has no ## Materials, which"),
    ])
  func flaws(line: String, replacement: String, rule: String, at number: Int, beginning: String) throws {
    let broken = readCourse(Self.sound.replacing(line, with: replacement, maxReplacements: 1))
    let finding = try #require(
      broken.findings(against: Self.standards).first { $0.rule.id == rule && $0.message.hasPrefix(beginning) }
    )
    #expect(broken.outline.source.position(of: finding.range.lowerBound).line == number)
    #expect(Rule.syllabi.contains(finding.rule))
  }

  @Test("decimals in a grade scale leave a step of their own size") func decimals() {
    let text = Self.sound.replacing("| B | 60 | 89 |", with: "| B | 60 | 89.99 |").replacing(
      "| F | 0 | 59 |", with: "| F | 0 | 59.99 |")
    #expect(readCourse(text).findings() == [])
  }

  @Test("extra credit stands outside the sum") func extraCredit() {
    let text = Self.sound.replacing("| Forum | 40 |", with: "| Forum | 40 |\n| Extra credit | 5 |")
    #expect(readCourse(text).findings() == [])
  }

  @Test("a blank is an error only in a course that says it is final") func blanks() throws {
    let text = Self.sound.replacing("Papers.", with: "[Texts and materials]")
    #expect(readCourse(text).findings().map(\.severity) == [.info])
    let final = text.replacing("weeks: 2", with: "weeks: 2\nstatus: final")
    #expect(readCourse(final).findings().map(\.severity) == [.error])
    let link = Self.sound.replacing("Papers.", with: "[Texts](https://example.org) and [x] and [Note][1]")
    #expect(readCourse(link).findings() == [])
  }
}
