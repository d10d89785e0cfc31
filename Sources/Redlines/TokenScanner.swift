/// Cuts a text into words and punctuation marks.
///
/// A word is letters and digits with what joins them inside: "$9,180,985,000", "5145.3", "1-350.02", "and/or", "don't" and
/// "12:30" are one word each, "50%" too. Every punctuation mark is a token of its own, a row of one sign ("**", "----") one
/// token, and so is where a link goes, between "](" and ")". In scripts that write words without blanks, each
/// character is a token. What a reader sees as one character is never cut: a letter with its accents, an emoji of several
/// parts. White space is no token: it is what stands between.
struct TokenScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  private let first: Int
  private(set) var at: Int

  /// Where the target of a link ends that was met.
  private var targetEnd = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    self.first = range.lowerBound
    self.at = range.lowerBound
    self.end = range.upperBound
  }

  /// The range of the next token; nil at the end.
  @inline(__always)
  mutating func next() -> (start: Int, end: Int)? {
    while at < end {
      let start = at
      if start < targetEnd {
        at = targetEnd
        return (start, at)
      }
      if isPlainLetter(at) {
        repeat { at += 1 } while at < end && isPlainLetter(at)
        if at < end, bytes[at] > 0x20 { word(from: start, letters: at - start) }
        return (start, at)
      }
      let (glyph, length) = Glyph.read(bytes, at, end)
      at += length
      switch glyph {
      case .blank: continue
      case .letter, .digit: word(from: start, isNumber: glyph == .digit)
      case .mark: mark(from: start)
      case .ideograph: finishCharacter(from: start)
      case .extender:
        stray(from: start)
        return (isOnBlank(start) ? start - 1 : start, at)
      }
      return (start, at)
    }
    return nil
  }

  /// Whether a letter of ASCII stands at an offset.
  @inline(__always)
  private func isPlainLetter(_ place: Int) -> Bool { (bytes[place] | 0x20) &- 0x61 < 26 }

  /// Goes to the end of a word whose first letters are read.
  private mutating func word(from start: Int, isNumber: Bool = false, letters: Int = 1) {
    var endsInDigit = isNumber
    var letters = isNumber ? 3 : letters
    while at < end {
      let (glyph, length) = Glyph.read(bytes, at, end)
      switch glyph {
      case .letter:
        endsInDigit = false
        letters += 1
        at += length
      case .digit:
        endsInDigit = true
        letters += 1
        at += length
      case .extender:
        at += length
      case .mark:
        if isAddress(from: start) { return address() }
        guard let joint = joint(endsInDigit: endsInDigit, letters: letters) else {
          if endsInDigit { unit() }
          return
        }
        at += joint
        letters = 0
      case .blank, .ideograph:
        return
      }
    }
  }

  /// Reads the sign behind a number that belongs to it: "50%", "20€".
  private mutating func unit() {
    if bytes[at] == UInt8(ascii: "%") {
      at += 1
    } else if bytes[at] >= 0xC2 {
      let (sign, length) = Glyph.scalar(bytes, at, end)
      if sign.isCurrency || sign == 0x66A || sign == 0xFF05 { at += length }
    }
  }

  /// Whether the mark ahead makes what was read the beginning of a web address: "https" before "://".
  private func isAddress(from start: Int) -> Bool {
    at + 3 < end && bytes[at] == UInt8(ascii: ":") && bytes[at + 1] == UInt8(ascii: "/")
      && bytes[at + 2] == UInt8(ascii: "/") && at - start >= 4
  }

  /// Goes to the end of a web address: what follows up to a blank or bracket, without a mark that ends the sentence.
  private mutating func address() {
    scan: while at < end {
      switch bytes[at] {
      case 0...0x20, UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: "<"),
        UInt8(ascii: "\""):
        break scan
      case 0x80...:
        let (glyph, length) = Glyph.read(bytes, at, end)
        guard glyph == .letter else { break scan }
        at += length
      default: at += 1
      }
    }
    while ".,;:!?'*_".utf8.contains(bytes[at - 1]) { at -= 1 }
  }

  /// Goes to the end of a mark whose first character is read: an amount, or a row of one sign.
  private mutating func mark(from start: Int) {
    let sign = bytes[start]
    switch sign {
    case UInt8(ascii: "$"): amount(from: start)
    case UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "~"),
      UInt8(ascii: "`"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: ":"):
      while at < end, bytes[at] == sign { at += 1 }
    case UInt8(ascii: "]") where at < end && bytes[at] == UInt8(ascii: "("): linkTarget()
    case 0xC2 where bytes[at - 1] == 0xA7:
      while at + 1 < end, bytes[at] == 0xC2, bytes[at + 1] == 0xA7 { at += 2 }
    case 0xC2...0xEF where Glyph.scalar(bytes, start, end).value.isCurrency: amount(from: start)
    default: break
    }
    if at < end, bytes[at] >= 0xC2 { finishCharacter(from: start) }
  }

  /// Reads the number behind a sign of currency.
  private mutating func amount(from start: Int) {
    guard at < end, Glyph.read(bytes, at, end).glyph == .digit else { return }
    word(from: start, isNumber: true)
  }

  /// Reads the bracket before where a link goes, "](", and finds where that ends.
  private mutating func linkTarget() {
    var last = at + 1
    while last < end, bytes[last] > 0x20 {
      switch bytes[last] {
      case UInt8(ascii: ")"):
        at += 1
        targetEnd = last
        return
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"): return
      default: last += 1
      }
    }
  }
}

