import Documents

/// The words and marks of some provisions of one text, cut when they are asked for.
///
/// Most provisions of two versions are equal and never cut.
struct Tokens {
  /// The number of each token in the vocabulary.
  private(set) var numbers: ContiguousArray<UInt32> = []
  /// Where each token begins.
  private(set) var starts: ContiguousArray<Int> = []
  /// Where each token ends.
  private(set) var ends: ContiguousArray<Int> = []

  private var ranges: ContiguousArray<Range<Int>>

  init(provisions: Int) {
    ranges = ContiguousArray(repeating: -1 ..< -1, count: provisions)
  }

  /// The tokens of a unit.
  mutating func range(of unit: Int, in units: Units, _ vocabulary: inout Vocabulary) -> Range<Int> {
    range(ofProvision: units.indices[unit], in: units, &vocabulary)
  }

  /// The tokens of a provision.
  mutating func range(ofProvision index: Int, in units: Units, _ vocabulary: inout Vocabulary) -> Range<Int> {
    let known = ranges[index]
    if known.lowerBound >= 0 { return known }
    let first = numbers.count
    let place = units.provisions[index].bytes
    units.bytes.withUnsafeBufferPointer { bytes in
      var scanner = TokenScanner(bytes, in: place)
      while let (start, end) = scanner.next() {
        numbers.append(vocabulary.number(bytes, start, end))
        starts.append(start)
        ends.append(end)
      }
    }
    ranges[index] = first..<numbers.count
    return ranges[index]
  }
}
