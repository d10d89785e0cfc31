import Documents

/// Where the walk over a redline stands in one of its texts.
struct WordCursor {
  let text: WordText
  /// The next block, by where it begins.
  var block = 0
  /// The next atom, and how far its words are written.
  var atom = 0
  var offset = 0

  /// The part of the next atom that begins before an offset; nil where none does.
  func peek(before limit: Int) -> (atom: WordAtom, bytes: Range<Int>)? {
    guard atom < text.atoms.count else { return nil }
    let next = text.atoms[atom]
    let start = max(next.bytes.lowerBound, offset)
    guard start < limit else { return nil }
    return (next, start..<(next.kind == .words ? min(next.bytes.upperBound, limit) : next.bytes.upperBound))
  }

  /// Goes on behind some bytes of the next atom.
  mutating func advance(_ bytes: Range<Int>) {
    offset = bytes.upperBound
    if text.atoms[atom].kind != .words || offset >= text.atoms[atom].bytes.upperBound {
      atom += 1
      offset = 0
    }
  }

  /// The blocks that begin before an offset.
  mutating func blocks(before limit: Int) -> Range<Int> {
    let start = block
    while block < text.blocks.count,
      text.outline.provisions[text.blocks[block].provision].bytes.lowerBound < limit
    {
      block += 1
    }
    return start..<block
  }

  /// Whether anything that is shown begins among some bytes.
  func shows(_ range: Range<Int>) -> Bool {
    var (low, high) = (0, text.atoms.count)
    while low < high {
      let middle = (low + high) / 2
      if text.atoms[middle].bytes.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < text.atoms.count && text.atoms[low].bytes.lowerBound < range.upperBound
      && text.atoms[low].kind != .mark
  }
}
