/// The labels that a line could begin with, and where its words start.
///
/// One text can be two labels: "(i)" is the ninth letter or the first Roman numeral. The list that it stands in
/// decides, so all readings are kept.
struct LabelReading: Sendable {
  /// The readings, the likelier first; never empty.
  let candidates: [Label]

  /// The offset just behind the label, before the blanks.
  let end: Int
}

extension LabelReading {
  /// Reads a label at an offset; nil when the line does not begin with one.
  ///
  /// A label is followed by a blank, or ends the line after a word such as "Section".
  init?(in bytes: [UInt8], at start: Int, end: Int) {
    var scanner = LabelScanner(bytes: bytes, at: start, end: end)
    guard let reading = scanner.bullet() ?? scanner.worded() ?? scanner.plain() else { return nil }
    self = reading
  }
}

/// Reads labels byte by byte.
private struct LabelScanner {
  let bytes: [UInt8]
  let start: Int
  let end: Int
  var at: Int

  init(bytes: [UInt8], at start: Int, end: Int) {
    self.bytes = bytes
    self.start = start
    self.end = end
    self.at = start
  }

  func byte(_ offset: Int) -> UInt8? {
    offset < end ? bytes[offset] : nil
  }

  func isBlank(_ offset: Int) -> Bool {
    guard let byte = byte(offset) else { return true }
    return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
      || (byte == 0xC2 && self.byte(offset + 1) == 0xA0)
  }

