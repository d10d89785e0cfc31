/// The words of some units without their order, to say how alike two units are.
struct Bags {
  /// The words of a unit, as a range of `words` and `counts`.
  struct Bag {
    fileprivate var first: UInt32
    /// The count of different words.
    private let different: UInt32
    private let total: Int32
    private let words: UInt32
    /// A bit for each word that weighs eight: what has no bit in another bag is not in it.
    private let signature: Signature

    fileprivate init(
      _ range: Range<Int>, weight: Int, count: Int, signature: Signature
    ) {
      first = UInt32(truncatingIfNeeded: range.lowerBound)
      different = UInt32(truncatingIfNeeded: range.count)
      total = Int32(truncatingIfNeeded: weight)
      words = UInt32(truncatingIfNeeded: count)
      self.signature = signature
    }

    fileprivate var range: Range<Int> { Int(first)..<Int(first) + Int(different) }
    /// What the words weigh together, each as often as it stands.
    var weight: Int { Int(total) }
    /// The count of words.
    var count: Int { Int(words) }
    /// The count of different words.
    var size: Int { Int(different) }

    /// The most that the words can weigh which another bag has too.
    func most(sharedWith other: Bag) -> Int { weight - 8 * (signature & ~other.signature).bitCount }
  }

  /// Bits of words.
  fileprivate typealias Signature = SIMD4<UInt64>

  private var words: ContiguousArray<UInt32> = []
  /// How often each of `words` stands in its bag; more than 65,535 times count as that.
  private var counts: ContiguousArray<UInt16> = []

  /// How often each word stands in the unit that was laid out last, less what was taken; by the word's number.
  private var table: ContiguousArray<Int32> = []
  private var laidOut: Range<Int> = 0..<0

  /// Makes the bag of some tokens.
  mutating func bag(_ numbers: ArraySlice<UInt32>, _ lexicon: Lexicon) -> Bag {
    lift()
    reserve(lexicon.count)
    let first = words.count
    var (weight, count) = (0, 0)
    var signature = Signature()
    for number in numbers {
      let key = lexicon.keys[Int(number)]
      let word = Int(key)
      let traits = lexicon.traits[word]
      guard traits.contains(.word) else { continue }
      let wordWeight = Int(traits.weight)
      weight += wordWeight
      count += 1
      if table[word] == 0 {
        words.append(key)
        if wordWeight == 8 {
          let bit = lexicon.bits[word]
          signature[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
        }
      }
      table[word] += 1
    }
    for place in first..<words.count {
      let word = Int(words[place])
      counts.append(UInt16(clamping: table[word]))
      table[word] = 0
    }
    return Bag(
      first..<words.count, weight: weight, count: count, signature: signature)
  }

  /// Takes over bags made elsewhere, whose words get the numbers that a table has for theirs.
  mutating func absorb(_ other: Bags, _ bags: inout ContiguousArray<Bag>, _ table: ContiguousArray<UInt32>) {
    let shift = UInt32(truncatingIfNeeded: words.count)
    words.reserveCapacity(words.count + other.words.count)
    counts.reserveCapacity(words.count + other.words.count)
    words.append(contentsOf: other.words.lazy.map { table[Int($0)] })
    counts.append(contentsOf: other.counts)
    for place in bags.indices { bags[place].first += shift }
  }

  /// Lays a bag out, so that others can be held against it.
  mutating func layOut(_ bag: Bag, _ lexicon: Lexicon) {
    lift()
    reserve(lexicon.count)
    for place in bag.range { table[Int(words[place])] = Int32(counts[place]) }
    laidOut = bag.range
  }

  /// What the words weigh that a bag shares with the one laid out.
  ///
  /// - Complexity: O(*n*) in the different words of the bag.
  func common(_ bag: Bag, _ lexicon: Lexicon) -> Int {
    var total: Int32 = 0
    words.withUnsafeBufferPointer { words in
      counts.withUnsafeBufferPointer { counts in
        table.withUnsafeBufferPointer { table in
          lexicon.weights.withUnsafeBufferPointer { weights in
            for place in bag.range {
              let word = Int(words[place])
              total &+= min(table[word], Int32(counts[place])) &* weights[word]
            }
          }
        }
      }
    }
    return Int(total)
  }

  /// Takes the words of a bag out of the one laid out, and says what they weighed.
  mutating func take(_ bag: Bag, _ lexicon: Lexicon) -> Int {
    var total = 0
    for place in bag.range {
      let word = Int(words[place])
      let taken = min(table[word], Int32(counts[place]))
      table[word] -= taken
      total += Int(taken) * Int(lexicon.weights[word])
    }
    return total
  }

  private mutating func lift() {
    for place in laidOut { table[Int(words[place])] = 0 }
    laidOut = 0..<0
  }

  private mutating func reserve(_ count: Int) {
    guard table.count < count else { return }
    table.append(contentsOf: repeatElement(0, count: max(count, 2 * table.count) - table.count))
  }
}

extension Bags.Signature {
  /// The count of bits that are set, all lanes counted at once (Warren 2012, chapter 5): processors of old have no
  /// instruction for it.
  fileprivate var bitCount: Int {
    var counts = self &- (self &>> 1 & 0x5555_5555_5555_5555)
    counts = (counts & 0x3333_3333_3333_3333) &+ (counts &>> 2 & 0x3333_3333_3333_3333)
    counts = (counts &+ counts &>> 4) & 0x0F0F_0F0F_0F0F_0F0F
    let sum = counts.wrappedSum()
    let pairs = (sum & 0x00FF_00FF_00FF_00FF) &+ (sum &>> 8 & 0x00FF_00FF_00FF_00FF)
    return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}
