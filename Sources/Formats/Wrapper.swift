import Documents

/// Breaks words into lines of a width.
struct Wrapper {
  let width: Int
  let first: Int
  let others: Int
  private var lines: [InkedText] = []
  private var line = InkedText()
  private var column = 0
  private var word = InkedText()
  private var wordWidth = 0
  private var gap: Paper.Ink?

  init(width: Int, first: Int, others: Int, lead: String = "") {
    self.width = width
    self.first = first + Wrapper.width(of: lead)
    self.others = others
    start(first)
    if !lead.isEmpty { line.append(Array(lead.utf8)[...], []) }
    column = self.first
  }

  /// Takes some words; blanks separate words, line ends break the line.
  mutating func take(_ span: Paper.Span) {
    let bytes = Array(span.text.utf8)
    var start = 0
    var isPlain = true
    for (at, byte) in bytes.enumerated() {
      switch byte {
      case 0x09...0x0D, 0x20:
        if isPlain, word.isEmpty, start < at {
          makeRoom(for: at - start)
          line.append(bytes[start..<at], span.ink)
        } else {
          take(bytes[start..<at], isPlain: isPlain, span.ink)
        }
        endWord(isBreak: byte == UInt8(ascii: "\n"), ink: span.ink)
        (start, isPlain) = (at + 1, true)
      case 0x80...: isPlain = false
      default: break
      }
    }
    take(bytes[start...], isPlain: isPlain, span.ink)
  }

  /// Takes letters without a blank of ASCII; other blanks may be within, and wide letters are words by themselves.
  private mutating func take(_ letters: ArraySlice<UInt8>, isPlain: Bool, _ ink: Paper.Ink) {
    if isPlain { return push(letters, width: letters.count, ink) }
    var part = ""
    var isWide = false
    for character in String(decoding: letters, as: UTF8.self) {
      if let first = character.unicodeScalars.first, first.isBlank, first != "\u{A0}", first != "\u{202F}" {
        push(part, ink)
        part = ""
        endWord(isBreak: false, ink: ink)
      } else {
        if isWide { push(part, ink) }
        if isWide { endWord(isBreak: false, ink: nil) }
        if isWide { part = "" }
        part.append(character)
        isWide = Wrapper.width(of: character) == 2
      }
    }
    push(part, ink)
  }

  mutating func finish() -> [InkedText] {
    endWord(isBreak: false, ink: nil)
    lines.append(line)
    return lines
  }

  private mutating func start(_ indent: Int) {
    line = InkedText(room: width + 1)
    if indent > 0 { line.append(UInt8(ascii: " "), count: indent, []) }
    column = indent
    gap = nil
  }

  private mutating func push(_ part: String, _ ink: Paper.Ink) {
    push(Array(part.utf8)[...], width: Wrapper.width(of: part), ink)
  }

  private mutating func push(_ part: ArraySlice<UInt8>, width: Int, _ ink: Paper.Ink) {
    guard !part.isEmpty else { return }
    word.append(part, ink)
    wordWidth += width
  }

  private mutating func endWord(isBreak: Bool, ink: Paper.Ink?) {
    if !word.isEmpty {
      makeRoom(for: wordWidth)
      line.append(word)
      word.clear()
      wordWidth = 0
    }
    if isBreak {
      lines.append(line)
      start(others)
    } else if let ink, column > (lines.isEmpty ? first : others) {
      gap = gap.map { $0.intersection(ink) } ?? ink
    }
  }

  /// Begins a line where a word has no room on this one, else writes the blank before it.
  private mutating func makeRoom(for width: Int) {
    let needed = gap == nil ? width : width + 1
    let isFirst = column == (lines.isEmpty ? first : others)
    if column + needed > self.width, !isFirst {
      lines.append(line)
      start(others)
    } else if let gap {
      line.append(UInt8(ascii: " "), gap)
      column += 1
    }
    column += width
    gap = nil
  }
}

extension Wrapper {
  /// The columns a text takes on a screen: two for East Asian wide characters and emoji, one for others.
  static func width(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + width(of: $1) }
  }

  /// The columns of one character (Unicode Standard Annex 11, the large blocks).
  static func width(of character: Character) -> Int {
    guard let value = character.unicodeScalars.first?.value, value >= 0x1100 else { return 1 }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: return 0
    default: return 1
    }
  }
}
