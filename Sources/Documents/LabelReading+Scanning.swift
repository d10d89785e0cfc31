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
      guard let sign = Self.signs.first(where: { begins(with: $0) }) else { return nil }
      length = sign.count
    default: return nil
    }
    guard start + length < end, isBlank(start + length) else { return nil }
    let number = bytes[start..<start + length]
    return LabelReading(
      label: LabelCandidate(number: number, numbering: .bullet, enclosure: .none), end: start + length)
  }

  private static let signs = ["•", "●", "▪", "■", "◦", "‣", "○", "·", "\u{F0B7}", "➢", "✓"].map {
    Array($0.utf8)
  }

  private func begins(with sign: [UInt8]) -> Bool {
    start + sign.count <= end && sign.indices.allSatisfy { bytes[start + $0] == sign[$0] }
  }

  /// Reads a number behind a word or sign: `Section 3.`, `ARTICLE II`, `Unit 1:`, `§ 1-2.`.
  mutating func worded() -> LabelReading? {
    guard let (word, length) = word() else { return nil }
    at = start + length
    while at < end, isBlank(at) { at += bytes[at] == 0xC2 ? 2 : 1 }
    guard at > start + length || word == .sign else { return nil }
    let numberStart = at
    while let next = byte(at), Self.isNumberByte(next) { at += 1 }
    while at > numberStart, bytes[at - 1] == UInt8(ascii: ".") || bytes[at - 1] == UInt8(ascii: "-") {
      at -= 1
    }
    guard at > numberStart, at - numberStart <= PackedLabel.longestNumber else { return nil }
    let number = bytes[numberStart..<at]
    let enclosure: Label.Enclosure
    switch byte(at) {
    case UInt8(ascii: "."): (enclosure, at) = (.period, at + 1)
    case UInt8(ascii: ":"): (enclosure, at) = (.colon, at + 1)
    default: enclosure = .none
    }
    guard isBlank(at) else { return nil }
    let numbering = Self.numberings(of: number)?.0 ?? .other
    return LabelReading(
      label: LabelCandidate(word: word, number: number, numbering: numbering, enclosure: enclosure), end: at)
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
    } else if bytes[numberStart].isDigit {
      enclosure = .none
    } else {
      return nil
    }
    guard isBlank(at), at < end else { return nil }
    let number = bytes[numberStart..<(enclosure == .none ? at : at - 1)]
    guard let (likelier, other) = Self.numberings(of: number) else { return nil }
    if likelier == .other, enclosure != .parentheses { return nil }
    if enclosure == .none, likelier != .decimal || !number.contains(UInt8(ascii: ".")) { return nil }
    if likelier == .decimal, number.count > 12 { return nil }
    return LabelReading(
      label: LabelCandidate(number: number, numbering: likelier, enclosure: enclosure),
      other: other.map { LabelCandidate(number: number, numbering: $0, enclosure: enclosure) }, end: at)
  }

  /// How a number can be read, the likelier first; nil when it is not one.
  private static func numberings(of number: ArraySlice<UInt8>) -> (Label.Numbering, Label.Numbering?)? {
    guard let first = number.first else { return nil }
    if first.isDigit {
      return isDecimal(number) ? (.decimal, nil) : isSuffixed(number) ? (.other, nil) : nil
    }
    if number.contains(UInt8(ascii: "-")) { return isSuffixed(number) ? (.other, nil) : nil }
    guard first.isLetter else { return nil }
    let isUpper = first.isCapital
    guard number.allSatisfy({ $0.isLetter && $0.isCapital == isUpper }) else { return nil }
    let isLetter = number.count == 1 || number.count == 2 && number.last == first
    let letter: Label.Numbering? = isLetter ? isUpper ? .upperLetter : .lowerLetter : nil
    if Label.romanValue(number) != nil { return (isUpper ? .upperRoman : .lowerRoman, letter) }
    return letter.map { ($0, nil) }
  }

  /// Whether a number is digits, or groups of them between points, of at most four each.
  private static func isDecimal(_ number: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    for byte in number {
      if byte == UInt8(ascii: "."), digits > 0 {
        digits = 0
      } else if byte.isDigit, digits < 4 {
        digits += 1
      } else {
        return false
      }
    }
    return digits > 0
  }

  /// Whether a number was inserted between two others, as codes write it: `a-1`, `3A`.
  private static func isSuffixed(_ number: ArraySlice<UInt8>) -> Bool {
    guard let dash = number.firstIndex(of: UInt8(ascii: "-")) else {
      return number.count <= 4 && number.dropLast().allSatisfy(\.isDigit) && number.last?.isCapital == true
    }
    let (left, right) = (number[..<dash], number[(dash + 1)...])
    return (1...2).contains(left.count) && (1...2).contains(right.count)
      && left.allSatisfy { $0.isDigit || $0.isLetter && !$0.isCapital } && right.allSatisfy(\.isDigit)
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The word or sign at the start, in title case or capitals, and its length.
  private func word() -> (Label.Word, Int)? {
    guard let first = byte(start) else { return nil }
    if first == 0xC2, byte(start + 1) == 0xA7 { return (.sign, 2) }
    guard first.isCapital else { return nil }
    for (word, letters) in Self.words where letters[0] == first && start + letters.count < end {
      let isTitle = letters.indices.allSatisfy { bytes[start + $0] == letters[$0] }
      if isTitle || letters.indices.allSatisfy({ bytes[start + $0] == letters[$0] & 0xDF }) {
        return (word, letters.count)
      }
    }
    return nil
  }

  private static let words = Label.Word.allCases.filter { $0 != .sign }.map { ($0, Array($0.rawValue.utf8)) }
}
