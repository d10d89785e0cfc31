import Documents

extension InlineText {
  /// The Markdown that reads back as these words, with their looks where Markdown can carry them.
  ///
  /// What is written is read at once by the reader of documents; where it would read other words, the looks are left out.
  func markdown(in room: Room = .paragraph, opensLine: Bool = true) -> String {
    let words = settled
    var writer = InlineWriter(words, room: room, opensLine: opensLine)
    let text = writer.run()
    if Self.reads(text, as: words, in: room) { return text }
    var plain = InlineText()
    for span in words.spans {
      plain.append(String(decoding: words.bytes[span.range], as: UTF8.self), isRaw: span.isRaw)
    }
    writer = InlineWriter(plain, room: room, opensLine: opensLine)
    return writer.run()
  }

  /// Whether Markdown reads as just some words.
  private static func reads(_ text: String, as words: InlineText, in room: Room) -> Bool {
    let bytes = Array(text.utf8)
    var read: [UInt8] = []
    read.reserveCapacity(words.bytes.count)
    for run in InlineMarkup(reading: bytes, in: 0..<bytes.count).runs {
      switch run.kind {
      case .text: read.append(contentsOf: bytes[run.range])
      case .lineBreak: read.append(UInt8(ascii: "\n"))
      case .markup: break
      }
    }
    return read == words.bytes
  }
}

/// Writes words as Markdown from left to right.
private struct InlineWriter {
  let words: InlineText
  let bytes: [UInt8]
  let room: InlineText.Room
  let opensLine: Bool
  private var out: [UInt8] = []
  private var open: [Piece.Style] = []
  private var openLink: String?

  init(_ words: InlineText, room: InlineText.Room, opensLine: Bool) {
    self.words = words
    self.room = room
    self.opensLine = opensLine
    bytes = words.bytes
    out.reserveCapacity(bytes.count + 16)
  }

  mutating func run() -> String {
    for span in words.spans { write(span) }
    turn(to: [], link: nil)
    return String(decoding: out, as: UTF8.self)
  }

  private mutating func write(_ span: InlineText.Span) {
    let link = span.link.flatMap { Self.isWritable($0) ? $0 : nil }
    if let link, !span.isRaw, span.style.isEmpty, isAutolink(span, link) {
      turn(to: [], link: nil)
      out.append(contentsOf: "<\(link)>".utf8)
      return
    }
    turn(to: span.isRaw ? openStyle : span.style.subtracting(.code), link: span.isRaw ? openLink : link)
    if span.isRaw {
      out.append(contentsOf: bytes[span.range])
    } else if span.style.contains(.code), room != .cell || !bytes[span.range].contains(UInt8(ascii: "|")) {
      out.append(UInt8(ascii: "`"))
      out.append(contentsOf: bytes[span.range])
      out.append(UInt8(ascii: "`"))
    } else {
      for place in span.range { writeByte(place, in: span) }
    }
  }

  private var openStyle: Piece.Style { open.reduce([]) { $0.union($1) } }

  /// Closes and opens the signs of styles and links.
  private mutating func turn(to style: Piece.Style, link: String?) {
    if openLink != link {
      closeStyles(keeping: [])
      if let openLink { out.append(contentsOf: "](\(Self.destination(openLink)))".utf8) }
      if link != nil { out.append(UInt8(ascii: "[")) }
      openLink = link
    }
    closeStyles(keeping: style)
    for part in [Piece.Style.strong, .emphasis] where style.contains(part) && !open.contains(part) {
      out.append(contentsOf: part == .strong ? "**".utf8 : "*".utf8)
      open.append(part)
    }
  }

  private mutating func closeStyles(keeping style: Piece.Style) {
    while !open.allSatisfy({ style.contains($0) }), let last = open.popLast() {
      out.append(contentsOf: last == .strong ? "**".utf8 : "*".utf8)
    }
  }

  private func isAutolink(_ span: InlineText.Span, _ link: String) -> Bool {
    bytes[span.range].elementsEqual(link.utf8)
      && ["http://", "https://", "mailto:"].contains { link.hasPrefix($0) }
      && !link.utf8.contains {
        $0 <= 0x20 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") || $0 == 0x7C
      }
  }

