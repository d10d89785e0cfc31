/// Reads HTML as a strict judge: every tag is known, closed in its order, with attributes in quotation marks.
struct TagCheck {
  /// What is wrong, first things first.
  private(set) var faults: [String] = []

  /// The ids in their order.
  private(set) var ids: [String] = []

  /// The addresses of links.
  private(set) var links: [String] = []

  private static let void: Set<String> = ["meta", "br", "hr"]
  private static let known: Set<String> = [
    "html", "head", "title", "style", "body", "main", "header", "section", "div", "span", "p", "a", "b",
    "strong",
    "em", "code", "pre", "del", "ins", "table", "caption", "thead", "tbody", "tr", "th", "td", "dl", "dt",
    "dd", "ul",
    "li", "h1", "h2", "h3", "h4", "h5", "h6", "meta", "br", "hr",
  ]

  init(_ text: String) {
    let page = String(decoding: text.utf8.map { $0 < 0x80 ? $0 : UInt8(ascii: "x") }, as: UTF8.self)
    var open: [String] = []
    var rest = page.dropFirst("<!DOCTYPE html>\n".count)
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else {
        faults.append("a tag never ends")
        return
      }
      var tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        tag.removeFirst()
        if open.popLast() != String(tag) { faults.append("</\(tag)> closes nothing") }
        continue
      }
      let name = String(tag.prefix { $0 != " " })
      if !Self.known.contains(name) { faults.append("<\(name)> is not ours") }
      read(attributes: tag.dropFirst(name.count))
      if !Self.void.contains(name) { open.append(name) }
    }
    if !open.isEmpty { faults.append("\(open) never closed") }
  }

  private mutating func read(attributes: Substring) {
    var rest = attributes
    while let equals = rest.firstIndex(of: "=") {
      let key = rest[..<equals].drop { $0 == " " }
      guard rest[equals...].dropFirst().first == "\"" else {
        faults.append("\(key) has no quotation marks")
        return
      }
      let value = rest[equals...].dropFirst(2)
      guard let end = value.firstIndex(of: "\"") else {
        faults.append("\(key) never ends")
        return
      }
      let text = String(value[..<end])
      if key == "id" { ids.append(text) }
      if key == "href" { links.append(text) }
      if key.hasPrefix("on") || key == "style" { faults.append("\(key) is forbidden") }
      rest = value[value.index(after: end)...]
    }
    if rest.contains(where: { $0 != " " }) { faults.append("loose words in a tag: \(rest)") }
  }
}
