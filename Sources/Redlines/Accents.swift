/// Joins each accent to its letter where Unicode has one character for both, and the parts of a Hangul syllable to one.
///
/// The letters are those of the Latin, Greek and Cyrillic scripts. It is no full normalization (Unicode Standard Annex 15), only
/// one form for what was typed in two ways.
enum Accents {
  /// The characters with their accents joined.
  ///
  /// - Complexity: O(*n* log *n*) in the accents of one letter, else O(*n*).
  static func joined(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains(where: { rank($0) > 0 || isHangulPart($0) }) else { return scalars }
    var result: [Unicode.Scalar] = []
    var at = 0
    while at < scalars.count {
      let end = scalars[at...].firstIndex { rank($0) == 0 } ?? scalars.count
      if end > at {
        join(scalars[at..<end], to: &result)
        at = end
      } else {
        if let last = result.last, let syllable = syllable(last, scalars[at]) {
          result[result.count - 1] = syllable
        } else {
          result.append(scalars[at])
        }
        at += 1
      }
    }
    return result
  }

  /// Joins a run of accents to the letter before it, in their canonical order; what has no character stays behind it.
  private static func join(_ accents: ArraySlice<Unicode.Scalar>, to result: inout [Unicode.Scalar]) {
    let letter = result.count - 1
    let ordered = accents.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }
    var lastRank = UInt8(0)
    for (_, accent) in ordered {
      if letter >= 0, lastRank < rank(accent), let joined = characters[text(result[letter], accent)] {
        result[letter] = joined
      } else {
        result.append(accent)
        lastRank = rank(accent)
      }
    }
  }

  /// The combining class of a character; 0 for what is no accent.
  private static func rank(_ scalar: Unicode.Scalar) -> UInt8 {
    scalar.value < 0x300 ? 0 : scalar.properties.canonicalCombiningClass.rawValue
  }

  // MARK: - Letters

  private static func text(_ scalars: Unicode.Scalar...) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// The characters that hold an accent; a string finds its equal however it was typed.
  private static let characters: [String: Unicode.Scalar] = {
    let blocks: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x386...0x3CE, 0x400...0x4F9, 0x1E00...0x1EF9, 0x1F00...0x1FFC,
    ]
    let scalars = blocks.joined().compactMap { Unicode.Scalar($0) }
    return Dictionary(scalars.map { (text($0), $0) }) { first, _ in first }
  }()

  // MARK: - Hangul (The Unicode Standard 3.12)

  private static func isHangulPart(_ scalar: Unicode.Scalar) -> Bool {
    (0x1100...0x11FF).contains(scalar.value)
  }

  /// The syllable of a first consonant and a vowel, or of such a syllable and a last consonant.
  private static func syllable(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    switch (first.value, second.value) {
    case (0x1100...0x1112, 0x1161...0x1175):
      Unicode.Scalar(0xAC00 + ((first.value - 0x1100) * 21 + second.value - 0x1161) * 28)
    case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (first.value - 0xAC00) % 28 == 0:
      Unicode.Scalar(first.value + second.value - 0x11A7)
    default: nil
    }
  }
}
