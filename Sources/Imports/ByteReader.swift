extension Array where Element == UInt8 {
  /// The little-endian number of two bytes at an offset; nil where they are not there.
  func number16(at offset: Int) -> Int? {
    guard offset >= 0, offset + 2 <= count else { return nil }
    return Int(self[offset]) | Int(self[offset + 1]) << 8
  }

  /// The little-endian number of four bytes at an offset.
  func number32(at offset: Int) -> Int? {
    guard let low = number16(at: offset), let high = number16(at: offset + 2) else { return nil }
    return low | high << 16
  }

  /// The little-endian number of eight bytes at an offset; nil also where it goes beyond all files.
  func number64(at offset: Int) -> Int? {
    guard let low = number32(at: offset), let high = number32(at: offset + 4), high < 1 << 30 else {
      return nil
    }
    return low | high << 32
  }

  /// Whether other bytes stand at an offset.
  func holds(_ bytes: [UInt8], at offset: Int) -> Bool {
    offset >= 0 && offset + bytes.count <= count && self[offset..<offset + bytes.count].elementsEqual(bytes)
  }
}
