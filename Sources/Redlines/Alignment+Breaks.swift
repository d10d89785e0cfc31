import Documents

/// Matches provisions that a line break alone divides or joins.
extension Alignment {
  /// Splits free units into free ones that say the same together, and merges them, however short they are.
  ///
  /// - Complexity: O(*n*) in the free units, each being held against at most eight.
  mutating func matchBreaks() {
    for gap in gaps() {
      var next = 0
      for unit in gap.old where isFree(old: unit) {
        let parts = old.parts(of: unit, in: new, gap.new[next...]) { isFree(new: $0) }
        guard let parts else { continue }
        for newUnit in gap.new[parts] { split(unit, alsoInto: newUnit) }
        next = parts.upperBound
      }
      next = 0
      for newUnit in gap.new where isFree(new: newUnit) {
        let parts = new.parts(of: newUnit, in: old, gap.old[next...]) { isFree(old: $0) }
        guard let parts else { continue }
        for unit in gap.old[parts] { merge(unit, alsoInto: newUnit) }
        next = parts.upperBound
      }
    }
  }
}

extension Units {
  /// How many units of a gap one is held against.
  private static let reach = 8

  /// The places of free units of another text that say together what a unit says; nil where none do.
  fileprivate func parts(
    of unit: Int, in others: Units, _ units: ArraySlice<Int>, whereFree isFree: (Int) -> Bool
  ) -> Range<Int>? {
    guard classes[unit] == .text, words[unit] > 1 else { return nil }
    for start in units.startIndex..<min(units.endIndex, units.startIndex + Self.reach) {
      guard begins(unit, like: units[start], of: others) else { continue }
      let end = end(of: unit, in: others, units[start...]) { isFree($0) && others.classes[$0] == .text }
      if let end { return start..<end }
    }
    return nil
  }

  /// Whether a unit begins with the letters of one of another text, at least with the first of many, and has more words.
  @inline(__always)
  private func begins(_ unit: Int, like other: Int, of others: Units) -> Bool {
    guard others.words[other] < words[unit] else { return false }
    let (range, otherRange) = (provision(unit).body, others.provision(other).body)
    let count = min(range.count, otherRange.count, 12)
    var offset = 0
    while offset < count {
      if bytes[range.lowerBound + offset] != others.bytes[otherRange.lowerBound + offset] { return false }
      offset += 1
    }
    return count > 0
  }

  /// Where those units of another text end that stand together and have the words of a unit; nil where they do not.
  private func end(
    of unit: Int, in others: Units, _ parts: ArraySlice<Int>, where isFit: (Int) -> Bool
  ) -> Int? {
    let start = parts.startIndex
    var count: Int32 = 0
    for place in start..<min(parts.endIndex, start + Self.reach) {
      guard parts[place] - parts[start] == place - start, isFit(parts[place]) else { return nil }
      count += others.words[parts[place]]
      if count < words[unit] { continue }
      guard count == words[unit], place > start else { return nil }
      let end = others.provision(parts[place]).bytes.upperBound
      let range = others.provision(parts[start]).bytes.lowerBound..<end
      return hasSameLetters(provision(unit).bytes, others, range) ? place + 1 : nil
    }
    return nil
  }

  /// Whether two ranges differ in white space alone.
  private func hasSameLetters(_ range: Range<Int>, _ others: Units, _ otherRange: Range<Int>) -> Bool {
    var other = otherRange.lowerBound
    for byte in bytes[range] where !byte.isBlank {
      while other < otherRange.upperBound, others.bytes[other].isBlank { other += 1 }
      guard other < otherRange.upperBound, others.bytes[other] == byte else { return false }
      other += 1
    }
    return others.bytes[other..<otherRange.upperBound].allSatisfy(\.isBlank)
  }
}

extension UInt8 {
  /// Whether it is a blank, a tab or the end of a line.
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
