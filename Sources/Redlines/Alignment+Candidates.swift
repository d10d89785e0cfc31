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
  /// Every two neighboring words of the old text are a key; of long units only some are, the same in both texts (those
  /// of whose hash some bits are zero: Manber 1994). Keys that stand in more than 16 units say nothing. The four old units that share
  /// the most keys with a new one are compared with it.
  ///
  /// - Complexity: O(*n*) in the words of free units.
  mutating func candidates() -> [Candidate] {
    let free = (0..<old.count).filter { toNew[$0] < 0 && old.classes[$0] == .text }
    let newFree = (0..<new.count).filter { toOld[$0] < 0 && new.classes[$0] == .text }
    guard !free.isEmpty, !newFree.isEmpty, free.count * newFree.count > 1 else { return [] }
    var postings = Postings(expecting: free.reduce(0) { $0 + Self.sampled(Int(old.words[$1])) })
    for unit in free {
      let range = oldTokens.range(of: unit, in: old, &vocabulary)
      Self.forEachKey(oldTokens.numbers[range], vocabulary.lexicon) { postings.add($0, unit) }
    }
    for unit in newFree { _ = newTokens.range(of: unit, in: new, &vocabulary) }
    let parts = Crew.parts(of: newFree.map { Int(new.words[$0]) }, atLeast: 8192)
    let found = postings
    return workSideBySide(parts) { $0.candidates(newFree[$1], found) }.flatMap(\.self)
  }

  /// The candidates for some new units.
  private mutating func candidates(_ newUnits: ArraySlice<Int>, _ postings: Postings) -> [Candidate] {
    var result: [Candidate] = []
    var votes = ContiguousArray<Int32>(repeating: 0, count: old.count)
    var touched: [Int] = []
    for newUnit in newUnits {
      let range = newTokens.range(of: newUnit, in: new, &vocabulary)
      Self.forEachKey(newTokens.numbers[range], vocabulary.lexicon) { hash in
        postings.forEachUnit(hash) { unit in
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

  /// Calls `body` with the hash of every two neighboring tokens that are a key.
  @inline(__always)
  private static func forEachKey(_ numbers: ArraySlice<UInt32>, _ lexicon: Lexicon, _ body: (UInt32) -> Void)
  {
    let mask = mask(numbers.count)
    lexicon.keys.withUnsafeBufferPointer { keys in
      numbers.withUnsafeBufferPointer { numbers in
        guard var last = numbers.first.map({ keys[Int($0)] }) else { return }
        for number in numbers.dropFirst() {
          let next = keys[Int(number)]
          let hash = ByteHash.mix(UInt64(last) << 32 | UInt64(next))
          last = next
          if hash & mask == 0 { body(UInt32(truncatingIfNeeded: hash)) }
        }
      }
    }
  }

  /// The bits of a key's hash that are zero in a unit of so many tokens.
  private static func mask(_ tokens: Int) -> UInt64 {
    (tokens <= 48 ? 0 : tokens <= 192 ? 3 : 7) << 60
  }

  /// About how many keys a unit of so many words has.
  private static func sampled(_ words: Int) -> Int { words / (Int(mask(words) >> 60) + 1) }

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

/// Which units have a key, as lists in one array.
private struct Postings {
  private struct Key {
    var hash: UInt32
    var head: Int32
    var count: Int32
  }

  private var slots: ContiguousArray<UInt32>
  private var keys: ContiguousArray<Key> = []
  private var entries: ContiguousArray<(unit: Int32, next: Int32)> = []

  private static let limit: Int32 = 16

  init(expecting count: Int) {
    var capacity = 64
    while capacity < count { capacity *= 2 }
    slots = ContiguousArray(repeating: 0, count: capacity)
    entries.reserveCapacity(count)
    keys.reserveCapacity(count)
  }

  /// Says that a unit has a key.
  ///
  /// Two keys may share a hash: units are compared before they are believed.
  mutating func add(_ hash: UInt32, _ unit: Int) {
    var slot = Int(hash) & (slots.count - 1)
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
      var slot = Int(keys[key].hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: key + 1)
    }
  }

  /// Calls `body` with each unit that has a key.
  @inline(__always)
  func forEachUnit(_ hash: UInt32, _ body: (Int) -> Void) {
    var slot = Int(hash) & (slots.count - 1)
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
