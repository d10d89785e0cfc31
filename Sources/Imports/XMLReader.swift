/// Reads the tags of a part from left to right, once.
struct XMLReader {
  var tree = XMLTree()
  let part: String
  let limits: Limits
  var at = 0
  let end: Int

  /// The elements that are open: their node, the bytes of their name, and how many namespaces were bound before them.
  private var open: [(node: Int, name: Range<Int>, bound: Int)] = []
  var bindings: [(prefix: Range<Int>, namespace: String?)] = []
  private var found: [(name: Range<Int>, value: Range<Int>)] = []
  var elementNames = NameCache<XMLName>()
  var attributeNames = NameCache<XMLAttributeName>()

  init(_ bytes: [UInt8], part: String, _ limits: Limits) {
    tree.bytes = bytes
    tree.nodes.reserveCapacity(bytes.count / 24)
    self.part = part
    self.limits = limits
    end = bytes.count
  }

  func byte(_ offset: Int) -> UInt8 { offset < end ? tree.bytes[offset] : 0 }

  func malformed(_ what: String) -> Refusal { .isMalformed(part: part, offset: at, what) }

  mutating func run() throws(Refusal) {
    while at < end {
      if byte(at) == UInt8(ascii: "<") {
        try readTag()
      } else {
        try readText()
      }
    }
    guard open.isEmpty else { throw malformed("the end of the part inside of an element") }
    guard !tree.nodes.isEmpty else { throw malformed("no element") }
  }

  private mutating func readTag() throws(Refusal) {
    switch byte(at + 1) {
    case UInt8(ascii: "/"): try readEnd()
    case UInt8(ascii: "?"): try readInstruction()
    case UInt8(ascii: "!"): try readDeclaration()
    default: try readStart()
    }
  }

  /// Moves behind the next place of some signs, and returns where they begin.
  private mutating func skip(to signs: String) throws(Refusal) -> Int {
    guard let place = tree.bytes[at..<end].first(of: signs) else { throw malformed("no \(signs)") }
    at = place + signs.utf8.count
    return place
  }

  private mutating func readInstruction() throws(Refusal) {
    let start = at
    let close = try skip(to: "?>")
    guard tree.bytes[start..<close].starts(with: "<?xml ".utf8) else { return }
    let declaration = String(decoding: tree.bytes[start..<close], as: UTF8.self).lowercased()
    guard let name = declaration.split(separator: "encoding", maxSplits: 1).dropFirst().first else { return }
    let encoding = name.drop { " =\"'\t\r\n".contains($0) }.prefix { !"\"' ".contains($0) }
    guard ["utf-8", "utf-16", "us-ascii", "utf8"].contains(encoding) else {
      throw .hasUnknownEncoding(part: part, String(encoding.prefix(40)))
    }
  }

  private mutating func readDeclaration() throws(Refusal) {
    if tree.bytes[at..<end].starts(with: "<!--".utf8) {
      at += 4
      _ = try skip(to: "-->")
    } else if tree.bytes[at..<end].starts(with: "<![CDATA[".utf8) {
      guard !open.isEmpty else { throw malformed("text outside of all elements") }
      at += 9
      let start = at
      let close = try skip(to: "]]>")
      try append(.text, first: start, count: close - start)
    } else {
      throw .hasDocumentType(part: part)
    }
  }

  private mutating func readText() throws(Refusal) {
    let start = at
    var isBlank = true
    var hasEntity = false
    while at < end {
      let next = tree.bytes[at]
      if next == UInt8(ascii: "<") { break }
      if next == UInt8(ascii: "&") { hasEntity = true }
      if next > 0x20 {
        isBlank = false
      } else if !Self.isSpace(next) {
        throw malformed("a control character")
      }
      at += 1
    }
    if isBlank, !(open.last.map { Self.keepsBlanks(tree.nodes[$0.node].name) } ?? false) { return }
    guard !open.isEmpty else { throw malformed("text outside of all elements") }
    let range = hasEntity ? try decoded(start..<at) : start..<at
    try append(.text, first: range.lowerBound, count: range.count)
  }

