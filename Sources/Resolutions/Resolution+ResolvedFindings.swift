import Documents

extension Resolution {
  /// How resolved clauses and their items end.
  func resolvedEndings(_ style: ResolutionStyle?) -> [Finding] {
    var findings = resolved.flatMap { itemEndings($0) }
    let plain = resolved.dropLast().map { ($0.lastIndex, $0.lastEnding) }.filter { $0.1.text != ":" }
    let usual = Majority(plain.map(\.1.text))
    for (index, ending) in plain {
      guard let expected = style?.resolvedEnding ?? (usual.isStrict ? usual.value : nil),
        ending.text != expected
      else { continue }
      let reason = style == nil ? "\(usual.count) of \(usual.total) end" : "the district's clauses end"
      findings.append(
        finding(
          .resolvedEnding, ending, of: index,
          "This resolved clause ends \(ending.phrase); \(reason) with \"\(expected)\".", mend: expected))
    }
    if let last = resolved.last, let finding = lastResolvedEnding(last, style) { findings.append(finding) }
    return findings
  }

  private func lastResolvedEnding(_ last: Resolved, _ style: ResolutionStyle?) -> Finding? {
    let ending = last.lastEnding
    let expected = style?.lastResolvedEnding ?? "."
    let isAllowed = style == nil && ending.text == ":" && last.parts.isEmpty
    guard ending.text != expected, !isAllowed else { return nil }
    return finding(
      .resolvedEnding, ending, of: last.lastIndex,
      "The last resolved clause ends \(ending.phrase); the resolution ends with \"\(expected)\".",
      mend: expected)
  }

  /// Items of one list end alike; the last two may say "and".
  private func itemEndings(_ clause: Resolved) -> [Finding] {
    let items = clause.parts.filter { $0.label != nil && $0.depth == 0 }.dropLast()
      .filter { $0.ending.text != ":" }
    let usual = Majority(items.map { $0.ending.plain })
    guard let expected = usual.value, usual.isStrict, items.count > 2 else { return [] }
    return items.filter { $0.ending.plain != expected }.map {
      finding(
        .resolvedEnding, $0.ending, of: $0.index,
        "This item ends \($0.ending.phrase); \(usual.count) of \(usual.total) in its list end \(expected.isEmpty ? "without punctuation" : "with \"\(expected)\"").",
        mend: expected)
    }
  }

  /// The formula once, and "further" behind it.
  func operativeFormulas() -> [Finding] {
    guard let first = resolved.first else { return [] }
    var findings: [Finding] = []
    let alone = outline.provisions.indices.filter {
      outline.provisions[$0].role == .formula
        && outline.source[outline.provisions[$0].marker].uppercased().contains("THEREFORE")
    }
    let announced = recitals.last { $0.lastEnding.saysTherefore }
    let isPrepared = announced != nil || alone.contains { $0 < first.index }
    let opening = outline.provisions[first.index].marker
    if !isPrepared && !first.hasFormula {
      findings.append(
        Finding(
          .operativeFormula, at: opening,
          "The first resolved clause begins with \"\(first.opening)\", and no operative formula stands before it. Expected \"NOW, THEREFORE, BE IT RESOLVED\" here, or \"now, therefore, be it\" behind the last recital."
        ))
    }
    if isPrepared && first.saysTherefore || alone.count > 1 || announced != nil && !alone.isEmpty {
      findings.append(
        Finding(
          .operativeFormula, at: opening,
          "The operative formula stands twice before the first resolved clause. Leave one."))
    }
    for (previous, clause) in zip(resolved, resolved.dropFirst()) {
      findings += laterFormula(clause, behind: previous)
    }
    for recital in recitals where recital.index > first.index {
      findings.append(
        Finding(
          .operativeFormula, at: outline.provisions[recital.index].marker,
          "This recital stands behind a resolved clause. Recitals come before the operative formula."))
    }
    return findings
  }

  private func laterFormula(_ clause: Resolved, behind previous: Resolved) -> [Finding] {
    let marker = outline.provisions[clause.index].marker
    if clause.saysTherefore {
      return [
        Finding(
          .operativeFormula, at: marker,
          "\"\(clause.opening)\" repeats the operative formula. It stands once, before the first resolved clause; begin this one with \"BE IT FURTHER RESOLVED\"."
        )
      ]
    }
    let isAnnounced =
      previous.lastEnding.announcesFurther
      || outline.provisions[previous.index..<clause.index].contains { $0.role == .formula }
    guard !clause.isFurther, !isAnnounced else { return [] }
    return [
      Finding(
        .operativeFormula, severity: .warning, at: marker,
        "\"\(clause.opening)\" does not say that it goes on. Expected \"further\", here or behind the clause before."
      )
    ]
  }
}

extension Resolved {
  /// What the clause ends with as a whole: it, or the last item of its list.
  var lastEnding: Ending { parts.last { $0.label != nil }?.ending ?? ending }

  /// The provision that ends the clause.
  var lastIndex: Int { parts.last { $0.label != nil }?.index ?? index }
}

extension Ending {
  /// The punctuation alone: ";" of "; and".
  fileprivate var plain: String { String(text.prefix { !$0.isLetter }).trimmingBlanks }
}
