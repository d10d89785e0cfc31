/// Reads the sections behind the name of a law: "220", "§§ 1681 – 1688", "33-513, 33-514", "Part 106".
struct SectionReader {
  let law: LegalReference.Law
  private var cursor: ByteCursor
  private var isPlural = false

  /// Whether the law's name is a few capitals, so that a short number behind it proves little.
  private let isTerse: Bool

  init(_ law: LegalReference.Law, bytes: [UInt8], at: Int, end: Int, isTerse: Bool = false) {
    self.law = law
    self.isTerse = isTerse
    cursor = ByteCursor(bytes: bytes, end: end, at: at)
  }

  /// The references, the first reaching back to the law's name; empty where no section follows.
  mutating func mentions(from start: Int) -> [LegalMention] {
    guard let first = lead() else { return [] }
    var found = [LegalMention(first, range: start..<cursor.at)]
    while let (next, range) = another(after: found[found.count - 1].reference.section) {
      found.append(LegalMention(next, range: range))
    }
    return found
  }

  /// The first section, behind "section", "§", "Part" and their like.
  private mutating func lead() -> LegalReference? {
    cursor.skipBlanks()
    let hasComma = cursor.take(",")
    cursor.skipBlanks()
    var hasSign = false
    while cursor.takeAny(["sections", "secs.", "secs", "§§"]) {
      (isPlural, hasSign) = (true, true)
      cursor.skipBlanks()
    }
    while cursor.takeAny(["section", "sec.", "sec", "§"]) {
      hasSign = true
      cursor.skipBlanks()
    }
    for word in ["Parts", "Part", "Pt.", "Chapter", "Title"] where cursor.take(word) {
      return division(word == "Pt." || word == "Parts" ? "Part" : word)
    }
    let place = cursor.at
    guard let section = section(after: nil) else { return nil }
    if hasComma, !hasSign, !isShaped(section) { return nil }
    if !hasSign, isTerse, section.utf8.count < 3 {
      cursor.at = place
      return nil
    }
    return completed(section)
  }

  /// "Part 106", "Title 74, Chapter 1".
  private mutating func division(_ word: String) -> LegalReference? {
    cursor.skipBlanks()
    guard let number = section(after: nil) else { return nil }
    var section = "\(word) \(number)"
    let place = cursor.at
    _ = cursor.take(",")
    cursor.skipBlanks()
    if word == "Title", cursor.take("Chapter") {
      cursor.skipBlanks()
      if let chapter = self.section(after: nil) {
        section += ", Chapter \(chapter)"
        return LegalReference(law: law, section: section)
      }
    }
    cursor.at = place
    return LegalReference(law: law, section: section)
  }

  /// A section with the end of its range and "et seq.", if they follow.
  private mutating func completed(_ section: String) -> LegalReference {
    let through = rangeEnd(of: section)
    let place = cursor.at
    _ = cursor.take(",")
    cursor.skipBlanks()
    if cursor.takeAny(["et seq.", "et. seq.", "et seq", "et. seq"]) {
      return LegalReference(law: law, section: section, through: through, isOpen: true)
    }
    cursor.at = place
    return LegalReference(law: law, section: section, through: through)
  }

  private mutating func rangeEnd(of section: String) -> String? {
    let place = cursor.at
    cursor.skipBlanks()
    let isWord = cursor.takeAny(["through", "thru", "to"])
    guard isWord || cursor.takeAny(["-", "–", "—"]) else {
      cursor.at = place
      return nil
    }
    cursor.skipBlanks()
    _ = cursor.takeAny(["§§", "§"])
    cursor.skipBlanks()
    guard let end = self.section(after: section), end.utf8.count > 2 || section.utf8.count < 3,
      LegalReference(law: law, section: section) < LegalReference(law: law, section: end)
    else {
      cursor.at = place
      return nil
    }
    return end
  }

