public import Documents

extension Course {
  /// What a careful chair would mark in a course, in the order of the text.
  ///
  /// Codes of standards are looked up only where a standards file is given.
  ///
  /// - Complexity: O(*n* log *n*).
  public func findings(against standards: Standards? = nil) -> [Finding] {
    let all =
      outline.findings + fieldFindings + Blank.all(in: outline).findings(isFinal: isFinal) + partFindings
      + unitFindings + lessonFindings
      + alignmentFindings(standards) + gradingFindings + assessmentFindings + slotFindings
    return all.inOrder
  }

  private var fieldFindings: [Finding] {
    var findings: [Finding] = []
    func need(_ isThere: Bool, _ name: String, _ keys: [String], _ example: String) {
      guard !isThere else { return }
      if let fact = facts.first(where: { keys.contains($0.key.lowercased()) && !$0.texts.isEmpty }) {
        guard !fact.texts.allSatisfy(\.isBlankToFill) else { return }
        findings.append(
          Finding(
            .courseField, at: fact.range,
            "Found \"\(fact.key): \(fact.texts.joined(separator: ", "))\", which is no \(name); expected it as \(example)."
          ))
      } else {
        findings.append(
          Finding(
            .courseField, at: 0..<0, "The course has no \(name). Add a line \(example) to its front matter."))
      }
    }
    need(title != nil, "title", ["title"], "\"title: Current Events\"")
    need(code != nil, "code", ["code", "course code"], "\"code: SOC-410\"")
    need(!grades.isEmpty, "grades", ["grades", "grade"], "\"grades: [11, 12]\"")
    need(weeks != nil, "length in weeks", ["weeks", "length"], "\"weeks: 18\" (1 to \(Self.longest))")
    if let grades = fact("grades", "grade"), grades.texts.contains(where: { $0.contains(",,") }) {
      findings.append(
        Finding(
          .courseField, severity: .warning, at: grades.range,
          "Found \"\(grades.texts.joined(separator: ", "))\", in which grades are missing between commas; expected a list as [9, 10]."
        ))
    }
    if units.isEmpty {
      findings.append(
        Finding(
          .courseField, at: 0..<0,
          "The course has no unit. Add a heading \"## Unit 1: Title\" with a line \"weight: 1\" for each."))
    }
    return findings
  }

  /// Parts that reviewers look for; one finding names all that are missing.
  private var partFindings: [Finding] {
    guard !units.isEmpty else { return [] }
    let headings = parts.map { $0.heading.lowercased() }
    func lacks(_ words: String...) -> Bool {
      !headings.contains { heading in words.contains { heading.contains($0) } }
    }
    var missing: [String] = []
    if gradingCategories.isEmpty { missing.append("## Grading") }
    if gradeBands.isEmpty { missing.append("## Grade scale") }
    if lacks("material", "text", "resource") { missing.append("## Materials") }
    if lacks("accommodation", "accessib", "support") { missing.append("## Accommodations") }
    if lacks("discrimination") { missing.append("## Non-discrimination") }
    if !slots.isEmpty, lacks("controversial") { missing.append("## Controversial issues") }
    guard !missing.isEmpty else { return [] }
    return [
      Finding(
        .coursePart, at: 0..<0,
        "The course has no \(missing.listed(with: "or")), which reviewers look for. Add the \(missing.count == 1 ? "heading" : "headings") with the district's words."
      )
    ]
  }
}
