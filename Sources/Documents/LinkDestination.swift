/// Reads what stands between the parentheses of a link: an address, and a title that is passed over.
struct LinkDestination {
  let bytes: [UInt8]
  var at: Int
  let end: Int

  /// The longest address and title that are read, so that a text of brackets costs no more than its length.
  private static let limit = 2_048

  /// The address, and the offset behind the closing parenthesis.
  mutating func read() -> (String, Int)? {
    skipBlanks()
    guard let address = address() else { return nil }
    skipBlanks()
    if at < end, bytes[at] == UInt8(ascii: "\"") {
      guard skipTitle() else { return nil }
      skipBlanks()
    }
    guard at < end, bytes[at] == UInt8(ascii: ")") else { return nil }
    return (address, at + 1)
  }

  private mutating func skipBlanks() {
    let stop = min(end, at + 8)
    while at < stop, Line.isBlank(bytes[at]) { at += 1 }
  }

  private mutating func address() -> String? {
    let stop = min(end, at + Self.limit)
    if at < end, bytes[at] == UInt8(ascii: "<") {
      let start = at + 1
      at = start
      while at < stop, !"<>\n".utf8.contains(bytes[at]) { at += 1 }
      guard at < stop, bytes[at] == UInt8(ascii: ">") else { return nil }
      at += 1
      return String(decoding: bytes[start..<at - 1], as: UTF8.self)
    }
    let start = at
    var depth = 0
    while at < stop, bytes[at] > 0x20 {
      if bytes[at] == UInt8(ascii: "(") { depth += 1 }
      if bytes[at] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      guard depth <= 2 else { return nil }
      at += 1
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func skipTitle() -> Bool {
    let stop = min(end, at + 256)
    at += 1
    while at < stop, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\n") { at += 1 }
    guard at < stop, bytes[at] == UInt8(ascii: "\"") else { return false }
    at += 1
    return true
  }
}
