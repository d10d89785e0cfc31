/// What became of a stretch of tokens in a matched passage, as bytes from the first token to the last; the white space between
/// segments belongs to none.
enum Segment {
  /// The same bytes stand in both texts.
  case kept(old: Range<Int>, new: Range<Int>)
  /// What is the same to a reader in another form: a label that was renumbered, words recased or retyped.
  case altered(Edit.Kind, old: Range<Int>, new: Range<Int>)
  /// Tokens that only the old text has.
  case deleted(Range<Int>)
  /// Tokens that only the new text has.
  case inserted(Range<Int>)
  /// Tokens that stand in the place of others.
  case replaced(old: Range<Int>, new: Range<Int>)

  /// Its bytes of the old text; nil where it has none.
  var oldRange: Range<Int>? {
    switch self {
    case .kept(let old, _), .altered(_, let old, _), .replaced(let old, _), .deleted(let old): old
    case .inserted: nil
    }
  }

  /// Its bytes of the new text; nil where it has none.
  var newRange: Range<Int>? {
    switch self {
    case .kept(_, let new), .altered(_, _, let new), .replaced(_, let new), .inserted(let new): new
    case .deleted: nil
    }
  }

  /// Where it begins in the old text; nil where it has nothing of it.
  var oldStart: Int? { oldRange?.lowerBound }

  /// Where it begins in the new text; nil where it has nothing of it.
  var newStart: Int? { newRange?.lowerBound }
}
