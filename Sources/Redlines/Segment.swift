/// What became of a stretch of tokens in a matched passage, as bytes from the first token to the last; the white space between
/// segments belongs to none.
enum Segment {
  /// The same bytes stand in both texts.
  case kept(old: Range<Int>, new: Range<Int>)
  /// A label that changed.
  case renumbered(old: Range<Int>, new: Range<Int>)
  /// Tokens that only the old text has.
  case deleted(Range<Int>)
  /// Tokens that only the new text has.
  case inserted(Range<Int>)
  /// Tokens that stand in the place of others.
  case replaced(old: Range<Int>, new: Range<Int>)

  /// Where it begins in the old text; nil where it has nothing of it.
  var oldStart: Int? {
    switch self {
    case .kept(let old, _), .renumbered(let old, _), .replaced(let old, _), .deleted(let old): old.lowerBound
    case .inserted: nil
    }
  }

  /// Where it begins in the new text; nil where it has nothing of it.
  var newStart: Int? {
    switch self {
    case .kept(_, let new), .renumbered(_, let new), .replaced(_, let new), .inserted(let new): new.lowerBound
    case .deleted: nil
    }
  }
}
