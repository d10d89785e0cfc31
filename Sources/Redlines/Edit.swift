/// One run of a redline: some bytes of the old text, of the new text, or of both.
///
/// The edits of a redline, taken in order, give both texts whole: the `old` ranges follow one another without a gap
/// from the first byte of the old text to its last, and so do the `new` ranges.
public struct Edit: Hashable, Sendable {
  /// What became of the bytes.
  public enum Kind: Hashable, Sendable {
    /// The same bytes stand in both texts.
    case kept
    /// The same words with other blanks or line breaks between them: both ranges hold white space (one may be empty).
    case respaced
    /// A label that changed because its provision was renumbered: both ranges hold the label.
    case renumbered
    /// Bytes that only the new text has; `old` is empty.
    case inserted
    /// Bytes that only the old text has; `new` is empty.
    case deleted
    /// Bytes of a passage that moved. They stand once with `new` empty, where they were, and once with `old` empty, where
    /// they are; both edits carry the number of the pair. Words edited on the way are `deleted` runs at the one end
    /// and `inserted` runs at the other.
    case moved(pair: Int)
  }

  /// What became of the bytes.
  public let kind: Kind

  /// The bytes of the old text.
  public let old: Range<Int>

  /// The bytes of the new text.
  public let new: Range<Int>

  /// Makes an edit.
  public init(_ kind: Kind, old: Range<Int>, new: Range<Int>) {
    self.kind = kind
    self.old = old
    self.new = new
  }
}
