extension Outline {
  /// Reads a source: total, linear, and without losing a byte.
  ///
  /// Markdown, plain text and text taken out of a PDF are read by the same reader: front matter, headings,
  /// numbered and lettered provisions, lists, tables, recitals and resolves, the closing block of a resolution, page furniture.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(parsing source: Source) {
    var parser = OutlineParser(source)
    parser.run()
    self.init(source: source, provisions: parser.provisions, findings: parser.findings)
  }
}

/// Builds the provisions of an outline line by line.
struct OutlineParser {
  let source: Source
  let bytes: [UInt8]
  let lines: [Line]
  var provisions: [Provision] = []
  var findings: [Finding] = []
  var nesting = Nesting()

  /// The provision under construction; its index will be `provisions.count`.
  var pending: Pending?

  var hasFrontMatter = false
  /// Which lines are furniture; empty where none is.
  var furniture: [Bool] = []

  /// Whether a recital or resolve has been read; only then is there a closing block.
  var hasClause = false

  /// Whether the reader stands in the closing block.
  var isClosing = false

  /// The text provision before a page break, while only blanks and furniture have followed it.
  var interrupted: Int?
  var hasPageBreak = false

  /// Searches for the end of a fence or comment that found none.
  var unclosedFences: [UInt8: Int] = [:]
  var hasUnclosedComment = false

  /// A provision whose end is not known yet.
  struct Pending {
    let role: Provision.Role
    let parent: Int?
    let start: Int
    let markerEnd: Int
    let label: PackedLabel?
    var bodyEnd: Int
    var end: Int
    var standsAlone = false
    var isCapitals = false
  }

  init(_ source: Source) {
    self.source = source
    self.bytes = source.bytes
    self.lines = source.lines()
  }

  mutating func run() {
    provisions.reserveCapacity(lines.count)
    var at = readFrontMatter()
    if !hasFrontMatter { mark(PageFurniture.lines(in: bytes, lines)) }
    while at < lines.count {
      at = readBlock(at)
    }
    flush()
  }

  private mutating func mark(_ found: Set<Int>) {
    guard !found.isEmpty else { return }
    furniture = Array(repeating: false, count: lines.count)
    for at in found { furniture[at] = true }
  }

  func isFurniture(_ at: Int) -> Bool { !furniture.isEmpty && furniture[at] }

  /// Reads what begins at a line, and returns the line behind it.
  private mutating func readBlock(_ at: Int) -> Int {
    let line = lines[at]
    if line.isBlank { return readBlanks(at) }
    if isFurniture(at) {
      close(.furniture, from: at, through: at)
      hasPageBreak = true
      return at + 1
    }
    switch bytes[line.textStart] {
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      if let end = codeFence(at) { return close(.verbatim, from: at, through: end) }
    case UInt8(ascii: "<"):
      if let end = comment(at) { return close(.comment, from: at, through: end) }
    case UInt8(ascii: "#"):
      if let level = headingLevel(line) { return readHeading(at, level: level) }
    case UInt8(ascii: "|"):
      return close(.row, from: at, through: at, parent: nesting.container)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "="):
      if isRule(line) { return close(.rule, from: at, through: at, parent: nesting.container) }
    default: break
    }
    readText(at)
    return at + 1
  }

  private mutating func readBlanks(_ at: Int) -> Int {
    let last = pending == nil ? nil : provisions.count
    flush()
    if let last, provisions[last].role.isText { interrupted = last }
    var end = at
    while end + 1 < lines.count, lines[end + 1].isBlank { end += 1 }
    let range = lines[at].start..<lines[end].end
    append(
      .blank, bytes: range, body: range.lowerBound..<range.lowerBound, parent: nesting.innermost)
    return end + 1
  }

  private mutating func readHeading(_ at: Int, level: Int) -> Int {
    flush()
    isClosing = false
    forgetPageBreak()
    let line = lines[at]
    nesting.leave(level: level)
    var words = line.textStart + level
    while words < line.textEnd, Line.isBlank(bytes[words]) { words += 1 }
    var end = line.textEnd
    while end > words, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end < line.textEnd, end == words || !Line.isBlank(bytes[end - 1]) { end = line.textEnd }
    while end > words, Line.isBlank(bytes[end - 1]) { end -= 1 }
    let reading = LabelReading(in: bytes, at: words, end: end).flatMap { usable($0, end: end) ? $0 : nil }
    let label = reading.map { nesting.headingLabel($0, level: level) }
    if let reading {
      words = reading.end
      while words < end, Line.isBlank(bytes[words]) { words += 1 }
    }
    append(
      .heading, bytes: line.start..<line.end, body: words..<end, label: label?.packed,
      parent: nesting.heading)
    nesting.enter(heading: provisions.count - 1, level: level, label: label)
    return at + 1
  }

  /// Whether a label read at the start of a heading is one: "Title IX Coordinator" is no title number nine.
  private func usable(_ reading: LabelReading, end: Int) -> Bool {
    guard reading.label.numbering != .bullet else { return false }
    let label = reading.label
    guard label.word != nil, label.word != .sign, label.enclosure == .none else { return true }
    return reading.end == end ? label.word != .title : bytes[reading.end...].startsWithDash
  }

  /// Ends the provision under construction.
  mutating func flush() {
    guard let pending else { return }
    self.pending = nil
    append(
      pending.role, bytes: pending.start..<pending.end,
      body: pending.markerEnd..<max(pending.markerEnd, pending.bodyEnd), label: pending.label,
      parent: pending.parent)
  }

  /// Appends a provision of whole lines, without marker and label.
  @discardableResult
  mutating func close(_ role: Provision.Role, from first: Int, through last: Int, parent: Int? = nil) -> Int {
    let open = pending == nil ? nil : provisions.count
    flush()
    if role == .furniture {
      if let open { interrupted = open }
    } else {
      forgetPageBreak()
    }
    append(
      role, bytes: lines[first].start..<lines[last].end,
      body: lines[first].textStart..<lines[last].textEnd, parent: parent ?? nesting.innermost)
    return last + 1
  }

  mutating func append(
    _ role: Provision.Role, bytes: Range<Int>, body: Range<Int>, label: PackedLabel? = nil, parent: Int?
  ) {
    let depth = parent.map { provisions[$0].depth + 1 } ?? 0
    provisions.append(
      Provision(
        role: role, depth: depth, parent: parent, bytes: bytes, body: body, label: label))
  }

  mutating func forgetPageBreak() {
    interrupted = nil
    hasPageBreak = false
  }
}
