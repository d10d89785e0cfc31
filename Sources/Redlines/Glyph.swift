/// What the character at an offset is to a reader of words.
enum Glyph: UInt8 {
  /// White space, a no-break space, a byte order mark.
  case blank
  /// A letter.
  case letter
  /// A digit.
  case digit
  /// A character that is a word by itself, in scripts that write words without blanks between them, or a pictograph.
  case ideograph
  /// A punctuation mark or sign.
  case mark
  /// What goes with the character before it: a combining mark, a soft hyphen, a joiner, a mark of direction.
  case extender
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

  /// The character of several bytes at an offset, and how many there are; a byte that begins none stands for itself.
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (
    value: UInt32, length: Int
  ) {
    let lead = UInt32(bytes[at])
    let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1
    guard length > 1, at + length <= end else { return (lead, 1) }
    var value = lead & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[at + offset] & 0x3F) }
    return (value, length)
  }

  private static func wide(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (Glyph, Int) {
    let (value, length) = scalar(bytes, at, end)
    if length == 1 { return (.letter, 1) }
    switch value {
    case ..<0x600: return (western(value), length)
    case ..<0x2000: return (eastern(value), length)
    case ..<0x2E80: return (general(value), length)
    default: return (asian(value), length)
    }
  }

  /// U+0080 to U+05FF: Latin, Greek, Cyrillic, Armenian, Hebrew.
  private static func western(_ value: UInt32) -> Glyph {
    switch value {
    case 0x85, 0xA0: .blank
    case 0xAD, 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7:
      .extender
    case 0xAA, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0xBC...0xBE: .letter
    case ..<0xC0, 0xD7, 0xF7, 0x37E, 0x387, 0x55A...0x55F, 0x589...0x58F, 0x5BE, 0x5C0, 0x5C3, 0x5C6,
      0x5F3...0x5F4:
      .mark
    default: .letter
    }
  }

  /// U+0600 to U+1FFF: Arabic, the scripts of South and Southeast Asia, Georgian, Ethiopic, more Latin and Greek.
  private static func eastern(_ value: UInt32) -> Glyph {
    switch value {
    case 0x610...0x61A, 0x61C, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7...0x6E8,
      0x6EA...0x6ED,
      0xE31, 0xE34...0xE3A, 0xE47...0xE4E, 0xEB1, 0xEB4...0xEBC, 0xEC8...0xECE, 0x180B...0x180F,
      0x1AB0...0x1AFF,
      0x1DC0...0x1DFF:
      .extender
    case 0xE30, 0xE32...0xE33, 0xE45, 0xEB0, 0xEB2...0xEB3: .extender
    case 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F, 0xE50...0xE59, 0xED0...0xED9: .digit
    case 0x60A...0x60D, 0x61B, 0x61D...0x61F, 0x66A...0x66D, 0x6D4, 0x964...0x965, 0xE3F, 0xE4F,
      0xE5A...0xE5B,
      0x104A...0x104F, 0x1360...0x1368, 0x17D4...0x17DA:
      .mark
    case 0xE00...0xEFF: .ideograph
    case 0x1680, 0x180E: .blank
    default: .letter
    }
  }

  /// U+2000 to U+2E7F: spaces, dashes, quotation marks, signs.
  private static func general(_ value: UInt32) -> Glyph {
    switch value {
    case 0x2000...0x200B, 0x2028...0x2029, 0x202F, 0x205F: .blank
    case 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20D0...0x20FF, 0x2DE0...0x2DFF: .extender
    case 0x2070...0x209F, 0x2150...0x218B, 0x2C00...0x2DDF: .letter
    default: .mark
    }
  }

  /// U+2E80 and above: Chinese, Japanese, Korean, full-width forms, pictographs.
  private static func asian(_ value: UInt32) -> Glyph {
    switch value {
    case 0x3000, 0xFEFF: .blank
    case 0x302A...0x302F, 0x3099...0x309A, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0x1F3FB...0x1F3FF,
      0xE0000...0xE0FFF:
      .extender
    case 0x3005...0x3007, 0x2E80...0x2FDF, 0x3040...0x309F, 0x3190...0x9FFF, 0xF900...0xFAFF,
      0x1F000...0x1FAFF,
      0x20000...0x3FFFF:
      .ideograph
    case 0x3001...0x303F, 0x30A0, 0x30FB, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF01...0xFF0F, 0xFF1A...0xFF20,
      0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFFF:
      .mark
    case 0xFF10...0xFF19: .digit
    default: .letter
    }
  }
}
