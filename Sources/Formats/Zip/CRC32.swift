/// The checksum that ZIP files keep of each part (ISO 3309, polynomial 0xEDB88320).
package enum CRC32 {
  /// The checksum of some bytes.
  ///
  /// - Complexity: O(*n*).
  package static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF) { sum, byte in table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
  }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }
}
