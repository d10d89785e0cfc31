import Documents

extension MarkdownWriter {
  mutating func write(_ table: Table) {
    flushCode()
    if table.style == "Facts", facts == nil, table.rows.count <= 1_000 { return take(facts: table) }
    if table.rows.count == 1, table.rows[0].cells.count == 1 { return unwrap(table) }
    var rows: [[String]] = []
    for row in table.rows {
      var cells = Array(repeating: "", count: row.skipped)
      for cell in row.cells {
        cells.append(lines(of: cell.blocks, in: .cell).joined(separator: " "))
        cells += Array(repeating: "", count: cell.span - 1)
      }
      rows.append(cells)
      ledger.settle(row.item, .kept)
    }
    ledger.settle(table.item, .kept)
    let width = min(rows.map(\.count).max() ?? 0, 200)
    guard width > 0 else { return }
    let lines = rows.map { Self.line($0, width: width) }
    let dashes = "|" + String(repeating: "---|", count: width)
    append(([lines[0], dashes] + lines.dropFirst()).joined(separator: "\n"))
    writeComments()
  }

  private static func line(_ cells: [String], width: Int) -> String {
    let texts = cells + Array(repeating: "", count: max(0, width - cells.count))
    return "|" + texts.map { $0.isEmpty ? " |" : " \($0) |" }.joined()
  }

  /// A table of one cell is a frame around paragraphs.
  private mutating func unwrap(_ table: Table) {
    let fate = Ledger.Fate.changed("a frame around paragraphs, which stand by themselves")
    ledger.settle(table.item, fate)
    ledger.settle(table.rows[0].item, fate)
    for block in table.rows[0].cells[0].blocks { write(block) }
  }

  /// Takes the table in which this project prints front matter.
  private mutating func take(facts table: Table) {
    facts = table.rows.map { row in
      let cells = row.cells.map { cell in lines(of: cell.blocks, asWords: true).joined(separator: " ") }
      ledger.settle(row.item, .kept)
      return Facts.Row(key: cells.first ?? "", value: cells.dropFirst().joined(separator: " "))
    }
    ledger.settle(table.item, .kept)
  }
}
