import Documents

/// A document as Word shows it: its paragraphs and rows, and the pieces of their text in the order of the source.
struct WordText {
  let outline: Outline
  private(set) var blocks: [WordBlock] = []
  private(set) var atoms: [WordAtom] = []

  /// Whether it is a resolution, whose front matter stands behind the text.
  private var isResolution: Bool { firstClause != nil }

  private let roots: [Int]
  private let firstClause: Int?
  private let titleParagraph: Int?
  private var links: WordLinks

  /// Lays a document out.
  ///
  /// - Complexity: O(*n*).
  init(_ outline: Outline, links: inout WordLinks) {
    self.outline = outline
    self.links = links
    roots = outline.roots()
    let document = HTMLOutline(outline)
    firstClause = document.firstClause
    titleParagraph = document.titleAt
    let title = Heading.frontMatterTitle(of: outline).map { $0.lowercased() }
    let printsTitle = title.map { !repeats($0) } ?? false
    for index in outline.provisions.indices { layOut(index, printsTitle: printsTitle) }
    links = self.links
  }

  /// Numbers lists by Word's own counting where it counts what is printed.
  mutating func number(with numbering: inout WordNumbering) {
    for index in blocks.indices {
      guard case .number(let depth) = blocks[index].setting.style,
        let first = blocks[index].atoms.first, atoms[first].kind == .label,
        let list = numbering.list(for: outline, blocks[index].provision, depth: depth)
      else { continue }
      blocks[index].setting.list = list
      blocks[index].atoms = first + 1..<blocks[index].atoms.upperBound
    }
  }

  /// The words of a label or of a field's name.
  func words(of atom: WordAtom) -> String {
    switch atom.kind {
    case .label: outline.printedLabel(of: blocks[atom.block].provision) ?? ""
    case .key: outline.fieldName(of: blocks[atom.block].provision)
    case .words, .blank, .lineBreak, .mark: ""
    }
  }

  /// Whether a tabulator stands behind a label, and not a blank.
  func tabs(behind atom: WordAtom) -> Bool {
    if case .number = blocks[atom.block].setting.style { true } else { false }
  }

  /// Whether the text itself has a paragraph or heading with the words of the title.
  private func repeats(_ title: String) -> Bool {
    let texts = outline.provisions.indices.lazy.filter {
      outline.provisions[$0].role == .heading || outline.provisions[$0].role == .paragraph
    }
    return texts.prefix(20).contains { outline.words(in: outline.provisions[$0].body).lowercased() == title }
  }
}

