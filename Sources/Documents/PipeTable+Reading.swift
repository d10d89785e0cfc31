extension PipeTable {
  /// Reads the rows of an outline, provisions of role row that follow one another, as one table.
  ///
  /// The first is the header; a line of dashes below it is left out. nil when there is no row.
  ///
  /// - Complexity: O(length of the rows).
  public init?(reading rows: some Collection<Int>, of outline: Outline) {
    var read: [Row] = []
    for index in rows where outline.provisions[index].role == .row {
      read.append(Self.row(outline.source, outline.provisions[index].body))
    }
    guard let header = read.first else { return nil }
    let body = read.dropFirst()
    self.init(header: header, rows: Array(body.first.map(Self.isDashes) == true ? body.dropFirst() : body))
  }

  /// The cells of one line.
  private static func row(_ source: Source, _ line: Range<Int>) -> Row {
    var cells: [Cell] = []
    var start = line.lowerBound
    if start < line.upperBound, source.bytes[start] == UInt8(ascii: "|") { start += 1 }
    var at = start
    while at < line.upperBound {
      switch source.bytes[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "|"):
        cells.append(cell(source, start..<at))
        start = at + 1
      default: break
      }
      at += 1
    }
    if start < line.upperBound { cells.append(cell(source, start..<line.upperBound)) }
    return Row(cells, at: line)
  }

  private static func cell(_ source: Source, _ range: Range<Int>) -> Cell {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Line.isBlank(source.bytes[start]) { start += 1 }
    while end > start, Line.isBlank(source.bytes[end - 1]) { end -= 1 }
    let bytes = source.bytes[start..<end]
    guard bytes.contains(UInt8(ascii: "\\")) else { return Cell(source[start..<end], at: start..<end) }
    var text: [UInt8] = []
    for at in bytes.indices {
      let escapesBar =
        bytes[at] == UInt8(ascii: "\\") && at + 1 < end && bytes[at + 1] == UInt8(ascii: "|")
      if !escapesBar { text.append(bytes[at]) }
    }
    return Cell(String(decoding: text, as: UTF8.self), at: start..<end)
  }

  /// Whether a row is the line of dashes below a header.
  private static func isDashes(_ row: Row) -> Bool {
    !row.cells.isEmpty
      && row.cells.allSatisfy { cell in
        cell.text.contains("-") && cell.text.utf8.allSatisfy { "-: ".utf8.contains($0) }
      }
  }
}
