/// Cuts a text into words and punctuation marks.
///
/// A word is letters and digits with what joins them inside: "$9,180,985,000", "5145.3", "1-350.02", "and/or", "don't" and
/// "12:30" are one word each, "50%" too. Every punctuation mark is a token of its own, a row of one sign ("**", "----") one
/// token, and so is where a link goes, between "](" and ")". White space is no token: it is what stands between.
struct TokenScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var at: Int

  /// Where the target of a link ends that was met.
  private var targetEnd = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
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
      let (glyph, length) = Glyph.read(bytes, at, end)
      at += length
      switch glyph {
      case .blank: continue
      case .ideograph: return (start, at)
      case .letter, .digit:
        word(from: start, isNumber: glyph == .digit)
        return (start, at)
      case .mark:
        mark(from: start)
        return (start, at)
      }
    }
    return nil
  }

  /// Goes to the end of a word whose first character is read.
  private mutating func word(from start: Int, isNumber: Bool) {
    var endsInDigit = isNumber
    var letters = isNumber ? 3 : 1
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
      case .mark:
        if isAddress(from: start) { return address() }
        guard let joint = joint(endsInDigit: endsInDigit, letters: letters) else {
          if endsInDigit, bytes[at] == UInt8(ascii: "%") { at += 1 }
          return
        }
        at += joint
        letters = 0
      case .blank, .ideograph:
        return
      }
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

  /// The length of a sign that joins what stands around it to one word; nil when it ends the word.
  private func joint(endsInDigit: Bool, letters: Int) -> Int? {
    let byte = bytes[at]
    let length: Int
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"),
      UInt8(ascii: ":"):
      length = 1
    case 0xE2 where at + 2 < end && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x99: length = 3
    default: return nil
    }
    guard at + length < end else { return nil }
    let next = Glyph.read(bytes, at + length, end).glyph
    guard next == .letter || next == .digit else { return nil }
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ":"): return endsInDigit && next == .digit ? length : nil
    case UInt8(ascii: "."): return endsInDigit || next == .digit || letters <= 2 ? length : nil
    default: return length
    }
  }

  /// Goes to the end of a mark whose first character is read: an amount, or a row of one sign.
  private mutating func mark(from start: Int) {
    let sign = bytes[start]
    switch sign {
    case UInt8(ascii: "$") where at < end && Glyph.read(bytes, at, end).glyph == .digit:
      at += 1
      word(from: start, isNumber: true)
    case UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "~"),
      UInt8(ascii: "`"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: ":"):
      while at < end, bytes[at] == sign { at += 1 }
    case 0xC2 where bytes[at - 1] == 0xA7:
      while at + 1 < end, bytes[at] == 0xC2, bytes[at + 1] == 0xA7 { at += 2 }
    case UInt8(ascii: "]") where at < end && bytes[at] == UInt8(ascii: "("): linkTarget()
    default: break
    }
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
