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
    // An empty cell is its row's, and our own empty paragraph beside a table is no one's.
    let isNoOnes = paragraph.pieces.isEmpty && (tableDepth > 0 || paragraph.properties.style == "TableGap")
    if isBody, !isNoOnes {
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
    let isHeading =
      paragraph.properties.outlineLevel.map { $0 < 9 } ?? (style.headingLevel != nil) || style.isTitle
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
}
