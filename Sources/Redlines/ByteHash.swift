/// A fast 64-bit hash of bytes, the same in every run.
enum ByteHash {
  /// Multiplies to 128 bits and folds them (Wang Yi's wyhash, the mixing step).
  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0x2D35_8DCC_AA6C_78A5).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// The hash of some bytes.
  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: end - start)
    var at = start
    let raw = UnsafeRawBufferPointer(bytes)
    while at + 8 <= end {
      hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    return mix(hash ^ rest(raw, at, end))
  }

  /// The last bytes of a range, fewer than eight, as one number.
  @inline(__always)
  static func rest(_ raw: UnsafeRawBufferPointer, _ at: Int, _ end: Int) -> UInt64 {
    guard at < end else { return 0 }
    if at + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      return UInt64(littleEndian: word) & (1 << UInt64((end - at) * 8) &- 1)
    }
    var rest: UInt64 = 0
    for place in (at..<end).reversed() { rest = rest << 8 | UInt64(raw[place]) }
    return rest
  }

  /// Whether two ranges of bytes of one length are equal.
  @inline(__always)
  static func isEqual(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ others: UnsafeBufferPointer<UInt8>,
    _ otherStart: Int,
    _ count: Int
  ) -> Bool {
    let (raw, otherRaw) = (UnsafeRawBufferPointer(bytes), UnsafeRawBufferPointer(others))
    var offset = 0
    while offset + 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: start + offset, as: UInt64.self)
      if word != otherRaw.loadUnaligned(fromByteOffset: otherStart + offset, as: UInt64.self) { return false }
      offset += 8
    }
    while offset < count {
      if raw[start + offset] != otherRaw[otherStart + offset] { return false }
      offset += 1
    }
    return true
  }
}
