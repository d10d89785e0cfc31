import Documents
import Redlines

extension WordRedline {
  /// The row that both texts have, where a change is about one row in each, with as many cells; and in which texts it opens a table.
  func sharedRow(_ olds: Range<Int>, _ news: Range<Int>) -> (row: WordBlock, opens: (old: Bool, new: Bool))? {
    guard olds.count == 1, news.count == 1 else { return nil }
    let (was, now) = (old.text.blocks[olds.lowerBound], new.text.blocks[news.lowerBound])
    guard case .row(let before, let opened, let wasHead) = was.shape,
      case .row(let after, let opens, let isHead) = now.shape,
      before == after, wasHead == isHead, was.place == now.place
    else { return nil }
    return (now, (opened, opens))
  }

  mutating func writeRow(_ edits: ArraySlice<Edit>, _ row: WordBlock, opens: (old: Bool, new: Bool)) {
    guard case .row(let cells, _, let isHead) = row.shape else { return }
    flows[row.place]?.openRow(cells: cells)
    isInRow = true
    for index in edits.indices { write(edits[index], index) }
    isInRow = false
    flows[row.place]?.endRow(.kept, opensTable: opens, isHead: isHead, &revisions)
  }

  /// Writes the blocks of one text whole: rows as rows that came or went.
  mutating func writeWhole(
    _ blocks: Range<Int>, in side: WritableKeyPath<Self, WordCursor>, before limit: Int,
    _ revision: WordRevision
  ) {
    for index in blocks {
      let block = self[keyPath: side].text.blocks[index]
      guard case .row(let cells, let opensTable, let isHead) = block.shape else { continue }
      writeAll(side, upTo: index, before: limit, revision)
      flows[block.place]?.openRow(cells: cells)
      writeAll(side, upTo: index + 1, before: limit, revision)
      flows[block.place]?.endRow(revision, opensTable: (opensTable, opensTable), isHead: isHead, &revisions)
    }
    writeAll(side, before: limit, revision)
  }

  /// Writes what only one text has, up to a block.
  private mutating func writeAll(
    _ side: WritableKeyPath<Self, WordCursor>, upTo block: Int, before limit: Int, _ revision: WordRevision
  ) {
    while let piece = self[keyPath: side].peek(before: limit), piece.atom.block < block {
      write(piece, of: side, revision)
    }
  }
}
