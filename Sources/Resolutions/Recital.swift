/// A clause that begins with WHEREAS.
public struct Recital: Hashable, Sendable {
  /// The index of its provision.
  public let index: Int

  /// The words it begins with, "WHEREAS,".
  public let opening: String

  /// Its words, without opening and ending.
  public let words: String

  /// What it ends with, "; and".
  public let ending: Ending

  /// Lists and paragraphs that belong to it.
  public let parts: [Resolved.Part]
}