  /// Whether an address can stand in Markdown: of the web, of mail or relative, without signs that would end it.
  private static func isWritable(_ link: String) -> Bool {
    guard !link.isEmpty, link.utf8.count <= 2_000,
      !link.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || "\\<>|`".utf8.contains($0) })
    else { return false }
    guard let colon = link.firstIndex(of: ":") else { return !link.hasPrefix("//") }
    return ["http", "https", "mailto"].contains(link[..<colon].lowercased())
  }

  private static func destination(_ link: String) -> String {
    link.utf8.contains { $0 == 0x20 || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
      ? "<\(link)>" : link
  }

  private mutating func writeByte(_ place: Int, in span: InlineText.Span) {
    let byte = bytes[place]
    if byte == UInt8(ascii: "\n") {
      out.append(contentsOf: "  \n".utf8)
      return
    }
    if escapes(byte, place, span) { out.append(UInt8(ascii: "\\")) }
    out.append(byte)
  }

  private func byte(_ place: Int) -> UInt8? { bytes.indices.contains(place) ? bytes[place] : nil }

  private func escapes(_ byte: UInt8, _ place: Int, _ span: InlineText.Span) -> Bool {
    guard byte < 0x7F, !Self.isWordByte(byte) else { return false }
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"): return true
    case UInt8(ascii: "*"), UInt8(ascii: "_"): return setsWords(byte, place, span) || opensBlock(place)
    case UInt8(ascii: "["): return span.link != nil || self.byte(place + 1) == UInt8(ascii: "^")
    case UInt8(ascii: "]"): return span.link != nil || self.byte(place + 1) == UInt8(ascii: "(")
    case UInt8(ascii: "("):
      return place == span.range.lowerBound && out.last == UInt8(ascii: "]")
    case UInt8(ascii: "<"):
      guard let next = self.byte(place + 1) else { return false }
      return "/!?".utf8.contains(next) || Self.isWordByte(next) && next > 0x39
    case UInt8(ascii: "~"): return self.byte(place + 1) == byte
    case UInt8(ascii: "|"): return room == .cell || opensBlock(place)
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "+"):
      return opensBlock(place) || byte == UInt8(ascii: "#") && endsHeading(place)
    default: return false
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func isBlank(_ byte: UInt8?) -> Bool {
    guard let byte else { return true }
    return byte == 0x20 || byte == 0x0A || byte == 0x09
  }

  /// Whether a star or underscore could set words: not where blanks are on both sides, nor underscores within a word, nor in a long row.
  private func setsWords(_ sign: UInt8, _ place: Int, _ span: InlineText.Span) -> Bool {
    var (start, end) = (place, place + 1)
    while start > span.range.lowerBound, bytes[start - 1] == sign, place - start < 8 { start -= 1 }
    while end < span.range.upperBound, bytes[end] == sign, end - place < 8 { end += 1 }
    let touches =
      start == span.range.lowerBound && start > 0 || end == span.range.upperBound && end < bytes.count
    if touches { return true }
    let (before, after) = (byte(start - 1), byte(end))
    // Before the first words of a clause the reader of documents passes over stars, however many.
    if end - start > 3 { return sign == UInt8(ascii: "*") && Self.isBlank(before) && !Self.isBlank(after) }
    if Self.isBlank(before), Self.isBlank(after) { return false }
    if sign == UInt8(ascii: "_"), let before, let after, Self.isWordByte(before), Self.isWordByte(after) {
      return false
    }
    return true
  }

  /// Whether a sign stands at the start of a line where it would make a heading, quotation, row or rule of it.
  private func opensBlock(_ place: Int) -> Bool {
    let isStart = place == 0 ? opensLine : bytes[place - 1] == UInt8(ascii: "\n")
    guard isStart, room != .cell else { return false }
    let line = bytes[place...].prefix { $0 != UInt8(ascii: "\n") }
    guard let sign = line.first else { return false }
    let row = line.prefix { $0 == sign }.count
    switch sign {
    case UInt8(ascii: ">"), UInt8(ascii: "|"): return true
    case UInt8(ascii: "#"): return row <= 6 && (row == line.count || Self.isBlank(byte(place + row)))
    case UInt8(ascii: "+"): return row >= 3
    default: return row >= 1 && line.count >= 3 && line.allSatisfy { $0 == sign || $0 == 0x20 }
    }
  }

  /// Whether a sign stands in the row of them that ends a heading, which would be taken for its closing signs.
  private func endsHeading(_ place: Int) -> Bool {
    room == .heading && place + 1 == bytes.count
  }
}