extension WordText {
  private mutating func layOut(_ index: Int, printsTitle: Bool) {
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
    for next in continuations(of: index) {
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
    let follows = index > 0 && outline.provisions[index - 1].role == .row
    open(
      index, .text,
      .row(cells: (last?.cell ?? 0) + 1, opensTable: isHead || !follows, isHead: isHead), .body)
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

  private func continuations(of index: Int) -> [Int] {
    var found: [Int] = []
    var at = index + 1
    while at < roots.count, roots[at] == index || !outline.provisions[at].role.isRead {
      if roots[at] == index { found.append(at) }
      at += 1
    }
    return found
  }

  /// The bytes of a label inside its marker.
  private func labelBytes(_ provision: Provision) -> Range<Int> {
    let bytes = outline.source.bytes
    let start = provision.marker.first { !isBlank(bytes[$0]) && bytes[$0] != UInt8(ascii: "#") }
    return (start ?? provision.marker.lowerBound)..<provision.marker.upperBound
  }
}

extension WordText {
  private mutating func open(
    _ index: Int, _ place: WordBlock.Place, _ shape: WordBlock.Shape, _ style: WordStyle
  ) {
    var block = WordBlock(provision: index, place: place, shape: shape, setting: .init(style))
    if case .bullet(let depth) = style { block.setting.list = (WordNumbering.bullets, level: depth) }
    block.atoms = atoms.count..<atoms.count
    blocks.append(block)
  }

  private mutating func close(at mark: Range<Int>) {
    trimEnd()
    atoms.append(WordAtom(kind: .mark, bytes: mark, block: blocks.count - 1))
    closeRow()
    blocks[blocks.count - 1].setting.isRightToLeft = isRightToLeft(blocks[blocks.count - 1].atoms)
  }

  private mutating func closeRow() {
    let block = blocks.count - 1
    blocks[block].atoms = blocks[block].atoms.lowerBound..<atoms.count
  }

  /// Drops a blank at the end of a paragraph.
  private mutating func trimEnd() {
    let start = blocks[blocks.count - 1].atoms.lowerBound
    while atoms.count > start, atoms[atoms.count - 1].kind == .blank { atoms.removeLast() }
  }

  /// Drops the blanks at the ends of cells; there are none at their beginnings.
  private mutating func trimCells() {
    let start = blocks[blocks.count - 1].atoms.lowerBound
    var kept: [WordAtom] = []
    for atom in atoms[start...] {
      while let last = kept.last, last.cell != atom.cell, last.kind == .blank { kept.removeLast() }
      kept.append(atom)
    }
    while kept.last?.kind == .blank { kept.removeLast() }
    atoms.replaceSubrange(start..., with: kept)
  }

  /// Appends a run; white space of more than one blank becomes one.
  private mutating func append(_ read: ReadRun) {
    let block = blocks.count - 1
    var atom = WordAtom(
      kind: .words, bytes: read.run.range, block: block, manner: .init(read.run.style, isLead: read.isLead),
      link: read.run.link.map { links.number(of: $0) } ?? 0, cell: read.cell)
    switch read.run.kind {
    case .markup: return
    case .lineBreak:
      trimEnd()
      return atoms.append(WordAtom(kind: .lineBreak, bytes: atom.bytes, block: block, cell: read.cell))
    case .text: break
    }
    if blocks[block].setting.style.keepsBlanks { return append(words: atom) }
    let bytes = outline.source.bytes
    var at = read.run.range.lowerBound
    while at < read.run.range.upperBound {
      let start = at
      while at < read.run.range.upperBound, !isBlank(bytes[at]) || isLone(at, in: read.run.range) { at += 1 }
      atom.bytes = start..<at
      append(words: atom)
      let gap = at
      while at < read.run.range.upperBound, isBlank(bytes[at]) { at += 1 }
      if at > gap { appendBlank(gap..<at, like: atom) }
    }
  }

  private mutating func append(words atom: WordAtom) {
    guard !atom.bytes.isEmpty else { return }
    var atom = atom
    if WordText.hasRightToLeft(outline.source.bytes[atom.bytes]) { atom.manner.insert(.rightToLeft) }
    atoms.append(atom)
  }

  /// Appends one blank for white space; none at the beginning of a line, nor behind a hyphen that ends one.
  private mutating func appendBlank(_ range: Range<Int>, like atom: WordAtom) {
    let start = blocks[blocks.count - 1].atoms.lowerBound
    let bytes = outline.source.bytes
    guard atoms.count > start, let last = atoms.last, last.cell == atom.cell, last.kind != .lineBreak,
      last.kind != .label, last.kind != .key
    else { return }
    let isDivided =
      bytes[range].contains(UInt8(ascii: "\n")) && bytes[range.lowerBound - 1] == UInt8(ascii: "-")
      && range.lowerBound > 1 && bytes[range.lowerBound - 2].isLetter
    guard !isDivided else { return }
    atoms.append(
      WordAtom(
        kind: .blank, bytes: range, block: atom.block, manner: atom.manner, link: atom.link, cell: atom.cell))
  }

  /// Joins what stands behind a page break.
  private mutating func join(at offset: Int) {
    trimEnd()
    let bytes = outline.source.bytes
    guard let last = atoms.last, last.kind == .words else { return }
    let end = last.bytes.upperBound
    let isDivided = bytes[end - 1] == UInt8(ascii: "-") && end > 1 && bytes[end - 2].isLetter
    if !isDivided {
      atoms.append(WordAtom(kind: .blank, bytes: offset..<offset, block: blocks.count - 1))
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Whether a blank stands alone between words of a run.
  private func isLone(_ at: Int, in range: Range<Int>) -> Bool {
    let bytes = outline.source.bytes
    return bytes[at] == 0x20 && at > range.lowerBound && at + 1 < range.upperBound && !isBlank(bytes[at - 1])
      && !isBlank(bytes[at + 1])
  }
}

extension WordText {
  /// Whether the first letter of a paragraph runs from right to left.
  private func isRightToLeft(_ range: Range<Int>) -> Bool {
    for atom in atoms[range] where atom.kind == .words {
      if atom.manner.contains(.rightToLeft) { return true }
      if outline.source.bytes[atom.bytes].contains(where: { $0.isLetter }) { return false }
    }
    return false
  }

  /// Whether letters of Hebrew, Arabic or their kin are among some bytes (U+0590 to U+08FF, U+FB1D to U+FDFF, U+FE70 on).
  private static func hasRightToLeft(_ bytes: ArraySlice<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      if (0xD6...0xDF).contains(byte) { return true }
      if last == 0xE0, (0xA0...0xA3).contains(byte) { return true }
      if last == 0xEF, (0xAC...0xB7).contains(byte) || byte == 0xB9 || byte == 0xBA { return true }
      last = byte
    }
    return false
  }
}
