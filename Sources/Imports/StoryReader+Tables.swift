extension StoryReader {
  mutating func table(_ element: XMLElement) -> Table {
    if tableDepth > 0, isBody {
      ledger.find(.nestedTable, .changed("its words stand in the cell that it stood in"))
    }
    let item = isBody ? ledger.find(.table) : -1
    var table = Table(rows: [], style: element.child(.tableProperties)?.value(.tableStyle), item: item)
    table.place = ledger.place
    for change in element.child(.tableProperties)?.children ?? element.children
    where change.name == .tableChange {
      logFormatting(change)
    }
    if let change = element.child(.tableGrid)?.child(.gridChange) { logFormatting(change) }
    tableDepth += 1
    readRows(element, into: &table)
    tableDepth -= 1
    return table
  }

  private mutating func readRows(_ element: XMLElement, into table: inout Table) {
    for child in element.children {
      switch child.name {
      case .row: table.rows.append(row(child))
      case .control: readControl(child) { reader, content in reader.readRows(content, into: &table) }
      case .inserted, .deleted, .movedFrom, .movedTo:
        readRevision(child) { reader, content in reader.readRows(content, into: &table) }
      case .customXML: readRows(child, into: &table)
      default: break
      }
    }
  }

  private mutating func row(_ element: XMLElement) -> Table.Row {
    let properties = element.child(.rowProperties)
    let outer = presence
    presence = marked(by: properties)
    defer { presence = outer }
    if let change = properties?.child(.rowChange) { logFormatting(change) }
    if let change = element.child(.rowExceptions)?.child(.exceptionChange) { logFormatting(change) }
    var row = Table.Row(cells: [], presence: presence, item: isBody ? ledger.find(.row) : -1)
    row.skipped = min(max(properties?.number(.gridBefore) ?? 0, 0), 63)
    readCells(element, into: &row)
    return row
  }

  private mutating func readCells(_ element: XMLElement, into row: inout Table.Row) {
    for child in element.children {
      switch child.name {
      case .cell: row.cells.append(cell(child))
      case .control: readControl(child) { reader, content in reader.readCells(content, into: &row) }
      case .inserted, .deleted, .movedFrom, .movedTo:
        readRevision(child) { reader, content in reader.readCells(content, into: &row) }
      case .customXML: readCells(child, into: &row)
      default: break
      }
    }
  }

  private mutating func cell(_ element: XMLElement) -> Table.Cell {
    let properties = element.child(.cellProperties)
    let outer = presence
    presence = marked(by: properties)
    defer { presence = outer }
    for change in properties?.children ?? element.children
    where change.name == .cellChange || change.name == .mergedCell {
      logFormatting(change)
    }
    var cell = Table.Cell(blocks: [], presence: presence)
    cell.span = min(max(properties?.number(.span) ?? 1, 1), 63)
    if let merge = properties?.child(.verticalMerge) { cell.isContinued = merge[.value] != "restart" }
    if let merge = properties?.child(.horizontalMerge), merge[.value] != "restart" { cell.isContinued = true }
    if isBody, cell.span > 1 || properties?.child(.verticalMerge)?[.value] == "restart" {
      ledger.find(.mergedCell, .changed("its words stand in the first of its cells"))
    }
    cell.blocks = blocks(of: element)
    return cell
  }
}