  /// "-", "*", "+", "•" and their like, followed by a blank and text.
  func bullet() -> LabelReading? {
    guard let first = byte(start) else { return nil }
    let length: Int
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): length = 1
    case 0xE2, 0xC2, 0xEF:
      guard
        let sign = Self.signs.first(where: {
          Array($0.utf8) == Array(bytes[start..<min(start + $0.utf8.count, end)])
        })
      else { return nil }
      length = sign.utf8.count
    default: return nil
    }
    guard start + length < end, isBlank(start + length) else { return nil }
    let number = String(decoding: bytes[start..<start + length], as: UTF8.self)
    return LabelReading(
      candidates: [Label(number: number, numbering: .bullet, enclosure: .none)], end: start + length)
  }

  private static let signs = ["•", "●", "▪", "■", "◦", "‣", "○", "·", "\u{F0B7}", "➢", "✓"]

  /// Reads a number behind a word or sign: `Section 3.`, `ARTICLE II`, `Unit 1:`, `§ 1-2.`.
  mutating func worded() -> LabelReading? {
    guard let (word, length) = Self.word(in: bytes, at: start, end: end) else { return nil }
    at = start + length
    while at < end, isBlank(at) { at += bytes[at] == 0xC2 ? 2 : 1 }
    guard at > start + length || word == .sign else { return nil }
    let numberStart = at
    while let next = byte(at), Self.isNumberByte(next) { at += 1 }
    while at > numberStart, bytes[at - 1] == UInt8(ascii: ".") || bytes[at - 1] == UInt8(ascii: "-") {
      at -= 1
    }
    guard at > numberStart, at - numberStart <= PackedLabel.longestNumber else { return nil }
    let number = String(decoding: bytes[numberStart..<at], as: UTF8.self)
    let enclosure: Label.Enclosure
    switch byte(at) {
    case UInt8(ascii: "."): (enclosure, at) = (.period, at + 1)
    case UInt8(ascii: ":"): (enclosure, at) = (.colon, at + 1)
    default: enclosure = .none
    }
    guard isBlank(at) else { return nil }
    let numbering = Self.numberings(of: number).first ?? .other
    return LabelReading(
      candidates: [Label(word: word, number: number, numbering: numbering, enclosure: enclosure)], end: at)
  }

  /// Reads a number alone: `1.`, `1.1`, `(a)`, `a)`, `IV.`.
  mutating func plain() -> LabelReading? {
    let isOpen = byte(start) == UInt8(ascii: "(")
    at = start + (isOpen ? 1 : 0)
    let numberStart = at
    while let next = byte(at), Self.isNumberByte(next), at - numberStart < 16 { at += 1 }
    guard at > numberStart else { return nil }
    let enclosure: Label.Enclosure
    if byte(at) == UInt8(ascii: ")") {
      enclosure = isOpen ? .parentheses : .closing
      at += 1
    } else if isOpen {
      return nil
    } else if bytes[at - 1] == UInt8(ascii: ".") {
      enclosure = .period
    } else {
      enclosure = .none
    }
    guard isBlank(at), at < end else { return nil }
    let numberEnd = enclosure == .none ? at : at - 1
    let number = String(decoding: bytes[numberStart..<numberEnd], as: UTF8.self)
    let numberings = Self.numberings(of: number)
    guard !numberings.isEmpty else { return nil }
    if numberings == [.other], enclosure != .parentheses { return nil }
    if enclosure == .none, numberings != [.decimal] || !number.contains(".") { return nil }
    if numberings == [.decimal], number.count > 12 { return nil }
    return LabelReading(
      candidates: numberings.map { Label(number: number, numbering: $0, enclosure: enclosure) }, end: at)
  }

  /// How a number can be read; empty when it is not one.
  static func numberings(of number: String) -> [Label.Numbering] {
    let letters = number.utf8
    guard let first = letters.first else { return [] }
    if first.isDigit {
      let parts = number.split(separator: ".", omittingEmptySubsequences: false)
      let isDecimal = parts.allSatisfy { part in
        !part.isEmpty && part.utf8.count <= 4
          && part.utf8.allSatisfy(\.isDigit)
      }
      return isDecimal ? [.decimal] : isSuffixed(letters) ? [.other] : []
    }
    if number.contains("-") { return isSuffixed(letters) ? [.other] : [] }
    let isUpper = first < UInt8(ascii: "a")
    let sameCase = letters.allSatisfy { byte in
      isUpper
        ? byte.isCapital
        : byte.isLetter && !byte.isCapital
    }
    guard sameCase else { return [] }
    var result: [Label.Numbering] = []
    if Label.romanValue(letters) != nil { result.append(isUpper ? .upperRoman : .lowerRoman) }
    if letters.count <= 2, letters.allSatisfy({ $0 == first }) {
      result.append(isUpper ? .upperLetter : .lowerLetter)
    }
    return result
  }

  /// Whether a number was inserted between two others, as codes write it: `a-1`, `3A`.
  private static func isSuffixed(_ letters: String.UTF8View) -> Bool {
    let parts = letters.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    if parts.count == 2 {
      return (1...2).contains(parts[0].count) && (1...2).contains(parts[1].count)
        && parts[0].allSatisfy { (97...122).contains($0) || $0.isDigit } && parts[1].allSatisfy(\.isDigit)
    }
    return parts.count == 1 && letters.count <= 4 && letters.dropLast().allSatisfy(\.isDigit)
      && (letters.last.map { $0.isCapital } ?? false)
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The word or sign at an offset, in title case or capitals.
  private static func word(in bytes: [UInt8], at start: Int, end: Int) -> (Label.Word, Int)? {
    guard start < end else { return nil }
    if bytes[start] == 0xC2, start + 1 < end, bytes[start + 1] == 0xA7 { return (.sign, 2) }
    guard (UInt8(ascii: "A")...UInt8(ascii: "U")).contains(bytes[start]) else { return nil }
    for word in Label.Word.allCases where word != .sign {
      let letters = Array(word.rawValue.utf8)
      guard bytes[start] == letters[0], start + letters.count < end else { continue }
      let text = bytes[start..<start + letters.count]
      if text.elementsEqual(letters) || zip(text, letters).allSatisfy({ $0 == $1 & 0xDF }) {
        return (word, letters.count)
      }
    }
    return nil
  }
}
