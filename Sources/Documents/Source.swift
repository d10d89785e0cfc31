/// The bytes of one document, as they were read: the legal record everything else is derived from.
///
/// A source is UTF-8 text without NUL bytes. Its bytes are never changed: a byte order mark, carriage returns
/// and trailing blanks all stay where they are.
///
///     let source = try Source(name: "BP-0410.md", bytes: bytes)
///     source[0..<3]  // "---"
public struct Source: Hashable, Sendable {
  /// The name the document is known by in messages: a path as the user wrote it, or `-` for standard input.
  public let name: String

  /// The bytes of the text, valid UTF-8.
  public let bytes: [UInt8]

  /// Takes bytes as they were read from a file.
  ///
  /// - Throws: `SourceError` when the bytes are not text: UTF-16, binary, or not valid UTF-8; or too many.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(name: String, bytes: [UInt8]) throws(SourceError) {
    guard bytes.count < UInt32.max else { throw .isTooLong(name: name) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw .isUTF16(name: name)
    }
    if let zero = bytes.firstIndex(of: 0) {
      throw .isBinary(name: name, offset: zero)
    }
    if let offset = Source.firstInvalidByte(in: bytes) {
      throw .isNotUTF8(name: name, position: Source.position(of: offset, in: bytes), byte: bytes[offset])
    }
    self.name = name
    self.bytes = bytes
  }

  /// Takes text that is a `String` already.
  public init(name: String, text: String) {
    self.name = name
    self.bytes = Array(text.utf8)
  }

  /// The text of a range of bytes.
  public subscript(range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The whole text.
  public var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The length of the byte order mark at the start: 3, or 0 where there is none.
  public var byteOrderMarkLength: Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The offset of the first byte that does not continue valid UTF-8.
  private static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    guard !bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    return bytes.withUnsafeBufferPointer { buffer -> Int? in
      var index = 0
      while index < buffer.count {
        let lead = buffer[index]
        if lead < 0x80 {
          index += 1
          continue
        }
        guard let length = sequenceLength(lead), index + length <= buffer.count else { return index }
        let second = buffer[index + 1]
        let isLegal =
          switch lead {
          case 0xE0: second >= 0xA0
          case 0xED: second < 0xA0
          case 0xF0: second >= 0x90
          case 0xF4: second < 0x90
          default: true
          }
        guard isLegal else { return index }
        for offset in 1..<length where buffer[index + offset] & 0xC0 != 0x80 {
          return index
        }
        index += length
      }
      return nil
    }
  }

  /// How many bytes a sequence has by its first byte (Unicode 15, table 3-7).
  private static func sequenceLength(_ lead: UInt8) -> Int? {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }
}
