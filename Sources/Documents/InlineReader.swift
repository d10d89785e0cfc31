/// Finds the signs of inline Markdown, from left to right, once.
struct InlineReader {
  let bytes: [UInt8]
  let range: Range<Int>
  var at: Int
  var marks = InlineMarks()
  var emphasis = EmphasisStack()

  /// Square brackets that opened and did not close yet.
  private var brackets: [Int] = []

  /// For every row of backticks the next row as long, found on first use.
  private var backticks: [Int: Int]?

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    at = range.lowerBound
  }

  mutating func run() {
    while let sign = nextSign() {
      at = sign
      switch bytes[at] {
      case UInt8(ascii: "\\"): readEscape()
      case UInt8(ascii: "`"): readCode()
      case UInt8(ascii: "*"), UInt8(ascii: "_"): readEmphasis()
      case UInt8(ascii: "["):
        brackets.append(at)
        at += 1
      case UInt8(ascii: "]"): readLink()
      case UInt8(ascii: "<"): readAutolink()
      case UInt8(ascii: "\n"): readLineEnd()
      default: at += 1
      }
    }
  }

  /// The next byte that may be a sign.
  private func nextSign() -> Int? {
    guard at < range.upperBound else { return nil }
    return bytes[at..<range.upperBound].firstIndex { byte in
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "\n"):
        true
      default: false
      }
    }
  }

  private func byte(_ offset: Int) -> UInt8? {
    range.contains(offset) ? bytes[offset] : nil
  }

  private mutating func readEscape() {
    guard let next = byte(at + 1), Self.isPunctuation(next) else {
      at += 1
      return
    }
    marks.hide(at..<at + 1)
    at += 2
  }

  /// Two blanks or a backslash before a line end ask for a line break.
  private mutating func readLineEnd() {
    var start = at
    while let before = byte(start - 1), Line.isBlank(before) { start -= 1 }
    let asks =
      byte(start - 1) == UInt8(ascii: "\\")
      ? 1 : bytes[start..<at].count { $0 == UInt8(ascii: " ") } >= 2 ? 0 : nil
    at += 1
    if let asks { marks.breakLine(start - asks..<at) }
  }

  private mutating func readCode() {
    let start = at
    while byte(at) == UInt8(ascii: "`") { at += 1 }
    let length = at - start
    if backticks == nil { backticks = rowsOfBackticks(from: start) }
    guard let close = backticks?[start] else { return }
    marks.hide(start..<at)
    marks.set(.code, at..<close)
    marks.hide(close..<close + length)
    at = close + length
  }

  private func rowsOfBackticks(from start: Int) -> [Int: Int] {
    var rows: [(start: Int, length: Int)] = []
    var offset = start
    while offset < range.upperBound {
      let first = offset
      while byte(offset) == UInt8(ascii: "`") { offset += 1 }
      if offset > first { rows.append((first, offset - first)) } else { offset += 1 }
    }
    var next: [Int: Int] = [:]
    var latest: [Int: Int] = [:]
    for row in rows.reversed() {
      next[row.start] = latest[row.length]
      latest[row.length] = row.start
    }
    return next
  }

  /// A row of up to three stars or underscores may open or close emphasis; a longer one is a line to write on.
  private mutating func readEmphasis() {
    let start = at
    let sign = bytes[at]
    while byte(at) == sign { at += 1 }
    guard at - start <= 3 else { return }
    let before = Self.kind(before: start, in: bytes, range)
    let after = Self.kind(at: at, in: bytes, range)
    let isLeft = after != .blank && (after != .punctuation || before != .letter)
    let isRight = before != .blank && (before != .punctuation || after != .letter)
    let isWord = sign == UInt8(ascii: "_") && isLeft && isRight
    var row = EmphasisStack.Row(start: start, end: at, canOpen: isLeft, canClose: isRight)
    if isWord {
      row.canOpen = before == .punctuation
      row.canClose = after == .punctuation
    }
    emphasis.meet(row, sign: sign, marks: &marks)
  }

  private mutating func readLink() {
    let close = at
    at += 1
    guard let open = brackets.popLast(), byte(at) == UInt8(ascii: "("), open + 1 < close else { return }
    var scanner = LinkDestination(bytes: bytes, at: at + 1, end: range.upperBound)
    guard let (address, end) = scanner.read(), Self.isHarmless(address) else { return }
    let isImage = byte(open - 1) == UInt8(ascii: "!")
    marks.hide(isImage ? open - 1..<open + 1 : open..<open + 1)
    marks.hide(close..<end)
    marks.link(open + 1..<close, to: address)
    brackets = []
    at = end
  }

  private mutating func readAutolink() {
    let start = at + 1
    let isAddress = ["https://", "http://", "mailto:"].contains { bytes[start...].starts(with: $0.utf8) }
    at += 1
    guard isAddress else { return }
    while let next = byte(at), next > 0x20, next != UInt8(ascii: "<"), next != UInt8(ascii: ">") { at += 1 }
    guard byte(at) == UInt8(ascii: ">") else { return }
    marks.hide(start - 1..<start)
    marks.link(start..<at, to: String(decoding: bytes[start..<at], as: UTF8.self))
    marks.hide(at..<at + 1)
    at += 1
  }

  /// Whether an address may become a link: http, https, mailto, or without a scheme.
  private static func isHarmless(_ address: String) -> Bool {
    guard !address.isEmpty, !address.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x5C }) else {
      return false
    }
    guard let colon = address.firstIndex(of: ":") else { return !address.hasPrefix("//") }
    let scheme = address[..<colon]
    if scheme.contains(where: { "/?#".contains($0) }) { return !address.hasPrefix("//") }
    return ["http", "https", "mailto"].contains(scheme.lowercased())
  }
}

extension InlineReader {
  /// What a sign of emphasis stands beside.
  enum Neighbor {
    case blank, punctuation, letter
  }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  static func kind(at offset: Int, in bytes: [UInt8], _ range: Range<Int>) -> Neighbor {
    guard offset < range.upperBound else { return .blank }
    let byte = bytes[offset]
    if byte < 0x80 { return byte <= 0x20 ? .blank : isPunctuation(byte) ? .punctuation : .letter }
    return wide(bytes[offset..<min(offset + 3, range.upperBound)])
  }

  static func kind(before offset: Int, in bytes: [UInt8], _ range: Range<Int>) -> Neighbor {
    guard offset > range.lowerBound else { return .blank }
    guard bytes[offset - 1] >= 0x80 else { return kind(at: offset - 1, in: bytes, range) }
    var start = offset - 1
    while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return wide(bytes[start..<offset])
  }

  /// No-break spaces are blanks, typographic quotation marks and dashes punctuation.
  private static func wide(_ bytes: ArraySlice<UInt8>) -> Neighbor {
    if bytes.starts(with: [0xC2, 0xA0]) { return .blank }
    guard bytes.starts(with: [0xE2, 0x80]), let last = bytes.dropFirst(2).first else { return .letter }
    return last <= 0x8A || last == 0xAF ? .blank : .punctuation
  }
}
