import Documents

/// The words and marks of some provisions of one text, cut when they are asked for.
///
/// Most provisions of two versions are equal and never cut.
struct Tokens {
  /// The number of each token in the vocabulary, and zeros behind the last one, where there is room for more.
  private(set) var numbers: ContiguousArray<UInt32> = []
  /// Where each token begins; it is as long as its word, see `Lexicon.lengths`.
  private(set) var starts: ContiguousArray<UInt32> = []

  /// How many tokens there are; the arrays have room for more.
  private var count = 0

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
    let first = count
    units.bytes.withUnsafeBufferPointer { bytes in
      var scanner = TokenScanner(bytes, in: units.provisions[index].bytes)
      while !cut(&scanner, bytes, &vocabulary) { grow() }
    }
    cuts.append(first..<count)
    places[index] = UInt32(truncatingIfNeeded: cuts.count)
    return first..<count
  }

  /// Cuts tokens as long as there is room, and says whether the text is at its end.
  private mutating func cut(
    _ scanner: inout TokenScanner, _ bytes: UnsafeBufferPointer<UInt8>, _ vocabulary: inout Vocabulary
  ) -> Bool {
    var place = count
    defer { count = place }
    return numbers.withUnsafeMutableBufferPointer { numbers in
      starts.withUnsafeMutableBufferPointer { starts in
        while place < numbers.count {
          guard let (start, end) = scanner.next() else { return true }
          numbers[place] = vocabulary.number(bytes, start, end)
          starts[place] = UInt32(truncatingIfNeeded: start)
          place += 1
        }
        return false
      }
    }
  }

  /// Gives every token the number that a table has for its number.
  mutating func renumber(_ table: ContiguousArray<UInt32>) {
    for place in 0..<count { numbers[place] = table[Int(numbers[place])] }
  }

  /// Keeps memory for about so many tokens, which is not touched before they come.
  mutating func reserve(_ count: Int) {
    numbers.reserveCapacity(count)
    starts.reserveCapacity(count)
  }

  private mutating func grow() {
    let room = max(256, numbers.count / 8)
    if numbers.count + room > numbers.capacity { reserve(numbers.count + 2 * room) }
    numbers.append(contentsOf: repeatElement(0, count: room))
    starts.append(contentsOf: repeatElement(0, count: room))
  }
}
