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
    let clean = Source.cleanPrefix(of: bytes)
    if clean < bytes.count, let zero = bytes[clean...].firstIndex(of: 0) {
      throw .isBinary(name: name, offset: zero)
    }
    if clean < bytes.count {
      throw .isNotUTF8(name: name, position: Source.position(of: clean, in: bytes), byte: bytes[clean])
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

  /// The offset of the first byte that is NUL or does not continue valid UTF-8; the count of bytes where there is none.
  ///
  /// Where eight bytes are ASCII they are passed at once.
  private static func cleanPrefix(of bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var at = 0
      while at < bytes.count {
        if at + 8 <= bytes.count {
          let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
          let unusual = (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080
          at += unusual == 0 ? 8 : unusual.trailingZeroBitCount / 8
          if unusual == 0 { continue }
        }
        guard let length = sequenceLength(in: bytes, at: at) else { return at }
        at += length
      }
      return bytes.count
    }
  }

  /// The length of the character at an offset; nil where there is none (Unicode 15, table 3-7).
  @inline(__always)
  private static func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    let lead = bytes[offset]
    if lead < 0x80 { return lead == 0 ? nil : 1 }
    guard let length = sequenceLength(lead), offset + length <= bytes.count else { return nil }
    let second = bytes[offset + 1]
    let isLegal =
      switch lead {
      case 0xE0: second >= 0xA0
      case 0xED: second < 0xA0
      case 0xF0: second >= 0x90
      case 0xF4: second < 0x90
      default: true
      }
    guard isLegal, second & 0xC0 == 0x80 else { return nil }
    if length > 2, bytes[offset + 2] & 0xC0 != 0x80 { return nil }
    if length > 3, bytes[offset + 3] & 0xC0 != 0x80 { return nil }
    return length
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
