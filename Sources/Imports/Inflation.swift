import CZlib

/// Unpacks what deflate packed (RFC 1951), by the system's zlib.
enum Inflation {
  /// The bytes of a packed part of a size that is known; nil where they do not unpack to just that many.
  ///
  /// - Complexity: O(*n*) in the size.
  static func unpack(_ packed: ArraySlice<UInt8>, to size: Int) -> [UInt8]? {
    unpack(packed, within: size).flatMap { $0.count == size ? $0 : nil }
  }

  private static func unpack(_ packed: ArraySlice<UInt8>, within size: Int) -> [UInt8]? {
    var stream = z_stream()
    let rawWindow: Int32 = -15
    guard
      inflateInit2_(&stream, rawWindow, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    var status = Z_OK
    // One byte more than is said, so that a part that says too little of itself is found out.
    let content = [UInt8](unsafeUninitializedCapacity: size + 1) { room, count in
      packed.withUnsafeBufferPointer { source in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = UInt32(clamping: source.count)
        stream.next_out = room.baseAddress
        stream.avail_out = UInt32(clamping: size + 1)
        status = inflate(&stream, Z_FINISH)
      }
      count = size + 1 - Int(stream.avail_out)
    }
    return status == Z_STREAM_END && content.count <= size ? content : nil
  }

  /// The bytes of a packed text of a size that is not known; nil where they do not unpack, or to more than a limit.
  ///
  /// - Complexity: O(*n*) in the size.
  static func unpack(_ packed: [UInt8], upTo limit: Int) -> [UInt8]? {
    var size = min(limit, packed.count * 4 + 1_024)
    while true {
      if let content = unpack(packed[...], within: size) { return content }
      guard size < limit else { return nil }
      size = min(limit, size * 8)
    }
  }

  /// The checksum that zip archives keep of each part.
  ///
  /// - Complexity: O(*n*).
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(clamping: bytes.count)))
  }
}
