import Documents

extension Policy {
  /// Paragraphs that stand twice, signs of a lost font, page furniture, and dates that no calendar has.
  ///
  /// - Complexity: O(*n*).
  var textFindings: [Finding] {
    duplicateFindings + glyphFindings + furnitureFindings + calendarFindings
  }

  private var duplicateFindings: [Finding] {
    var first: [[UInt8]: Int] = [:]
    var findings: [Finding] = []
    var index: LineIndex?
    for (place, provision) in outline.provisions.enumerated()
    where [.paragraph, .item].contains(provision.role) && provision.body.count >= 50 {
      let (key, count) = outline.source.bytes[provision.body].bareWords
      // Short items recur in lists with good reason.
      guard count >= (provision.role == .item ? 16 : 12) else { continue }
      guard let earlier = first.updateValue(first[key] ?? place, forKey: key) else { continue }
      let lines = index ?? LineIndex(outline.source)
      index = lines
      let line = lines.position(of: outline.provisions[earlier].body.lowerBound).line
      findings.append(
        Finding(
          .duplicatedParagraph, at: provision.body,
          "These \(count) words stand on line \(line) already. A paragraph that was moved may have been left in its old place."
        ))
    }
    return findings
  }

  private var glyphFindings: [Finding] {
    var findings: [Finding] = []
    for provision in outline.provisions where provision.role.isText {
      let ranges = GlyphScanner.ranges(in: outline.source.bytes, provision.body)
      guard let first = ranges.first else { continue }
      let words = outline.source[first].prefix(20)
      let more = ranges.count > 1 ? " and \((ranges.count - 1).counting("more place")) here" : ""
      findings.append(
        Finding(
          .unmappedGlyphs, at: first,
          "\"\(words)\"\(more) cannot be words: the signs of a font were lost when the text was copied. Take them from the original."
        ))
    }
    return findings
  }

  private var furnitureFindings: [Finding] {
    let lines = outline.provisions.filter { $0.role == .furniture }
    guard let first = lines.first else { return [] }
    let more = lines.count > 1 ? " (\(lines.count.counting("such line")) in all)" : ""
    return [
      Finding(
        .pageFurniture, at: first.body,
        "\"\(outline.source[first.body].excerpt)\"\(more) was printed around the text and is no part of it. Take it out."
      )
    ]
  }

  private var calendarFindings: [Finding] {
    var findings: [Finding] = []
    let stated = Set(dates.map(\.range.lowerBound))
    for provision in outline.provisions where provision.role.isText && provision.role != .verbatim {
      guard outline.source.bytes[provision.body].contains(where: { $0.isDigit }) else { continue }
      for mention in DateMention.all(in: outline.source[provision.body]) {
        let start = provision.body.lowerBound + mention.range.lowerBound
        guard let problem = mention.problem, !stated.contains(start), !isFraction(start) else { continue }
        findings.append(
          Finding(
            .policyDateInText, at: start..<(provision.body.lowerBound + mention.range.upperBound),
            "Found a date that is none: \(problem)."))
      }
    }
    return findings
  }

  /// Whether numbers with slashes belong to a longer word, such as an address.
  private func isFraction(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = outline.source.bytes[start - 1]
    return "/.-=#?&_".utf8.contains(before)
  }
}

extension ArraySlice<UInt8> {
  /// The words in lower case with one blank between them, and how many there are.
  fileprivate var bareWords: ([UInt8], Int) {
    var words: [UInt8] = []
    words.reserveCapacity(count)
    var number = 0
    var isInside = false
    for byte in self {
      if byte.isLetter || byte.isDigit || byte >= 0x80 {
        if !isInside {
          if !words.isEmpty { words.append(0x20) }
          number += 1
          isInside = true
        }
        words.append(byte.lowercased)
      } else if byte != UInt8(ascii: "'") {
        isInside = false
      }
    }
    return (words, number)
  }
}

/// Finds signs that a font's lost map leaves behind.
private enum GlyphScanner {
  static func ranges(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard bytes[at] >= 0xC2 else {
        at += 1
        continue
      }
      let length = bytes[at] < 0xE0 ? 2 : bytes[at] < 0xF0 ? 3 : 4
      let end = min(at + length, range.upperBound)
      if isLost(bytes, at, end, range.upperBound) {
        let last = found.last
        if let last, last.upperBound == at {
          found[found.count - 1] = last.lowerBound..<end
        } else {
          found.append(at..<end)
        }
      }
      at = end
    }
    return found
  }

  /// Private-use characters, the replacement character, UTF-8 read as Windows-1252, and "çJ ìT".
  private static func isLost(_ bytes: [UInt8], _ at: Int, _ end: Int, _ limit: Int) -> Bool {
    switch bytes[at] {
    case 0xEE: return true
    case 0xEF where end - at == 3:
      return bytes[at + 1] <= 0xA3 || bytes[at + 1] == 0xBF && bytes[at + 2] == 0xBD
    case 0xC3 where end - at == 2:
      let isLower = bytes[at + 1] >= 0xA0 && bytes[at + 1] != 0xB7
      let isMojibake =
        bytes[at + 1] == 0xA2 && end + 1 < limit && bytes[end] == 0xE2 && bytes[end + 1] == 0x82
      return isMojibake || isLower && end < limit && bytes[end].isCapital
    default: return false
    }
  }
}
