/// The words of a unit without their order, to say how alike two units are.
struct Bag {
  /// The numbers of the words in ascending order, repeated as often as they stand.
  let words: ContiguousArray<UInt32>

  /// What the words weigh together.
  let weight: Int

  init(_ words: some Sequence<UInt32>, _ vocabulary: Vocabulary) {
    self.words = ContiguousArray(words.filter { vocabulary.traits[Int($0)].contains(.word) }.sorted())
    weight = self.words.reduce(0) { $0 + Int(vocabulary.weights[Int($1)]) }
  }

  /// What the words weigh that both bags have.
  ///
  /// - Complexity: O(*n* + *m*).
  func common(with other: Bag, _ weights: ContiguousArray<Int32>) -> Int {
    var (at, otherAt, total) = (0, 0, 0)
    words.withUnsafeBufferPointer { words in
      other.words.withUnsafeBufferPointer { others in
        while at < words.count, otherAt < others.count {
          let (word, otherWord) = (words[at], others[otherAt])
          if word == otherWord { total += Int(weights[Int(word)]) }
          at += word <= otherWord ? 1 : 0
          otherAt += otherWord <= word ? 1 : 0
        }
      }
    }
    return total
  }

  /// The bag of both.
  func union(_ other: Bag) -> Bag { Bag(words: words + other.words, weight: weight + other.weight) }

  private init(words: ContiguousArray<UInt32>, weight: Int) {
    self.words = ContiguousArray(words.sorted())
    self.weight = weight
  }
}
