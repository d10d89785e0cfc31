public import Documents

extension Course {
  /// Reads a course from its outline.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(reading outline: Outline) {
    let reader = CoursePartReader(outline)
    let parts = reader.parts
    self.outline = outline
    self.facts = Self.facts(outline)
    self.parts = parts
    units = Self.units(parts, count: reader.units)
    gradingCategories = Self.rows(of: .grading, in: parts).flatMap { GradingCategory.categories($0) }
    gradeBands = Self.rows(of: .gradeScale, in: parts).flatMap { GradeBand.bands($0) }
    slots = Self.rows(of: .currentEventSlots, in: parts).flatMap { CurrentEventSlot.slots($0) }
    assessments = Assessment.assessments(in: parts, units: units)
  }

  /// The tables of the parts of a kind that stand outside units.
  static func rows(of kind: CoursePart.Kind, in parts: [CoursePart]) -> [PipeTable] {
    parts.filter { $0.kind == kind && $0.unit == nil }.compactMap(\.table)
  }

  private static func units(_ parts: [CoursePart], count: Int) -> [Unit] {
    var units: [Unit] = []
    units.reserveCapacity(count)
    var at = 0
    while at < parts.count {
      guard parts[at].kind == .unit else {
        at += 1
        continue
      }
      var end = at + 1
      while end < parts.count, parts[end].kind != .unit, parts[end].unit == parts[at].unit { end += 1 }
      units.append(Unit(parts[at..<end]))
      at = end
    }
    return units
  }

  /// The facts of front matter, or of the lines above the first heading; the title can be a heading of level 1.
  private static func facts(_ outline: Outline) -> [Fact] {
    let entries = outline.frontMatter.entries
    var facts =
      entries.isEmpty
      ? factLines(outline) : entries.map { Fact(key: $0.key, texts: $0.value.texts, range: $0.range) }
    guard !facts.contains(where: { $0.key.lowercased().hasSuffix("title") }) else { return facts }
    let heading = outline.provisions.first { $0.role == .heading }
    if let heading, outline.source[heading.marker].split(separator: " ").first == "#", !heading.body.isEmpty {
      facts.insert(Fact(key: "title", texts: [outline.source[heading.body]], range: heading.body), at: 0)
    }
    return facts
  }

  /// The lines "Grades: 9" of a text without front matter, and the line above them as the title.
  private static func factLines(_ outline: Outline) -> [Fact] {
    var facts: [Fact] = []
    var before: Range<Int>?
    for (index, provision) in outline.provisions.prefix(60).enumerated() {
      if provision.role == .heading, index > 0 { break }
      guard provision.role == .paragraph || provision.role == .heading else { continue }
      var start = provision.body.lowerBound
      while start < provision.body.upperBound {
        let rest = outline.source.bytes[start..<provision.body.upperBound]
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        defer { start = end + 1 }
        let parts = outline.source[start..<end].split(separator: ":", maxSplits: 1)
        guard parts.count == 2, knownKeys.contains(parts[0].trimmingBlanks.lowercased()) else {
          if end - start <= 100 { before = start..<end }
          continue
        }
        if facts.isEmpty, let before {
          facts.append(Fact(key: "title", texts: [outline.source[before].trimmingBlanks], range: before))
        }
        facts.append(Fact(key: parts[0].trimmingBlanks, texts: [parts[1].trimmingBlanks], range: start..<end))
      }
    }
    return facts
  }

  private static let knownKeys: Set<String> = [
    "course title", "course name", "title", "course code", "course number", "code", "grade", "grades",
    "grade level", "grade levels", "length", "weeks", "credit", "credits", "environment", "honors", "subject",
    "discipline", "institution", "prerequisite", "prerequisites", "authorized by", "authority",
  ]
}

extension Unit {
  /// Reads a unit from its parts, the first of which bears its heading.
  init(_ parts: ArraySlice<CoursePart>) {
    let first = parts.first
    let heading = Heading(first?.heading ?? "")
    number = heading?.number ?? 0
    title = heading?.title ?? ""
    range = first?.range ?? 0..<0
    let fields = first?.fields ?? []
    length = fields.count == 1 ? UnitLength(fields[0]) : nil
    let items = { (kind: CoursePart.Kind) in parts.filter { $0.kind == kind }.flatMap(\.items) }
    essentialQuestions = items(.essentialQuestions).map(\.text)
    objectives = items(.objectives).map(\.text)
    alignments = items(.standards).map { Alignment($0.text, at: $0.range) }
    lessons = parts.filter { $0.kind == .lessons }.flatMap { Lesson.lessons($0) }
  }
}

extension Lesson {
  /// The lessons of a part's lists, each with the items below it.
  static func lessons(_ part: CoursePart) -> [Lesson] {
    var lessons: [Lesson] = []
    for case .list(let items) in part.blocks {
      var at = 0
      while at < items.count {
        var end = at + 1
        while end < items.count, items[end].depth > 0 { end += 1 }
        lessons.append(
          Lesson(items[at].text, details: items[(at + 1)..<end].map(\.text), at: items[at].range))
        at = end
      }
    }
    return lessons
  }
}
