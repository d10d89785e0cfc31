/// Writes zip archives without packing, right or with a fault.
enum StoredZip {
  static func archive(_ parts: [(name: String, bytes: [UInt8])], flags: Int = 0, method: Int = 0) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      let offset = bytes.count
      let fields =
        number(20, 2) + number(flags, 2) + number(method, 2) + number(0, 4)
        + number(Int(checksum(part.bytes)), 4)
        + number(part.bytes.count, 4) + number(part.bytes.count, 4) + number(name.count, 2) + number(0, 2)
      bytes += [0x50, 0x4B, 3, 4] + fields + name + part.bytes
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + fields + number(0, 10) + number(offset, 4) + name
    }
    let start = bytes.count
    bytes += directory
    return bytes + end(count: parts.count, size: directory.count, offset: start)
  }

  static func end(count: Int, size: Int, offset: Int) -> [UInt8] {
    [0x50, 0x4B, 5, 6] + number(0, 4) + number(count, 2) + number(count, 2) + number(size, 4)
      + number(offset, 4)
      + number(0, 2)
  }

  static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? value >> ($0 * 8) : 0) }
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = .max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
