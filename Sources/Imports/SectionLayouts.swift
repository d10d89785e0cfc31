import Documents

/// Which sections of a document need their nested items set in, so that the reader of documents sees what Word shows.
///
/// Where every level has a kind of label of its own, as the house writes them, labels alone tell; the same kind at two levels, and
/// bullets within items, are told apart by their indent.
struct SectionLayouts {
  private var starts: [Int] = []
  private var needs: [Bool] = []
  private var kinds: [String: String] = [:]

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
      } else if let (kind, depth) = item(paragraph, left, style, sheet, &nesting) {
        kinds.removeLast(max(0, kinds.count - depth))
        if kinds.contains(kind) || kind == "•" && depth > 0 { needs[needs.count - 1] = true }
        kinds.append(kind)
      } else {
        let depth = nesting.depth
        let own = nesting.goOn(left: left)
        if own > 0, own < depth { needs[needs.count - 1] = true }
      }
    }
  }

  /// The kind of an item's label, and how many items it stands within; nil for a paragraph that is no item.
  private mutating func item(
    _ paragraph: Paragraph, _ left: Int, _ style: Styles.Style, _ sheet: Sheet, _ nesting: inout ListNesting
  ) -> (String, Int)? {
    if let list = sheet.listPlace(paragraph.properties, style),
      let level = sheet.numbering[list.list]?.levels[list.level]
    {
      guard level.isPrinted else { return nil }
      let depth = nesting.enter(list.counter, level: list.level, left: left)
      if level.format == .bullet { return ("•", depth) }
      let number = level.text.contains("%") ? level.format.text(1) : ""
      return (kind(of: level.text.replacingPlaces(with: number)), depth)
    }
    guard let label = paragraph.typedLabel else { return nil }
    return (kind(of: label), nesting.enter(typedAt: left))
  }

  /// How the numbers of a list run and what stands around them, as the reader of documents has it.
  private mutating func kind(of label: String) -> String {
    if let known = kinds[label] { return known }
    let read = Outline(parsing: Source(name: "", text: "\(label) x")).provisions.first?.label
    let kind =
      read.map {
        "\($0.numbering) \($0.enclosure) \($0.word?.rawValue ?? "") \($0.number.filter { $0 == "." })"
      } ?? label
    kinds[label] = kind
    return kind
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

extension String {
  /// The text of a level with each place of a number filled: "%1.%2" as "1.1".
  fileprivate func replacingPlaces(with number: String) -> String {
    let parts = split(separator: "%", omittingEmptySubsequences: false)
    return parts.prefix(1).joined() + parts.dropFirst().map { number + $0.dropFirst() }.joined()
  }
}
