import Documents
import Syllabi
import Testing

@Suite("A syllabus outline")
struct SyllabusTests {
  static let course = """
    ---
    document: course
    code: SOC-410
    title: News and Civics
    grades: [11, 12]
    weeks: 2
    minutes: 50
    authority: Res-115-25/26
    ---

    Two weeks of news.

    ## Unit 1: What counts as news

    weight: 2

    ### Standards

    - 12.8.1 (introduce)
    - 12.9 (assess)

    ### Lessons

    - Six front pages (50 min)
    - Fact and opinion (50 min)
      - bring a paper

    ### Assessments

    - Comparison

    ## Unit 2: Courts

    days: 2

    ### Lessons

    - Moot court (50 min)

    ## Current-event slots

    | Slot | Day | Minutes |
    |---|---|---|
    | Forum | every Friday | 20 |

    ## Late work

    One *week*, as the [handbook](https://example.org) says.

    <!-- not for print -->
    """

  static let golden = """
    # News and Civics
    Course SOC-410
    Grades 11 and 12
    Fall, August 27 to September 3, 2026

    [The course at a glance]
    | Fact | This course |
    | Course | Course SOC-410 |
    | Grades | 11 and 12 |
    | Length | 2 weeks |
    | Authorized by | Res-115-25/26 |
    | Minutes | 50 |
    | Class meetings | 6 in 2 weeks |
    | Class time | 300 minutes |

    Two weeks of news.

    ## Schedule

    [The course week by week]
    | Week | Dates | Unit | Lessons | Current events | Notes |
    | 1 | Aug 27–28 | Unit 1: What counts as news | Six front pages | Fri: Forum | Minimum day Thu: First day |
    | 2 | Aug 31 – Sep 4 | Unit 1: What counts as news; Unit 2: Courts | Fact and opinion; Moot court | Thu: Forum (moved from Friday) | No school Fri: Admission Day; Due Tue: Comparison |

    ## Unit 1: What counts as news

    *August 27 to September 1, 2026: 4 periods, in weeks 1 to 2.*

    ### Standards

    - 12.8.1 (introduce): A free press
    - 12.9 (assess)

    ### Lessons

    - Six front pages (50 min), Aug 27–28
    - Fact and opinion (50 min), Aug 31 – Sep 1: bring a paper

    ### Assessments

    - Comparison, due September 1, 2026

    ## Unit 2: Courts

    *September 2 to 3, 2026: 2 periods, in week 2.*

    ### Lessons

    - Moot court (50 min), Sep 2–3

    ## Standards coverage

    [Standards and the units that work on them]
    | Standard | What it asks for | Introduced | Practiced | Assessed | Note |
    | 12.8.1 | A free press | Unit 1 |  |  | never assessed |
    | 12.9 |  |  |  | Unit 1 |  |

    No unit is aligned to 12.1.

    ## Current-event slots

    [Times kept for the news, and the rules for what fills them]
    | Slot | Day | Minutes |
    | Forum | every Friday | 20 |

    Held on these days:

    - Forum: Aug 28, Sep 3 (for Friday)

    ## Late work

    One *week*, as the [handbook](https://example.org) says.

    """

  @Test("is dated, week by week, with everything in its place") func dated() {
    let calendar = readCalendar(
      "2026-08-27,2026-12-18,term,district,,Fall", "2026-08-27,,minimum,district,,First day",
      "2026-09-04,,closure,district,,Admission Day")
    let standards = Standards(
      reading: Source(
        name: "s.csv", text: "code,framework,statement\n12.1,CA,Principles\n12.8.1,CA,A free press\n"))
    let schedule = Schedule(of: readCourse(Self.course), in: calendar)
    #expect(schedule.syllabus(against: standards).plain == Self.golden)
  }

  @Test("without a calendar has weeks with numbers and no dates") func undated() {
    let plain = Schedule(of: readCourse(Self.course)).syllabus().plain
    #expect(plain.contains("| Week | Unit | Lessons | Current events | Notes |"))
    #expect(plain.contains("*About 8 periods, in weeks 1 to 2.*"))
    #expect(!plain.contains("Aug"))
  }

  @Test("of a text that is no course is the text") func prose() {
    #expect(
      Schedule(of: readCourse("Just words.\n")).syllabus().plain
        == "# Course without a title\n\nJust words.\n")
  }
}