  private static func keepsBlanks(_ name: XMLName) -> Bool {
    switch name {
    case .words, .deletedWords, .instruction, .deletedInstruction, .equationWords: true
    default: false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private mutating func append(_ name: XMLName, first: Int, count: Int) throws(Refusal) {
    guard tree.nodes.count < limits.elements else {
      throw .hasTooManyElements(part: part, limit: limits.elements)
    }
    tree.nodes.append(
      XMLTree.Node(
        name: name, end: Int32(tree.nodes.count + 1), first: Int32(first), count: Int32(count)))
  }

  private mutating func readEnd() throws(Refusal) {
    at += 2
    let name = readName()
    skipSpaces()
    guard byte(at) == UInt8(ascii: ">") else { throw malformed("an end tag that does not close") }
    guard let last = open.last, tree.bytes[last.name] == tree.bytes[name] else {
      throw malformed("an end tag without its start")
    }
    at += 1
    close()
  }

  private mutating func close() {
    let last = open.removeLast()
    tree.nodes[last.node].end = Int32(tree.nodes.count)
    if bindings.count > last.bound {
      bindings.removeLast(bindings.count - last.bound)
      forgetNames()
    }
  }

  private mutating func forgetNames() {
    elementNames.forget()
    attributeNames.forget()
  }

  private mutating func readName() -> Range<Int> {
    let start = at
    while at < end {
      switch tree.bytes[at] {
      case 0...0x20, UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "<"),
        UInt8(ascii: "\""):
        return start..<at
      default: at += 1
      }
    }
    return start..<at
  }

  private mutating func skipSpaces() {
    while at < end, Self.isSpace(tree.bytes[at]) { at += 1 }
  }

  private mutating func readStart() throws(Refusal) {
    guard open.count < limits.depth else { throw .isTooDeep(part: part, limit: limits.depth) }
    guard !open.isEmpty || tree.nodes.isEmpty else { throw malformed("a second root element") }
    at += 1
    let name = readName()
    guard !name.isEmpty else { throw malformed("a tag without a name") }
    let bound = bindings.count
    found.removeAll(keepingCapacity: true)
    while true {
      skipSpaces()
      let next = byte(at)
      if next == UInt8(ascii: ">") || next == UInt8(ascii: "/") { break }
      try readAttribute()
    }
    if bindings.count > bound { forgetNames() }
    let first = tree.attributes.count
    for (name, value) in found {
      guard let known = attributeName(name) else { continue }
      tree.attributes.append(
        XMLTree.Attribute(name: known, first: Int32(value.lowerBound), count: Int32(value.count)))
    }
    open.append((tree.nodes.count, name, bound))
    try append(elementName(name), first: first, count: tree.attributes.count - first)
    if byte(at) == UInt8(ascii: "/") {
      at += 1
      close()
    }
    guard byte(at) == UInt8(ascii: ">") else { throw malformed("a tag that does not close") }
    at += 1
  }

  private mutating func readAttribute() throws(Refusal) {
    let name = readName()
    skipSpaces()
    guard !name.isEmpty, byte(at) == UInt8(ascii: "=") else {
      throw malformed("an attribute without a value")
    }
    at += 1
    skipSpaces()
    let quote = byte(at)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw malformed("an attribute without quotation marks")
    }
    at += 1
    let start = at
    var hasEntity = false
    while at < end, tree.bytes[at] != quote {
      if tree.bytes[at] == UInt8(ascii: "<") { throw malformed("a < in an attribute") }
      if tree.bytes[at] == UInt8(ascii: "&") { hasEntity = true }
      at += 1
    }
    guard at < end else { throw malformed("an attribute that does not close") }
    let value = hasEntity ? try decoded(start..<at) : start..<at
    at += 1
    if tree.bytes[name].starts(with: "xmlns".utf8),
      name.count == 5 || byte(name.lowerBound + 5) == UInt8(ascii: ":")
    {
      let prefix = name.count == 5 ? name.upperBound..<name.upperBound : name.lowerBound + 6..<name.upperBound
      let address = String(decoding: tree.bytes[value], as: UTF8.self)
      guard bindings.count < limits.namespaces else {
        throw malformed("more than \(limits.namespaces) namespaces at once")
      }
      bindings.append((prefix, XMLNamespace.prefix(of: address)))
    } else {
      found.append((name, value))
    }
  }
}

extension ArraySlice where Element == UInt8 {
  /// Where some signs first stand.
  fileprivate func first(of signs: String) -> Int? {
    let wanted = Array(signs.utf8)
    guard let lead = wanted.first else { return startIndex }
    var rest = self
    while let place = rest.firstIndex(of: lead) {
      if rest[place...].starts(with: wanted) { return place }
      rest = rest[(place + 1)...]
    }
    return nil
  }
}
