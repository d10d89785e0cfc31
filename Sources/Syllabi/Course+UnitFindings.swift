import Documents

extension Course {
  /// Units: their numbers, and the one line that says how long each takes.
  var unitFindings: [Finding] {
    var findings: [Finding] = []
    var expected = 1
    for part in parts where part.kind == .unit {
      guard let place = part.unit else { continue }
      let unit = units[place]
      if unit.number != expected {
        findings.append(
          Finding(
            .unitOrder, at: part.range,
            "Found unit \(unit.number) where \(expected) follows. Number the units in their order."))
      }
      expected = unit.number + 1
      findings += lengthFindings(part)
    }
    return findings
  }

  private func lengthFindings(_ part: CoursePart) -> [Finding] {
    let ways = "expected one line \"weight: 2\", \"days: 8\" or \"weeks: 2\" below the heading"
    let name = "Unit \(units[part.unit ?? 0].number)"
    guard let first = part.fields.first else {
      return [Finding(.unitLength, at: part.range, "\(name) does not say how long it takes; \(ways).")]
    }
    if part.fields.count > 1 {
      let keys = part.fields.map { "\"\($0.key): \($0.value)\"" }.listed()
      return [Finding(.unitLength, at: part.fields[1].range, "\(name) has \(keys); \(ways). Keep one.")]
    }
    guard UnitLength(first) == nil else { return [] }
    return [
      Finding(
        .unitLength, at: first.range,
        "Found \"\(first.key): \(first.value)\", which is no positive number\(first.key == "weight" ? "" : " of \(first.key)") in range; \(ways)."
      )
    ]
  }

  /// Lessons: their minutes, and titles that stand twice in a unit.
  var lessonFindings: [Finding] {
    units.flatMap { unit -> [Finding] in
      var findings: [Finding] = []
      var seen: Set<String> = []
      for lesson in unit.lessons {
        if lesson.minutes == nil { findings.append(minutesFinding(lesson)) }
        if !seen.insert(lesson.title.lowercased()).inserted {
          findings.append(
            Finding(
              .lessonRepeated, at: lesson.range,
              "The lesson \"\(lesson.title)\" stands twice in unit \(unit.number). Take one out, or tell them apart: first day, second day."
            ))
        }
      }
      return findings
    }
  }

  private func minutesFinding(_ lesson: Lesson) -> Finding {
    if Lesson.givesMinutes(outline.source[lesson.range].trimmingBlanks) {
      return Finding(
        .lessonMinutes, severity: .error, at: lesson.range,
        "\"\(outline.source[lesson.range].trimmingBlanks)\" has minutes that no lesson takes; expected 1 to \(Lesson.longest), as (55 min)."
      )
    }
    return Finding(
      .lessonMinutes, at: lesson.range,
      "The lesson \"\(lesson.title)\" does not say how long it takes; expected its minutes at the end, as (55 min). It is planned as one period."
    )
  }

  /// Alignments: codes that the standards file has, and what the unit does with each.
  func alignmentFindings(_ standards: Standards?) -> [Finding] {
    units.flatMap(\.alignments).flatMap { alignment -> [Finding] in
      guard !outline.source[alignment.range].isBlankToFill else { return [] }
      var findings: [Finding] = []
      if let standards, standards[alignment.code] == nil {
        findings.append(
          Finding(
            .standardUnknown, at: alignment.range,
            "The standard \(alignment.code) is not in \(standards.name). Mend the code, or add it there."))
      }
      if alignment.roles.isEmpty {
        findings.append(
          Finding(
            .standardRole, at: alignment.range,
            "Found \"\(outline.source[alignment.range].excerpt)\" without a role; expected (introduce), (practice) or (assess) after the code."
          ))
      }
      return findings
    }
  }
}
