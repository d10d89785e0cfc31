/// Finds blanks and placeholders byte by byte.
struct BlankScanner {
  let bytes: [UInt8]
  let range: Range<Int>

  /// The labels of link definitions, "[note]: https://example.org", in lower case.
  private(set) var definitions: Set<String> = []

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// The places of the blanks, in order.
  ///
  /// - Complexity: O(*n*).
  mutating func ranges() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let end =
        switch bytes[at] {
        case UInt8(ascii: "_"), UInt8(ascii: "\\"): underscores(at)
        case UInt8(ascii: "["): bracket(at)
        case UInt8(ascii: "T"), UInt8(ascii: "X"), UInt8(ascii: "#"), UInt8(ascii: "2"): token(at)
        case UInt8(ascii: ","): nakedYear(at)
        default: Int?.none
        }
      if let end { found.append(at..<end) }
      at = end ?? at + 1
    }
    return found
  }

  private func byte(_ offset: Int) -> UInt8? {
    range.contains(offset) ? bytes[offset] : nil
  }

  private func isWord(_ offset: Int) -> Bool {
    byte(offset).map { $0.isLetter || $0.isDigit } ?? false
  }

  /// A row of three underscores or more, escaped or not, but for the signs of emphasis at a word.
  private func underscores(_ start: Int) -> Int? {
    var end = start
    var count = 0
    while true {
      let sign = byte(end) == UInt8(ascii: "\\") ? end + 1 : end
      guard byte(sign) == UInt8(ascii: "_") else { break }
      end = sign + 1
      count += 1
    }
    let isEmphasis = end - start == 3 && (isWord(end) || isWord(start - 1))
    return count >= 3 && !isEmphasis ? end : nil
  }

  /// Words in brackets that are neither a link, a list, a note's number, nor an editor's addition to a quotation.
  private mutating func bracket(_ start: Int) -> Int? {
    var end = start + 1
    while let next = byte(end), next != UInt8(ascii: "]"), next != UInt8(ascii: "[") { end += 1 }
    guard byte(end) == UInt8(ascii: "]") else { return nil }
    let words = BracketedWords(bytes[(start + 1)..<end])
    let before = byte(start - 1) ?? 0x20
    let behind = byte(end + 1) ?? 0x20
    if behind == UInt8(ascii: ":"), atLineStart(start) {
      definitions.insert(words.text)
      return nil
    }
    let isLink = "([".utf8.contains(behind) || "]!".utf8.contains(before)
    let isPartOfWord = isWord(start - 1) || behind.isLetter
    // A bracket at the start of a quotation is an editor's, unless it is all that is quoted.
    let isQuoted = before == UInt8(ascii: "\"") || before == 0x9C
    let isEditors = isQuoted && behind != UInt8(ascii: "\"") && behind != 0xE2
    return isLink || isPartOfWord || isEditors || !words.areToFill ? nil : end + 1
  }

  /// "TBD", "XX", "XX-XX", "20XX", "##".
  private func token(_ start: Int) -> Int? {
    guard !isWord(start - 1), !"-#".utf8.contains(byte(start - 1) ?? 0x20) else { return nil }
    var end = start
    while let next = byte(end),
      isWord(end) || (next == UInt8(ascii: "-") && isWord(end + 1)) || next == UInt8(ascii: "#")
    {
      end += 1
    }
    let word = bytes[start..<end]
    let signs = word.filter { $0 != UInt8(ascii: "-") }
    if ["TBD", "TBA", "20XX"].contains(where: { word.elementsEqual($0.utf8) }) { return end }
    if signs.count >= 2, signs.allSatisfy({ $0 == UInt8(ascii: "#") }) {
      return atLineStart(start) ? nil : end
    }
    guard signs.count >= 2, signs.allSatisfy({ $0 == UInt8(ascii: "X") }), !isNumeral(before: start) else {
      return nil
    }
    return end
  }

  private func atLineStart(_ start: Int) -> Bool {
    start == range.lowerBound || byte(start - 1) == UInt8(ascii: "\n")
  }

  /// "Title XX", "Article XX": a Roman numeral.
  private func isNumeral(before start: Int) -> Bool {
    var end = start
    while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
    var word = end
    while word > range.lowerBound, bytes[word - 1].isLetter { word -= 1 }
    let text = String(decoding: bytes[word..<end], as: UTF8.self).lowercased()
    return ["title", "article", "chapter", "part", "section", "amendment", "appendix", "bowl"].contains(text)
  }

  /// ", 2026" with nothing where month and day belong: behind a colon, or behind "day of".
  private func nakedYear(_ start: Int) -> Int? {
    var end = start + 1
    while byte(end) == 0x20 { end += 1 }
    let digits = end
    while let next = byte(end), next.isDigit { end += 1 }
    guard end - digits == 4, bytes[digits] == UInt8(ascii: "2") || bytes[digits] == UInt8(ascii: "1"),
      !isWord(end)
    else { return nil }
    var before = start
    while let previous = byte(before - 1), previous == 0x20 || previous == 0x0A { before -= 1 }
    if byte(before - 1) == UInt8(ascii: ":") || before == range.lowerBound { return end }
    let words = bytes[max(range.lowerBound, before - 7)..<before]
    return words.suffix(6).elementsEqual("day of".utf8)
      || before < start && words.suffix(3).elementsEqual(" on".utf8) ? end : nil
  }
}

/// The words between two brackets.
struct BracketedWords {
  /// The words in lower case, without signs of emphasis and blanks at their ends.
  let text: String

  init(_ bytes: ArraySlice<UInt8>) {
    text = String(decoding: bytes, as: UTF8.self).lowercased().trimmingBlanks
  }

  /// Whether they ask for other words: no sign of a note, no list of values, no aside of an editor, no word that an editor adds to
  /// a quotation.
  var areToFill: Bool {
    guard text.utf8.count <= 400, text.count(where: \.isLetter) >= 2, let first = text.first,
      !"^@\"'\u{201C}{".contains(first)
    else { return false }
    if text.contains(where: \.isNumber), !text.contains(where: \.isWhitespace) { return false }
    let asides = ["emphasis", "citation", "deleted:", "added:", "footnote"]
    return !Self.additions.contains(text) && !asides.contains { text.hasPrefix($0) }
  }

  /// Words that editors add to quotations.
  private static let additions: Set<String> = [
    "sic", "the", "an", "and", "or", "of", "to", "in", "for", "by", "is", "are", "was", "it", "its", "he",
    "she",
    "his", "her", "we", "our", "they", "their", "that", "this", "so", "as", "not", "if",
  ]
}
