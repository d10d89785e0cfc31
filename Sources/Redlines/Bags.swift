/// The words of some units without their order, to say how alike two units are.
struct Bags {
  /// The words of a unit, as a range of `words` and `counts`.
  struct Bag {
    fileprivate var range: Range<Int>
    /// What the words weigh together, each as often as it stands.
    let weight: Int
    /// What the words weigh together that stand in every text.
    let commonWeight: Int
    /// The count of words.
    let count: Int
    /// A bit for each of the other words: units without a bit in common share none of these.
    let signature: SIMD8<UInt64>

    /// The count of different words.
    var size: Int { range.count }
  }

  private var words: ContiguousArray<UInt32> = []
  private var counts: ContiguousArray<Int32> = []

  /// How often each word stands in the unit that was laid out last, less what was taken; by the word's number.
  private var table: ContiguousArray<Int32> = []
  private var laidOut: Range<Int> = 0..<0

  /// Makes the bag of some tokens.
  mutating func bag(_ numbers: ArraySlice<UInt32>, _ lexicon: Lexicon) -> Bag {
    lift()
    reserve(lexicon.count)
    let first = words.count
    var (weight, commonWeight, count) = (0, 0, 0)
    var signature = SIMD8<UInt64>()
    for number in numbers {
      let key = lexicon.keys[Int(number)]
      let word = Int(key)
      let traits = lexicon.traits[word]
      guard traits.contains(.word) else { continue }
      let wordWeight = Int(lexicon.weights[word])
      weight += wordWeight
      count += 1
      if traits.contains(.common) { commonWeight += wordWeight }
      if table[word] == 0 {
        words.append(key)
        if !traits.contains(.common) {
          let bit = lexicon.bits[word]
          signature[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
        }
      }
      table[word] += 1
    }
    for place in first..<words.count {
      let word = Int(words[place])
      counts.append(table[word])
      table[word] = 0
    }
    return Bag(
      range: first..<words.count, weight: weight, commonWeight: commonWeight, count: count,
      signature: signature)
  }

  /// Takes over bags made elsewhere, whose words get the numbers that a table has for theirs.
  mutating func absorb(_ other: Bags, _ bags: ContiguousArray<Bag>, _ table: ContiguousArray<UInt32>)
    -> ContiguousArray<Bag>
  {
    let shift = words.count
    words.append(contentsOf: other.words.lazy.map { table[Int($0)] })
    counts.append(contentsOf: other.counts)
    return ContiguousArray(
      bags.lazy.map { bag in
        var bag = bag
        bag.range = bag.range.lowerBound + shift..<bag.range.upperBound + shift
        return bag
      })
  }

  /// Lays a bag out, so that others can be held against it.
  mutating func layOut(_ bag: Bag, _ lexicon: Lexicon) {
    lift()
    reserve(lexicon.count)
    for place in bag.range { table[Int(words[place])] = counts[place] }
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
              total &+= min(table[word], counts[place]) &* weights[word]
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
      let taken = min(table[word], counts[place])
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
