/// What the character at an offset is to a reader of words.
enum Glyph: UInt8 {
  /// White space, a no-break space, a byte order mark.
  case blank
  /// A letter, or what goes with letters: combining marks, soft hyphens, joiners.
  case letter
  /// A digit.
  case digit
  /// A character that is a word by itself, as in Chinese.
  case ideograph
  /// A punctuation mark or sign.
  case mark
}

extension Glyph {
  /// Reads the character at an offset, and its length in bytes.
  @inline(__always)
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (glyph: Glyph, length: Int)
  {
    let byte = bytes[at]
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x5F: return (.letter, 1)
    case 0x30...0x39: return (.digit, 1)
    case 0x20, 0x09...0x0D: return (.blank, 1)
    case 0x00...0x7F: return (.mark, 1)
    default: return wide(bytes, at, end)
    }
  }

  /// Characters of several bytes (Unicode blocks by their leading bytes).
  private static func wide(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (Glyph, Int) {
    let second = at + 1 < end ? bytes[at + 1] : 0
    let third = at + 2 < end ? bytes[at + 2] : 0
    switch bytes[at] {
    case 0xC2:
      let glyph: Glyph = second == 0xA0 || second == 0x85 ? .blank : second == 0xAD ? .letter : .mark
      return (glyph, min(2, end - at))
    case 0xC3...0xDF: return (.letter, min(2, end - at))
    case 0xE2: return (general(second, third), min(3, end - at))
    case 0xE3 where second == 0x80: return (third == 0x80 ? .blank : .mark, min(3, end - at))
    case 0xE3...0xE9: return (.ideograph, min(3, end - at))
    case 0xEF where second == 0xBB && third == 0xBF: return (.blank, 3)
    case 0xEF where second == 0xBC || second == 0xBD: return (.mark, min(3, end - at))
    case 0xE0...0xEF: return (.letter, min(3, end - at))
    case 0xF0...0xFF: return (.letter, min(4, end - at))
    default: return (.letter, 1)
    }
  }

  /// U+2000 to U+2FFF: spaces, dashes, quotation marks, signs.
  private static func general(_ second: UInt8, _ third: UInt8) -> Glyph {
    switch (second, third) {
    case (0x80, 0x80...0x8B), (0x80, 0xA8...0xA9), (0x80, 0xAF), (0x81, 0x9F): .blank
    case (0x80, 0x8C...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xAF): .letter
    default: .mark
    }
  }
}
