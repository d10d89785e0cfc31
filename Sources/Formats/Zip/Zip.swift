/// A ZIP file in the making: named parts, compressed (PKWARE APPNOTE 6.3.3).
///
/// The same parts give the same bytes: every part bears the first moment that the format knows, January 1, 1980.
struct Zip {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a part; names are ASCII with `/` between folders.
  ///
  /// - Complexity: O(*n*).
  mutating func add(_ name: String, _ content: [UInt8]) {
    let compressed = Deflate.compressed(content)
    let isSmaller = compressed.count < content.count
    let body = isSmaller ? compressed : content
    var facts: [UInt8] = []
    facts.append(short: 20)
    facts.append(short: 0)
    facts.append(short: isSmaller ? 8 : 0)
    facts.append(short: 0)
    facts.append(short: 0x21)
    facts.append(long: Int(CRC32.of(content)))
    facts.append(long: body.count)
    facts.append(long: content.count)
    facts.append(short: name.utf8.count)
    facts.append(short: 0)
    directory += [0x50, 0x4B, 1, 2]
    directory.append(short: 20)
    directory += facts
    for _ in 0..<3 { directory.append(short: 0) }
    directory.append(long: 0)
    directory.append(long: bytes.count)
    directory += name.utf8
    bytes += [0x50, 0x4B, 3, 4]
    bytes += facts
    bytes += name.utf8
    bytes += body
    count += 1
  }

  /// Closes the file.
  consuming func finished() -> [UInt8] {
    let start = bytes.count
    bytes += directory
    bytes += [0x50, 0x4B, 5, 6]
    for value in [0, 0, count, count] { bytes.append(short: value) }
    bytes.append(long: directory.count)
    bytes.append(long: start)
    bytes.append(short: 0)
    return bytes
  }
}

extension [UInt8] {
  /// Appends a number of two bytes, the lower first.
  fileprivate mutating func append(short value: Int) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  /// Appends a number of four bytes, the lowest first.
  fileprivate mutating func append(long value: Int) {
    append(short: value)
    append(short: value >> 16)
  }
}
