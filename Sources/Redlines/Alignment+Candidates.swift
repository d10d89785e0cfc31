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
    let free = (0..<old.count).filter { toNew[$0] < 0 && old.classes[$0] == .text }
    let newFree = (0..<new.count).filter { toOld[$0] < 0 && new.classes[$0] == .text }
    guard !free.isEmpty, !newFree.isEmpty, free.count * newFree.count > 1 else { return [] }
    var postings = Postings(expecting: free.reduce(0) { $0 + Int(old.words[$1]) })
    for unit in free {
      let range = oldTokens.range(of: unit, in: old, &vocabulary)
      for place in range.dropLast() {
        postings.add(key(old: place), key(old: place + 1), unit)
      }
    }
    var result: [Candidate] = []
    var votes = ContiguousArray<Int32>(repeating: 0, count: old.count)
    var touched: [Int] = []
    for newUnit in newFree {
      let range = newTokens.range(of: newUnit, in: new, &vocabulary)
      for place in range.dropLast() {
        postings.units(key(new: place), key(new: place + 1)) { unit in
          if votes[unit] == 0 { touched.append(unit) }
          votes[unit] += 1
        }
      }
      compare(newUnit, with: Self.best(touched, votes), &result)
      for unit in touched { votes[unit] = 0 }
      touched.removeAll(keepingCapacity: true)
    }
    return result
  }

  private func key(old place: Int) -> UInt32 { vocabulary.lexicon.keys[Int(oldTokens.numbers[place])] }
  private func key(new place: Int) -> UInt32 { vocabulary.lexicon.keys[Int(newTokens.numbers[place])] }

  private mutating func compare(_ newUnit: Int, with units: [Int], _ result: inout [Candidate]) {
    guard !units.isEmpty else { return }
    let newBag = bag(new: newUnit)
    let unitBags = units.map { bag(old: $0) }
    bags.layOut(newBag, vocabulary.lexicon)
    for (unit, bag) in zip(units, unitBags) {
      let (share, weight) = likeness(unit, newUnit, laidOut: newBag, other: bag, atLeast: 0.5)
      if share >= 0.5 { result.append(Candidate(old: unit, new: newUnit, share: share, weight: weight)) }
    }
  }

  /// The four units with the most votes.
  private static func best(_ units: [Int], _ votes: ContiguousArray<Int32>) -> [Int] {
    var best: [Int] = []
    for unit in units {
      if best.count == 4, (votes[best[3]], unit) >= (votes[unit], best[3]) { continue }
      let place = best.firstIndex { (votes[$0], unit) < (votes[unit], $0) } ?? best.count
      best.insert(unit, at: place)
      if best.count > 4 { best.removeLast() }
    }
    return best
  }
}

/// Which units hold a pair of neighboring words, as lists in one array.
private struct Postings {
  private struct Key {
    var hash: UInt64
    var head: Int32
    var count: Int32
  }

  private var slots: ContiguousArray<UInt32>
  private var keys: ContiguousArray<Key> = []
  private var entries: ContiguousArray<(unit: Int32, next: Int32)> = []

  private static let limit: Int32 = 16

  init(expecting words: Int) {
    var capacity = 64
    while capacity < words { capacity *= 2 }
    slots = ContiguousArray(repeating: 0, count: capacity)
    entries.reserveCapacity(words)
  }

  /// Two pairs may share a hash: units are compared before they are believed.
  @inline(__always)
  private static func hash(_ word: UInt32, _ next: UInt32) -> UInt64 {
    ByteHash.mix(UInt64(word) << 32 | UInt64(next))
  }

  mutating func add(_ word: UInt32, _ next: UInt32, _ unit: Int) {
    let hash = Self.hash(word, next)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0, keys[Int(slots[slot]) - 1].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    if slots[slot] == 0 {
      keys.append(Key(hash: hash, head: -1, count: 0))
      slots[slot] = UInt32(truncatingIfNeeded: keys.count)
      if keys.count * 4 > slots.count * 3 { grow() }
      return enter(unit, under: keys.count - 1)
    }
    enter(unit, under: Int(slots[slot]) - 1)
  }

  private mutating func enter(_ unit: Int, under key: Int) {
    let known = keys[key]
    guard known.count <= Self.limit else { return }
    if known.head >= 0, Int(entries[Int(known.head)].unit) == unit { return }
    entries.append((Int32(truncatingIfNeeded: unit), known.head))
    keys[key].head = Int32(truncatingIfNeeded: entries.count - 1)
    keys[key].count += 1
  }

  private mutating func grow() {
    slots = ContiguousArray(repeating: 0, count: slots.count * 2)
    for key in keys.indices {
      var slot = Int(truncatingIfNeeded: keys[key].hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: key + 1)
    }
  }

  /// Calls `body` with each unit that holds a pair.
  @inline(__always)
  func units(_ word: UInt32, _ next: UInt32, _ body: (Int) -> Void) {
    let hash = Self.hash(word, next)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0, keys[Int(slots[slot]) - 1].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    guard slots[slot] != 0 else { return }
    let known = keys[Int(slots[slot]) - 1]
    guard known.count <= Self.limit else { return }
    var at = known.head
    while at >= 0 {
      body(Int(entries[Int(at)].unit))
      at = entries[Int(at)].next
    }
  }
}
