import Documents

/// The addresses that the words of a Word file lead to, each once, numbered from 1.
struct WordLinks {
  private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of an address.
  mutating func number(of address: String) -> Int {
    if let number = numbers[address] { return number }
    addresses.append(address)
    numbers[address] = addresses.count
    return addresses.count
  }

  /// An address as a relationship names it: signs that no URI has are written as `%XX` (RFC 3986 2.1).
  static func target(_ address: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    var hasFragment = false
    for byte in address.utf8 {
      let isSecondFragment = byte == UInt8(ascii: "#") && hasFragment
      if byte == UInt8(ascii: "#") { hasFragment = true }
      if isPlain(byte), !isSecondFragment {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || "-._~:/?#@!$&'()*+,;=%".utf8.contains(byte)
  }
}
