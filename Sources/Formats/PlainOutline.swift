import Documents

/// Writes a document in plain lines: wrapped paragraphs, indented items, tables, the vote block as it stands.
struct PlainOutline {
  var paper: Paper

  mutating func write(_ outline: Outline) {
    let roots = outline.roots()
    var rows: [[String]] = []
    var index = 0
    while index < outline.provisions.count {
      let provision = outline.provisions[index]
      if provision.role != .row, !rows.isEmpty { flush(&rows) }
      switch provision.role {
      case .fence, .blank, .furniture, .comment, .continuation: break
      case .field: writeField(outline, index)
      case .row: if !outline.isDelimiter(index) { rows.append(cells(of: outline, index)) }
      case .vote, .signature, .verbatim: writeLines(outline, index)
      case .rule:
        paper.skip()
        paper.line([.init(text: "* * *")])
      case .heading, .paragraph, .item, .recital, .formula, .resolved, .closing:
        writeText(outline, index, continued: outline.continuations(of: index, roots))
      }
      index += 1
    }
    flush(&rows)
  }

  private mutating func writeText(_ outline: Outline, _ index: Int, continued: [Int]) {
    let provision = outline.provisions[index]
    let isTight = provision.role == .item && index > 0 && outline.provisions[index - 1].role != .blank
    if !isTight { paper.skip() }
    var spans = Segment.reading(outline, index).spans
    for next in continued { spans += [.init(text: " ")] + Segment.reading(outline, next).spans }
    let label = outline.printedLabel(of: index).map { $0 + " " } ?? ""
    if provision.role == .heading {
      spans = spans.map { .init(text: $0.text, ink: .strong) }
      if outline.level(of: index) == 1 {
        spans = spans.map { .init(text: $0.text.uppercased(), ink: .strong) }
      }
      paper.write([.init(text: label, ink: .strong)] + spans)
    } else {
      let isNested = provision.role == .item || provision.role == .paragraph
      let indent = isNested ? 2 * min(outline.itemDepth(of: index), 12) : 0
      paper.write(spans, lead: label, indent: indent, hanging: indent + Wrapper.width(of: label))
    }
  }

  private mutating func writeLines(_ outline: Outline, _ index: Int) {
    let provision = outline.provisions[index]
    let isFirst = index == 0 || outline.provisions[index - 1].role != provision.role
    if isFirst || provision.role == .verbatim { paper.skip() }
    let range =
      provision.role == .verbatim ? provision.body : provision.marker.lowerBound..<provision.body.upperBound
    for line in outline.source[range].split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      paper.line([.init(text: String(line))])
    }
  }

  private mutating func writeField(_ outline: Outline, _ index: Int) {
    let key = outline.source[outline.provisions[index].marker].trimmingBlanks
    let value = Segment.reading(outline, index).spans
    paper.write([.init(text: key + " ", ink: .quiet)] + value, hanging: 4)
  }

  private func cells(of outline: Outline, _ index: Int) -> [String] {
    var cells: [String] = []
    for segment in Segment.reading(outline, index) {
      while cells.count <= segment.cell { cells.append("") }
      cells[segment.cell] += segment.text
    }
    return cells.map(\.trimmingBlanks)
  }

  private mutating func flush(_ rows: inout [[String]]) {
    let width = rows.map(\.count).max() ?? 0
    if let head = rows.first, width > 0 {
      paper.skip()
      var plain = PlainReport(paper: paper)
      let padded = rows.dropFirst().map { $0 + Array(repeating: "", count: width - $0.count) }
      let titles = head + Array(repeating: "", count: width - head.count)
      plain.write(Report.Table(caption: "", columns: titles.map { .init($0) }, rows: padded))
      paper = plain.paper
    }
    rows = []
  }
}

extension Outline {
  /// How deeply a provision is nested in items and clauses; headings do not count.
  func itemDepth(of index: Int) -> Int {
    var depth = 0
    var at = provisions[index].parent
    while let parent = at, parent < index, provisions[parent].role != .heading, depth < 12 {
      depth += 1
      at = provisions[parent].parent
    }
    return depth
  }

  /// How many bulleted items a provision stands under without a break; only these are lists in Markdown.
  func bulletDepth(of index: Int) -> Int {
    var depth = 0
    var at = provisions[index].parent
    while let parent = at, parent < index, provisions[parent].label?.numbering == .bullet, depth < 8 {
      depth += 1
      at = provisions[parent].parent
    }
    return depth
  }
}
