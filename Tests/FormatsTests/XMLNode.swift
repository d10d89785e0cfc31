import Documents

/// An element of XML, read strictly.
struct XMLNode {
  let name: String
  let attributes: [String: String]
  var children: [XMLNode] = []
  var text = ""

  subscript(name: String) -> String? { attributes[name] }

  func first(_ name: String) -> XMLNode? { children.first { $0.name == name } }

  /// The root of a text, and what is wrong with it.
  static func read(_ text: String) -> (XMLNode?, fault: String?) {
    var open = [XMLNode(name: "", attributes: [:])]
    var rest = text.utf8[...]
    guard text.hasPrefix("<?xml"), let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
      return (nil, "no declaration")
    }
    rest = rest[rest.index(after: end)...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      let words = unescaped(rest[..<start])
      guard let words else { return (nil, "a bare & or >") }
      open[open.count - 1].text += words
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else {
        return (nil, "a tag never ends")
      }
      let tag = String(decoding: rest[rest.index(after: start)..<end], as: UTF8.self)
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        let node = open.removeLast()
        guard node.name == tag.dropFirst(), !open.isEmpty else { return (nil, "<\(tag)> closes nothing") }
        open[open.count - 1].children.append(node)
        continue
      }
      let isClosed = tag.hasSuffix("/")
      guard let node = element(isClosed ? tag.dropLast() : tag[...]) else {
        return (nil, "<\(tag)> is no tag")
      }
      if isClosed { open[open.count - 1].children.append(node) } else { open.append(node) }
    }
    guard open.count == 1, open[0].children.count == 1 else { return (nil, "an element is open") }
    return (open[0].children[0], nil)
  }

  private static func element(_ tag: Substring) -> XMLNode? {
    let name = tag.prefix { $0 != " " }
    var rest = tag.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while let first = rest.first {
      guard first == " ", let equal = rest.firstIndex(of: "=") else { return nil }
      let key = String(rest[..<equal].dropFirst())
      let value = rest[rest.index(after: equal)...]
      guard value.first == "\"", let end = value.dropFirst().firstIndex(of: "\""), attributes[key] == nil,
        let words = unescaped(value[value.index(after: value.startIndex)..<end].utf8[...])
      else { return nil }
      attributes[key] = words
      rest = value[value.index(after: end)...]
    }
    let isName = !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ":") }
    return isName ? XMLNode(name: String(name), attributes: attributes) : nil
  }

  private static func unescaped(_ words: Substring.UTF8View) -> String? {
    var text = String(words) ?? ""
    guard !text.contains(">"), !text.contains("<") else { return nil }
    let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")]
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      guard ["lt;", "gt;", "quot;", "amp;"].contains(where: { part.utf8.starts(with: $0.utf8) }) else {
        return nil
      }
    }
    for (name, sign) in names { text = text.split(name).joined(sign) }
    return text.split("&amp;").joined("&")
  }
}

extension String {
  fileprivate func split(_ separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let at = rest.firstIndex(ofText: separator) {
      parts.append(rest[..<at])
      rest = rest[rest.utf8.index(at, offsetBy: separator.utf8.count)...]
    }
    return parts + [rest]
  }
}

extension [Substring] {
  fileprivate func joined(_ sign: String) -> String { joined(separator: sign) }
}
