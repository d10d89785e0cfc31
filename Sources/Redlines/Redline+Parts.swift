package import Documents

extension Redline {
  /// Puts a redline together from its parts, for tests of what is written from it and for a redline that was read.
  package init(
    from old: Outline, to new: Outline, edits: [Edit], changes: [Change], isExhausted: Bool = false
  ) {
    self.old = old
    self.new = new
    self.edits = edits
    self.changes = changes
    self.isExhausted = isExhausted
  }
}
