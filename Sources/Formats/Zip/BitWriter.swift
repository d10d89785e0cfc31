/// Bits in a row, the lowest of each byte first, as DEFLATE packs them (RFC 1951 3.1.1).
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var held: UInt64 = 0
  private var count: UInt64 = 0

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Writes the lowest bits of a value, at most 32.
  mutating func write(_ value: UInt32, bits: UInt8) {
    held |= UInt64(value) << count
    count += UInt64(bits)
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: held))
      held >>= 8
      count -= 8
    }
  }

  /// Fills the last byte with zeros.
  mutating func finish() {
    if count > 0 { bytes.append(UInt8(truncatingIfNeeded: held)) }
    (held, count) = (0, 0)
  }
}
