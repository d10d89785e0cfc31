import Documents
import Redlines

/// Lays a redline out for Word: the pieces of both texts in one order, each with what became of it.
///
/// Without the pieces that only the old text has, the file is the new text; without those that only the new one has, it is the old
/// one: every piece of both is written once, in its order, and only pieces that Word shows alike are written as kept.
struct WordRedline {
  let redline: Redline
  var old: WordCursor
  var new: WordCursor
  var flows = WordFlow.places
  var revisions: WordRevisions
  private var moves: WordMoves

  /// Whether it is written into cells, where nothing is called moved.
  var isInRow = false

  /// Lays a redline out; without moves what moved is deleted and inserted.
  ///
  /// - Complexity: O(*n*).
  init(
    _ redline: Redline, old: WordText, new: WordText, showsMoves: Bool, revisions: WordRevisions
  ) {
    self.redline = redline
    self.old = WordCursor(text: old)
    self.new = WordCursor(text: new)
    self.revisions = revisions
    moves = WordMoves()
    if showsMoves {
      moves = WordMoves(
        redline, shows: { isOld, range in isOld ? self.old.shows(range) : self.new.shows(range) })
    }
    run()
  }

  private mutating func run() {
    for change in redline.changes {
      let edits = redline.edits[change.edits]
      guard let last = edits.last else { continue }
      let limits = (old: last.old.upperBound, new: last.new.upperBound)
      let blocks = (old: old.blocks(before: limits.old), new: new.blocks(before: limits.new))
      let hasRows =
        old.text.blocks[blocks.old].contains(where: \.isRow)
        || new.text.blocks[blocks.new].contains(where: \.isRow)
      if !hasRows {
        for at in change.edits { write(redline.edits[at], at) }
      } else if let (row, opens) = sharedRow(blocks.old, blocks.new) {
        writeRow(edits, row, opens: opens)
      } else {
        writeWhole(blocks.old, in: \.old, before: limits.old, .deleted)
        writeWhole(blocks.new, in: \.new, before: limits.new, .inserted)
      }
    }
    finish()
  }

  /// What begins at the very end of a text: the end of a paragraph that no line end closes.
  private mutating func finish() {
    let ends = (old: old.peek(before: .max), new: new.peek(before: .max))
    if let oldEnd = ends.old, let newEnd = ends.new, oldEnd.atom.kind == .mark, newEnd.atom.kind == .mark,
      place(of: oldEnd.atom, in: old) == place(of: newEnd.atom, in: new)
    {
      keep(oldEnd, newEnd)
    }
    let rests = (old: old.blocks(before: .max), new: new.blocks(before: .max))
    writeWhole(rests.old, in: \.old, before: .max, .deleted)
    writeWhole(rests.new, in: \.new, before: .max, .inserted)
  }
}

extension WordRedline {
  mutating func write(_ edit: Edit, _ index: Int) {
    switch edit.kind {
    case .kept: keep(edit)
    case .respaced: respace(edit)
    case .renumbered, .recased, .retyped:
      writeAll(\.old, before: edit.old.upperBound, .deleted)
      writeAll(\.new, before: edit.new.upperBound, .inserted)
    case .inserted: writeAll(\.new, before: edit.new.upperBound, .inserted)
    case .deleted: writeAll(\.old, before: edit.old.upperBound, .deleted)
    case .moved(let pair): writeMoved(edit, index, pair)
    }
  }

  /// Writes the same bytes of both texts: what Word shows alike once, else both.
  private mutating func keep(_ edit: Edit) {
    while true {
      let pieces = (old: old.peek(before: edit.old.upperBound), new: new.peek(before: edit.new.upperBound))
      guard let was = pieces.old else { return writeAll(\.new, before: edit.new.upperBound, .inserted) }
      guard let now = pieces.new else { return writeAll(\.old, before: edit.old.upperBound, .deleted) }
      let offsets = (
        old: was.bytes.lowerBound - edit.old.lowerBound, new: now.bytes.lowerBound - edit.new.lowerBound
      )
      if offsets.old < offsets.new {
        writeAll(\.old, before: edit.old.lowerBound + offsets.new, .deleted)
      } else if offsets.new < offsets.old {
        writeAll(\.new, before: edit.new.lowerBound + offsets.old, .inserted)
      } else {
        let length = min(was.bytes.count, now.bytes.count)
        keep(cut(was, to: length), cut(now, to: length))
      }
    }
  }

  /// The first bytes of a piece that can be cut.
  private func cut(_ piece: (atom: WordAtom, bytes: Range<Int>), to length: Int) -> (
    atom: WordAtom, bytes: Range<Int>
  ) {
    piece.atom.kind == .words ? (piece.atom, piece.bytes.prefix(length)) : piece
  }

