import Documents

extension Blank {
  /// The blanks of a document, but for lines to sign on and the vote block.
  ///
  /// - Complexity: O(*n*).
  static func all(in outline: Outline) -> [Blank] {
    var blanks: [Blank] = []
    for (index, provision) in outline.provisions.enumerated() {
      switch provision.role {
      case .heading, .paragraph, .item, .row, .recital, .resolved, .continuation, .closing:
        if isMotion(provision, outline.source) { continue }
        var scanner = BlankScanner(
          outline.source.bytes, provision.bytes.lowerBound..<provision.body.upperBound)
        blanks += scanner.ranges().map { Blank(index: index, range: $0, text: outline.source[$0]) }
      case .fence, .field, .formula, .vote, .signature, .verbatim, .comment, .rule, .furniture, .blank: break
      }
    }
    return blanks
  }

  /// "MOVED BY: ____" waits for the meeting, as the vote block does.
  private static func isMotion(_ provision: Provision, _ source: Source) -> Bool {
    guard provision.role == .closing, provision.body.count < 120 else { return false }
    let words = source[provision.body].uppercased()
    return ["MOVED BY", "SECONDED BY", "SUPPORTED BY"].contains { words.hasPrefix($0) }
  }
}

/// Finds blanks and placeholders byte by byte.
private struct BlankScanner {
  let bytes: [UInt8]
  let range: Range<Int>
  private var found: [Range<Int>] = []

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  mutating func ranges() -> [Range<Int>] {
    var at = range.lowerBound
    while at < range.upperBound {
      let end =
        switch bytes[at] {
        case UInt8(ascii: "_"): underscores(at)
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
    guard let byte = byte(offset) else { return false }
    return isLetter(byte) || isDigit(byte)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// A row of three underscores or more, but for the signs of emphasis at a word.
  private func underscores(_ start: Int) -> Int? {
    var end = start
    while byte(end) == UInt8(ascii: "_") { end += 1 }
    let isEmphasis = end - start == 3 && (isWord(end) || isWord(start - 1) && !isBlankAround(start))
    return end - start >= 3 && !isEmphasis ? end : nil
  }

  private func isBlankAround(_ start: Int) -> Bool { byte(start - 1) == UInt8(ascii: ".") }

  /// Words in brackets that are neither a link, a note's number, nor an editor's addition to a quotation.
  private func bracket(_ start: Int) -> Int? {
    guard !isWord(start - 1) else { return nil }
    var end = start + 1
    while let next = byte(end), next != UInt8(ascii: "]"), next != UInt8(ascii: "["), end - start < 160 {
      end += 1
    }
    guard byte(end) == UInt8(ascii: "]") else { return nil }
    let behind = byte(end + 1)
    guard behind != UInt8(ascii: "("), behind != UInt8(ascii: "["), behind.map({ !isLetter($0) }) ?? true
    else { return nil }
    // A bracket at the start of a quotation is an editor's, unless it is all that is quoted.
    let isQuoted = byte(start - 1) == UInt8(ascii: "\"") || byte(start - 1) == 0x9C
    guard !isQuoted || behind == UInt8(ascii: "\"") || behind == 0xE2 else { return nil }
    let words = String(decoding: bytes[start + 1..<end], as: UTF8.self).lowercased()
    let isNote = ["sic", "emphasis", "citation", "deleted:", "added:", "footnote"].contains {
      words.hasPrefix($0)
    }
    return isNote || words.count { $0.isLetter } < 2 ? nil : end + 1
  }

  /// "TBD", "XX", "XX-XX", "20XX", "##".
  private func token(_ start: Int) -> Int? {
    guard !isWord(start - 1), byte(start - 1) != UInt8(ascii: "-") else { return nil }
    var end = start
    while let next = byte(end),
      isWord(end) || (next == UInt8(ascii: "-") && isWord(end + 1)) || next == UInt8(ascii: "#")
    {
      end += 1
    }
    let word = bytes[start..<end]
    let signs = word.filter { $0 != UInt8(ascii: "-") }
    if word.elementsEqual("TBD".utf8) || word.elementsEqual("TBA".utf8) { return end }
    if signs.count >= 2, signs.allSatisfy({ $0 == UInt8(ascii: "#") }) {
      return byte(end) == 0x20 && atLineStart(start) ? nil : end
    }
    if word.elementsEqual("20XX".utf8) { return end }
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
    while word > range.lowerBound, isLetter(bytes[word - 1]) { word -= 1 }
    let text = String(decoding: bytes[word..<end], as: UTF8.self).lowercased()
    return ["title", "article", "chapter", "part", "section", "amendment", "appendix", "bowl"].contains(text)
  }

  /// ", 2026" with nothing where month and day belong: behind a colon, or behind "day of".
  private func nakedYear(_ start: Int) -> Int? {
    var end = start + 1
    while byte(end) == 0x20 { end += 1 }
    let digits = end
    while let next = byte(end), isDigit(next) { end += 1 }
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
