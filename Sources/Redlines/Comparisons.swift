import Documents

/// What became of the words of all matched units that are not equal byte by byte.
struct Comparisons {
  /// The first old unit of each pair, ascending.
  private var units: ContiguousArray<Int32> = []
  /// What became of the words of each pair.
  private var segments: [[Segment]] = []

  /// Compares the words of all matched units, on as many processors as there are once the texts are long.
  init(_ alignment: inout Alignment) {
    let pairs = alignment.alteredPairs()
    units = ContiguousArray(pairs.map { Int32(truncatingIfNeeded: $0.old.lowerBound) })
    for pair in pairs { alignment.cut(pair) }
    let parts = Crew.parts(of: pairs.map { alignment.words(of: $0) }, atLeast: 4096)
    segments = alignment.workSideBySide(parts) { worker, part in
      pairs[part].map { worker.segments($0.old, $0.new) }
    }.flatMap(\.self)
  }

  /// The pair after the last one that `next(_:)` was asked for.
  private var cursor = 0

  /// What became of the words of a pair that stayed, by its first old unit; nil where both texts have the same bytes.
  ///
  /// Units are asked for in ascending order.
  mutating func next(_ unit: Int) -> [Segment]? {
    while cursor < units.count, units[cursor] < unit { cursor += 1 }
    return cursor < units.count && units[cursor] == unit ? segments[cursor] : nil
  }

  /// What became of the words of a pair, by its first old unit; nil where both texts have the same bytes.
  ///
  /// - Complexity: O(log *n*) in the pairs that differ.
  subscript(unit: Int) -> [Segment]? {
    units.place(of: Int32(truncatingIfNeeded: unit)).map { segments[$0] }
  }
}

extension Alignment {
  /// The matched units whose bytes differ, in the order of the old text.
  fileprivate func alteredPairs() -> [MatchedUnits] {
    var pairs: [MatchedUnits] = []
    var unit = 0
    while unit < old.count {
      guard let newUnit = newUnit(of: unit), oldUnit(of: newUnit) == unit else {
        unit += 1
        continue
      }
      let pair =
        moves[unit] > 0
        ? MatchedUnits(old: unit..<unit + 1, new: newUnit..<newUnit + 1)
        : MatchedUnits(old: oldGroup(of: newUnit), new: newGroup(of: unit))
      if pair.old.count > 1 || pair.new.count > 1 || !hasSameBytes(unit, newUnit) { pairs.append(pair) }
      unit = pair.old.upperBound
    }
    return pairs
  }

  private func hasSameBytes(_ unit: Int, _ newUnit: Int) -> Bool {
    let range = old.provisions[old.index(of: unit)].bytes
    let newRange = new.provisions[new.index(of: newUnit)].bytes
    guard range.count == newRange.count else { return false }
    return old.bytes.withUnsafeBufferPointer { bytes in
      new.bytes.withUnsafeBufferPointer { newBytes in
        ByteHash.isEqual(bytes, range.lowerBound, newBytes, newRange.lowerBound, range.count)
      }
    }
  }

  /// Cuts the words of a pair, which nobody else may do once several compare.
  fileprivate mutating func cut(_ pair: MatchedUnits) {
    for index in old.index(of: pair.old.lowerBound)...old.index(of: pair.old.upperBound - 1) {
      _ = oldTokens.range(ofProvision: index, in: old, &vocabulary)
    }
    for index in new.index(of: pair.new.lowerBound)...new.index(of: pair.new.upperBound - 1) {
      _ = newTokens.range(ofProvision: index, in: new, &vocabulary)
    }
  }

  /// How many words a pair has in the old text.
  fileprivate func words(of pair: MatchedUnits) -> Int { pair.old.reduce(0) { $0 + Int(old.words[$1]) } }
}
