import Documents

extension Policy {
  /// Headings without words, over nothing, or too deep.
  ///
  /// - Complexity: O(*n*).
  var headingFindings: [Finding] {
    var findings: [Finding] = []
    var above: (index: Int, level: Int)?
    var isFilled = true
    for (index, provision) in outline.provisions.enumerated() where provision.role.isText {
      guard provision.role == .heading else {
        isFilled = true
        continue
      }
      let level = level(of: provision)
      if let above {
        if level > above.level + 1 { findings.append(skipped(provision, level, above.level)) }
        if !isFilled, level <= above.level { findings.append(empty(outline.provisions[above.index])) }
      }
      if provision.body.isEmpty, provision.label == nil {
        findings.append(
          Finding(
            .emptyHeading, at: provision.marker,
            "The heading has no words. Give it some, or take its signs away."))
      }
      above = (index, level)
      isFilled = false
    }
    if let above, !isFilled { findings.append(empty(outline.provisions[above.index])) }
    return findings
  }

  private func level(of heading: Provision) -> Int {
    outline.source.bytes[heading.marker].prefix { $0 == UInt8(ascii: "#") || $0 == 0x20 }
      .count { $0 == UInt8(ascii: "#") }
  }

  private func empty(_ heading: Provision) -> Finding {
    Finding(
      .emptyHeading, at: heading.marker.lowerBound..<heading.body.upperBound,
      "Nothing stands below the heading \"\(outline.source[heading.body])\".")
  }

  private func skipped(_ heading: Provision, _ level: Int, _ above: Int) -> Finding {
    Finding(
      .skippedHeading, at: heading.marker.lowerBound..<heading.body.upperBound,
      "A heading of level \(level) stands under one of level \(above); expected level \(above + 1) at most.")
  }
}
