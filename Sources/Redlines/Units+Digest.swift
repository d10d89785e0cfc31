extension Units {
  /// Reads what a provision says: a hash of its words, and how many they are, as blanks divide them.
  ///
  /// What only differs in white space has the same hash. Text in single spaces, which most is, is hashed where it lies,
  /// eight bytes at a time; other text is copied with a single space for every blank first.
  struct Digester {
    /// The words of what is digested with a single space between them, as far as `length`.
    private var copy: ContiguousArray<UInt8> = []
    private var length = 0

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let high: UInt64 = 0x8080_8080_8080_8080

    mutating func digest(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (
      hash: UInt64, words: Int
    ) {
      guard !range.isEmpty else { return (0, 0) }
      if let digest = Self.regular(bytes, range) { return digest }
      let words = normalize(bytes, range)
      return copy.withUnsafeBufferPointer { (ByteHash.hash($0, 0, length), words) }
    }

    /// The digest of a range in single spaces; nil where it has other white space or control signs.
    @inline(__always)
    private static func regular(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (UInt64, Int)? {
      let raw = UnsafeRawBufferPointer(bytes)
      let end = range.upperBound
      var (at, hash, spaces) = (range.lowerBound, UInt64(truncatingIfNeeded: range.count), 0)
      var (before, counts, rounds) = (high, UInt64(0), 0)
      while at + 8 <= end {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        let blanks = Self.blanks(word)
        if isIrregular(word, bytes, at, end) || blanks & (blanks << 8 | before >> 56) != 0 { return nil }
        before = blanks
        (counts, rounds) = (counts &+ blanks >> 7, rounds + 1)
        if rounds & 127 == 0 { (counts, spaces) = (0, spaces + Self.sum(counts)) }
        hash = ByteHash.mix(hash ^ word)
        at += 8
      }
      spaces += Self.sum(counts)
      let rest = ByteHash.rest(raw, at, end)
      guard at < end else { return before >> 56 == 0 ? (ByteHash.mix(hash), spaces + 1) : nil }
      let unused = ~UInt64(0) << UInt64((end - at) * 8)
      let padded = rest | unused & ones &* 0x61
      let blanks = Self.blanks(padded)
      if isIrregular(padded, bytes, at, end) || blanks & (blanks << 8 | before >> 56) != 0 { return nil }
      guard blanks >> UInt64((end - at) * 8 - 1) == 0 else { return nil }
      return (ByteHash.mix(hash ^ rest), spaces + blanks.nonzeroBitCount + 1)
    }

    /// Whether one of the eight bytes at an offset is a control sign such as a line end, or begins white space that is not ASCII.
    @inline(__always)
    private static func isIrregular(
      _ word: UInt64, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int
    ) -> Bool {
      if ~(((word & ~high) &+ ones &* 0x60) | word) & high != 0 { return true }
      var others = word & high
      while others != 0 {
        let place = at + others.trailingZeroBitCount / 8
        others &= others &- 1
        switch bytes[place] {
        case 0xC2, 0xE1...0xE3:
          if Glyph.read(bytes, place, end).glyph == .blank { return true }
        default: break
        }
      }
      return false
    }

    /// The sum of eight bytes.
    @inline(__always)
    private static func sum(_ counts: UInt64) -> Int {
      let pairs = (counts & 0x00FF_00FF_00FF_00FF) &+ (counts >> 8 & 0x00FF_00FF_00FF_00FF)
      return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }

    /// The high bit of every byte that is a space.
    @inline(__always)
    private static func blanks(_ word: UInt64) -> UInt64 {
      let rest = word ^ ones &* 0x20
      return ~((rest & ~high &+ ~high) | rest | ~high)
    }

    /// Copies the words of a range with one space between them, and counts them.
    private mutating func normalize(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
      if copy.count < range.count + 8 { copy = ContiguousArray(repeating: 0, count: 2 * range.count + 64) }
      return copy.withUnsafeMutableBytes { copy in
        let raw = UnsafeRawBufferPointer(bytes)
        let end = range.upperBound
        var (at, length, words) = (range.lowerBound, 0, 0)
        var isSpaced = true
        while at < end {
          if !isSpaced, at + 8 <= end {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            let blanks = Self.blanks(word)
            if word & Self.high == 0, !Self.isIrregular(word, bytes, at, end), blanks & blanks << 8 == 0,
              blanks >> 63 == 0, blanks & 0x80 == 0
            {
              copy.storeBytes(of: word.littleEndian, toByteOffset: length, as: UInt64.self)
              (at, length, words) = (at + 8, length + 8, words + blanks.nonzeroBitCount)
              continue
            }
          }
          let byte = bytes[at]
          var width = 1
          if byte <= 0x20 || byte >= 0xC2 {
            let (isBlank, found) = Self.blank(bytes, at, end)
            width = found
            if isBlank {
              isSpaced = true
              at += width
              continue
            }
          }
          if isSpaced {
            if words > 0 {
              copy[length] = 0x20
              length += 1
            }
            words += 1
            isSpaced = false
          }
          for offset in 0..<width { copy[length + offset] = bytes[at + offset] }
          (at, length) = (at + width, length + width)
        }
        self.length = length
        return words
      }
    }

    /// Whether white space stands at an offset, and how many bytes the character there has.
    @inline(__always)
    private static func blank(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (Bool, Int) {
      switch bytes[at] {
      case 0xC2, 0xE0...0xE3, 0xEF, 0...0x20:
        let (glyph, width) = Glyph.read(bytes, at, end)
        return (glyph == .blank, width)
      case 0xC3...0xDF: return (false, min(2, end - at))
      case 0xE4...0xEE: return (false, min(3, end - at))
      default: return (false, 1)
      }
    }
  }
}
