/// Why bytes are not a document: they are not text at all.
public enum SourceError: Error, Hashable, Sendable {
  /// The file is UTF-16 text, as some Windows programs save it.
  case isUTF16(name: String)

  /// The file holds a zero byte: a Word, PDF or other binary file.
  case isBinary(name: String, offset: Int)

  /// A byte is not valid UTF-8, as in text saved as Windows-1252.
  case isNotUTF8(name: String, position: Position, byte: UInt8)

  /// The text has four billion bytes or more.
  case isTooLong(name: String)
}
