internal import SQLite

/// A sum over the rows of a table that does not depend on their order: two tables with other rows have, but for chance, another sum.
struct RowSum: Hashable {
  private var count = 0
  private var sum: UInt64 = 0

  /// Adds a row.
  mutating func add(_ values: Value...) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ bytes: some Sequence<UInt8>, _ mark: UInt8) {
      hash = (hash ^ UInt64(mark)) &* 0x100_0000_01B3
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    for value in values {
      switch value {
      case .null: mix([], 0xF0)
      case .integer(let number): withUnsafeBytes(of: number.littleEndian) { mix($0, 0xF1) }
      case .text(let text): mix(text.utf8, 0xF2)
      case .utf8(let text): mix(text, 0xF2)
      case .blob(let bytes): mix(bytes, 0xF3)
      }
    }
    // Without this the last letters of two rows could change so that the sum does not (the finalizer of SplitMix64).
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    count += 1
    sum &+= hash ^ (hash >> 31)
  }
}
