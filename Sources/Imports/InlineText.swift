import Documents

/// The words of a paragraph with their looks, on the way into Markdown.
///
/// The words are bytes; looks are spans over them. Some bytes are signs of Markdown themselves, such as the reference to a note.
struct InlineText {
  struct Span {
    var range: Range<Int>
    var style: Piece.Style
    var link: String?
    /// Whether the bytes are signs, written as they are.
    var isRaw = false
  }

  private(set) var bytes: [UInt8] = []
  private(set) var spans: [Span] = []

  /// Where words may not turn a line.
  enum Room {
    case paragraph, heading, cell
  }

  /// Appends words.
  mutating func append(_ text: String, style: Piece.Style = [], link: String? = nil, isRaw: Bool = false) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    guard start < bytes.count else { return }
    if let last = spans.last, last.style == style, last.link == link, !last.isRaw, !isRaw {
      spans[spans.count - 1].range = last.range.lowerBound..<bytes.count
    } else {
      spans.append(Span(range: start..<bytes.count, style: style, link: link, isRaw: isRaw))
    }
  }

  /// The words alone, one blank between them.
  var words: String { Words(String(decoding: bytes, as: UTF8.self)).joined }

  /// The words without blanks at the ends of their lines.
  var trimmed: InlineText {
    var kept: [Range<Int>] = []
    var line = 0
    while line <= bytes.count {
      let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var (start, stop) = (line, end)
      while start < stop, let length = blank(at: start, before: stop) { start += length }
      while stop > start, let length = blank(endingAt: stop, from: start) { stop -= length }
      kept.append(start..<stop)
      if end < bytes.count { kept.append(end..<end + 1) }
      line = end + 1
    }
    return cut(to: kept)
  }

  /// The words of some ranges alone, which follow one another.
  private func cut(to ranges: [Range<Int>]) -> InlineText {
    var result = InlineText()
    var first = 0
    for span in spans {
      while first < ranges.count, ranges[first].upperBound <= span.range.lowerBound { first += 1 }
      var place = first
      while place < ranges.count, ranges[place].lowerBound < span.range.upperBound {
        let range = ranges[place].clamped(to: span.range)
        result.append(
          String(decoding: bytes[range], as: UTF8.self), style: span.style, link: span.link, isRaw: span.isRaw
        )
        place += 1
      }
    }
    return result
  }

  private func blank(at place: Int, before end: Int) -> Int? {
    switch bytes[place] {
    case 0x20, 0x09: 1
    case 0xC2 where place + 1 < end && bytes[place + 1] == 0xA0: 2
    default: nil
    }
  }

  private func blank(endingAt end: Int, from start: Int) -> Int? {
    switch bytes[end - 1] {
    case 0x20, 0x09: 1
    case 0xA0 where end - 2 >= start && bytes[end - 2] == 0xC2: 2
    default: nil
    }
  }

  /// The same words without looks in the first bytes.
  func plain(upTo end: Int) -> InlineText {
    var result = self
    result.spans = spans.flatMap { span -> [Span] in
      guard span.range.lowerBound < end, span.style != [], !span.isRaw else { return [span] }
      var (head, tail) = (span, span)
      head.style = []
      head.range = span.range.lowerBound..<min(end, span.range.upperBound)
      tail.range = head.range.upperBound..<span.range.upperBound
      return tail.range.isEmpty ? [head] : [head, tail]
    }
    return result
  }

  /// The same words without a style.
  func without(_ style: Piece.Style) -> InlineText {
    var result = InlineText()
    for span in spans {
      let text = String(decoding: bytes[span.range], as: UTF8.self)
      result.append(text, style: span.style.subtracting(style), link: span.link, isRaw: span.isRaw)
    }
    return result
  }

  /// The same words with struck ones between signs, code without other styles, and blanks outside of all looks.
  var settled: InlineText {
    var result = InlineText()
    for (place, span) in spans.enumerated() {
      let text = String(decoding: bytes[span.range], as: UTF8.self)
      var style = span.style.contains(.code) ? span.style.intersection([.code, .struck]) : span.style
      if style.contains(.code), text.contains("`") || text.contains("\n") { style.remove(.code) }
      if text.isBlank, !span.isRaw {
        let before = place > 0 ? spans[place - 1].style : []
        let after = place + 1 < spans.count ? spans[place + 1].style : []
        result.append(text, style: before.intersection(after).subtracting(.code), link: span.link)
        continue
      }
      let head = text.prefix { $0 == " " || $0 == "\n" }
      let tail = String(text.reversed().prefix { $0 == " " || $0 == "\n" })
      result.append(String(head))
      result.append(
        String(text.dropFirst(head.count).dropLast(tail.count)), style: style, link: span.link,
        isRaw: span.isRaw)
      result.append(tail)
    }
    return result.striking
  }

  /// The same words, those that are struck between `~~` signs.
  private var striking: InlineText {
    guard spans.contains(where: { $0.style.contains(.struck) }) else { return self }
    var result = InlineText()
    var isOpen = false
    for span in spans {
      if span.style.contains(.struck) != isOpen {
        result.append("~~", isRaw: true)
        isOpen.toggle()
      }
      let text = String(decoding: bytes[span.range], as: UTF8.self)
      result.append(text, style: span.style.subtracting(.struck), link: span.link, isRaw: span.isRaw)
    }
    if isOpen { result.append("~~", isRaw: true) }
    return result
  }
}
