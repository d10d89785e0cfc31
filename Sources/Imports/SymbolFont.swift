/// The signs of the fonts that hold signs in the place of letters.
enum SymbolFont {
  /// Whether a font holds signs.
  static func isKnown(_ font: String) -> Bool { font == "Symbol" || font.hasPrefix("Wingdings") }

  /// The sign of a code; nil where it is not known.
  static func sign(_ code: UInt32, font: String) -> String? {
    guard let scalar = Unicode.Scalar(code) else { return nil }
    guard isKnown(font) else {
      let isPrivate = (0xE000...0xF8FF).contains(code)
      return isPrivate || code < 0x20 ? nil : String(Character(scalar))
    }
    let place = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code
    let table = font == "Symbol" ? symbol : font == "Wingdings 2" ? wingdings2 : wingdings
    if let sign = table[place] { return sign }
    return font == "Symbol" && (0x20..<0x40).contains(place)
      ? Unicode.Scalar(place).map { String(Character($0)) } : nil
  }

  /// A text in a font of signs; letters that are not known stay as they are.
  static func text(_ text: String, font: String) -> String {
    text.unicodeScalars.map { scalar in
      let isPrivate = (0xF000...0xF0FF).contains(scalar.value)
      return isPrivate ? sign(scalar.value, font: font) ?? "\u{FFFD}" : String(Character(scalar))
    }.joined()
  }

  private static let symbol: [UInt32: String] = [
    0xA3: "≤", 0xA5: "∞", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″",
    0xB3: "≥",
    0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™",
    0xD6: "√",
    0xE2: "®", 0xE3: "©", 0xE4: "™", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0x61: "α", 0x62: "β", 0x64: "δ",
    0x6D: "μ",
    0x70: "π", 0x73: "σ", 0xA2: "′",
  ]

  private static let wingdings: [UInt32: String] = [
    0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□",
    0x71: "❑",
    0x72: "❒", 0x73: "⬧", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "□", 0xD8: "➢", 0xDF: "←",
    0xE0: "→",
    0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x78: "☒",
  ]

  private static let wingdings2: [UInt32: String] = [
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□", 0x97: "●",
  ]
}
