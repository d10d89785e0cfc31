import Documents

extension Schedule {
  /// A part of the course as it prints: known lists and tables with what the schedule adds, all else as written.
  ///
  /// Dates of slots and assessments stand with the first part of their kind.
  func blocks(of part: CoursePart, isFirst: Bool, against standards: Standards?) -> [Report.Block] {
    var blocks: [Report.Block] = []
    if part.level > 0, part.kind != .preface || part.heading != course.title {
      let heading = part.kind == .unit ? course.units[part.unit ?? 0].heading : part.heading
      blocks.append(.heading(level: max(2, part.level), text: heading))
    }
    if part.kind == .unit, let unit = part.unit, !meetings.isEmpty {
      blocks.append(.paragraph("*\(span(of: unit))*"))
    }
    for block in part.blocks {
      switch block {
      case .comment, .fields: break
      case .prose(let text): blocks.append(.markdown(text))
      case .list(let items): blocks.append(list(items, of: part, against: standards))
      case .table(let table): blocks.append(.table(self.table(table, of: part, isFirst: isFirst)))
      }
    }
    if part.kind == .currentEventSlots, isDated, isFirst { blocks += slotDates }
    return blocks
  }

  /// When a unit is taught, in a sentence.
  private func span(of unit: Int) -> String {
    let range = units[unit]
    guard let first = range.first, let last = range.last else {
      return "This unit finds no room in the schedule."
    }
    let numbers = (weeks[meetings[first].week].number ?? 0, weeks[meetings[last].week].number ?? 0)
    let inWeeks = numbers.0 == numbers.1 ? "week \(numbers.0)" : "weeks \(numbers.0) to \(numbers.1)"
    let periods = range.count.counting("period")
    guard let from = meetings[first].date, let to = meetings[last].date else {
      return "About \(periods), in \(inWeeks)."
    }
    return "\(DateSpan(from, to).prose): \(periods), in \(inWeeks)."
  }

  private func list(
    _ items: [CoursePart.Item], of part: CoursePart, against standards: Standards?
  ) -> Report.Block {
    let top = items.filter { $0.depth == 0 }
    guard let unit = part.unit, top.count == items.count || part.kind == .lessons else {
      return .markdown(items.markdown)
    }
    switch part.kind {
    case .standards: return .list(top.map { self.standard($0, against: standards) })
    case .lessons: return .list(lessons(top, of: unit))
    case .assessments:
      guard let last = units[unit].last, let date = meetings[last].date else { return .list(top.map(\.text)) }
      return .list(top.map { "\($0.text), due \(date.prose)" })
    case .essentialQuestions, .objectives: return .list(top.map(\.text))
    case .preface, .unit, .grading, .gradeScale, .currentEventSlots, .prose: return .markdown(items.markdown)
    }
  }

  private func standard(_ item: CoursePart.Item, against standards: Standards?) -> String {
    let alignment = Alignment(item.text, at: item.range)
    guard let statement = standards?[alignment.code]?.statement, !alignment.roles.isEmpty else {
      return item.text
    }
    let roles = alignment.roles.map(\.rawValue).joined(separator: ", ")
    return "\(alignment.code) (\(roles)): \(statement)" + (alignment.note.isEmpty ? "" : " \(alignment.note)")
  }

  /// Lessons with their minutes, dates and details.
  private func lessons(_ items: [CoursePart.Item], of unit: Int) -> [String] {
    let starts = Set(items.map(\.range.lowerBound))
    return course.units[unit].lessons.enumerated().compactMap { place, lesson in
      guard starts.contains(lesson.range.lowerBound) else { return nil }
      var text = lesson.title + (lesson.minutes.map { " (\($0) min)" } ?? "")
      if let dates = dates(of: place, in: unit) { text += ", \(dates)" }
      return lesson.details.isEmpty ? text : "\(text): \(lesson.details.joined(separator: "; "))"
    }
  }

  private func dates(of lesson: Int, in unit: Int) -> String? {
    guard let placement = placement(of: lesson, in: unit) else { return nil }
    guard let from = meetings[placement.meetings.lowerBound].date,
      let to = meetings[placement.meetings.upperBound].date
    else { return nil }
    return DateSpan(from, to).short
  }

  /// Where a lesson is placed, found by halving: placements are in the order of units and lessons.
  private func placement(of lesson: Int, in unit: Int) -> LessonPlacement? {
    var (low, high) = (0, lessons.count)
    while low < high {
      let middle = (low + high) / 2
      if (lessons[middle].unit, lessons[middle].lesson) < (unit, lesson) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < lessons.count, lessons[low].unit == unit, lessons[low].lesson == lesson else { return nil }
    return lessons[low]
  }

  /// A table as written; of assessments, with the day on which each is due.
  private func table(_ table: PipeTable, of part: CoursePart, isFirst: Bool) -> Report.Table {
    let width = max(table.header.cells.count, 1)
    var columns = (0..<width).map { column in
      Report.Column(
        table.header[column].text,
        isNumeric: !table.rows.isEmpty && table.rows.allSatisfy { hundredths($0[column].text) != nil })
    }
    var rows = table.rows.map { row in (0..<width).map { row[$0].text } }
    if part.kind == .assessments, part.unit == nil, isDated, isFirst {
      let byRow = Dictionary(dues.map { (course.assessments[$0.assessment].range.lowerBound, $0) }) {
        first, _ in first
      }
      columns.append(Report.Column("Due"))
      for (place, row) in table.rows.enumerated() {
        rows[place].append(byRow[row.range.lowerBound].flatMap { due(of: $0) } ?? "during the course")
      }
    }
    return Report.Table(caption: Self.caption(of: part), columns: columns, rows: rows)
  }

  private static func caption(of part: CoursePart) -> String {
    switch part.kind {
    case .grading: "What the grade is made of, in percent"
    case .gradeScale: "Grades by percentage"
    case .assessments: "Assessments by category and unit"
    case .currentEventSlots: "Times kept for the news, and the rules for what fills them"
    case .preface, .unit, .essentialQuestions, .objectives, .standards, .lessons, .prose: part.heading
    }
  }

  private func due(of due: Due) -> String? {
    guard course.assessments[due.assessment].units.count == 1 else { return "the end of each unit" }
    return meetings[due.meeting].date?.short
  }

  /// The days on which each slot is held.
  private var slotDates: [Report.Block] {
    let lines = course.slots.indices.compactMap { place -> String? in
      let held = slots.filter { $0.slot == place }
      guard !held.isEmpty else { return nil }
      let days = held.map { placement -> String in
        guard let meeting = placement.meeting, let date = meetings[meeting].date else {
          return "not in week \(weeks[placement.week].number ?? 0)"
        }
        return date.short + (placement.movedFrom.map { " (for \($0))" } ?? "")
      }
      return "\(course.slots[place].name): \(days.joined(separator: ", "))"
    }
    return lines.isEmpty ? [] : [.paragraph("Held on these days:"), .list(lines)]
  }
}

extension [CoursePart.Item] {
  /// The items as Markdown.
  var markdown: String {
    map { String(repeating: "  ", count: $0.depth) + "\($0.marker) \($0.text)" }.joined(separator: "\n")
  }
}
