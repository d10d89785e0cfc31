extension Outline {
  /// The outlines of two texts, read side by side where they are long.
  package static func both(_ old: Source, _ new: Source, _ read: @Sendable (Source) -> Outline) -> (
    old: Outline, new: Outline
  ) {
    Crew.both(old, new, sideBySide: old.bytes.count + new.bytes.count > 1 << 18, read)
  }
}
