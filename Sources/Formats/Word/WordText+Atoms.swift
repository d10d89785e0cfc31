import Documents

extension WordText {
  mutating func open(
    _ index: Int, _ place: WordBlock.Place, _ shape: WordBlock.Shape, _ style: WordStyle
  ) {
    var block = WordBlock(provision: index, place: place, shape: shape, setting: .init(style))
    if case .bullet(let depth) = style { block.setting.list = (WordNumbering.bullets, level: depth) }
    block.atoms = atoms.count..<atoms.count
    blocks.append(block)
  }

  mutating func close(at mark: Range<Int>) {
    trimEnd()
    atoms.append(WordAtom(kind: .mark, bytes: mark, block: blocks.count - 1))
    closeRow()
    blocks[blocks.count - 1].setting.isRightToLeft = isRightToLeft(blocks[blocks.count - 1].atoms)
  }

  mutating func closeRow() {
    let block = blocks.count - 1
    blocks[block].atoms = blocks[block].atoms.lowerBound..<atoms.count
  }

  /// Drops a blank at the end of a paragraph.
  private mutating func trimEnd() {
    let start = blocks[blocks.count - 1].atoms.lowerBound
    while atoms.count > start, atoms[atoms.count - 1].kind == .blank { atoms.removeLast() }
  }

  /// Drops the blanks at the ends of cells; there are none at their beginnings.
  mutating func trimCells() {
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
  mutating func append(_ read: ReadRun) {
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
  mutating func join(at offset: Int) {
    trimEnd()
    let bytes = outline.source.bytes
    guard let last = atoms.last, last.kind == .words else { return }
    let end = last.bytes.upperBound
    let isDivided = bytes[end - 1] == UInt8(ascii: "-") && end > 1 && bytes[end - 2].isLetter
    if !isDivided {
      atoms.append(WordAtom(kind: .blank, bytes: offset..<offset, block: blocks.count - 1))
    }
  }

  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

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
