/// A value of JSON (RFC 8259) that keeps the order of its keys, and writes itself.
package indirect enum JSONValue {
  case null
  case bool(Bool)
  case int(Int)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// An object without the keys whose value is nil.
  static func object(leavingOut pairs: [(String, JSONValue?)]) -> JSONValue {
    .object(pairs.compactMap { key, value in value.map { (key, $0) } })
  }

  /// A range of bytes, as an object with `start` and `end`.
  static func range(_ range: Range<Int>) -> JSONValue {
    .object([("start", .int(range.lowerBound)), ("end", .int(range.upperBound))])
  }

  /// The text, with two blanks for each depth and a line end behind it.
  ///
  /// Values nest only as deeply as the shapes in Schemas/, never as deeply as the document.
  package var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes, depth: 0)
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private var isFlat: Bool {
    switch self {
    case .null, .bool, .int, .string: true
    case .array, .object: false
    }
  }

  private var isInteger: Bool {
    if case .int = self { true } else { false }
  }

  private func write(to bytes: inout [UInt8], depth: Int) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .int(let value): bytes.append(contentsOf: String(value).utf8)
    case .string(let value): JSONValue.write(value, to: &bytes)
    case .array(let values):
      JSONValue.write(values, "[", "]", isFlat: values.allSatisfy(\.isFlat), depth, to: &bytes) {
        value, bytes in
        value.write(to: &bytes, depth: depth + 1)
      }
    case .object(let pairs):
      let isFlat = pairs.allSatisfy(\.1.isFlat) && (pairs.count <= 3 || pairs.allSatisfy(\.1.isInteger))
      JSONValue.write(pairs, "{", "}", isFlat: isFlat, depth, to: &bytes) { pair, bytes in
        JSONValue.write(pair.0, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        pair.1.write(to: &bytes, depth: depth + 1)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], _ open: String, _ close: String, isFlat: Bool, _ depth: Int,
    to bytes: inout [UInt8], _ body: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(contentsOf: open.utf8)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if isFlat, index > 0 { bytes.append(UInt8(ascii: " ")) }
      if !isFlat { breakLine(depth + 1, to: &bytes) }
      body(element, &bytes)
    }
    if !isFlat, !elements.isEmpty { breakLine(depth, to: &bytes) }
    bytes.append(contentsOf: close.utf8)
  }

  private static func breakLine(_ depth: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append(contentsOf: "  ".utf8) }
  }

  /// Writes a string; what could steer a terminal or turn a line is written as `\u` escapes.
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes.append(contentsOf: "\\\"".utf8)
      case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xAD:
        let digits = String(scalar.value, radix: 16)
        bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8)
      case 0x20...0x7E: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: bytes.append(contentsOf: String(Character(scalar)).utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
