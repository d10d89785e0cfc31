/// Walks over the central directory of a zip archive, entry by entry.
struct ZipDirectory {
  private let bytes: [UInt8]
  private var at: Int
  private let end: Int

  /// How many entries there are.
  let count: Int

  /// Finds the directory from the end of the archive.
  init(of bytes: [UInt8]) throws(Refusal) {
    self.bytes = bytes
    guard let record = Self.endRecord(in: bytes) else {
      if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
        throw .isTruncated
      }
      throw .isDamaged("it has no directory")
    }
    guard let disk = bytes.number16(at: record + 4), disk == 0 || disk == 0xFFFF else {
      throw .isDamaged("it is one of several volumes")
    }
    var count = bytes.number16(at: record + 10)
    var size = bytes.number32(at: record + 12)
    var offset = bytes.number32(at: record + 16)
    if let large = Self.largeRecord(in: bytes, before: record) {
      count = bytes.number64(at: large + 32)
      size = bytes.number64(at: large + 40)
      offset = bytes.number64(at: large + 48)
    }
    guard let count, let size, let offset, offset + size <= record, count <= size / 46 else {
      throw .isDamaged("its directory does not stand where its end says")
    }
    self.count = count
    at = offset
    end = offset + size
  }

  /// The offset of the end record (4.3.16), looked for behind a comment of any length.
  private static func endRecord(in bytes: [UInt8]) -> Int? {
    var at = bytes.count - 22
    let lowest = max(0, bytes.count - 22 - 0xFFFF)
    while at >= lowest {
      if bytes[at] == 0x50, bytes.holds([0x50, 0x4B, 5, 6], at: at),
        let comment = bytes.number16(at: at + 20),
        at + 22 + comment <= bytes.count
      {
        return at
      }
      at -= 1
    }
    return nil
  }

  /// The offset of the end record of large archives (4.3.14), which some programs also write in small ones.
  private static func largeRecord(in bytes: [UInt8], before record: Int) -> Int? {
    guard bytes.holds([0x50, 0x4B, 6, 7], at: record - 20), let at = bytes.number64(at: record - 12),
      bytes.holds([0x50, 0x4B, 6, 6], at: at), at + 56 <= bytes.count
    else { return nil }
    return at
  }

  /// Reads the next entry.
  mutating func next() throws(Refusal) -> ZipArchive.Entry {
    guard bytes.holds([0x50, 0x4B, 1, 2], at: at), let flags = bytes.number16(at: at + 8),
      let method = bytes.number16(at: at + 10), let checksum = bytes.number32(at: at + 16),
      var packedSize = bytes.number32(at: at + 20), var size = bytes.number32(at: at + 24),
      let nameLength = bytes.number16(at: at + 28), let extraLength = bytes.number16(at: at + 30),
      let commentLength = bytes.number16(at: at + 32), var offset = bytes.number32(at: at + 42)
    else { throw .isDamaged("its directory breaks off") }
    let nameStart = at + 46
    let extra = nameStart + nameLength..<nameStart + nameLength + extraLength
    guard extra.upperBound + commentLength <= end else { throw .isDamaged("its directory breaks off") }
    let rawName = bytes[nameStart..<extra.lowerBound]
    let name = String(decoding: rawName, as: UTF8.self)
    if flags & 0x2041 != 0 { throw .isEncrypted }
    try readLarge(extra, &size, &packedSize, &offset)
    let start = try contentStart(offset, name: name, rawName)
    guard packedSize <= bytes.count - start else { throw .isTruncated }
    at = extra.upperBound + commentLength
    return ZipArchive.Entry(
      name: name, method: method, checksum: UInt32(truncatingIfNeeded: checksum),
      packed: start..<start + packedSize, size: size)
  }

  /// Takes the sizes of large parts (4.5.3) from the extra field.
  private func readLarge(_ extra: Range<Int>, _ size: inout Int, _ packedSize: inout Int, _ offset: inout Int)
    throws(Refusal)
  {
    guard size == 0xFFFF_FFFF || packedSize == 0xFFFF_FFFF || offset == 0xFFFF_FFFF else { return }
    var field = extra.lowerBound
    while field + 4 <= extra.upperBound, let id = bytes.number16(at: field),
      let length = bytes.number16(at: field + 2)
    {
      if id == 1 {
        var value = field + 4
        if size == 0xFFFF_FFFF { (size, value) = (bytes.number64(at: value) ?? -1, value + 8) }
        if packedSize == 0xFFFF_FFFF { (packedSize, value) = (bytes.number64(at: value) ?? -1, value + 8) }
        if offset == 0xFFFF_FFFF { (offset, value) = (bytes.number64(at: value) ?? -1, value + 8) }
        guard size >= 0, packedSize >= 0, offset >= 0, value <= min(extra.upperBound, field + 4 + length)
        else {
          break
        }
        return
      }
      field += 4 + length
    }
    throw .isDamaged("a part of more than 4 GB is listed without its size")
  }

  /// Where the bytes of an entry begin, behind its own header (4.3.7), which must have the same name.
  private func contentStart(_ offset: Int, name: String, _ rawName: ArraySlice<UInt8>) throws(Refusal) -> Int
  {
    guard offset < bytes.count else { throw .isTruncated }
    guard bytes.holds([0x50, 0x4B, 3, 4], at: offset), let nameLength = bytes.number16(at: offset + 26),
      let extraLength = bytes.number16(at: offset + 28),
      offset + 30 + nameLength + extraLength <= bytes.count,
      bytes[offset + 30..<offset + 30 + nameLength] == rawName
    else { throw .isDamaged("its part \"\(name)\" does not stand where the directory says") }
    return offset + 30 + nameLength + extraLength
  }
}
