import Documents

/// Matches units whose words are equal.
extension Alignment {
  /// Matches equal units that stayed in place, and returns the equal ones that did not.
  ///
  /// A text that stands once on each side is an anchor if it has three words; shorter ones and repeated ones are
  /// matched by their neighbors.
  mutating func matchEqual() -> [(Int, Int)] {
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
    let singles = singles(start..<end, start..<newEnd).filter {
      old.words[$0.0] >= 3 || old.classes[$0.0] != .text
    }
    let kept = IncreasingSubsequence.heaviest(singles.map(\.1), weights: singles.map { old.words[$0.0] + 1 })
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
    matchRepeated()
    return strays
  }

  /// Whether two units have the same words and the same label.
  private func isSame(_ unit: Int, _ newUnit: Int) -> Bool {
    old.hashes[unit] == new.hashes[newUnit] && old.classes[unit] == new.classes[newUnit]
      && old.provision(unit).label == new.provision(newUnit).label
  }

  /// Whether two free units have the same words.
  func isEqual(_ unit: Int, _ newUnit: Int) -> Bool {
    old.hashes[unit] == new.hashes[newUnit] && isFree(unit, newUnit)
  }

  /// The units that stand once on each side, in the order of the old text.
  private func singles(_ range: Range<Int>, _ newRange: Range<Int>) -> [(Int, Int)] {
    var places: [UInt64: (count: Int, newCount: Int, newUnit: Int)] = [:]
    places.reserveCapacity(range.count)
    for unit in range { places[old.hashes[unit], default: (0, 0, 0)].count += 1 }
    for newUnit in newRange {
      guard var place = places[new.hashes[newUnit]] else { continue }
      place.newCount += 1
      place.newUnit = newUnit
      places[new.hashes[newUnit]] = place
    }
    return range.compactMap { unit in
      guard let place = places[old.hashes[unit]], place.count == 1, place.newCount == 1 else { return nil }
      return (unit, place.newUnit)
    }
  }

  /// Matches the equal neighbors of matched units.
  private mutating func extend(_ range: Range<Int>) {
    for unit in range where toNew[unit] >= 0 {
      let next = (unit + 1, toNew[unit] + 1)
      if next.0 < old.count, next.1 < new.count, isEqual(next.0, next.1) { link(next.0, next.1) }
    }
    for unit in range.reversed() where toNew[unit] > 0 && unit > 0 {
      let before = (unit - 1, toNew[unit] - 1)
      if isEqual(before.0, before.1) { link(before.0, before.1) }
    }
  }

  /// Matches equal units in large gaps by their order, however often they stand.
  private mutating func matchRepeated() {
    for gap in gaps() where gap.old.count * gap.new.count > Self.tableLimit {
      var numbers: [UInt64: UInt32] = [:]
      var weights: ContiguousArray<Int32> = []
      func number(_ hash: UInt64, _ words: Int) -> UInt32 {
        if let number = numbers[hash] { return number }
        let number = UInt32(numbers.count)
        numbers[hash] = number
        weights.append(Int32(min(words, 1000) * 4 + 1))
        return number
      }
      let oldNumbers = ContiguousArray(gap.old.map { number(old.hashes[$0], old.words[$0]) })
      let newNumbers = ContiguousArray(gap.new.map { number(new.hashes[$0], new.words[$0]) })
      var alignment = SequenceAlignment(
        oldNumbers, newNumbers, weights: weights, breakCost: 2, vocabulary: numbers.count)
      for run in alignment.align() {
        for offset in 0..<run.count { link(gap.old[run.old + offset], gap.new[run.new + offset]) }
      }
    }
  }

  /// How many pairs of a gap are compared one by one.
  static let tableLimit = 4096
}
