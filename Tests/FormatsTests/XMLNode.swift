/// An element of XML, read strictly.
struct XMLNode {
  let name: String
  let attributes: [String: String]
  var children: [XMLNode] = []
  var text = ""

  subscript(name: String) -> String? { attributes[name] }

  func first(_ name: String) -> XMLNode? { children.first { $0.name == name } }

  /// The root of a text, and what is wrong with it.
  static func read(_ bytes: [UInt8]) -> (XMLNode?, fault: String?) {
    var open = [XMLNode(name: "", attributes: [:])]
    guard bytes.starts(with: "<?xml".utf8), var at = bytes.firstIndex(of: UInt8(ascii: ">")) else {
      return (nil, "no declaration")
    }
    at += 1
    while let start = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      guard let words = unescaped(bytes[at..<start]) else { return (nil, "a bare & or >") }
      if !words.isEmpty { open[open.count - 1].text += words }
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else {
        return (nil, "a tag never ends")
      }
      let tag = bytes[start + 1..<end]
      at = end + 1
      if tag.first == UInt8(ascii: "/") {
        let node = open.removeLast()
        guard tag.dropFirst().elementsEqual(node.name.utf8), !open.isEmpty else {
          return (nil, "</\(node.name)> closes nothing")
        }
        open[open.count - 1].children.append(node)
        continue
      }
      let isClosed = tag.last == UInt8(ascii: "/")
      guard let node = element(isClosed ? tag.dropLast() : tag) else { return (nil, "a tag is none") }
      if isClosed { open[open.count - 1].children.append(node) } else { open.append(node) }
    }
    guard open.count == 1, open[0].children.count == 1 else { return (nil, "an element is open") }
    return (open[0].children[0], nil)
  }

  private static func element(_ tag: ArraySlice<UInt8>) -> XMLNode? {
    let name = tag.prefix { $0 != UInt8(ascii: " ") }
    var rest = tag[name.endIndex...]
    var attributes: [String: String] = [:]
    while let first = rest.first {
      guard first == UInt8(ascii: " "), let equal = rest.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let key = String(decoding: rest[..<equal].dropFirst(), as: UTF8.self)
      let value = rest[(equal + 1)...]
      guard value.first == UInt8(ascii: "\""), let end = value.dropFirst().firstIndex(of: UInt8(ascii: "\"")),
        attributes[key] == nil, let words = unescaped(value[(value.startIndex + 1)..<end])
      else { return nil }
      attributes[key] = words
      rest = value[(end + 1)...]
    }
    guard !name.isEmpty, name.allSatisfy({ $0 > 0x2F && $0 < 0x7B }) else { return nil }
    return XMLNode(name: String(decoding: name, as: UTF8.self), attributes: attributes)
  }

  private static let signs: [(name: [UInt8], sign: UInt8)] = [
    (Array("lt;".utf8), UInt8(ascii: "<")), (Array("gt;".utf8), UInt8(ascii: ">")),
    (Array("quot;".utf8), UInt8(ascii: "\"")), (Array("amp;".utf8), UInt8(ascii: "&")),
  ]

  private static func unescaped(_ words: ArraySlice<UInt8>) -> String? {
    guard !words.contains(UInt8(ascii: ">")) else { return nil }
    guard words.contains(UInt8(ascii: "&")) else { return String(decoding: words, as: UTF8.self) }
    var bytes: [UInt8] = []
    var rest = words
    while let at = rest.firstIndex(of: UInt8(ascii: "&")) {
      bytes += rest[..<at]
      guard let (name, sign) = signs.first(where: { rest[(at + 1)...].starts(with: $0.name) }) else {
        return nil
      }
      bytes.append(sign)
      rest = rest[(at + 1 + name.count)...]
    }
    return String(decoding: bytes + rest, as: UTF8.self)
  }
}
