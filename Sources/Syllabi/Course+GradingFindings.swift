import Documents

extension Course {
  /// Grading: weights that sum to 100, and bands that cover 0 to 100.
  var gradingFindings: [Finding] { weightFindings + bandFindings }

  private var weightFindings: [Finding] {
    var findings = gradingCategories.filter { $0.basisPoints == nil }.map { category in
      Finding(
        .gradingSum, at: category.range,
        "The weight of \"\(category.name)\" is no number; expected a percentage of at most two decimals, as 25 or 25%."
      )
    }
    let counted = gradingCategories.filter { !$0.isExtraCredit }
    let sum = counted.compactMap(\.basisPoints).reduce(0, +)
    if findings.isEmpty, let last = counted.last, sum != 10_000 {
      let gap =
        sum < 10_000
        ? "add \(percent(hundredths: 10_000 - sum))" : "take off \(percent(hundredths: sum - 10_000))"
      findings.append(
        Finding(
          .gradingSum, at: last.range,
          "The weights sum to \(percent(hundredths: sum)); expected 100, extra credit aside. Of the \(counted.count.counting("weight")) one or more must change: \(gap)."
        ))
    }
    return findings
  }

  private var bandFindings: [Finding] {
    var findings: [Finding] = []
    for band in gradeBands {
      guard let lowest = band.lowest, let highest = band.highest else {
        findings.append(
          Finding(
            .gradeScale, at: band.range,
            "The band of \"\(band.grade)\" needs two numbers, from and to, as 80 and 89."))
        continue
      }
      if lowest > highest {
        findings.append(
          Finding(
            .gradeScale, at: band.range,
            "The band of \"\(band.grade)\" runs from \(percent(hundredths: lowest)) down to \(percent(hundredths: highest)). Exchange the two."
          ))
      }
    }
    return findings.isEmpty ? coverageFindings : findings
  }

  /// Gaps and overlaps between the bands, from the highest down.
  private var coverageFindings: [Finding] {
    let bands = gradeBands.compactMap { band in
      band.lowest.flatMap { low in band.highest.map { (band: band, low: low, high: $0) } }
    }.sorted { $0.low > $1.low }
    guard let top = bands.first, let bottom = bands.last else { return [] }
    // Whole percentages leave a step of 1 between bands, one decimal a step of 0.1, two of 0.01.
    let marks = bands.flatMap { [$0.low, $0.high] }
    let step = marks.allSatisfy { $0 % 100 == 0 } ? 100 : marks.allSatisfy { $0 % 10 == 0 } ? 10 : 1
    var findings: [Finding] = []
    if top.high < 10_000 {
      findings.append(gap(top.band, from: top.high + step, to: 10_000))
    }
    for (upper, lower) in zip(bands, bands.dropFirst()) {
      if lower.high >= upper.low {
        findings.append(
          Finding(
            .gradeScale, at: lower.band.range,
            "The band of \"\(lower.band.grade)\" reaches \(percent(hundredths: lower.high)), where \"\(upper.band.grade)\" already begins at \(percent(hundredths: upper.low)). End it at \(percent(hundredths: max(0, upper.low - step)))."
          ))
      } else if upper.low - lower.high > step {
        findings.append(gap(lower.band, from: lower.high + step, to: upper.low - step))
      }
    }
    if bottom.low > 0 { findings.append(gap(bottom.band, from: 0, to: bottom.low - step)) }
    return findings
  }

  private func gap(_ band: GradeBand, from low: Int, to high: Int) -> Finding {
    let range =
      low >= high ? percent(hundredths: low) : "\(percent(hundredths: low)) to \(percent(hundredths: high))"
    return Finding(
      .gradeScale, at: band.range,
      "The scale has no grade for \(range), next to \"\(band.grade)\". Widen a band, so that 0 to 100 are covered."
    )
  }
}