  /// One more section of a list, where what follows cannot be anything else.
  private mutating func another(after section: String) -> (LegalReference, Range<Int>)? {
    let place = cursor.at
    cursor.skipBlanks()
    let hasSign = cursor.take(",") || cursor.take(";")
    cursor.skipBlanks()
    let hasWord = cursor.takeAny(["and", "or", "&"])
    cursor.skipBlanks()
    let hasMark = cursor.takeAny(["§§", "§"])
    cursor.skipBlanks()
    let start = cursor.at
    guard hasSign || hasWord, let next = self.section(after: section), isShaped(next) || isPlural || hasMark
    else {
      cursor.at = place
      return nil
    }
    let reference = completed(next)
    guard hasWord || hasMark || isPlural || endsItem, !namesTitle else {
      cursor.at = place
      return nil
    }
    return (reference, start..<cursor.at)
  }

  /// Whether the list may go on or end here, rather than a noun follow the number.
  private var endsItem: Bool {
    var rest = cursor
    rest.skipBlanks()
    guard let byte = rest.byte else { return true }
    return ",;.):]–-".utf8.contains(byte) || byte == 0xE2 || rest.takeAny(["and", "or", "&"])
      || cursor.byte == UInt8(ascii: "\n")
  }

  /// Whether the number is the title of the next citation, as 34 is before "CFR".
  private var namesTitle: Bool {
    var rest = cursor
    rest.skipBlanks()
    return rest.takeAny([
      "CFR", "C.F.R.", "C.F.R", "USC", "U.S.C.", "U.S.C", "CCR", "C.C.R.", "ILCS", "Cal. Code",
      "California Code",
    ])
  }

  /// Whether a number looks like a section and not like a count: it has a point, hyphen or letter, or three digits.
  private func isShaped(_ section: String) -> Bool {
    let digits = section.utf8.prefix { $0.isDigit }.count
    if law.hasHyphens { return section.contains("-") }
    return digits >= 3 || digits > 0 && section.utf8.count > digits
  }

  /// A section's number with its subdivisions.
  ///
  /// A number that begins with a point takes the front of the one before.
  private mutating func section(after before: String?) -> String? {
    let start = cursor.at
    if cursor.byte == UInt8(ascii: "."), ByteCursor.isDigit(cursor.byte(after: 1)), let before,
      let point = before.lastIndex(of: ".")
    {
      cursor.at += 1
      digits()
      return before[..<point] + String(decoding: cursor.bytes[start..<cursor.at], as: UTF8.self)
    }
    guard ByteCursor.isDigit(cursor.byte) else { return nil }
    digits()
    suffix()
    while let byte = cursor.byte, ByteCursor.isDigit(cursor.byte(after: 1)), joins(byte) {
      cursor.at += 1
      digits()
      suffix()
    }
    guard cursor.at - start <= 20, !isLetter(cursor.byte) else {
      cursor.at = start
      return nil
    }
    subdivisions()
    return String(decoding: cursor.bytes[start..<cursor.at], as: UTF8.self)
  }

  /// Whether a sign within a number goes on with it.
  private func joins(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."): true
    case UInt8(ascii: "/"): if case .code(let name) = law { name.hasSuffix("ILCS") } else { false }
    case UInt8(ascii: "-"):
      law.hasHyphens || isLetter(cursor.bytes[cursor.at - 1]) && !continuesRange
    default: false
    }
  }

  /// Whether a hyphen behind a letter begins a range, "2000d-2000e", and not a number's end, "2000d-7".
  private var continuesRange: Bool {
    ByteCursor.isDigit(cursor.byte(after: 2)) && ByteCursor.isDigit(cursor.byte(after: 3))
  }

  private mutating func digits() {
    while ByteCursor.isDigit(cursor.byte) { cursor.at += 1 }
  }

  private mutating func suffix() {
    let start = cursor.at
    while isLetter(cursor.byte), cursor.at - start < 3 { cursor.at += 1 }
    if isLetter(cursor.byte) { cursor.at = start }
  }

  /// "(a)(1)(A)" right behind a number.
  private mutating func subdivisions() {
    while cursor.byte == UInt8(ascii: "(") {
      var length = 1
      while length <= 5, let byte = cursor.byte(after: length), isLetter(byte) || byte.isDigit {
        length += 1
      }
      guard length > 1, cursor.byte(after: length) == UInt8(ascii: ")") else { return }
      cursor.at += length + 1
    }
  }

  private func isLetter(_ byte: UInt8?) -> Bool {
    byte.map { $0.isLetter } ?? false
  }

  /// Where the reader stands.
  var position: Int { cursor.at }
}