// MARK: - Characters of several parts

extension TokenScanner {
  /// Goes on from a character to the end of what a reader sees as one: its accents, the parts of an emoji, the second letter of a
  /// flag.
  private mutating func finishCharacter(from start: Int) {
    var last = Glyph.scalar(bytes, start, end).value
    var isFlag = last.isFlagLetter
    while at < end, bytes[at] >= 0xC2 {
      let (glyph, length) = Glyph.read(bytes, at, end)
      let next = Glyph.scalar(bytes, at, end).value
      let isJoined = last == 0x200D && next.isPictograph
      guard glyph == .extender || isJoined || isFlag && next.isFlagLetter else { return }
      isFlag = false
      last = next
      at += length
    }
  }

  /// Whether an accent stands on the blank before it, and is one character with it.
  private func isOnBlank(_ start: Int) -> Bool {
    guard start > first, bytes[start - 1] == 0x20 else { return false }
    let accent = Glyph.scalar(bytes, start, end).value
    return accent != 0xAD && accent != 0x61C && !(0x200E...0x206F).contains(accent)
  }

  /// Goes to the end of what begins with an accent or a mark of direction that stands behind a blank.
  private mutating func stray(from start: Int) {
    while at < end {
      let (glyph, length) = Glyph.read(bytes, at, end)
      switch glyph {
      case .extender: at += length
      case .blank: return
      case .letter, .digit: return word(from: start, isNumber: glyph == .digit)
      case .mark, .ideograph:
        let first = at
        at += length
        return finishCharacter(from: first)
      }
    }
  }
}

extension UInt32 {
  /// Whether it is a sign of currency other than the dollar: "€", "£", "₩", "֏".
  var isCurrency: Bool {
    switch self {
    case 0xA2...0xA5, 0x58F, 0xE3F, 0x20A0...0x20CF, 0xFF04, 0xFFE0...0xFFE1, 0xFFE5...0xFFE6: true
    default: false
    }
  }

  /// Whether it is one of the two letters of a flag.
  fileprivate var isFlagLetter: Bool { (0x1F1E6...0x1F1FF).contains(self) }

  /// Whether a joiner can add it to an emoji.
  fileprivate var isPictograph: Bool {
    (0x2190...0x2BFF).contains(self) || (0x1F000...0x1FAFF).contains(self) || self == 0xA9 || self == 0xAE
  }
}
