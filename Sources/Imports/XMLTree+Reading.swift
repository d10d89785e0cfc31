import Documents

extension XMLTree {
  /// Reads a part (XML 1.0, without document types; Namespaces in XML 1.0).
  ///
  /// No entity but the five of XML itself is known, and nothing is ever fetched.
  ///
  /// - Throws: `Refusal` where the part is not well-formed, declares a document type, or is beyond the limits.
  /// - Complexity: O(*n*).
  package init(reading bytes: [UInt8], part: String, within limits: Limits = Limits()) throws(Refusal) {
    let text = try Self.utf8(bytes, part: part)
    var reader = XMLReader(text, part: part, limits)
    try reader.run()
    self = reader.tree
  }

  /// The bytes as UTF-8, without a byte order mark.
  private static func utf8(_ bytes: [UInt8], part: String) throws(Refusal) -> [UInt8] {
    var isLittle = bytes.starts(with: [0xFF, 0xFE])
    var isBig = bytes.starts(with: [0xFE, 0xFF])
    if bytes.starts(with: [0x3C, 0, 0x3F, 0]) { isLittle = true }
    if bytes.starts(with: [0, 0x3C, 0, 0x3F]) { isBig = true }
    if isLittle || isBig {
      let (low, high) = isLittle ? (0, 1) : (1, 0)
      let units = stride(from: 0, to: bytes.count - 1, by: 2).map { (at: Int) -> UInt16 in
        UInt16(bytes[at + low]) | UInt16(bytes[at + high]) << 8
      }
      let text = Array(String(decoding: units, as: UTF16.self).utf8)
      return text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard text.count < Int32.max / 2 else {
      throw .hasLargePart(name: part, bytes: text.count, limit: 1 << 30)
    }
    guard (try? Source(name: part, bytes: text)) != nil else {
      throw .hasUnknownEncoding(part: part, "an encoding that is not UTF-8")
    }
    return text
  }
}
