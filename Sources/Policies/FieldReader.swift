import Documents

/// Reads the fields of front matter with the bytes of every value.
struct FieldReader {
  /// A key with its values.
  struct Field {
    let key: String
    let range: Range<Int>
    var values: [Value]
  }

  /// One value with its bytes.
  struct Value {
    let text: String
    let range: Range<Int>
  }

  private let outline: Outline

  init(_ outline: Outline) {
    self.outline = outline
  }

  /// The fields in order.
  ///
  /// - Complexity: O(length of the front matter).
  func fields() -> [Field] {
    var fields: [Field] = []
    var places: [Int: Int] = [:]
    let source = outline.source
    for (index, provision) in outline.provisions.enumerated() {
      guard provision.role == .field || provision.role == .fence else { break }
      if let parent = provision.parent, let place = places[parent] {
        fields[place].values += values(in: provision.body)
      } else if let key = source[provision.marker].split(separator: ":").first.map(\.trimmingBlanks),
        !key.isEmpty,
        provision.role == .field
      {
        places[index] = fields.count
        fields.append(
          Field(
            key: key.lowercased(), range: provision.marker.lowerBound..<provision.body.upperBound,
            values: values(in: provision.body)))
      }
    }
    return fields
  }

  /// The values of one of some keys.
  func values(of keys: Set<String>) -> [Value] {
    fields().filter { keys.contains($0.key) }.flatMap(\.values)
  }

  /// A scalar, or the items of an inline list, without quotation marks.
  private func values(in body: Range<Int>) -> [Value] {
    let bytes = outline.source.bytes
    guard !body.isEmpty, bytes[body.lowerBound] == UInt8(ascii: "["),
      bytes[body.upperBound - 1] == UInt8(ascii: "]")
    else { return value(body).map { [$0] } ?? [] }
    var result: [Value] = []
    var start = body.lowerBound + 1
    var quote: UInt8?
    for at in start..<body.upperBound {
      let byte = bytes[at]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: ",") || at == body.upperBound - 1 {
        if let value = value(start..<at) { result.append(value) }
        start = at + 1
      }
    }
    return result
  }

  private func value(_ range: Range<Int>) -> Value? {
    let bytes = outline.source.bytes
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    if end - start >= 2, bytes[start] == bytes[end - 1], bytes[start] == 0x22 || bytes[start] == 0x27 {
      (start, end) = (start + 1, end - 1)
    }
    guard start < end, bytes[start] != UInt8(ascii: "#") else { return nil }
    return Value(text: outline.source[start..<end], range: start..<end)
  }
}
