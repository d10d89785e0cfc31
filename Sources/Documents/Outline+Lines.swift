extension OutlineParser {
  /// Reads a line of words: the start of a clause, item or paragraph, or more of the one before.
  mutating func readText(_ at: Int) {
    let line = lines[at]
    if let pending, pending.markerEnd > line.textStart { return extend(line) }
    let opensParagraph = pending == nil
    if let clause = clause(at, opensParagraph: opensParagraph) { return readClause(clause, line) }
    if let closing = Formula.closing(in: bytes, at: line.textStart, lineEnd: line.textEnd),
      hasClause || Formula.isMotion(bytes[line.text])
    {
      return readClosing(closing, line)
    }
    if isClosing { return readSignature(line) }
    if let reading = item(at) { return readItem(reading, line) }
    if continues(line) { return extend(line) }
    if isInterrupted(by: line) { return readContinuation(line) }
    readParagraph(line)
  }

  private func clause(_ at: Int, opensParagraph: Bool) -> Formula.Reading? {
    let line = lines[at]
    let wraps = at + 1 < lines.count && !lines[at + 1].isBlank && !isFurniture(at + 1)
    return Formula.clause(
      in: bytes, at: line.textStart, lineEnd: line.textEnd,
      limit: wraps ? lines[at + 1].textEnd : line.textEnd,
      opensParagraph: opensParagraph)
  }

  private mutating func readClause(_ clause: Formula.Reading, _ line: Line) {
    flush()
    forgetPageBreak()
    hasClause = true
    isClosing = false
    nesting.enter(clause: nil)
    start(clause.role, line, words: skippingBlanks(clause.end, line.textEnd), parent: nesting.heading)
    if clause.role == .formula {
      pending?.standsAlone = true
    } else {
      nesting.enter(clause: provisions.count)
    }
  }

  private mutating func readClosing(_ closing: Formula.Reading, _ line: Line) {
    flush()
    forgetPageBreak()
    nesting.enter(clause: nil)
    isClosing = hasClause
    start(
      closing.role, line,
      words: closing.end == line.textStart ? closing.end : skippingBlanks(closing.end, line.textEnd),
      parent: nesting.heading)
    pending?.standsAlone = closing.role == .vote || !hasClause
  }

  private mutating func readSignature(_ line: Line) {
    if let pending, pending.role == .closing, !pending.standsAlone, !isSpaced(line) { return extend(line) }
    flush()
    start(.signature, line, words: line.textStart, parent: nesting.heading)
    pending?.standsAlone = true
  }

  /// Whether a line holds two columns of text, as signature blocks do.
  private func isSpaced(_ line: Line) -> Bool {
    bytes[line.text].firstOffset(of: "    ") != nil
      || bytes[line.text].starts(with: "____________________".utf8)
  }

  private func item(_ at: Int) -> LabelReading? {
    let line = lines[at]
    guard let reading = LabelReading(in: bytes, at: line.textStart, end: line.textEnd) else { return nil }
    let label = reading.label
    if label.word != nil, label.enclosure == .none, label.word != .sign,
      reading.end != line.textEnd || label.word == .title || label.word == .part,
      !bytes[reading.end..<line.textEnd].startsWithDash
    {
      return nil
    }
    let previous = pending.map { bytes[max($0.bodyEnd - 1, $0.start)] }
    let isAccepted = nesting.accepts(
      reading, indent: line.indent, isContinuing: pending != nil, previous: previous)
    return isAccepted || pending != nil && opensList(reading, at) ? reading : nil
  }

  /// Whether a label that is the first of a list has its second on one of the next lines, at the same indent.
  private func opensList(_ reading: LabelReading, _ at: Int) -> Bool {
    guard let first = reading.first(where: { $0.ordinal == 1 && $0.enclosure != .none }) else {
      return false
    }
    for next in lines[(at + 1)...].prefix(12) {
      if next.isBlank { return false }
      if next.indent == lines[at].indent,
        let label = LabelReading(in: bytes, at: next.textStart, end: next.textEnd),
        label.first(where: { $0.succeeds(first) }) != nil
      {
        return true
      }
    }
    return false
  }

  private mutating func readItem(_ reading: LabelReading, _ line: Line) {
    flush()
    forgetPageBreak()
    let (label, parent) = nesting.place(reading, indent: line.indent)
    start(.item, line, words: skippingBlanks(reading.end, line.textEnd), parent: parent, label: label.packed)
    nesting.enter(item: provisions.count, label: label, indent: line.indent, parent: parent)
  }

  private mutating func readParagraph(_ line: Line) {
    flush()
    forgetPageBreak()
    let owner = nesting.suspend(indent: line.indent)
    var words = line.textStart
    if isQuotation(line) { words = skippingBlanks(words + 1, line.textEnd) }
    start(.paragraph, line, words: words, parent: owner ?? nesting.heading)
    let (isAlone, hasCapitals) = (isPreamble && standsAlone(line), isCapitals(line))
    pending?.standsAlone = isAlone
    pending?.isCapitals = hasCapitals
  }

  private func isQuotation(_ line: Line) -> Bool {
    bytes[line.textStart] == UInt8(ascii: ">")
  }

  private mutating func readContinuation(_ line: Line) {
    let parent = interrupted
    forgetPageBreak()
    start(.continuation, line, words: line.textStart, parent: parent)
  }

  /// Whether a line after a page break goes on with the provision before it.
  private func isInterrupted(by line: Line) -> Bool {
    guard hasPageBreak, pending == nil, let interrupted else { return false }
    let before = provisions[interrupted]
    guard before.role.isText, before.role != .heading, let last = bytes[before.body].last else {
      return false
    }
    let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[line.textStart])
    return isLower || !".;:!?".utf8.contains(last) && !isPreamble
  }

  /// Whether a line goes on with the provision under construction.
  private func continues(_ line: Line) -> Bool {
    guard let pending, !pending.standsAlone else { return false }
    if isQuotation(line), !bytes[pending.start..<pending.markerEnd].contains(UInt8(ascii: ">")) {
      return false
    }
    guard isPreamble || pending.isCapitals else { return true }
    if isPreamble, standsAlone(line) || opensTitle(line) { return false }
    return !pending.isCapitals || isCapitals(line)
  }

  private mutating func extend(_ line: Line) {
    pending?.bodyEnd = line.textEnd
    pending?.end = line.end
  }

  private mutating func start(
    _ role: Provision.Role, _ line: Line, words: Int, parent: Int?, label: PackedLabel? = nil
  ) {
    let bodyStart = min(max(words, line.textStart), max(line.textEnd, words))
    pending = Pending(
      role: role, parent: parent, start: line.start, markerEnd: bodyStart, label: label,
      bodyEnd: max(line.textEnd, bodyStart), end: line.end)
  }

  private func skippingBlanks(_ offset: Int, _ end: Int) -> Int {
    var at = offset
    while at < end, Line.isBlank(bytes[at]) { at += 1 }
    return at
  }
}
