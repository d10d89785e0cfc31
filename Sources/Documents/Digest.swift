/// The SHA-256 digest of some bytes (FIPS 180-4).
///
///     Digest(of: "abc".utf8).hexadecimal.prefix(8)  // "ba7816bf"
public struct Digest: Hashable, Sendable {
  /// The 32 bytes of the digest.
  public let bytes: [UInt8]

  /// Computes the digest of bytes.
  ///
  /// - Complexity: O(*n*).
  public init(of message: some Collection<UInt8>) {
    var running = RunningDigest()
    running.add(message)
    self = running.digest
  }

  /// Takes the eight words of a digest.
  init(words: SIMD8<UInt32>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for index in 0..<8 {
      for shift: UInt32 in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: words[index] >> shift)) }
    }
    self.bytes = bytes
  }

  /// The digest as 64 hexadecimal digits in lower case.
  public var hexadecimal: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The digest in Base64 (RFC 4648).
  public var base64: String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).map { start + $0 < bytes.count ? UInt32(bytes[start + $0]) : 0 }
      let value = group[0] << 16 | group[1] << 8 | group[2]
      for place in 0..<4 {
        let isPadding = start + place > bytes.count
        text.append(isPadding ? "=" : letters[Int(value >> UInt32(18 - 6 * place) & 63)])
      }
    }
    return text
  }
}
