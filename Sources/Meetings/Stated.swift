/// What a line of a meeting says: its words, where they stand, and what they mean.
public struct Stated<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What the words mean; nil where they could not be read.
  public let value: Value?

  /// The words.
  public let words: String

  /// The bytes of the words.
  public let range: Range<Int>

  /// Puts words and meaning together.
  public init(_ value: Value?, words: String, at range: Range<Int>) {
    self.value = value
    self.words = words
    self.range = range
  }
}
