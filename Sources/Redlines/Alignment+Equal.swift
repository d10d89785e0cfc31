import Documents

/// Matches units whose words are equal.
extension Alignment {
  /// Matches equal units that stayed in place, and returns the equal ones that did not.
  ///
  /// A text that stands once on each side is an anchor if it has three words or is a heading; other short ones and repeated
  /// ones are matched by their neighbors.
  mutating func matchEqual(contents: Int) -> [(Int, Int)] {
    var (start, end, newEnd) = (0, old.count, new.count)
    while start < min(end, newEnd), isSame(start, start) {
      link(start, start)
      start += 1
    }
    while end > start, newEnd > start, isSame(end - 1, newEnd - 1) {
      (end, newEnd) = (end - 1, newEnd - 1)
      link(end, newEnd)
    }
    guard start < end, start < newEnd else { return [] }
    var occurrences = Occurrences(contents)
    let singles = occurrences.singles(old.contents, start..<end, new.contents, start..<newEnd).filter {
      old.words[$0.0] >= 3 || old.classes[$0.0] != .text || isHeading($0.0, $0.1)
    }
    let kept = IncreasingSubsequence.heaviest(
      singles.map(\.1), weights: singles.map { Int(old.words[$0.0]) + 1 })
    var strays: [(Int, Int)] = []
    var next = 0
    for (place, pair) in singles.enumerated() {
      if next < kept.count, kept[next] == place {
        link(pair.0, pair.1)
        next += 1
      } else {
        strays.append(pair)
      }
    }
    extend(start..<end)
    matchRepeated(contents: contents)
    return strays
  }

  /// Whether two units have the same words and the same label.
  private func isSame(_ unit: Int, _ newUnit: Int) -> Bool {
    old.contents[unit] == new.contents[newUnit] && old.classes[unit] == new.classes[newUnit]
      && old.provisions[old.index(of: unit)].hasLabel(of: new.provisions[new.index(of: newUnit)])
  }

  /// Whether both units are headings.
  private func isHeading(_ unit: Int, _ newUnit: Int) -> Bool {
    old.provisions[old.index(of: unit)].role == .heading
      && new.provisions[new.index(of: newUnit)].role == .heading
  }

  /// Whether two free units have the same words.
  func isEqual(_ unit: Int, _ newUnit: Int) -> Bool {
    old.contents[unit] == new.contents[newUnit] && isFree(unit, newUnit)
  }

  /// Matches the equal neighbors of matched units.
  private mutating func extend(_ range: Range<Int>) {
    for unit in range {
      guard let newUnit = newUnit(of: unit), unit + 1 < old.count, newUnit + 1 < new.count else { continue }
      if isEqual(unit + 1, newUnit + 1) { link(unit + 1, newUnit + 1) }
    }
    for unit in range.reversed() where unit > 0 {
      guard let newUnit = newUnit(of: unit), newUnit > 0 else { continue }
      if isEqual(unit - 1, newUnit - 1) { link(unit - 1, newUnit - 1) }
    }
  }

  /// Matches equal units in large gaps by their order, however often they stand.
  private mutating func matchRepeated(contents: Int) {
    let gaps = gaps().filter { $0.old.count * $0.new.count > Self.tableLimit }
    guard !gaps.isEmpty else { return }
    var weights = ContiguousArray<Int32>(repeating: 0, count: contents)
    for gap in gaps {
      for unit in gap.old { weights[Int(old.contents[unit])] = min(old.words[unit], 30) * 4 + 1 }
      for unit in gap.new { weights[Int(new.contents[unit])] = min(new.words[unit], 30) * 4 + 1 }
    }
    var aligner = SequenceAligner()
    for gap in gaps {
      let runs = aligner.runs(
        old.contents(of: gap.old), new.contents(of: gap.new), weights: weights, breakCost: 2)
      for run in runs {
        for offset in 0..<run.count { link(gap.old[run.old + offset], gap.new[run.new + offset]) }
      }
    }
  }

  /// How many pairs of a gap are compared one by one.
  static let tableLimit = 4096
}

extension Units {
  fileprivate func contents(of units: [Int]) -> ContiguousArray<UInt32> {
    ContiguousArray(units.lazy.map { contents[$0] })
  }
}
