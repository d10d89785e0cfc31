extension Units {
  /// Reads what a provision says: a hash of its words, and how many they are, as blanks divide them.
  ///
  /// What only differs in white space has the same hash. Text in single spaces and plain ASCII, which most is, is hashed
  /// where it lies, eight bytes at a time; other text is copied with a single space for every blank first.
  struct Digester {
    private var copy: ContiguousArray<UInt8> = []

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let high: UInt64 = 0x8080_8080_8080_8080

    mutating func digest(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (
      hash: UInt64, words: Int
    ) {
      guard !range.isEmpty else { return (0, 0) }
      if let digest = Self.regular(bytes, range) { return digest }
      normalize(bytes, range)
      return copy.withUnsafeBufferPointer { Self.hash($0) }
    }

    /// The digest of a range of plain ASCII in single spaces; nil where it is something else.
    @inline(__always)
    private static func regular(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (UInt64, Int)? {
      let raw = UnsafeRawBufferPointer(bytes)
      let end = range.upperBound
      var (at, hash, spaces) = (range.lowerBound, UInt64(truncatingIfNeeded: range.count), 0)
      var before = high
      while at + 8 <= end {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        let blanks = Self.blanks(word)
        if isIrregular(word) || blanks & (blanks << 8 | before >> 56) != 0 { return nil }
        (before, spaces) = (blanks, spaces + blanks.nonzeroBitCount)
        hash = ByteHash.mix(hash ^ word)
        at += 8
      }
      let rest = ByteHash.rest(raw, at, end)
      guard at < end else { return before >> 56 == 0 ? (ByteHash.mix(hash), spaces + 1) : nil }
      let unused = ~UInt64(0) << UInt64((end - at) * 8)
      let blanks = Self.blanks(rest | unused & ones &* 0x61)
      if isIrregular(rest | unused & ones &* 0x61) || blanks & (blanks << 8 | before >> 56) != 0 {
        return nil
      }
      guard blanks >> UInt64((end - at) * 8 - 1) == 0 else { return nil }
      return (ByteHash.mix(hash ^ rest), spaces + blanks.nonzeroBitCount + 1)
    }

    /// Whether one of eight bytes is not ASCII, or a control sign such as a line end.
    @inline(__always)
    private static func isIrregular(_ word: UInt64) -> Bool {
      (word | ~(word &+ ones &* 0x60)) & high != 0
    }

    /// The high bit of every byte that is a space.
    @inline(__always)
    private static func blanks(_ word: UInt64) -> UInt64 {
      let rest = word ^ ones &* 0x20
      return ~((rest & ~high &+ ~high) | rest | ~high)
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> (UInt64, Int) {
      (ByteHash.hash(bytes, 0, bytes.count), bytes.isEmpty ? 0 : bytes.count { $0 == 0x20 } + 1)
    }

    /// Copies the words of a range with one space between them.
    private mutating func normalize(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      copy.removeAll(keepingCapacity: true)
      copy.reserveCapacity(range.count)
      var at = range.lowerBound
      var isSpaced = false
      while at < range.upperBound {
        let byte = bytes[at]
        var length = 1
        if byte <= 0x20 || byte >= 0xC2 {
          let (glyph, width) = Glyph.read(bytes, at, range.upperBound)
          length = width
          if glyph == .blank {
            isSpaced = true
            at += length
            continue
          }
        }
        if isSpaced, !copy.isEmpty { copy.append(0x20) }
        isSpaced = false
        for place in at..<at + length { copy.append(bytes[place]) }
        at += length
      }
    }
  }
}
