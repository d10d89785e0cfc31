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
    /// The same words in other capitals: both ranges hold the words, with the blanks between them.
    case recased
    /// The same words typed with other signs, which read alike or are not seen at all: curly quotation marks for straight
    /// ones, a soft hyphen, a joiner, an accent typed apart from its letter. Both ranges hold the words.
    case retyped
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
  public var kind: Kind {
    switch code {
    case .kept: .kept
    case .respaced: .respaced
    case .renumbered: .renumbered
    case .recased: .recased
    case .retyped: .retyped
    case .inserted: .inserted
    case .deleted: .deleted
    case .moved: .moved(pair: Int(pair))
    }
  }

  /// The bytes of the old text.
  public var old: Range<Int> { oldBytes.range }

  /// The bytes of the new text.
  public var new: Range<Int> { newBytes.range }

  /// A kind without its number.
  private enum Code: UInt8 {
    case kept, respaced, renumbered, recased, retyped, inserted, deleted, moved
  }

  private let oldBytes: PackedRange
  private let newBytes: PackedRange
  /// The number of the move; 0 where there is none.
  private let pair: UInt32
  private let code: Code

  /// Whether a reader meets other words, or the same in other capitals: not where only blanks, signs or a number differ.
  package var changesWords: Bool {
    switch kind {
    case .inserted, .deleted, .moved, .recased: true
    case .kept, .respaced, .renumbered, .retyped: false
    }
  }

  /// Makes an edit.
  public init(_ kind: Kind, old: Range<Int>, new: Range<Int>) {
    oldBytes = PackedRange(old)
    newBytes = PackedRange(new)
    var number = 0
    switch kind {
    case .kept: code = .kept
    case .respaced: code = .respaced
    case .renumbered: code = .renumbered
    case .recased: code = .recased
    case .retyped: code = .retyped
    case .inserted: code = .inserted
    case .deleted: code = .deleted
    case .moved(let pair): (code, number) = (.moved, pair)
    }
    pair = UInt32(clamping: number)
  }
}
