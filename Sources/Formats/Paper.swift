import Documents

/// Lines of plain text under construction: wraps words at a width and keeps how they are inked.
struct Paper {
  /// How a terminal shows some words; plain text shows none of it.
  struct Ink: OptionSet, Hashable {
    let rawValue: UInt8
    static let strong = Ink(rawValue: 1)
    static let emphasis = Ink(rawValue: 2)
    static let deleted = Ink(rawValue: 4)
    static let inserted = Ink(rawValue: 8)
    static let moved = Ink(rawValue: 16)
    static let quiet = Ink(rawValue: 32)
    static let error = Ink(rawValue: 64)
    static let warning = Ink(rawValue: 128)
  }

  /// Some characters in one ink.
  struct Span: Hashable {
    var text: String
    var ink: Ink = []
  }

  let width: Int
  private var lines: [InkedText] = []

  init(width: Int) {
    self.width = max(24, width)
  }

  /// Leaves a line empty, but not two and not the first.
  mutating func skip() {
    if let last = lines.last, !last.isEmpty { lines.append(InkedText()) }
  }

  /// Writes a line as it is.
  mutating func line(_ spans: [Span]) {
    var line = InkedText()
    for span in spans { line.append(Array(Paper.onOneLine(Visible.text(span.text)).utf8)[...], span.ink) }
    lines.append(line)
  }

  private static func onOneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return text.map { $0 == "\t" ? "    " : $0.isNewline ? " " : String($0) }.joined()
  }

  /// Writes words, wrapped, with the first line indented and the others hanging.
  ///
  /// The `lead` stands before the first word as it is, its blanks too.
  mutating func write(_ spans: [Span], lead: String = "", indent: Int = 0, hanging: Int? = nil) {
    let limit = width / 2
    var wrapper = Wrapper(
      width: width, first: min(indent, limit), others: min(hanging ?? indent, limit),
      lead: Paper.onOneLine(Visible.text(lead)))
    for span in spans { wrapper.take(Span(text: Visible.text(span.text), ink: span.ink)) }
    lines += wrapper.finish()
  }

  /// The text, with the codes of ECMA-48 for ink where colour is asked for.
  func text(hasColor: Bool) -> String {
    String(decoding: bytes(hasColor: hasColor), as: UTF8.self)
  }

  /// The same text in UTF-8.
  func bytes(hasColor: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      line.write(to: &bytes, hasColor: hasColor)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes.isEmpty ? [UInt8(ascii: "\n")] : bytes
  }
}

extension Paper.Ink {
  /// The numbers of ECMA-48's SGR: red and struck, blue and underlined, green and underlined.
  var code: String {
    var codes: [String] = []
    if contains(.strong) { codes.append("1") }
    if contains(.emphasis) { codes.append("3") }
    if contains(.quiet) { codes.append("2") }
    switch (contains(.moved), contains(.deleted), contains(.inserted)) {
    case (true, true, _): codes += ["9", "32"]
    case (true, false, _): codes += ["4", "32"]
    case (false, true, _): codes += ["9", "31"]
    case (false, false, true): codes += ["4", "34"]
    case (false, false, false): break
    }
    if contains(.error) { codes.append("31") }
    if contains(.warning) { codes.append("33") }
    return codes.joined(separator: ";")
  }
}
