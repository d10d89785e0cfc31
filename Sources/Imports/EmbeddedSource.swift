/// A text that this project put into a file when it wrote it.
public struct EmbeddedSource: Hashable, Sendable {
  /// What the text is of the file: document, old or new.
  public let role: String
  /// The name of the text's file.
  public let name: String
  /// The text, byte for byte.
  public let text: String
}
