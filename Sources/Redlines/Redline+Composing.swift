import Documents

extension Redline {
  /// The redline from the old text of this one to the new text of the next, out of the edits of both alone.
  ///
  ///     let whole = Redline(from: first, to: second).composed(with: Redline(from: second, to: third))
  ///     whole.rejected == first.source.bytes && whole.accepted == third.source.bytes  // always
  ///
  /// What came and went again is not mentioned, nor what went and came back to its place. What moved stays a move through
  /// both; a passage that was inserted and then moved is inserted where it is, one that moved and was then deleted is
  /// deleted where it was. Where words cannot be followed to the letter, because they were recased, retyped or renumbered in
  /// one redline and moved or changed in part in the other, they are deleted and inserted.
  ///
  /// Where the second revision leads back to the first text, byte for byte, nothing changed in the end, and that is what it says.
  ///
  /// Else it says what two revisions did one after the other, not what a comparison of the outer texts would show: that can
  /// find less.
  ///
  /// - Precondition: `next` begins with the bytes that this one ends with.
  /// - Complexity: O(*n* log *n*) in the edits of both, and O(*n*) in the bytes that moved or changed.
  public func composed(with next: Redline) -> Redline {
    precondition(
      new.source.bytes == next.old.source.bytes,
      "A redline is composed with one that begins with its new text.")
    if old.source.bytes == next.new.source.bytes { return Redline(from: old, to: next.new) }
    var composer = RedlineComposer(self, next)
    composer.walk()
    composer.settle()
    let changes = ComposedChanges(old, next.new, composer.atoms)
    return Redline(
      old: old, new: next.new, edits: changes.edits, changes: changes.list,
      isExhausted: isExhausted || next.isExhausted)
  }
}
