extension OutlineParser {
  /// Whether the reader stands before the first clause or heading of a text without front matter, where names,
  /// numbers, titles and dates follow line on line.
  var isPreamble: Bool {
    !hasFrontMatter && !hasClause && nesting.heading == nil && provisions.count < 40 && isNearStart
  }

  /// Whether what is being read began on the first pages; no preamble is longer.
  private var isNearStart: Bool {
    (provisions.last?.bytes.upperBound ?? 0) + (pending.map { $0.end - $0.start } ?? 0) < 16_384
  }

  /// Whether a line of the preamble is a provision by itself: a resolution's number, or a date.
  func standsAlone(_ line: Line) -> Bool {
    guard line.text.count <= 100 else { return false }
    let text = source[line.text]
    return opensNumber(line) && isNumber(text) || CalendarDate(prose: text) != nil
  }

  /// Whether the first letter of a line lets it be a resolution's number.
  private func opensNumber(_ line: Line) -> Bool {
    switch bytes[line.textStart] {
    case UInt8(ascii: "R"), UInt8(ascii: "r"), UInt8(ascii: "N"), UInt8(ascii: "n"), UInt8(ascii: "#"),
      0x80...:
      true
    default: false
    }
  }

  /// Whether a text is a number as resolutions print it: `RESOLUTION NO. 25-07`, `№ 2021-18`, `Resolution No. 4218 - Amended`.
  private func isNumber(_ text: String) -> Bool {
    var words = text.split(whereSeparator: \.isWhitespace)[...]
    if words.count > 6 { return false }
    let hasWord = words.first?.uppercased() == "RESOLUTION"
    if hasWord { words.removeFirst() }
    let hasSign = words.first.map { ["NO.", "NO", "№", "NUMBER", "#"].contains($0.uppercased()) } ?? false
    if hasSign { words.removeFirst() }
    guard hasWord || hasSign, let number = words.first else { return hasWord && words.isEmpty }
    return number.contains { $0.isNumber } && words.count <= 3
  }

  /// Whether a line begins a title: "RESOLUTION TO ...", "REVISED Resolution ...".
  func opensTitle(_ line: Line) -> Bool {
    let words = bytes[line.text.prefix(80)].split(separator: UInt8(ascii: " "), maxSplits: 2).prefix(2)
    guard let first = words.first, let last = words.last else { return false }
    return first.reads(as: "RESOLUTION")
      || last.reads(as: "RESOLUTION") && !first.reads(as: "THE") && !first.reads(as: "THIS")
  }

  /// Whether a line has letters and all of them are capitals.
  func isCapitals(_ line: Line) -> Bool {
    let text = bytes[line.text]
    return text.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      && !text.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }
}
