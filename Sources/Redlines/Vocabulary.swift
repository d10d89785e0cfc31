/// The different words of two texts, each with a number: equal words have equal numbers.
struct Vocabulary {
  /// What the words are, by their numbers.
  private(set) var lexicon = Lexicon()

  private var slots: ContiguousArray<UInt32>
  private var hashes: ContiguousArray<UInt64> = []
  private var starts: ContiguousArray<UInt32> = [0]
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
  @inline(__always)
  mutating func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    let hash = ByteHash.hash(bytes, start, end)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let known = Int(slots[slot]) - 1
      if hashes[known] == hash, isEqual(known, bytes, start, end) { return UInt32(truncatingIfNeeded: known) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return add(hash, bytes, start, end, at: slot)
  }

  /// Takes over the words of another vocabulary, and says what number each has here.
  mutating func absorb(_ other: Vocabulary) -> ContiguousArray<UInt32> {
    other.letters.withUnsafeBufferPointer { letters in
      ContiguousArray(
        (0..<other.count).map { number(letters, Int(other.starts[$0]), Int(other.starts[$0 + 1])) })
    }
  }

  @inline(never)
  private mutating func add(
    _ hash: UInt64, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, at slot: Int
  ) -> UInt32 {
    let number = UInt32(truncatingIfNeeded: hashes.count)
    slots[slot] = number + 1
    hashes.append(hash)
    letters.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
    starts.append(UInt32(truncatingIfNeeded: letters.count))
    lexicon.append(
      WordTraits(bytes, start, end), key: number, bit: UInt8(truncatingIfNeeded: hash >> 56),
      length: end - start)
    if hashes.count * 2 > slots.count { grow() }
    if let form = Folding.folded(bytes, start, end), !form.isEmpty {
      lexicon.keys[Int(number)] = form.withUnsafeBufferPointer { self.number($0, 0, $0.count) }
    }
    return number
  }

  @inline(__always)
  private func isEqual(_ known: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let (first, last) = (Int(starts[known]), Int(starts[known + 1]))
    guard last - first == end - start else { return false }
    return letters.withUnsafeBufferPointer { ByteHash.isEqual($0, first, bytes, start, last - first) }
  }

  private mutating func grow() {
    slots = ContiguousArray(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for number in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[number]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: number) + 1
    }
  }
}

/// What the words of a vocabulary are, by their numbers.
struct Lexicon {
  /// What each word is.
  private(set) var traits: ContiguousArray<WordTraits> = []

  /// How much each word says; see `WordTraits.weight`.
  private(set) var weights: ContiguousArray<Int32> = []

  /// The number of the form that each word shares with those that differ only in capitals or in signs that nobody reads.
  fileprivate(set) var keys: ContiguousArray<UInt32> = []

  /// The bit of each word in the signature of a bag: the same whatever number it has.
  private(set) var bits: ContiguousArray<UInt8> = []

  /// The length of each word in bytes.
  private(set) var lengths: ContiguousArray<UInt32> = []

  /// The count of words.
  var count: Int { traits.count }

  fileprivate mutating func append(_ word: WordTraits, key: UInt32, bit: UInt8, length: Int) {
    keys.append(key)
    lengths.append(UInt32(truncatingIfNeeded: length))
    bits.append(bit)
    traits.append(word)
    weights.append(word.weight)
  }
}
