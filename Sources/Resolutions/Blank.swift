/// A place in a text that waits for words: a row of underscores, "[SELECT ONE]", "TBD", a date without its month.
public struct Blank: Hashable, Sendable {
  /// The index of its provision.
  public let index: Int

  /// The bytes where it stands.
  public let range: Range<Int>

  /// What stands there.
  public let text: String
}
