import Documents

/// A new course to be filled in: every part that a course has, with bracketed blanks where only people can say.
///
///     let draft = CourseDraft(title: "Current Events", weeks: 18, units: 8)
///     Course(reading: Outline(parsing: Source(name: "draft", text: draft.markdown))).findings()  // no error
public struct CourseDraft: Hashable, Sendable {
  /// The title; a blank where it is empty.
  public var title: String

  /// The code, "SOC-410"; a blank where it is empty.
  public var code: String

  /// The grades; a blank where there are none.
  public var grades: [String]

  /// How many weeks it lasts, 1 to 60.
  public var weeks: Int

  /// How many units it has, at least 1, and no more than it has days.
  public var units: Int

  /// The credits it gives; left out where empty.
  public var credits: String

  /// The resolution that authorizes it; left out where empty.
  public var authority: String

  /// The standards to spread over the units.
  public var standards: [Standard]

  /// Makes a draft; weeks and units are brought into their ranges.
  public init(
    title: String = "", code: String = "", grades: [String] = [], weeks: Int = 18, units: Int = 8,
    credits: String = "", authority: String = "", standards: [Standard] = []
  ) {
    self.title = title
    self.code = code
    self.grades = grades
    self.weeks = min(max(1, weeks), Course.longest)
    self.units = min(max(1, units), self.weeks * 5)
    self.credits = credits
    self.authority = authority
    self.standards = standards
  }

  /// The text, in the form of `Course.markdown`.
  public var markdown: String {
    let pieces = [frontMatter] + opening + (1...units).flatMap(unit) + closing
    return pieces.joined(separator: "\n\n") + "\n"
  }

  private var frontMatter: String {
    var lines = ["---", "document: course"]
    lines.append(FrontMatter.line("code", .scalar(code.isEmpty ? "[Course code]" : code)))
    lines.append(FrontMatter.line("title", .scalar(title.isEmpty ? "[Title]" : title)))
    lines.append(FrontMatter.line("grades", grades.isEmpty ? .scalar("[Grades]") : .list(grades)))
    lines.append("weeks: \(weeks)")
    if !credits.isEmpty { lines.append(FrontMatter.line("credits", .scalar(credits))) }
    if !authority.isEmpty { lines.append(FrontMatter.line("authority", .scalar(authority))) }
    return (lines + ["---"]).joined(separator: "\n")
  }

  private var opening: [String] {
    [
      "## Course overview",
      "[What the course is about, for whom, and how it works, in two or three paragraphs.]",
      "## Essential questions",
      "- [A question that the whole course keeps asking]",
    ]
  }

  private func unit(_ number: Int) -> [String] {
    var pieces = [
      "## Unit \(number): [Title of unit \(number)]",
      "weight: 1",
      "[What students learn in this unit, in three to five sentences.]",
      "### Essential questions",
      "- [A question without a single answer]",
      "### Objectives",
      "- [What students will be able to do]",
    ]
    let lines = alignments(number)
    if !lines.isEmpty { pieces += ["### Standards", lines.joined(separator: "\n")] }
    return pieces + [
      "### Lessons",
      "- [First lesson of unit \(number)] (55 min)\n- [Second lesson of unit \(number)] (55 min)",
      "### Key assignment",
      "[What students do, what they produce, and what they learn by it, in three to five sentences.]",
      "### Assessments",
      "- [Assessment of unit \(number)]",
    ]
  }

  /// The standards suggested for a unit: those of the file in their order, spread evenly, each introduced once, and assessed
  /// in the last unit that takes it up.
  private func alignments(_ number: Int) -> [String] {
    let from = standards.count * (number - 1) / units
    let to = standards.count * number / units
    return standards[from..<to].map { "- \($0.code) (introduce, assess)" }
  }

  private var closing: [String] {
    let assessments = (1...units).map { ["[Assessment of unit \($0)]", "Assessments", String($0)] }
    return [
      "## Grading",
      PipeTable(
        header: ["Category", "Weight"],
        rows: [["Participation", "20"], ["Assignments", "40"], ["Assessments", "40"]]
      ).markdown,
      "## Grade scale",
      PipeTable(
        header: ["Grade", "From", "To"],
        rows: [
          ["A", "90", "100"], ["B", "80", "89"], ["C", "70", "79"], ["D", "60", "69"], ["F", "0", "59"],
        ]
      ).markdown,
      "## Assessments",
      PipeTable(
        header: ["Assessment", "Category", "Unit"],
        rows: assessments + [
          ["Key assignments", "Assignments", "all"], ["Discussion", "Participation", ""],
        ]
      ).markdown,
      "## Current-event slots",
      PipeTable(
        header: ["Slot", "Day", "Minutes", "Theme", "Contract"],
        rows: [
          [
            "Friday news", "every Friday", "20", "[Theme]",
            "[How many sources and perspectives, and how recent]",
          ]
        ]
      ).markdown,
    ] + Self.statements.flatMap { ["## \($0.heading)", $0.blank] }
  }

  private static let statements: [(heading: String, blank: String)] = [
    ("Materials", "[Texts and materials, and how students without a device or connection obtain them.]"),
    ("Accommodations", "[How students with disabilities and English learners are supported.]"),
    ("Late work", "[What happens to work that is late.]"),
    (
      "Controversial issues",
      "[The district's policy on controversial issues, by its code, and what it means here.]"
    ),
    ("Non-discrimination", "[The district's statement, and the coordinator to whom complaints go.]"),
    ("Contact", "[How students and families reach the teacher.]"),
  ]
}
