import Documents
import Syllabi
import Testing

@Suite("A course is read")
struct CourseReadingTests {
  static let text = """
    ---
    document: course
    code: SOC-410
    title: News and Civics
    grades: [11, 12]
    weeks: 2
    authority: Res-115-25/26
    ---

    The course in two sentences.

    ## Unit 1: What counts as news

    weight: 1.5
    Students look at six front pages.

    ### Essential questions

    - What is news?

    ### Standards

    - 12.8.1 (introduce, assess)
    - RH.11-12.1 (practiced) by way of the ledger

    ### Lessons

    - Six front pages (55 min)
      - bring a paper
    - Fact (and opinion)
    - The long one (1 h)

    ### Key assignment

    As written.

    ### Assessments

    - Comparison
    - Reflection

    ## Unit 2: Courts

    days: 4

    ## Grading

    | Category | Weight |
    |---|---|
    | Essays \\| briefs | 62.5% |
    | Forum | 37.5 |
    | Bonus | 5% extra credit |

    ## Grade scale

    | Grade | From | To |
    |---|---|---|
    | Pass | 60 | 100 |
    | No pass | 0 | 59 |

    ## Assessments

    | Assessment | Category | Unit |
    |---|---|---|
    | Comparison | Forum | 1 |
    | Journal | Forum | all |

    ## Current-event slots

    | Slot | Day | Minutes | Theme | Contract |
    |---|---|---|---|---|
    | Forum | every Friday | 20 | News | 2 sources |

    ## Late work

    One week.
    """

  let course = Course(reading: Outline(parsing: Source(name: "course.md", text: text)))

  @Test("with its facts") func facts() {
    #expect(course.title == "News and Civics")
    #expect(course.code?.description == "Course SOC-410")
    #expect(course.grades == ["11", "12"])
    #expect(course.weeks == 2)
    #expect(course.authorities == ["Res-115-25/26"])
  }

  @Test("with its units, their lengths and their lessons") func units() throws {
    #expect(course.units.map(\.heading) == ["Unit 1: What counts as news", "Unit 2: Courts"])
    #expect(course.units.map(\.length) == [.weight(1500), .days(4)])
    let unit = try #require(course.units.first)
    #expect(unit.essentialQuestions == ["What is news?"])
    #expect(unit.lessons.map(\.title) == ["Six front pages", "Fact (and opinion)", "The long one (1 h)"])
    #expect(unit.lessons.map(\.minutes) == [55, nil, nil])
    #expect(unit.lessons.map(\.details) == [["bring a paper"], [], []])
    #expect(unit.alignments.map(\.code) == ["12.8.1", "RH.11-12.1"])
    #expect(unit.alignments.map(\.roles) == [[.introduce, .assess], [.practice]])
    #expect(unit.alignments.map(\.note) == ["", "by way of the ledger"])
  }

  @Test("with grading, assessments and slots") func tables() {
    #expect(course.gradingCategories.map(\.name) == ["Essays | briefs", "Forum", "Bonus"])
    #expect(course.gradingCategories.map(\.basisPoints) == [6250, 3750, 500])
    #expect(course.gradingCategories.map(\.isExtraCredit) == [false, false, true])
    #expect(course.gradeBands.map(\.lowest) == [6000, 0])
    #expect(course.assessments.map(\.title) == ["Comparison", "Journal", "Reflection"])
    #expect(course.assessments.map(\.units) == [[0], [0, 1], [0]])
    #expect(course.slots.map(\.recurrence) == [.weeks(every: 1, on: [.friday])])
    #expect(course.slots.map(\.minutes) == [20])
  }

  @Test("with every other heading in its place") func parts() {
    #expect(
      course.parts.map(\.heading) == [
        "", "Unit 1: What counts as news", "Essential questions", "Standards", "Lessons", "Key assignment",
        "Assessments", "Unit 2: Courts", "Grading", "Grade scale", "Assessments", "Current-event slots",
        "Late work",
      ])
    #expect(course.parts.map(\.unit) == [nil, 0, 0, 0, 0, 0, 0, 1, nil, nil, nil, nil, nil])
  }

  @Test("and what is typed points at its bytes") func positions() throws {
    let source = course.outline.source
    let unit = try #require(course.units.first)
    #expect(source[unit.range] == "## Unit 1: What counts as news")
    #expect(source[unit.lessons[0].range] == "Six front pages (55 min)")
    #expect(course.gradingCategories.map { source[$0.range] } == ["62.5%", "37.5", "5% extra credit"])
    #expect(source[course.slots[0].dayRange] == "every Friday")
  }

  @Test("from a text without front matter, by its lines of facts") func plainText() {
    let plain = readCourse(
      "Study Skills\n\nGrades:    9,,,\n\nLength:   Half Year\n\nCourse Overview\nWords.\n")
    #expect(plain.title == "Study Skills")
    #expect(plain.grades == ["9"])
    #expect(plain.weeks == nil)
    #expect(plain.findings().map(\.rule.id).contains("required-field"))
  }

  @Test(
    "whose unit headings are written in many ways",
    arguments: [
      ("## Unit 3: Courts", 3, "Courts"), ("## UNIT III - Courts", 3, "Courts"),
      ("# Unit 3. Courts", 3, "Courts"),
      ("### Unit 3 Courts", 3, "Courts"), ("## Unit 3", 3, ""), ("## Unit 12 – A: B", 12, "A: B"),
    ])
  func headings(heading: String, number: Int, title: String) {
    let unit = readCourse("\(heading)\n\nweight: 1\n").units.first
    #expect(unit?.number == number)
    #expect(unit?.title == title)
  }

  @Test(
    "and headings that only begin alike are no units",
    arguments: ["## Units", "## Unit tests", "## United States"])
  func noUnits(heading: String) {
    #expect(readCourse("\(heading)\n\nweight: 1\n").units.isEmpty)
  }
}
