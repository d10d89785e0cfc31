public import Documents

extension Resolution {
  /// What a careful clerk would raise, in the order of the text; the outline's own findings are among them.
  ///
  /// The district's required parts hold, and its style where it states one; else the resolution is held to its own majority:
  /// consistency is the rule, not one punctuation.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func findings(for district: District = District()) -> [Finding] {
    let style = district.statesStyle ? district.resolutions : nil
    return
      (outline.findings + missingParts(district.requiredParts) + recitalStyles(style) + clauseOpenings()
      + recitalEndings(style)
      + resolvedEndings(style) + operativeFormulas() + references() + directives() + unfilledBlanks()
      + malformedValues() + listLabels()).inOrder
  }

  /// Parts that the district requires and the text lacks: errors in a final text only.
  private func missingParts(_ required: [District.RequiredPart]) -> [Finding] {
    required.filter(lacks).map { part in
      let isLate = part == .number || part == .date
      let severity: Severity = status == .final ? .error : isLate ? .info : .warning
      return Finding(.missingPart, severity: severity, at: 0..<0, part.sentence)
    }
  }

  private func lacks(_ part: District.RequiredPart) -> Bool {
    switch part {
    case .body: body == nil && !masthead.hasBodyPlace
    case .number: number == nil && !masthead.hasNumberPlace
    case .title: title == nil && !masthead.hasTitlePlace
    case .resolved: resolved.isEmpty
    case .date: date == nil && !hasDatePlace
    case .vote: closing.votes.isEmpty
    case .signatures: !closing.hasSignatures
    }
  }

  /// Whether the words of adoption have a blank or a misprint where the date belongs.
  private var hasDatePlace: Bool {
    closing.adoption.contains { index in
      blanks.contains { $0.index == index } || !DateMention.all(in: outline.text(of: index)).isEmpty
    }
  }

  private func unfilledBlanks() -> [Finding] {
    let isFinal = status == .final
    var findings = blanks.findings(isFinal: isFinal)
    guard isFinal else { return findings }
    let open = closing.votes.filter(\.tally.isEmpty)
    if let first = open.first {
      findings.append(
        Finding(
          .unfilledBlank, severity: .error, at: outline.provisions[first.index].marker,
          "The vote block has nothing behind \(open.map(\.label).listed()), and the text says that it is final. Fill in the names or numbers; write None or 0 where there are none."
        ))
    }
    return findings
  }
}

extension District.RequiredPart {
  /// The finding for a part that is missing.
  fileprivate var sentence: String {
    switch self {
    case .body:
      "The name of the body is missing. It stands above the title, as \"BOARD OF EDUCATION OF ...\"."
    case .number: "The number is missing. It stands above or below the title, as \"RESOLUTION NO. ...\"."
    case .title: "The title is missing. It stands before the first recital."
    case .resolved: "There is no resolved clause. A resolution resolves at least one thing."
    case .date: "The date is missing. It stands under the title or in the words of adoption."
    case .vote:
      "The vote block is missing. It names the vote with labels such as AYES, NOES, ABSENT and ABSTAIN."
    case .signatures: "The signature lines are missing. They stand below the vote."
    }
  }
}
