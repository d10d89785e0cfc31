extension Refusal {
  /// Why a file cannot be a Word file by its first bytes; nil where it may be one.
  ///
  /// - Complexity: O(*n*) for files of before 2007, which are searched for the name of one stream; else O(1).
  package static func sniffing(_ bytes: [UInt8]) -> Refusal? {
    if bytes.isEmpty { return .isOther(.empty) }
    if bytes.starts(with: [0x50, 0x4B]) { return nil }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return compound(bytes) }
    let head = Array(bytes.prefix(1_024))
    if head.starts(with: "{\\rtf".utf8) { return .isOther(.richText) }
    let text = String(decoding: head, as: UTF8.self)
    if text.contains("%PDF-") { return .isOther(.pdf) }
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
    if start.hasPrefix("<") {
      if text.contains("schemas.microsoft.com/office") || text.contains("wordml") {
        return .isOther(.flatXML)
      }
      if text.contains("opendocument") { return .isOther(.openDocument) }
      if start.hasPrefix("<!doctype html") || start.contains("<html") { return .isOther(.html) }
    }
    let isText = !head.contains { $0 < 9 || (14..<27).contains($0) }
    return .isOther(isText ? .plainText : .unknown)
  }

  /// What a compound file (MS-CFB) is, by the names of the streams in its directory.
  private static func compound(_ bytes: [UInt8]) -> Refusal {
    if holds("EncryptedPackage", bytes) { return .isEncrypted }
    return .isOther(holds("WordDocument", bytes) ? .oldWord : .oldOffice)
  }

  /// Whether a name stands in UTF-16 anywhere in some bytes.
  private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
    let wanted = name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    // The entries of a directory stand at multiples of 128 bytes, behind a header of 512.
    return stride(from: 512, to: bytes.count, by: 128).contains { bytes.holds(wanted, at: $0) }
  }
}
