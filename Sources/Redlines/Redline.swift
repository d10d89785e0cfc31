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
  public init(from old: Outline, to new: Outline) {
    self.old = old
    self.new = new
    let oldBytes = 0..<old.source.bytes.count
    let newBytes = 0..<new.source.bytes.count
    self.edits = [
      Edit(.deleted, old: oldBytes, new: 0..<0),
      Edit(.inserted, old: oldBytes.upperBound..<oldBytes.upperBound, new: newBytes),
    ]
    self.changes = []
    self.isExhausted = false
  }
}
