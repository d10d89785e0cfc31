public import Documents

extension Schedule {
  /// The syllabus outline: the course as it is handed out, with its schedule and the coverage of standards.
  ///
  /// Everything that the course says stands in its place; the table of facts opens, the schedule precedes the first unit, and
  /// the coverage stands under `## Standards`, else behind the last unit.
  ///
  /// - Complexity: O(*n*).
  public func syllabus(against standards: Standards? = nil) -> Report {
    var blocks = factBlocks
    let coverage = Coverage(of: self, against: standards)
    let firstUnit = course.parts.firstIndex { $0.kind == .unit }
    let ownStandards = course.parts.firstIndex { $0.kind == .standards && $0.unit == nil }
    let lastOfUnits = course.parts.lastIndex { $0.unit != nil }
    var seen: Set<CoursePart.Kind> = []
    for (place, part) in course.parts.enumerated() {
      if place == firstUnit { blocks += scheduleBlocks }
      blocks += self.blocks(
        of: part, isFirst: part.unit != nil || seen.insert(part.kind).inserted, against: standards)
      if place == ownStandards ?? lastOfUnits {
        blocks += coverageBlocks(coverage, hasHeading: ownStandards != nil)
      }
    }
    if firstUnit == nil { blocks += scheduleBlocks }
    return Report(title: course.title ?? "Course without a title", subtitle: subtitle, blocks: blocks)
  }

  private var subtitle: [String] {
    var lines: [String] = []
    if let code = course.code { lines.append(code.description) }
    if !course.grades.isEmpty {
      lines.append((course.grades.count == 1 ? "Grade " : "Grades ") + course.grades.listed())
    }
    if let first = meetings.first?.date, let last = meetings.last?.date {
      let term = terms.map(\.title).filter { !$0.isEmpty }.listed()
      lines.append((term.isEmpty ? "" : "\(term), ") + DateSpan(first, last).prose)
    }
    return lines
  }

  /// The facts of the course and of its term as a table.
  private var factBlocks: [Report.Block] {
    var rows: [[String]] = []
    func add(_ name: String, _ text: String?) {
      if let text, !text.isEmpty { rows.append([name, text]) }
    }
    add("Course", course.code?.description ?? course.fact("code")?.texts.joined(separator: ", "))
    add("Grades", course.grades.listed())
    add(
      "Length",
      course.weeks.map { $0.counting("week") } ?? course.fact("length")?.texts.joined(separator: ", "))
    add("Credits", course.credits)
    add("Authorized by", course.authorities.listed())
    for fact in course.facts where !Self.printed.contains(fact.key.lowercased()) {
      add(Self.label(fact.key), fact.texts.map { CalendarDate(iso: $0)?.prose ?? $0 }.joined(separator: ", "))
    }
    if isDated {
      let numbered = weeks.count { $0.number != nil }
      add("Class meetings", "\(meetings.count) in \(numbered.counting("week"))")
      let minutes = meetings.compactMap(\.minutes)
      if minutes.count == meetings.count { add("Class time", "\(minutes.reduce(0, +).grouped) minutes") }
    }
    guard !rows.isEmpty else { return [] }
    let columns = [Report.Column("Fact"), Report.Column("This course")]
    return [.table(Report.Table(caption: "The course at a glance", columns: columns, rows: rows))]
  }

  private static let printed: Set<String> = [
    "document", "title", "course title", "course name", "code", "course code", "course number", "grades",
    "grade",
    "grade level", "grade levels", "weeks", "length", "credits", "credit", "authority", "authorized by",
    "authorization",
  ]

  /// The label of a fact: "prerequisites" and "school_year" as "Prerequisites" and "School year".
  private static func label(_ key: String) -> String {
    let words = key.split { $0 == "_" || $0 == "-" }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private func coverageBlocks(_ coverage: Coverage, hasHeading: Bool) -> [Report.Block] {
    guard !coverage.rows.isEmpty || !coverage.unaligned.isEmpty else { return [] }
    let columns =
      [Report.Column("Standard"), Report.Column("What it asks for")]
      + Alignment.Role.allCases.map { Report.Column($0.heading) } + [Report.Column("Note")]
    let rows = coverage.rows.map { row in
      [row.code, row.standard?.statement ?? ""]
        + Alignment.Role.allCases.map { role in
          (row.units[role] ?? []).map { "Unit \(course.units[$0].number)" }.joined(separator: ", ")
        } + [row.note]
    }
    var blocks: [Report.Block] = hasHeading ? [] : [.heading(level: 2, text: "Standards coverage")]
    if !rows.isEmpty {
      blocks.append(
        .table(.init(caption: "Standards and the units that work on them", columns: columns, rows: rows)))
    }
    if !coverage.unaligned.isEmpty {
      blocks.append(
        .paragraph("No unit is aligned to \(coverage.unaligned.map(\.code).listed(with: "or"))."))
    }
    return blocks
  }
}

extension Int {
  /// The number with commas between thousands, "4,530".
  fileprivate var grouped: String {
    var digits = Array(String(self))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }
}
