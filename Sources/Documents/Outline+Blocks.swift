extension OutlineParser {
  /// The number of `#` signs of a heading; nil when the line is none.
  func headingLevel(_ line: Line) -> Int? {
    var level = 0
    while line.textStart + level < line.textEnd, bytes[line.textStart + level] == UInt8(ascii: "#") {
      level += 1
    }
    let behind = line.textStart + level
    guard level <= 6, line.indent < 4, behind == line.textEnd || Line.isBlank(bytes[behind]) else {
      return nil
    }
    return level
  }

  /// Whether a line is a thematic break: three or more of one sign, blanks between allowed.
  ///
  /// A long row of underscores is a line to sign on, and no break.
  func isRule(_ line: Line) -> Bool {
    let sign = bytes[line.textStart]
    let text = bytes[line.text]
    let count = text.count { $0 == sign }
    guard count >= 3, text.allSatisfy({ $0 == sign || Line.isBlank($0) }) else { return false }
    return sign != UInt8(ascii: "_") || count < 9
  }

  /// The line that closes a code fence which opens at a line; nil when none opens.
  ///
  /// A search that failed is not made again, so that many open fences cost no more than one.
  mutating func codeFence(_ at: Int) -> Int? {
    let text = bytes[lines[at].text]
    guard let sign = text.first else { return nil }
    let length = text.prefix { $0 == sign }.count
    guard length >= 3, length < unclosedFences[sign] ?? .max else { return nil }
    for end in lines.indices[(at + 1)...] {
      let close = bytes[lines[end].text]
      if close.count >= length, close.allSatisfy({ $0 == sign }) { return end }
    }
    unclosedFences[sign] = length
    return nil
  }

  /// The line that ends a comment which opens at a line; nil when none opens or it does not end a line.
  mutating func comment(_ at: Int) -> Int? {
    guard !hasUnclosedComment, bytes[lines[at].text].starts(with: "<!--".utf8) else { return nil }
    for end in lines.indices[at...] {
      let text = bytes[lines[end].text]
      guard let close = text.firstOffset(of: "-->") else { continue }
      return close + 3 == text.endIndex ? end : nil
    }
    hasUnclosedComment = true
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes begin, after blanks, with a hyphen or dash.
  var startsWithDash: Bool {
    let words = drop(while: Line.isBlank)
    return words.first == UInt8(ascii: "-") || words.starts(with: "–".utf8) || words.starts(with: "—".utf8)
  }

  /// Whether the bytes are a text in capitals, without regard to the case of their letters.
  func reads(as text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { letters in
      letters.indices.allSatisfy { place in
        let byte = self[startIndex + place]
        return byte == letters[place] || byte.isLetter && byte & 0xDF == letters[place]
      }
    }
  }

  /// Where other bytes first begin in these.
  func firstOffset(of text: String) -> Int? {
    let letters = Array(text.utf8)
    guard let first = letters.first else { return startIndex }
    var rest = self
    while let at = rest.firstIndex(of: first) {
      if self[at...].starts(with: letters) { return at }
      rest = self[(at + 1)...]
    }
    return nil
  }
}
