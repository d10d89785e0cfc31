/// What became of one provision, or of a few where one was split or several were merged.
///
/// The changes of a redline are in reading order and cover all its edits: each has a run of `edits` of its own. They cover
/// all provisions of both texts too: a provision that came, went or moved takes the blank line behind it along; a blank line
/// or a page number between provisions that stayed is a change of its own, `kept` where only white space differs (one of its
/// ranges can then be empty).
public struct Change: Hashable, Sendable {
  /// What became of the provision's words and place.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It stands where it stood, word for word: no edit but `kept`, `respaced`, `retyped` and `renumbered`.
    case kept
    /// It stands where it stood with other words, or with the same in other capitals.
    case edited
    /// Only the new text has it.
    case inserted
    /// Only the old text has it.
    case deleted
    /// It moved: this is where it was. `pair` links both ends.
    case movedAway
    /// It moved: this is where it is now, with the edits made on the way.
    case movedHere
    /// One provision became several.
    case split
    /// Several provisions became one.
    case merged
  }

  /// What became of it.
  public let kind: Kind

  /// The provisions of the old outline, as indices; empty for `inserted` and `movedHere`.
  public var old: Range<Int> { oldProvisions.range }

  /// The provisions of the new outline, as indices; empty for `deleted` and `movedAway`.
  public var new: Range<Int> { newProvisions.range }

  /// The change's own run in the edits of the redline.
  public var edits: Range<Int> { run.range }

  /// Whether its label changed while it stayed the same provision.
  public let isRenumbered: Bool

  /// The number that links both ends of a move.
  public var pair: Int? { number == .max ? nil : Int(number) }

  private let oldProvisions: PackedRange
  private let newProvisions: PackedRange
  private let run: PackedRange
  private let number: UInt32

  /// Makes a change.
  public init(
    _ kind: Kind, old: Range<Int>, new: Range<Int>, edits: Range<Int>, isRenumbered: Bool = false,
    pair: Int? = nil
  ) {
    self.kind = kind
    self.isRenumbered = isRenumbered
    oldProvisions = PackedRange(old)
    newProvisions = PackedRange(new)
    run = PackedRange(edits)
    number = pair.map { UInt32(clamping: $0) } ?? .max
  }
}
