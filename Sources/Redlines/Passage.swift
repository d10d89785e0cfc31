/// A row of tokens of one text: the words of a provision, or of a few.
struct Passage {
  /// The number of each token in the vocabulary.
  var numbers: ContiguousArray<UInt32> = []
  /// Where each token begins.
  var starts: ContiguousArray<Int> = []
  /// Where each token ends.
  var ends: ContiguousArray<Int> = []
  /// The tokens that begin a provision.
  var openings: Set<Int> = []

  /// The count of tokens.
  var count: Int { numbers.count }

  /// Adds the tokens of a provision.
  mutating func append(_ tokens: Tokens, _ range: Range<Int>) {
    openings.insert(count)
    numbers += tokens.numbers[range]
    starts += tokens.starts[range]
    ends += tokens.ends[range]
  }

  /// Whether white space stands before a token.
  func isSpaced(_ place: Int) -> Bool {
    place == 0 || place >= count || starts[place] > ends[place - 1]
  }

  /// The tokens of a range, as a passage that begins no provision but at its start.
  func slice(_ range: Range<Int>) -> Passage {
    Passage(
      numbers: ContiguousArray(numbers[range]), starts: ContiguousArray(starts[range]),
      ends: ContiguousArray(ends[range]),
      openings: Set(openings.filter(range.contains).map { $0 - range.lowerBound }).union([0]))
  }
}
