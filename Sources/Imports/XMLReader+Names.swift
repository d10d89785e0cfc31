extension XMLReader {
  mutating func elementName(_ name: Range<Int>) -> XMLName {
    if let known = elementNames[tree.bytes[name]] { return known ?? .other }
    let full = fullName(name, isAttribute: false)
    let known = full.flatMap { NameTable.elements[$0] } ?? .other
    elementNames.keep(known, for: tree.bytes[name])
    return known
  }

  mutating func attributeName(_ name: Range<Int>) -> XMLAttributeName? {
    if let known = attributeNames[tree.bytes[name]] { return known }
    let known = fullName(name, isAttribute: true).flatMap { NameTable.attributes[$0] }
    attributeNames.keep(known, for: tree.bytes[name])
    return known
  }

  /// A name with the prefix that stands here for its namespace; nil where the namespace is not known.
  private func fullName(_ name: Range<Int>, isAttribute: Bool) -> String? {
    let bytes = tree.bytes[name]
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
    let local = String(decoding: bytes[(colon.map { $0 + 1 } ?? bytes.startIndex)...], as: UTF8.self)
    if colon == nil, isAttribute { return local }
    let prefix = bytes[..<(colon ?? bytes.startIndex)]
    if prefix.elementsEqual("xml".utf8) { return "xml:" + local }
    guard let binding = bindings.last(where: { tree.bytes[$0.prefix] == prefix }) else { return nil }
    return binding.namespace.map { "\($0):\(local)" }
  }
}

/// The names by their texts.
enum NameTable {
  static let elements = Dictionary(uniqueKeysWithValues: XMLName.allCases.map { ($0.rawValue, $0) })
  static let attributes = Dictionary(
    uniqueKeysWithValues: XMLAttributeName.allCases.map { ($0.rawValue, $0) })
}

/// The names that were met, so that none is looked up by its namespace twice.
struct NameCache<Name> {
  private var slots: [(bytes: [UInt8], name: Name?)?] = Array(repeating: nil, count: 256)

  private static func slot(of bytes: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes.suffix(24) { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int((hash ^ hash >> 15) & 255)
  }

  subscript(_ bytes: ArraySlice<UInt8>) -> Name?? {
    guard let slot = slots[Self.slot(of: bytes)], slot.bytes.elementsEqual(bytes) else { return nil }
    return .some(slot.name)
  }

  mutating func keep(_ name: Name?, for bytes: ArraySlice<UInt8>) {
    slots[Self.slot(of: bytes)] = (Array(bytes), name)
  }

  mutating func forget() {
    for place in slots.indices where slots[place] != nil { slots[place] = nil }
  }
}
