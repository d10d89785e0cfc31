/// A Markdown table: a header, a line of dashes, and rows, with cells between `|` signs.
///
/// A cell holds inline Markdown on one line; `\|` in it is a bar that does not end the cell.
///
///     | Category      | Weight |
///     |---------------|-------:|
///     | Participation |    20% |
public struct PipeTable: Hashable, Sendable {
  /// A cell: its text, bars unescaped, and its bytes in the source.
  public struct Cell: Hashable, Sendable {
    /// The text without blanks at its ends.
    public let text: String

    /// The bytes of the text; of an empty cell the place where it would stand.
    public let range: Range<Int>

    /// Makes a cell.
    public init(_ text: String, at range: Range<Int> = 0..<0) {
      self.text = text
      self.range = range
    }
  }

  /// A row below the header.
  public struct Row: Hashable, Sendable {
    /// The cells as they stand; a row may have fewer or more than the header.
    public let cells: [Cell]

    /// The bytes of the row's line, without its end.
    public let range: Range<Int>

    /// Makes a row.
    public init(_ cells: [Cell], at range: Range<Int> = 0..<0) {
      self.cells = cells
      self.range = range
    }

    /// The cell of a column by its number from 0; an empty one where the row is shorter.
    public subscript(column: Int?) -> Cell {
      guard let column, column < cells.count else { return Cell("", at: range) }
      return cells[column]
    }
  }

  /// The header.
  public let header: Row

  /// The rows below it.
  public let rows: [Row]

  /// Makes a table.
  public init(header: Row, rows: [Row]) {
    self.header = header
    self.rows = rows
  }

  /// Makes a table of texts.
  public init(header: [String], rows: [[String]]) {
    self.init(header: Row(header.map { Cell($0) }), rows: rows.map { Row($0.map { Cell($0) }) })
  }

  /// The number of the column whose header is one of these words, compared without regard to case.
  public func column(_ names: String...) -> Int? {
    header.cells.firstIndex { names.contains($0.text.lowercased()) }
  }

  /// The table as the house writes it: one blank around each cell, every row as long as the header.
  public var markdown: String {
    let width = max(header.cells.count, 1)
    let lines = [header] + rows
    let texts = lines.map { Self.line($0.cells, width: width) }
    let dashes = "|" + String(repeating: "---|", count: width)
    return ([texts[0], dashes] + texts.dropFirst()).joined(separator: "\n")
  }

  private static func line(_ cells: [Cell], width: Int) -> String {
    let texts = cells.map { $0.text.escapingBars } + Array(repeating: "", count: max(0, width - cells.count))
    return "|" + texts.map { $0.isEmpty ? " |" : " \($0) |" }.joined()
  }
}

extension String {
  /// The text with a backslash before each bar.
  fileprivate var escapingBars: String {
    contains("|") ? split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") : self
  }
}
