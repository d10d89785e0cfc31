extension StoryReader {
  mutating func readParagraph(_ element: XMLElement, into blocks: inout [Block]) {
    let outer = pieces
    pieces = []
    if isBody, boxDepth == 0, !isGenerated {
      count += 1
      ledger.place = "paragraph \(count)"
    }
    var paragraph = Paragraph()
    paragraph.place = ledger.place
    let wasGenerated = isGenerated || fields.contains { $0.isContents }
    if let properties = element.child(.paragraphProperties) { read(properties, into: &paragraph) }
    if element.child(.paragraphProperties) == nil { paragraph.mark = presence }
    for child in element.children where child.name != .paragraphProperties { readInline(child) }
    paragraph.pieces = pieces
    pieces = outer
    if wasGenerated, paragraph.pieces.isEmpty { return }
    if isBody {
      paragraph.items.append(ledger.find(thing(of: paragraph)))
      paragraph.signs = signs(of: paragraph)
    }
    blocks.append(.paragraph(paragraph))
  }

  /// What the account counts a paragraph as.
  private func thing(of paragraph: Paragraph) -> Thing {
    let hasWords = paragraph.pieces.contains {
      switch $0.content {
      case .text(let text): text.contains { !$0.isWhitespace }
      case .note: true
      case .tab, .lineBreak, .comment, .box: false
      }
    }
    guard hasWords else { return .emptyParagraph }
    let style = sheet.styles[paragraph.properties.style ?? sheet.styles.defaultParagraph]
    let isHeading = paragraph.properties.outlineLevel.map { $0 < 9 } ?? (style.headingLevel != nil) || style.isTitle
    return isHeading && tableDepth == 0 ? .heading : .paragraph
  }

  /// The number or bullet before a paragraph, taken down in the account.
  private mutating func signs(of paragraph: Paragraph) -> [Int] {
    let style = sheet.styles[paragraph.properties.style ?? sheet.styles.defaultParagraph]
    guard let place = sheet.listPlace(paragraph.properties, style),
      let level = sheet.numbering[place.list]?.levels[place.level], level.isPrinted
    else { return [] }
    return [ledger.find(level.format == .bullet ? .bullet : .listNumber)]
  }

  private mutating func read(_ properties: XMLElement, into paragraph: inout Paragraph) {
    paragraph.properties = Self.properties(properties)
    if let change = properties.child(.paragraphChange) {
      logFormatting(change)
      paragraph.oldProperties = change.child(.paragraphProperties).map(Self.properties) ?? .init()
    }
    if let change = properties.child(.numbers)?.child(.numberingChange) { logFormatting(change) }
    if let section = properties.child(.section)?.child(.sectionChange) { logFormatting(section) }
    let runProperties = properties.child(.runProperties)
    paragraph.mark = marked(by: runProperties)
    if let change = runProperties?.child(.runChange) { logFormatting(change) }
  }

  private static func properties(_ element: XMLElement) -> Paragraph.Properties {
    let numbers = element.child(.numbers)
    return Paragraph.Properties(
      style: element.value(.paragraphStyle), numberID: numbers?.number(.numberID),
      level: numbers?.number(.level), outlineLevel: element.number(.outlineLevel),
      left: element.child(.indent).flatMap(Styles.Style.left))
  }

  mutating func table(_ element: XMLElement) -> Table {
    if tableDepth > 0, isBody {
      ledger.find(.nestedTable, .changed("its words stand in the cell that it stood in"))
    }
    let item = isBody ? ledger.find(.table) : -1
    var table = Table(rows: [], style: element.child(.tableProperties)?.value(.tableStyle), item: item)
    table.place = ledger.place
    for change in element.child(.tableProperties)?.children ?? element.children where change.name == .tableChange {
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
