import Documents

extension WordText {
  mutating func layOut(_ index: Int, printsTitle: Bool) {
    let provision = outline.provisions[index]
    switch provision.role {
    case .fence, .blank, .furniture, .comment, .continuation: break
    case .field: layOutField(index, printsTitle: printsTitle)
    case .row: layOutRow(index)
    case .rule: paragraph(index, .rule, [])
    case .verbatim: layOutCode(index)
    case .vote, .signature:
      paragraph(index, provision.role == .vote ? .vote : .signature, outline.runs(of: index))
    case .heading, .paragraph, .item, .recital, .formula, .resolved, .closing:
      layOutText(index)
    }
  }

  private mutating func layOutText(_ index: Int) {
    let provision = outline.provisions[index]
    guard !provision.body.isEmpty || provision.label != nil else { return }
    open(index, .text, .paragraph, style(of: index))
    if provision.label.map({ $0.numbering != .bullet }) ?? false {
      atoms.append(
        WordAtom(kind: .label, bytes: labelBytes(provision), block: blocks.count - 1, manner: .label))
    }
    for run in outline.runs(of: index) { append(run) }
    var end = provision
    for next in outline.continuations(of: index, roots) {
      join(at: outline.provisions[next].body.lowerBound)
      for run in outline.runs(of: next) { append(run) }
      end = outline.provisions[next]
    }
    close(at: end.body.upperBound..<end.bytes.upperBound)
  }

  /// A line of text as it stands.
  private mutating func paragraph(_ index: Int, _ style: WordStyle, _ runs: [ReadRun]) {
    let provision = outline.provisions[index]
    open(index, .text, .paragraph, style)
    for run in runs { append(run) }
    close(at: provision.body.upperBound..<provision.bytes.upperBound)
  }

  /// Code, a paragraph for each of its lines.
  private mutating func layOutCode(_ index: Int) {
    let provision = outline.provisions[index]
    let bytes = outline.source.bytes
    var start = provision.bytes.lowerBound
    var lines: [Range<Int>] = []
    while start < provision.bytes.upperBound {
      let rest = start..<provision.bytes.upperBound
      let end = bytes[rest].firstIndex(of: UInt8(ascii: "\n")) ?? rest.upperBound
      lines.append(start..<end)
      start = end + 1
    }
    for line in lines.dropFirst().dropLast() {
      open(index, .text, .paragraph, .verbatim)
      let end =
        line.last.map { bytes[$0] == UInt8(ascii: "\r") } == true ? line.upperBound - 1 : line.upperBound
      append(ReadRun(run: InlineMarkup.Run(.text, line.lowerBound..<end)))
      close(at: end..<min(line.upperBound + 1, provision.bytes.upperBound))
    }
  }

  private mutating func layOutRow(_ index: Int) {
    guard !outline.isDelimiter(index) else { return }
    let runs = outline.runs(of: index)
    let last = runs.last {
      !($0.run.kind == .markup && $0.run.range.upperBound == outline.provisions[index].body.upperBound)
    }
    let isHead = index + 1 < outline.provisions.count && outline.isDelimiter(index + 1)
    let opensTable = isHead || index == 0 || outline.provisions[index - 1].role != .row
    let cells = (last?.cell ?? 0) + 1
    columns = opensTable ? cells : max(cells, columns)
    open(index, .text, .row(cells: columns, opensTable: opensTable, isHead: isHead), .body)
    for run in runs { append(run) }
    trimCells()
    closeRow()
  }

  private mutating func layOutField(_ index: Int, printsTitle: Bool) {
    let provision = outline.provisions[index]
    let isListed = provision.parent != nil
    let key = isListed ? "" : outline.fieldName(of: index).lowercased()
    let isEmpty =
      provision.body.isEmpty || outline.source.bytes[provision.body.lowerBound] == UInt8(ascii: "#")
    guard key != "document", !(key.isEmpty && !isListed && isEmpty) else { return }
    if key == "title" {
      guard printsTitle else { return }
      open(index, .title, .paragraph, .title)
      for run in outline.runs(of: index) { append(run) }
      return close(at: provision.body.upperBound..<provision.bytes.upperBound)
    }
    open(
      index, isResolution ? .closingFacts : .facts, .row(cells: 2, opensTable: false, isHead: false), .body)
    if !isListed, !key.isEmpty {
      atoms.append(
        WordAtom(kind: .key, bytes: provision.marker, block: blocks.count - 1, manner: .key))
    }
    for run in outline.runs(of: index) { append(ReadRun(run: run.run, cell: 1)) }
    closeRow()
  }

  private func style(of index: Int) -> WordStyle {
    let provision = outline.provisions[index]
    if let firstClause, index < firstClause, provision.role == .heading || provision.role == .paragraph {
      return index == titleParagraph ? .mastheadTitle : .masthead
    }
    let depth = min(outline.itemDepth(of: index), 8)
    switch provision.role {
    case .heading: return .heading(outline.level(of: index))
    case .item: return provision.label?.numbering == .bullet ? .bullet(depth) : .number(depth)
    case .recital: return .recital
    case .resolved: return .resolved
    case .formula: return .formula
    case .closing: return .adoption
    case .paragraph, .row, .vote, .signature, .continuation, .verbatim, .comment, .rule, .furniture, .blank,
      .fence, .field:
      let isQuoted = outline.source.bytes[provision.marker].contains(UInt8(ascii: ">"))
      return isQuoted ? .quote : depth > 0 ? .continued(depth - 1) : .body
    }
  }

  /// The bytes of a label inside its marker.
  private func labelBytes(_ provision: Provision) -> Range<Int> {
    let bytes = outline.source.bytes
    let start = provision.marker.first { !isBlank(bytes[$0]) && bytes[$0] != UInt8(ascii: "#") }
    return (start ?? provision.marker.lowerBound)..<provision.marker.upperBound
  }
}
