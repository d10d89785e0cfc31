extension XMLReader {
  /// The bytes of a text with its entities resolved, at the end of all bytes.
  mutating func decoded(_ range: Range<Int>) throws(Refusal) -> Range<Int> {
    let start = tree.bytes.count
    guard start + range.count < Int32.max else { throw malformed("too many entities") }
    var place = range.lowerBound
    while place < range.upperBound {
      let next = tree.bytes[place]
      if next != UInt8(ascii: "&") {
        tree.bytes.append(next)
        place += 1
        continue
      }
      let stop = min(range.upperBound, place + 12)
      guard let close = tree.bytes[place..<stop].firstIndex(of: UInt8(ascii: ";")),
        let scalar = Self.entity(tree.bytes[place + 1..<close])
      else { throw malformed("an entity that XML does not know") }
      tree.bytes.append(contentsOf: String(Character(scalar)).utf8)
      place = close + 1
    }
    return start..<tree.bytes.count
  }

  private static func entity(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard name.first == UInt8(ascii: "#") else {
      return switch String(decoding: name, as: UTF8.self) {
      case "amp": "&"
      case "lt": "<"
      case "gt": ">"
      case "quot": "\""
      case "apos": "'"
      default: nil
      }
    }
    let digits = String(decoding: name.dropFirst(), as: UTF8.self)
    let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value >= 0x20 || value == 9 || value == 10 || value == 13 else { return nil }
    return Unicode.Scalar(value)
  }
}
