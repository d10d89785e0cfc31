import Documents

/// Matches units whose words are similar, where they stand.
extension Alignment {
  /// Matches candidates that lie in one gap, the heaviest that keep the order.
  mutating func matchSimilar(_ candidates: [Candidate]) {
    guard !candidates.isEmpty else { return }
    let (gapOfOld, gapOfNew) = gapNumbers()
    var byGap: [Int: [Candidate]] = [:]
    for candidate in candidates where candidate.share >= 0.6 && isFree(candidate.old, candidate.new) {
      let gap = gapOfOld[candidate.old]
      if gap >= 0, gap == gapOfNew[candidate.new] { byGap[gap, default: []].append(candidate) }
    }
    for gap in byGap.keys.sorted() {
      guard let found = byGap[gap] else { continue }
      let ordered = found.sorted { ($0.old, $1.new) < ($1.old, $0.new) }
      for place in IncreasingSubsequence.heaviest(ordered.map(\.new), weights: ordered.map(\.value)) {
        if isFree(ordered[place].old, ordered[place].new) { link(ordered[place].old, ordered[place].new) }
      }
    }
  }

  /// The number of the gap that each free unit lies in; -1 for others.
  private func gapNumbers() -> (ContiguousArray<Int>, ContiguousArray<Int>) {
    var ofOld = ContiguousArray(repeating: -1, count: old.count)
    var ofNew = ContiguousArray(repeating: -1, count: new.count)
    for (number, gap) in gaps().enumerated() {
      for unit in gap.old { ofOld[unit] = number }
      for unit in gap.new { ofNew[unit] = number }
    }
    return (ofOld, ofNew)
  }

  /// Matches the units of each gap that are at least so alike, in order, by a table of all pairs.
  mutating func matchNeighbors(atLeast share: Double) {
    for gap in gaps() {
      if gap.old.count * gap.new.count <= Self.tableLimit || isAffordable(gap) {
        matchTable(gap.old[...], gap.new[...], share)
        continue
      }
      isExhausted = true
      let steps = max(gap.old.count, gap.new.count) / 48 + 1
      for step in 0..<steps {
        let range = gap.old.count * step / steps..<gap.old.count * (step + 1) / steps
        let newRange = gap.new.count * step / steps..<gap.new.count * (step + 1) / steps
        matchTable(gap.old[range], gap.new[newRange], share)
      }
    }
  }

  /// Whether the budget allows to compare all pairs of a large gap.
  private func isAffordable(_ gap: Gap) -> Bool {
    guard gap.old.count * gap.new.count <= 1 << 18 else { return false }
    let words = gap.old.reduce(0) { $0 + old.words[$1] }
    let newWords = gap.new.reduce(0) { $0 + new.words[$1] }
    return words * gap.new.count + newWords * gap.old.count <= budget / 8
  }

  /// Matches two short rows of units: the most words kept, in order.
  private mutating func matchTable(_ units: ArraySlice<Int>, _ newUnits: ArraySlice<Int>, _ share: Double) {
    guard budget > 0 else {
      isExhausted = true
      return
    }
    let width = newUnits.count + 1
    var totals = [Int](repeating: 0, count: (units.count + 1) * width)
    var gains = totals
    for (row, unit) in units.enumerated().reversed() {
      for (column, newUnit) in newUnits.enumerated().reversed() {
        let cell = row * width + column
        gains[cell] = gain(unit, newUnit, share)
        let matched = gains[cell] > 0 ? gains[cell] + totals[cell + width + 1] : 0
        totals[cell] = max(matched, totals[cell + 1], totals[cell + width])
      }
    }
    var (row, column) = (0, 0)
    while row < units.count, column < newUnits.count {
      let cell = row * width + column
      if gains[cell] > 0, totals[cell] == gains[cell] + totals[cell + width + 1] {
        link(units[units.startIndex + row], newUnits[newUnits.startIndex + column])
        (row, column) = (row + 1, column + 1)
      } else if totals[cell] == totals[cell + width] {
        row += 1
      } else {
        column += 1
      }
    }
  }

  /// What it is worth to match two units; 0 when they are not alike enough.
  private mutating func gain(_ unit: Int, _ newUnit: Int, _ share: Double) -> Int {
    guard old.classes[unit] == new.classes[newUnit] else { return 0 }
    let isLabeled = hasSameLabel(unit, newUnit)
    if old.hashes[unit] == new.hashes[newUnit] { return 40 * (old.words[unit] + 1) + (isLabeled ? 12 : 0) }
    switch old.classes[unit] {
    case .fence: return 1
    case .field: return hasSameKey(unit, newUnit) ? 160 + 4 * similarity(unit, newUnit).weight : 0
    case .text: break
    }
    let (found, weight) = similarity(unit, newUnit)
    guard found >= (isLabeled ? share - 0.1 : share), weight > 3 else { return 0 }
    return Candidate(old: unit, new: newUnit, share: found, weight: weight).value + (isLabeled ? 24 : 0)
  }

  /// Whether both units have the same number; a bullet is none.
  func hasSameLabel(_ unit: Int, _ newUnit: Int) -> Bool {
    guard let label = old.provision(unit).label, let newLabel = new.provision(newUnit).label else {
      return false
    }
    return label.numbering != .bullet && label == newLabel
  }

  /// Whether two lines of front matter have the same key.
  private func hasSameKey(_ unit: Int, _ newUnit: Int) -> Bool {
    let (field, newField) = (old.provision(unit), new.provision(newUnit))
    guard field.parent == nil, newField.parent == nil else { return false }
    return old.bytes[field.marker].elementsEqual(new.bytes[newField.marker])
  }

  /// Matches a heading with the one heading that stands in its place, whatever its words.
  mutating func matchHeadings() {
    for gap in gaps() {
      let headings = gap.old.filter { old.provision($0).role == .heading }
      let newHeadings = gap.new.filter { new.provision($0).role == .heading }
      guard headings.count == 1, newHeadings.count == 1 else { continue }
      let (heading, newHeading) = (headings[0], newHeadings[0])
      if old.provision(heading).depth == new.provision(newHeading).depth, followsOn(heading, newHeading) {
        link(heading, newHeading)
      }
    }
  }

  /// Whether what stands right behind two units is the same provision.
  private func followsOn(_ unit: Int, _ newUnit: Int) -> Bool {
    unit + 1 < old.count && newUnit + 1 < new.count && toNew[unit + 1] == newUnit + 1
  }
}
