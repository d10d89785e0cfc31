import Documents

extension Course {
  /// Assessments: categories and units that exist, and categories that nothing counts toward.
  var assessmentFindings: [Finding] {
    var findings: [Finding] = []
    let categories = Set(gradingCategories.map { $0.name.lowercased() })
    for assessment in assessments {
      if !assessment.category.isEmpty, !categories.isEmpty,
        !categories.contains(assessment.category.lowercased())
      {
        let names = gradingCategories.map { "\"\($0.name)\"" }.listed(with: "or")
        findings.append(
          Finding(
            .assessmentCategory, at: assessment.range,
            "\"\(assessment.title)\" counts toward \"\(assessment.category)\", which the grading table does not have; expected \(names)."
          ))
      }
      if let unit = assessment.unknownUnit {
        findings.append(
          Finding(
            .assessmentUnit, at: assessment.range,
            "\"\(assessment.title)\" belongs to unit \"\(unit)\", which the course does not have; expected a unit's number, all, or nothing."
          ))
      }
    }
    let used = Set(assessments.map { $0.category.lowercased() })
    guard assessments.contains(where: { !$0.category.isEmpty }) else { return findings }
    for category in gradingCategories
    where !category.isExtraCredit && !used.contains(category.name.lowercased()) {
      findings.append(
        Finding(
          .assessmentCategory, severity: .warning, at: category.range,
          "No assessment counts toward \"\(category.name)\". Add one to the table, or take the category out.")
      )
    }
    return findings
  }

  /// Current-event slots: when they come round, and how long they take.
  var slotFindings: [Finding] {
    slots.enumerated().flatMap { place, slot -> [Finding] in
      var findings: [Finding] = []
      if place == CurrentEventSlot.limit {
        findings.append(
          Finding(
            .slotRecurrence, at: slot.dayRange,
            "The course has \(slots.count) slots; the schedule holds the first \(CurrentEventSlot.limit)."))
      }
      if slot.recurrence == nil {
        findings.append(
          Finding(
            .slotRecurrence, at: slot.dayRange,
            slot.day.isEmpty
              ? "The slot \"\(slot.name)\" does not say when it comes round; expected a column Day as every Friday."
              : "Found \"\(slot.day)\"; expected every Friday, every 2 weeks on Wednesday, week 3, or every 3rd meeting. The slot is left out of the schedule."
          ))
      }
      if slot.minutes == nil {
        findings.append(
          Finding(
            .slotMinutes, at: slot.minutesRange,
            "The slot \"\(slot.name)\" has no minutes; expected a number from 1 to 400. It is planned as the whole period."
          ))
      }
      return findings
    }
  }
}
