/// A row of tokens of one text: the words of a provision, or of a few.
struct Passage {
  /// The number of each token in the vocabulary.
  private(set) var numbers: ContiguousArray<UInt32> = []
  /// The form that each token shares with those that differ from it in capitals or signs alone.
  private(set) var keys: ContiguousArray<UInt32> = []
  /// Where each token begins.
  private(set) var starts: ContiguousArray<UInt32> = []
  /// Where each token ends.
  private(set) var ends: ContiguousArray<UInt32> = []
  /// The tokens that begin a provision, in order; there are few.
  private(set) var openings: [Int] = []

  /// The count of tokens.
  var count: Int { numbers.count }

  /// Adds tokens that begin a provision.
  mutating func append(_ tokens: Tokens, _ range: Range<Int>, _ lexicon: Lexicon) {
    openings.append(count)
    numbers += tokens.numbers[range]
    starts += tokens.starts[range]
    keys.reserveCapacity(numbers.count)
    ends.reserveCapacity(numbers.count)
    for place in range {
      let number = Int(tokens.numbers[place])
      keys.append(lexicon.keys[number])
      ends.append(tokens.starts[place] + lexicon.lengths[number])
    }
  }

  /// Whether white space stands before a token.
  func isSpaced(_ place: Int) -> Bool {
    place == 0 || place >= count || starts[place] > ends[place - 1]
  }

  /// The bytes of some tokens, from the first to the last.
  func bytes(_ tokens: Range<Int>) -> Range<Int> {
    Int(starts[tokens.lowerBound])..<Int(ends[tokens.upperBound - 1])
  }

  /// The bytes between a token and the one before it.
  func blank(before place: Int) -> Range<Int> {
    Int(ends[place - 1])..<Int(starts[place])
  }
}
