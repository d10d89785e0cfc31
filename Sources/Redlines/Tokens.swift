import Documents

/// The words and marks of some units of one text, cut when they are asked for.
///
/// Most units of two versions are equal and never cut.
struct Tokens {
  /// The number of each token in the vocabulary.
  private(set) var numbers: ContiguousArray<UInt32> = []
  /// Where each token begins.
  private(set) var starts: ContiguousArray<Int> = []
  /// Where each token ends.
  private(set) var ends: ContiguousArray<Int> = []

  private var ranges: ContiguousArray<Range<Int>>

  init(units: Int) {
    ranges = ContiguousArray(repeating: -1 ..< -1, count: units)
  }

  /// The tokens of a unit.
  mutating func range(of unit: Int, in units: Units, _ vocabulary: inout Vocabulary) -> Range<Int> {
    let known = ranges[unit]
    if known.lowerBound >= 0 { return known }
    let first = numbers.count
    let place = units.provision(unit).bytes
    units.bytes.withUnsafeBufferPointer { bytes in
      var scanner = TokenScanner(bytes, in: place)
      while let (start, end) = scanner.next() {
        numbers.append(vocabulary.number(bytes, start, end))
        starts.append(start)
        ends.append(end)
      }
    }
    ranges[unit] = first..<numbers.count
    return ranges[unit]
  }
}
