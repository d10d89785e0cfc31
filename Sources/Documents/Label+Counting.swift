extension Label.Numbering {
  /// A number of a list from its place, from 1: "3", "c", "iv"; nil for bullets and other shapes, and where letters or numerals end.
  ///
  /// Letters run from a to z, then aa, bb to zz and on to 30 of a kind, numerals up to 3,999, as Word writes them (ECMA-376 part 1, 17.18.59).
  package func number(_ ordinal: Int) -> String? {
    guard ordinal > 0 else { return nil }
    return switch self {
    case .decimal: String(ordinal)
    case .lowerLetter: Self.letters(ordinal, from: "a")
    case .upperLetter: Self.letters(ordinal, from: "A")
    case .lowerRoman: Self.numeral(ordinal)
    case .upperRoman: Self.numeral(ordinal)?.uppercased()
    case .bullet, .other: nil
    }
  }

  private static func letters(_ ordinal: Int, from first: Unicode.Scalar) -> String? {
    guard ordinal <= 26 * 30, let letter = Unicode.Scalar(first.value + UInt32((ordinal - 1) % 26)) else {
      return nil
    }
    return String(repeating: String(letter), count: (ordinal - 1) / 26 + 1)
  }

  private static func numeral(_ ordinal: Int) -> String? {
    guard ordinal < 4_000 else { return nil }
    var (rest, text) = (ordinal, "")
    for (value, letters) in steps {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }

  private static let steps = [
    (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]
}
