/// The one form of words that differ only in capitals or in signs that nobody reads.
///
///     "Board", "BOARD", "board"         board
///     "can’t", "can't"                  can't
///     "co\u{AD}operate", "cooperate"    cooperate
///
/// Capitals become small letters by the simple mappings of Unicode. What is invisible goes: soft hyphens, joiners, direction
/// marks, variation selectors. Curly quotation marks become straight, the hyphens U+2010 and U+2011 the common one, a typed
/// ellipsis three stops, a ligature of print its letters; a letter and an accent that were typed apart become one character
/// (Unicode Standard Annex 15), and so do the parts of a Hangul syllable.
enum Folding {
  /// The form of a token; nil where the token is in that form.
  ///
  /// - Complexity: O(*n*) in its bytes, one look at each where it is ASCII.
  static func folded(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> [UInt8]? {
    var (all, hasCapitals) = (UInt8(0), false)
    for byte in bytes[start..<end] {
      all |= byte
      if byte &- 0x41 < 26 { hasCapitals = true }
    }
    let token = bytes[start..<end]
    if all < 0x80 { return hasCapitals ? token.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 } : nil }
    let form = form(of: token, keepingCapitals: false)
    return form.elementsEqual(token) ? nil : form
  }

  /// What two stretches of bytes that hold the same words differ in: `recased` where a letter has another case, else
  /// `retyped`; nil where they hold different words.
  ///
  /// - Complexity: O(*n*) in their bytes.
  static func kind(_ old: some Collection<UInt8>, _ new: some Collection<UInt8>) -> Edit.Kind? {
    guard form(of: old, keepingCapitals: false) == form(of: new, keepingCapitals: false) else { return nil }
    return form(of: old, keepingCapitals: true) == form(of: new, keepingCapitals: true) ? .retyped : .recased
  }

  private static func form(of bytes: some Collection<UInt8>, keepingCapitals: Bool) -> [UInt8] {
    var form: [Unicode.Scalar] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.value == zeroWidthJoiner, let last = form.last, last.value >= firstSymbol {
        form.append(scalar)
      } else if let signs = signs(for: scalar) {
        form += signs
      } else if keepingCapitals || isWithoutCase(scalar) {
        form.append(scalar)
      } else {
        form += scalar == "ς" ? ["σ"] : Array(scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return Array(String(String.UnicodeScalarView(Accents.joined(form))).utf8)
  }

  /// What a sign is read as; nil for what is read as itself.
  private static func signs(for scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch scalar.value {
    case 0..<0xAD: nil
    case 0x2018...0x201B, 0x2BC: ["'"]
    case 0x201C...0x201F: ["\""]
    case 0x2010, 0x2011: ["-"]
    case 0x2026: [".", ".", "."]
    case 0xFB00...0xFB06: ligatures[Int(scalar.value) - 0xFB00]
    default: isInvisible(scalar) ? [] : nil
    }
  }

  /// Whether a character is of a script that has no capitals: what needs no look at its properties.
  private static func isWithoutCase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x41, 0x5B...0xBF, 0x3000...0xA63F, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// Between pictures a joiner is read: it makes one of two.
  private static let zeroWidthJoiner: UInt32 = 0x200D
  private static let firstSymbol: UInt32 = 0x2190

  /// Signs that take no room: what is left of a word without them reads the same.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// The letters of U+FB00 to U+FB06.
  private static let ligatures: [[Unicode.Scalar]] = [
    ["f", "f"], ["f", "i"], ["f", "l"], ["f", "f", "i"], ["f", "f", "l"], ["s", "t"], ["s", "t"],
  ]
}
