/// What joins letters and digits to one word.
extension TokenScanner {
  /// The length of a sign that joins what stands around it to one word; nil when it ends the word.
  func joint(endsInDigit: Bool, letters: Int) -> Int? {
    switch bytes[at] {
    case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "/"):
      return follows(1) == nil ? nil : 1
    case UInt8(ascii: ","), UInt8(ascii: ":"):
      return endsInDigit && follows(1) == .digit ? 1 : nil
    case UInt8(ascii: "."):
      guard let next = follows(1) else { return nil }
      return endsInDigit || next == .digit || letters <= 2 || isAddressDot ? 1 : nil
    case UInt8(ascii: "@"):
      return follows(1) == .letter ? 1 : nil
    case UInt8(ascii: "\""):
      // Hebrew typed without its own sign for abbreviations.
      return at >= 2 && bytes[at - 2] == 0xD7 && at + 1 < end && bytes[at + 1] == 0xD7 ? 1 : nil
    case 0xC2...: return wideJoint(endsInDigit: endsInDigit)
    default: return nil
    }
  }

  /// Whether the dot ahead stands between small letters: "oakvalley.example", but not "end.Next".
  private var isAddressDot: Bool {
    (0x61...0x7A).contains(bytes[at - 1]) && at + 1 < end && (0x61...0x7A).contains(bytes[at + 1])
  }

  /// The joints of other scripts, and those of printed texts.
  private func wideJoint(endsInDigit: Bool) -> Int? {
    let (sign, length) = Glyph.scalar(bytes, at, end)
    switch sign {
    case 0x2019, 0x2010, 0x2011, 0x2044, 0xB7, 0x55A...0x55C, 0x55E, 0x58A, 0x5BE, 0x5F3, 0x5F4:
      return follows(length) == nil ? nil : length
    case 0x66B, 0x66C, 0xFF0C, 0xFF0E, 0xFF1A:
      return endsInDigit && follows(length) == .digit ? length : nil
    default: return nil
    }
  }

  /// What stands behind a sign, if it is a letter or digit.
  private func follows(_ length: Int) -> Glyph? {
    guard at + length < end else { return nil }
    let next = Glyph.read(bytes, at + length, end).glyph
    return next == .letter || next == .digit ? next : nil
  }
}
