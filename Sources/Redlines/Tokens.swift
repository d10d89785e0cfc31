import Documents

/// The words and marks of some provisions of one text, cut when they are asked for.
///
/// Most provisions of two versions are equal and never cut.
struct Tokens {
  /// The number of each token in the vocabulary.
  private(set) var numbers: ContiguousArray<UInt32> = []
  /// Where each token begins.
  private(set) var starts: ContiguousArray<UInt32> = []
  /// Where each token ends.
  private(set) var ends: ContiguousArray<UInt32> = []

  /// For each provision the place of its cut in `cuts`, counted from 1; 0 where it was not cut.
  private var places: ContiguousArray<UInt32> = []
  private var cuts: ContiguousArray<Range<Int>> = []

  /// The tokens of a unit.
  mutating func range(of unit: Int, in units: Units, _ vocabulary: inout Vocabulary) -> Range<Int> {
    range(ofProvision: units.index(of: unit), in: units, &vocabulary)
  }

  /// The tokens of a provision.
  mutating func range(ofProvision index: Int, in units: Units, _ vocabulary: inout Vocabulary) -> Range<Int> {
    if places.isEmpty { places = ContiguousArray(repeating: 0, count: units.provisions.count) }
    if places[index] > 0 { return cuts[Int(places[index]) - 1] }
    let first = numbers.count
    let place = units.provisions[index].bytes
    units.bytes.withUnsafeBufferPointer { bytes in
      var scanner = TokenScanner(bytes, in: place)
      while let (start, end) = scanner.next() {
        numbers.append(vocabulary.number(bytes, start, end))
        starts.append(UInt32(truncatingIfNeeded: start))
        ends.append(UInt32(truncatingIfNeeded: end))
      }
    }
    cuts.append(first..<numbers.count)
    places[index] = UInt32(truncatingIfNeeded: cuts.count)
    return first..<numbers.count
  }
}
