public import Documents

/// The comparison of two texts: every byte of both, and what became of it.
///
///     let redline = Redline(from: adopted, to: revised)
///     redline.accepted == revised.source.bytes  // always
///     redline.rejected == adopted.source.bytes  // always
public struct Redline: Hashable, Sendable {
  /// The text that was.
  public let old: Outline

  /// The text that is.
  public let new: Outline

  /// What became of the bytes, in reading order.
  public let edits: [Edit]

  /// What became of the provisions, in reading order; each has a run of the edits.
  public let changes: [Change]

  /// Whether the engine stopped looking for a smaller redline because its budget was used up.
  public let isExhausted: Bool

  /// Compares two texts.
  ///
  /// - Complexity: O(*n* log *n*) in the provisions and O(*n*) in the bytes, however much changed; what would cost more
  ///   is given up, and `isExhausted` says so.
  public init(from old: Outline, to new: Outline) {
    var alignment = Alignment(old, new)
    let comparisons = Comparisons(&alignment)
    alignment.forgetBags()
    var builder = RedlineBuilder(consume alignment, comparisons)
    builder.build()
    let moves = PassageMoves(builder.edits, builder.changes, &builder.alignment)
    self.init(
      old: old, new: new, edits: moves.edits, changes: moves.changes,
      isExhausted: builder.alignment.isExhausted)
  }

  /// Compares two texts as they are, line by line, without front matter, markup or labels.
  public init(from old: Source, to new: Source) {
    let (old, new) = Outline.both(old, new) { Outline(plain: $0) }
    self.init(from: old, to: new)
  }

  init(old: Outline, new: Outline, edits: [Edit], changes: [Change], isExhausted: Bool) {
    self.old = old
    self.new = new
    self.edits = edits
    self.changes = changes
    self.isExhausted = isExhausted
  }
}
