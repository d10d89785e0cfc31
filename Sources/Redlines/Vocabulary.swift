/// The different words of two texts, each with a number: equal words have equal numbers.
struct Vocabulary {
  /// What a word is, by its number.
  private(set) var traits: ContiguousArray<WordTraits> = []

  /// How much a word says, by its number; see `WordTraits.weight`.
  private(set) var weights: ContiguousArray<Int32> = []

  private var slots: ContiguousArray<UInt32>
  private var hashes: ContiguousArray<UInt64> = []
  private var starts: ContiguousArray<UInt32> = []
  private var letters: ContiguousArray<UInt8> = []

  /// The count of different words.
  var count: Int { hashes.count }

  /// Makes an empty vocabulary with room for about so many different words.
  init(expecting words: Int) {
    var capacity = 64
    while capacity < words * 2 { capacity *= 2 }
    slots = ContiguousArray(repeating: 0, count: capacity)
  }

  /// The number of a word.
  mutating func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    let hash = ByteHash.hash(bytes, start, end)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let known = Int(slots[slot]) - 1
      if hashes[known] == hash, isEqual(known, bytes, start, end) { return UInt32(known) }
      slot = (slot + 1) & mask
    }
    let number = UInt32(hashes.count)
    slots[slot] = number + 1
    hashes.append(hash)
    starts.append(UInt32(letters.count))
    letters.append(contentsOf: bytes[start..<end])
    let traits = WordTraits(bytes, start, end)
    self.traits.append(traits)
    weights.append(traits.weight)
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  private func isEqual(_ known: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let first = Int(starts[known])
    let last = known + 1 < starts.count ? Int(starts[known + 1]) : letters.count
    guard last - first == end - start else { return false }
    for offset in 0..<(end - start) where letters[first + offset] != bytes[start + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = ContiguousArray(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for number in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[number]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number) + 1
    }
  }
}
