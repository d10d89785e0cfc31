import Documents

/// Two units that may be one.
struct Candidate {
  /// The old unit.
  let old: Int
  /// The new unit.
  let new: Int
  /// How alike they are, from 0 to 1.
  let share: Double
  /// What they share.
  let weight: Int

  /// What it is worth to match them: what they share counts more the more alike they are.
  var value: Int { Int(Double(4 * weight) * (0.5 + share * share)) + 1 }
}

extension Alignment {
  /// Finds pairs of free units that share rows of words, wherever they stand.
  ///
  /// Every two neighboring words of the old text are a key; keys that stand in more than 16 units say nothing. The four
  /// old units that share the most keys with a new one are compared with it.
  ///
  /// - Complexity: O(*n*) in the words of free units.
  mutating func candidates() -> [Candidate] {
    let free = old.indices.indices.filter { toNew[$0] < 0 && old.classes[$0] == .text }
    let newFree = new.indices.indices.filter { toOld[$0] < 0 && new.classes[$0] == .text }
    guard !free.isEmpty, !newFree.isEmpty, free.count * newFree.count > 1 else { return [] }
    var postings = Postings()
    for unit in free {
      let range = oldTokens.range(of: unit, in: old, &vocabulary)
      for place in range.dropLast() {
        postings.add(Self.key(oldTokens.numbers[place], oldTokens.numbers[place + 1]), unit)
      }
    }
    var result: [Candidate] = []
    var votes = ContiguousArray<Int32>(repeating: 0, count: old.count)
    var touched: [Int] = []
    for newUnit in newFree {
      let range = newTokens.range(of: newUnit, in: new, &vocabulary)
      for place in range.dropLast() {
        postings.units(Self.key(newTokens.numbers[place], newTokens.numbers[place + 1])) { unit in
          if votes[unit] == 0 { touched.append(unit) }
          votes[unit] += 1
        }
      }
      let best = touched.sorted { (votes[$1], $0) < (votes[$0], $1) }.prefix(4)
      for unit in best {
        let (share, weight) = similarity(unit, newUnit)
        if share >= 0.5 { result.append(Candidate(old: unit, new: newUnit, share: share, weight: weight)) }
      }
      for unit in touched { votes[unit] = 0 }
      touched.removeAll(keepingCapacity: true)
    }
    return result
  }

  private static func key(_ word: UInt32, _ next: UInt32) -> UInt64 { UInt64(word) << 32 | UInt64(next) }
}

/// Which units hold a key, as lists in one array.
private struct Postings {
  private var heads: [UInt64: (head: Int32, count: Int32)] = [:]
  private var entries: ContiguousArray<(unit: Int32, next: Int32)> = []

  private static let limit: Int32 = 16

  mutating func add(_ key: UInt64, _ unit: Int) {
    let known = heads[key] ?? (-1, 0)
    guard known.count <= Self.limit else { return }
    if known.head >= 0, entries[Int(known.head)].unit == unit { return }
    entries.append((Int32(unit), known.head))
    heads[key] = (Int32(entries.count - 1), known.count + 1)
  }

  /// Calls `body` with each unit that holds a key.
  func units(_ key: UInt64, _ body: (Int) -> Void) {
    guard let known = heads[key], known.count <= Self.limit else { return }
    var at = known.head
    while at >= 0 {
      body(Int(entries[Int(at)].unit))
      at = entries[Int(at)].next
    }
  }
}
