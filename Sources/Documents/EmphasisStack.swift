/// The rows of `*` and `_` that opened emphasis and did not close it yet.
///
/// A row that closes takes the last open row of its sign and lets go of all that opened behind it, so that every row is
/// taken once: the cost is linear, also for a text of nothing but stars.
struct EmphasisStack {
  /// A row of one sign.
  struct Row {
    var start: Int
    var end: Int
    var canOpen: Bool
    var canClose: Bool
  }

  private var stars: [Row] = []
  private var underscores: [Row] = []

  /// Closes what a row closes, and opens what is left of it.
  mutating func meet(_ row: Row, sign: UInt8, marks: inout InlineMarks) {
    let isStar = sign == UInt8(ascii: "*")
    var open = isStar ? stars : underscores
    if isStar { stars = [] } else { underscores = [] }
    var rest = row
    while rest.canClose, rest.start < rest.end, var opener = open.popLast() {
      let length = min(2, opener.end - opener.start, rest.end - rest.start)
      marks.hide(opener.end - length..<opener.end)
      marks.set(length == 2 ? .strong : .emphasis, opener.end..<rest.start)
      marks.hide(rest.start..<rest.start + length)
      opener.end -= length
      rest.start += length
      if opener.start < opener.end { open.append(opener) }
      letGo(behind: opener.start, isStar: isStar)
    }
    if rest.canOpen, rest.start < rest.end { open.append(rest) }
    if isStar { stars = open } else { underscores = open }
  }

  private mutating func letGo(behind offset: Int, isStar: Bool) {
    if isStar {
      while let last = underscores.last, last.start > offset { underscores.removeLast() }
    } else {
      while let last = stars.last, last.start > offset { stars.removeLast() }
    }
  }
}
