/// The words of provisions as a clean copy writes them.
struct CleanWords {
  let outline: Outline
  let signs: CleanCopy.Signs

  /// How many signs were escaped so far.
  private(set) var escaped = 0

  init(_ outline: Outline, _ signs: CleanCopy.Signs) {
    self.outline = outline
    self.signs = signs
  }

  /// A provision on one line: what it begins with, and its bodies.
  mutating func line(of index: Int, _ bodies: [Range<Int>]) -> [UInt8] {
    let provision = outline.provisions[index]
    let marker = marker(of: index)
    let words = outline.isQuoted(index) ? quoted(bodies) : words(in: bodies)
    if marker.isEmpty { return provision.role == .heading ? words : inert(words, index) }
    if words.isEmpty { return marker }
    let gap = outline.source.bytes[provision.body.lowerBound - 1..<provision.body.upperBound].prefix(3)
    let isApart =
      gap.prefix(2).contains { $0 <= 0x20 } || gap.first == 0xA0 || gap.dropFirst() == [0xC2, 0xA0]
    return marker + (isApart ? [UInt8(ascii: " ")] : []) + words
  }

  /// What a provision begins with, without blanks around it.
  private func marker(of index: Int) -> [UInt8] {
    var marker = outline.source.bytes[outline.provisions[index].marker]
    if marker.starts(with: [0xEF, 0xBB, 0xBF]) { marker = marker.dropFirst(3) }
    let text = MendedText(marker).bytes
    return outline.isBulleted(index) && text.count > 1 ? [UInt8(ascii: "-")] : text
  }

  /// The words of some bodies, on one line but for the line breaks that a writer of Markdown asked for.
  private mutating func words(in bodies: [Range<Int>]) -> [UInt8] {
    switch signs {
    case .words:
      var text = MendedText()
      for body in bodies { text.append(outline.source.bytes[body]) }
      return escape(text.bytes)
    case .marks:
      var lines: [[UInt8]] = []
      var line = MendedText()
      for body in bodies {
        var start = body.lowerBound
        for run in InlineMarkup(reading: outline.source.bytes, in: body).runs where run.kind == .lineBreak {
          line.append(outline.source.bytes[start..<run.range.lowerBound])
          lines.append(line.bytes)
          line = MendedText()
          start = run.range.upperBound
        }
        line.append(outline.source.bytes[start..<body.upperBound])
      }
      lines.append(line.bytes)
      return Array(lines.joined(separator: Array("\\\n".utf8)))
    }
  }

  private mutating func quoted(_ bodies: [Range<Int>]) -> [UInt8] {
    let words = outline.quotedWords(in: bodies)
    return signs == .words ? escape(words) : words
  }

  /// A row of a table.
  mutating func row(_ index: Int) -> [UInt8] {
    let bytes = MendedText.resolved(outline.source.bytes[outline.provisions[index].body])
    guard signs == .words else { return bytes }
    let cells = bytes.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    let isInert = Self.isInert(bytes) && cells.allSatisfy { Self.isInert(Array($0)) }
    return isInert ? bytes : escapeAll(bytes)
  }

  /// The words with a backslash before a sign that would begin a heading, a comment or an item on the line as it is joined now.
  private func inert(_ words: [UInt8], _ index: Int) -> [UInt8] {
    let level = words.prefix { $0 == UInt8(ascii: "#") }.count
    let isHeading = (1...6).contains(level) && (words.count == level || Line.isBlank(words[level]))
    if isHeading || words.starts(with: "<!--".utf8) && words.suffix(3).elementsEqual("-->".utf8) {
      return [UInt8(ascii: "\\")] + words
    }
    guard let label = LabelReading(in: words, at: 0, end: words.count) else { return words }
    let body = outline.provisions[index].body
    var lineEnd = outline.source.bytes[body].firstIndex { $0 == UInt8(ascii: "\n") } ?? body.upperBound
    while lineEnd > body.lowerBound, Line.isBlank(outline.source.bytes[lineEnd - 1]) { lineEnd -= 1 }
    guard LabelReading(in: outline.source.bytes, at: body.lowerBound, end: lineEnd) == nil,
      let sign = words[..<label.end].firstIndex(where: InlineReader.isPunctuation)
    else { return words }
    return words[..<sign] + [UInt8(ascii: "\\")] + words[sign...]
  }

  /// The words with a backslash before every sign that would be read as a mark.
  private mutating func escape(_ bytes: [UInt8]) -> [UInt8] {
    guard !Self.isInert(bytes) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8)
    var count = 0
    for run in InlineMarkup(reading: bytes, in: bytes.indices).runs {
      guard run.kind == .markup, let first = bytes[run.range].first else {
        result += bytes[run.range]
        continue
      }
      for (place, byte) in bytes[run.range].enumerated() {
        if place == 0 || byte == first, InlineReader.isPunctuation(byte) {
          result.append(UInt8(ascii: "\\"))
          count += 1
        }
        result.append(byte)
      }
    }
    guard Self.visible(result) == bytes else { return escapeAll(bytes) }
    escaped += count
    return result
  }

  /// The words with a backslash before every sign that could ever be a mark.
  private mutating func escapeAll(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if Self.isSign(byte) || byte == UInt8(ascii: "]") {
        result.append(UInt8(ascii: "\\"))
        escaped += 1
      }
      result.append(byte)
    }
    return result
  }

  /// Whether a byte can begin a mark.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "<"):
      true
    default: false
    }
  }

  /// Whether nothing in the bytes would be read as a mark.
  private static func isInert(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(where: isSign) else { return true }
    return InlineMarkup(reading: bytes, in: bytes.indices).runs.allSatisfy { $0.kind == .text }
  }

  /// What a reader sees of inline Markdown.
  static func visible(_ bytes: [UInt8]) -> [UInt8] {
    visible(bytes, in: bytes.indices)
  }

  /// What a reader sees of inline Markdown.
  static func visible(_ bytes: [UInt8], in range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    for run in InlineMarkup(reading: bytes, in: range).runs {
      switch run.kind {
      case .text: text += bytes[run.range]
      case .lineBreak: text.append(UInt8(ascii: " "))
      case .markup: break
      }
    }
    return text
  }
}

extension Outline {
  /// Whether a provision is a quotation.
  func isQuoted(_ index: Int) -> Bool {
    provisions[index].role == .paragraph
      && source.bytes[provisions[index].marker].first { !Line.isBlank($0) } == UInt8(ascii: ">")
  }

  /// The words of a quotation, without the signs that its wrapped lines begin with.
  func quotedWords(in bodies: [Range<Int>]) -> [UInt8] {
    var text = MendedText()
    for body in bodies {
      for (place, line) in source.bytes[body].split(separator: UInt8(ascii: "\n")).enumerated() {
        let words = line.drop(while: Line.isBlank)
        let hasSign = place > 0 && words.first == UInt8(ascii: ">")
        text.append(hasSign ? words.dropFirst() : words)
      }
    }
    return text.bytes
  }
}
