internal import Documents

/// A hash that binds the record to a text without telling it.
///
/// A text is hashed together with a salt of 16 random bytes: without the salt nobody can find a short text, as a name, by trying.
public struct Commitment: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// Takes 32 bytes; nil for any other count.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Reads 64 hexadecimal digits in lower case; nil for any other text.
  public init?(_ hexadecimal: some StringProtocol) {
    guard let bytes = [UInt8](hexadecimal: hexadecimal) else { return nil }
    self.init(bytes: bytes)
  }

  /// Binds a text under a salt: SHA-256 of the byte 2, the salt and the text.
  init(to text: some Collection<UInt8>, salt: [UInt8]) {
    var message: [UInt8] = [2]
    message.reserveCapacity(1 + salt.count + text.count)
    message += salt
    message += text
    bytes = Digest(of: message).bytes
  }

  /// Binds a text by the commitments of its clauses: SHA-256 of the byte 3 and of the commitments in their order.
  init(ofClauses clauses: [UInt8]) {
    bytes = Digest(of: [3] + clauses).bytes
  }

  /// The 64 hexadecimal digits.
  public var description: String { bytes.hexadecimal }
}

extension [UInt8] {
  /// The bytes as hexadecimal digits in lower case, two each.
  package var hexadecimal: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(2 * count)
    for byte in self {
      digits.append(Self.digit(byte >> 4))
      digits.append(Self.digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Reads hexadecimal digits in lower case, two a byte; nil for any other text.
  package init?(hexadecimal: some StringProtocol) {
    let digits = Array(hexadecimal.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    for at in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.value(digits[at]), let low = Self.value(digits[at + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    self = bytes
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
