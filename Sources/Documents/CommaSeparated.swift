/// A table of comma-separated values with a header row (RFC 4180), as spreadsheets write it.
///
///     let table = try CommaSeparated(reading: source, columns: ["start", "end", "kind"])
///     table.rows[0]["kind"]  // "closure"
public struct CommaSeparated: Sendable {
  /// One row below the header.
  public struct Row: Sendable {
    /// The line it begins on, from 1.
    public let line: Int
    /// The bytes of each cell's text, quotation marks left out.
    public let ranges: [Range<Int>]
    fileprivate let cells: [String]
    fileprivate let places: [String: Int]

    /// The text of a cell, without blanks at its ends; empty where the row has no such cell.
    public subscript(column: String) -> String {
      guard let place = places[column], place < cells.count else { return "" }
      return cells[place]
    }

    /// The bytes of a cell, for messages; of the whole row where it has no such cell.
    public func range(_ column: String) -> Range<Int> {
      if let place = places[column], place < ranges.count { return ranges[place] }
      guard let first = ranges.first, let last = ranges.last else { return 0..<0 }
      return first.lowerBound..<last.upperBound
    }
  }

  /// Why a text is not such a table.
  public enum Refusal: Error, Hashable, Sendable {
    /// The header lacks columns that are needed.
    case missingColumns([String], found: [String])
    /// A quotation that opens on this line never closes.
    case unclosedQuotation(Position)
    /// A row has more cells than the header.
    case tooManyCells(line: Int, found: Int, expected: Int)
  }

  /// The names in the header, in lower case.
  public let columns: [String]

  /// The rows below the header; rows without any text are left out.
  public let rows: [Row]

  /// Reads a table.
  ///
  /// The columns that are needed, in lower case, must be there; others may follow in any order. Line ends are LF or CRLF,
  /// with or without a byte order mark.
  ///
  /// - Throws: `Refusal` when it is not such a table.
  /// - Complexity: O(*n*).
  public init(reading source: Source, columns needed: [String]) throws(Refusal) {
    var scanner = CellScanner(source)
    let header = try scanner.row()?.cells.map { $0.lowercased() } ?? []
    let missing = needed.filter { !header.contains($0) }
    guard missing.isEmpty else { throw .missingColumns(missing, found: header) }
    let places = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
    var rows: [Row] = []
    while let (line, cells, ranges) = try scanner.row() {
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      guard cells.count <= header.count || cells[header.count...].allSatisfy({ $0.isEmpty }) else {
        throw .tooManyCells(line: line, found: cells.count, expected: header.count)
      }
      rows.append(Row(line: line, ranges: ranges, cells: cells, places: places))
    }
    self.columns = header
    self.rows = rows
  }

  /// A row of cells as RFC 4180 writes it, quoted where it must be, without line end.
  ///
  /// A cell that a spreadsheet would take for a formula is preceded by an apostrophe.
  public static func line(_ cells: [String]) -> String {
    cells.map { cell in
      let isFormula = cell.utf8.first.map { "=+@\t\r".utf8.contains($0) } ?? false
      let safe = isFormula ? "'" + cell : cell
      let needsQuotes = safe.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
      guard needsQuotes else { return safe }
      return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\""
    }.joined(separator: ",")
  }
}

/// Reads cells byte by byte.
private struct CellScanner {
  let source: Source
  let bytes: [UInt8]
  var at: Int
  var line = 1

  init(_ source: Source) {
    self.source = source
    bytes = source.bytes
    at = source.byteOrderMarkLength
  }

  mutating func row() throws(CommaSeparated.Refusal) -> (line: Int, cells: [String], ranges: [Range<Int>])? {
    guard at < bytes.count else { return nil }
    let first = line
    var cells: [String] = []
    var ranges: [Range<Int>] = []
    while true {
      let (cell, range) = try cell()
      cells.append(cell.trimmingBlanks)
      ranges.append(range)
      guard at < bytes.count, bytes[at] == UInt8(ascii: ",") else { break }
      at += 1
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: "\r") { at += 1 }
    if at < bytes.count, bytes[at] == UInt8(ascii: "\n") {
      at += 1
      line += 1
    }
    return (first, cells, ranges)
  }

  private mutating func cell() throws(CommaSeparated.Refusal) -> (String, Range<Int>) {
    while at < bytes.count, bytes[at] == UInt8(ascii: " ") { at += 1 }
    let start = at
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
      while at < bytes.count, !",\n".utf8.contains(bytes[at]) { at += 1 }
      let end = at > start && bytes[at - 1] == UInt8(ascii: "\r") ? at - 1 : at
      at = end
      return (String(decoding: bytes[start..<end], as: UTF8.self), start..<end)
    }
    var text: [UInt8] = []
    at += 1
    while true {
      guard at < bytes.count else { throw .unclosedQuotation(source.position(of: start)) }
      if bytes[at] == UInt8(ascii: "\"") {
        at += 1
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { break }
      }
      if bytes[at] == UInt8(ascii: "\n") { line += 1 }
      text.append(bytes[at])
      at += 1
    }
    let range = start + 1..<at - 1
    while at < bytes.count, !",\r\n".utf8.contains(bytes[at]) {
      text.append(bytes[at])
      at += 1
    }
    return (String(decoding: text, as: UTF8.self), range)
  }
}
