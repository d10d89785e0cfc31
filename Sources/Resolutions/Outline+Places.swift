import Documents

extension Outline {
  /// Where words stand in a provision or in what a page break cut off from it: without regard to the case of letters and to
  /// how lines are wrapped.
  ///
  /// - Complexity: O(length of the provision).
  func range(of words: String, in index: Int, from start: Int = 0) -> Range<Int>? {
    let parts = words.split(whereSeparator: \.isWhitespace).map { Array($0.lowercased().utf8) }
    guard let first = parts.first?.first else { return nil }
    for body in bodies(of: index) where body.upperBound > start {
      var at = max(body.lowerBound, start)
      while at < body.upperBound {
        if lowered(at) == first, at == body.lowerBound || !isWord(at - 1) || !isWordByte(first),
          let end = match(parts, at: at, end: body.upperBound)
        {
          return at..<end
        }
        at += 1
      }
    }
    return nil
  }

  /// Where the last word of a provision stands.
  func lastWord(of index: Int) -> Range<Int> {
    let body = bodies(of: index).last { !$0.isEmpty } ?? provisions[index].body
    var start = body.upperBound
    while start > body.lowerBound, source.bytes[start - 1] > 0x20 { start -= 1 }
    return start..<body.upperBound
  }

  private func match(_ parts: [[UInt8]], at start: Int, end: Int) -> Int? {
    var at = start
    for (number, part) in parts.enumerated() {
      if number > 0 {
        let blanks = at
        while at < end, source.bytes[at] <= 0x20 { at += 1 }
        guard at > blanks else { return nil }
      }
      for letter in part {
        guard at < end, lowered(at) == letter else { return nil }
        at += 1
      }
    }
    guard at == end || !isWord(at) || !(parts.last?.last.map(isWordByte) ?? false) else { return nil }
    return at
  }

  private func lowered(_ offset: Int) -> UInt8 { source.bytes[offset].lowercased }

  private func isWord(_ offset: Int) -> Bool { isWordByte(lowered(offset)) }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit
  }
}

/// Finds words of a provision one after another, so that all of them together cost one walk.
struct PlaceFinder {
  private let outline: Outline
  private let index: Int
  private var from = 0
  private var isLost = false

  init(_ outline: Outline, _ index: Int) {
    self.outline = outline
    self.index = index
  }

  /// Where words stand behind those found before; the whole provision where its bytes spell them otherwise, as with a soft hyphen.
  mutating func place(of words: String) -> Range<Int> {
    guard !isLost, let range = outline.range(of: words, in: index, from: from) else {
      isLost = true
      return outline.provisions[index].body
    }
    from = range.upperBound
    return range
  }
}
