public import Documents

extension Policy {
  /// What a careful policy analyst would mark, in the order of the text.
  ///
  /// Cross references are looked up only where the codes of other documents are given; one that is not among them
  /// is a finding.
  ///
  /// - Complexity: O(*n* log *n*) in the length of the text.
  public func findings(among codes: [DocumentIdentifier] = []) -> [Finding] {
    let glued = GluedWords(outline).findings
    // A date that is glued is no other mistake.
    var passed = 0
    let text = textFindings.filter { finding in
      guard finding.rule == .policyDateInText else { return true }
      while passed < glued.count, glued[passed].range.upperBound <= finding.range.lowerBound { passed += 1 }
      return passed == glued.count || !glued[passed].range.overlaps(finding.range)
    }
    let all =
      outline.findings + headFindings + dateFindings + blankFindings + numberingFindings + headingFindings
      + referenceFindings(among: codes) + glued + text
    return all.inOrder
  }
}