  /// Writes a piece that both texts have as kept, or where Word shows it otherwise as deleted and inserted.
  private mutating func keep(
    _ was: (atom: WordAtom, bytes: Range<Int>), _ now: (atom: WordAtom, bytes: Range<Int>)
  ) {
    guard isAlike(was, now) else {
      write(was, of: \.old, .deleted)
      write(now, of: \.new, .inserted)
      return
    }
    old.advance(was.bytes)
    new.advance(now.bytes)
    let block = new.text.blocks[now.atom.block]
    if now.atom.kind == .mark {
      flows[block.place]?.endParagraph(
        .kept, old: old.text.blocks[was.atom.block].setting, new: block.setting)
    } else {
      flows[block.place]?.write(
        now.atom, now.bytes, of: new.text, as: .kept, former: was.atom.manner, &revisions)
    }
  }

  private func isAlike(
    _ was: (atom: WordAtom, bytes: Range<Int>), _ now: (atom: WordAtom, bytes: Range<Int>)
  ) -> Bool {
    guard was.atom.cell == now.atom.cell, was.atom.link == now.atom.link,
      place(of: was.atom, in: old) == place(of: now.atom, in: new)
    else { return false }
    switch (was.atom.kind, now.atom.kind) {
    case (.words, .words):
      return old.text.outline.source.bytes[was.bytes] == new.text.outline.source.bytes[now.bytes]
    case (.blank, .blank), (.lineBreak, .lineBreak), (.mark, .mark): return true
    case (.blank, .words): return isBlank(now.bytes, in: new)
    case (.words, .blank): return isBlank(was.bytes, in: old)
    case (.label, .label):
      return old.text.words(of: was.atom) == new.text.words(of: now.atom)
        && old.text.tabs(behind: was.atom) == new.text.tabs(behind: now.atom)
    case (.key, .key): return old.text.words(of: was.atom) == new.text.words(of: now.atom)
    case (.words, _), (.blank, _), (.lineBreak, _), (.label, _), (.key, _), (.mark, _): return false
    }
  }

  private func isBlank(_ bytes: Range<Int>, in cursor: WordCursor) -> Bool {
    bytes.count == 1 && cursor.text.outline.source.bytes[bytes.lowerBound] == UInt8(ascii: " ")
  }

  private func place(of atom: WordAtom, in cursor: WordCursor) -> WordBlock.Place {
    cursor.text.blocks[atom.block].place
  }

  /// Writes white space that changed: one blank for another is kept, and so is the end of a paragraph.
  private mutating func respace(_ edit: Edit) {
    while let was = old.peek(before: edit.old.upperBound), let now = new.peek(before: edit.new.upperBound),
      isAlike(was, now)
    {
      keep(was, now)
    }
    writeAll(\.new, before: edit.new.upperBound, .inserted, onlyBlanks: true)
    writeAll(\.old, before: edit.old.upperBound, .deleted)
    writeAll(\.new, before: edit.new.upperBound, .inserted)
  }

  /// Writes what only one text has, up to an offset.
  mutating func writeAll(
    _ side: WritableKeyPath<Self, WordCursor>, before limit: Int, _ revision: WordRevision,
    onlyBlanks: Bool = false
  ) {
    while let piece = self[keyPath: side].peek(before: limit) {
      if onlyBlanks, piece.atom.kind == .mark { return }
      write(piece, of: side, revision)
    }
  }

  mutating func write(
    _ piece: (atom: WordAtom, bytes: Range<Int>), of side: WritableKeyPath<Self, WordCursor>,
    _ revision: WordRevision
  ) {
    self[keyPath: side].advance(piece.bytes)
    let text = self[keyPath: side].text
    let block = text.blocks[piece.atom.block]
    if piece.atom.kind == .mark {
      flows[block.place]?.endParagraph(
        revision, old: revision.isOfOld ? block.setting : nil, new: revision.isOfNew ? block.setting : nil)
    } else {
      flows[block.place]?.write(piece.atom, piece.bytes, of: text, as: revision, &revisions)
    }
  }
}

extension WordRedline {
  /// Writes an end of a move, between the marks of its range.
  private mutating func writeMoved(_ edit: Edit, _ index: Int, _ pair: Int) {
    let isSource = edit.new.isEmpty
    guard let range = isInRow ? nil : moves.range(of: pair, isSource: isSource) else {
      writeAll(\.old, before: edit.old.upperBound, .deleted)
      writeAll(\.new, before: edit.new.upperBound, .inserted)
      return
    }
    let place = isSource ? placeOfNext(in: old) : placeOfNext(in: new)
    if range.first == index {
      let number = revisions.number()
      moves.open(pair, number: number)
      flows[place]?.write(
        rangeMark: revisions.rangeStart(number, name: "move\(pair + 1)", isSource: isSource), isStart: true)
    }
    if isSource {
      writeAll(\.old, before: edit.old.upperBound, .movedAway)
    } else {
      writeAll(\.new, before: edit.new.upperBound, .movedHere)
    }
    if range.last == index, let number = moves.close(pair) {
      flows[place]?.write(
        rangeMark: WordRevisions.rangeEnd(number, isSource: isSource), isStart: false)
    }
  }

  private func placeOfNext(in cursor: WordCursor) -> WordBlock.Place {
    cursor.peek(before: .max).map { place(of: $0.atom, in: cursor) } ?? .text
  }
}
