/// Which sections of a document need their nested items set in, so that the reader of documents sees what Word shows.
///
/// Where every level has a kind of label of its own, as the house writes them, labels alone tell; the same kind at two levels, and
/// bullets within items, are told apart by their indent.
struct SectionLayouts {
  private var starts: [Int] = []
  private var needs: [Bool] = []

  init(of body: [Block], _ sheet: Sheet) {
    var nesting = ListNesting()
    var kinds: [String] = []
    begin(0)
    for (place, block) in body.enumerated() {
      guard case .paragraph(let paragraph) = block else { continue }
      let style = sheet.styles[paragraph.properties.style ?? sheet.styles.defaultParagraph]
      let left = sheet.left(of: paragraph.properties, style)
      if paragraph.properties.outlineLevel != nil || style.headingLevel != nil {
        begin(place)
        (nesting, kinds) = (ListNesting(), [])
      } else if let list = sheet.listPlace(paragraph.properties, style),
        let level = sheet.numbering[list.list]?.levels[list.level]
      {
        let depth = nesting.enter(list.counter, level: list.level, left: left)
        kinds.removeLast(max(0, kinds.count - depth))
        let kind = level.format == .bullet ? "•" : "\(level.format) \(level.text.filter { !$0.isNumber })"
        if kinds.contains(kind) || kind == "•" && depth > 0 { needs[needs.count - 1] = true }
        kinds.append(kind)
      } else {
        let depth = nesting.depth
        let own = nesting.goOn(left: left)
        if own > 0, own < depth { needs[needs.count - 1] = true }
      }
    }
  }

  private mutating func begin(_ place: Int) {
    starts.append(place)
    needs.append(false)
  }

  /// Whether the items are set in where a block stands.
  func isIndented(at place: Int) -> Bool {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 && needs[low - 1]
  }
}
