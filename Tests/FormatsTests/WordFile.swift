import Formats

/// Reads a Word file as a strict judge: every part is well-formed, and every change can be accepted and rejected.
///
/// It shares nothing with what wrote the file.
struct WordFile {
  /// A part as it lies in the file.
  private struct Packed {
    var body: ArraySlice<UInt8>
    var isDeflated: Bool
    var length: Int
    var checksum: UInt32
  }

  private var packed: [String: Packed] = [:]
  private var hasDirectory = false

  /// The names of the parts.
  var names: [String] { packed.keys.sorted() }

  /// Which text is read.
  enum Side {
    case accepted, rejected
  }

  init(_ bytes: [UInt8]) {
    var at = 0
    while at + 30 <= bytes.count, bytes[at..<at + 4].elementsEqual([0x50, 0x4B, 3, 4]) {
      let start = at + 30 + Self.number(bytes, at + 26, 2)
      let end = start + Self.number(bytes, at + 18, 4)
      packed[String(decoding: bytes[at + 30..<start], as: UTF8.self)] = Packed(
        body: bytes[start..<end], isDeflated: Self.number(bytes, at + 8, 2) == 8,
        length: Self.number(bytes, at + 22, 4), checksum: UInt32(Self.number(bytes, at + 14, 4)))
      at = end
    }
    hasDirectory = bytes[at...].starts(with: [0x50, 0x4B, 1, 2])
  }

  /// The bytes of a part; nil where there is none, or it is damaged.
  func part(_ name: String) -> [UInt8]? {
    guard let part = packed[name] else { return nil }
    let content = part.isDeflated ? Inflate.inflated(Array(part.body)) : Array(part.body)
    guard let content, content.count == part.length, CRC32.of(content) == part.checksum else { return nil }
    return content
  }

  /// The root of a part.
  func root(_ name: String) -> XMLNode? { part(name).flatMap { XMLNode.read($0).0 } }

  /// What is wrong; the styles, which are always the same, are left to a test of their own.
  var faults: [String] {
    let faults = names.filter { $0 != "word/styles.xml" }.compactMap { name in
      part(name).map { XMLNode.read($0).fault.map { "\(name): \($0)" } } ?? "\(name) is damaged"
    }
    return hasDirectory ? faults : faults + ["no directory follows the parts"]
  }

  private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
  }

  /// The paragraphs of the text, each with its style before it and its number at its head.
  func paragraphs(_ side: Side) -> [String] {
    guard let root = root("word/document.xml") else { return [] }
    var reader = WordReader(side: side, numbering: numbering)
    for node in root.children.first?.children ?? [] { reader.read(node) }
    return reader.paragraphs
  }

  /// The lists by number: what a label looks like, how it counts, and what it starts with.
  private var numbering: [String: WordReader.List] {
    guard let root = root("word/numbering.xml") else { return [:] }
    var lists: [String: WordReader.List] = [:]
    for num in root.children where num.name == "w:num" {
      let kind = num.first("w:abstractNumId")?["w:val"]
      let abstract = root.children.first { $0.name == "w:abstractNum" && $0["w:abstractNumId"] == kind }
      let level = abstract?.children.first { $0.name == "w:lvl" }
      lists[num["w:numId"] ?? ""] = WordReader.List(
        text: level?.first("w:lvlText")?["w:val"] ?? "", format: level?.first("w:numFmt")?["w:val"] ?? "",
        next: Int(num.first("w:lvlOverride")?.first("w:startOverride")?["w:val"] ?? "1") ?? 1)
    }
    return lists
  }
}

/// Reads the paragraphs of one side of a Word file.
private struct WordReader {
  struct List {
    var text: String
    var format: String
    var next: Int
  }

  let side: WordFile.Side
  var numbering: [String: List]
  var paragraphs: [String] = []
  /// The words of a paragraph whose end is not one of this side.
  private var pending: String?

  init(side: WordFile.Side, numbering: [String: List]) {
    self.side = side
    self.numbering = numbering
  }

  private var foreign: [String] { side == .accepted ? ["w:del", "w:moveFrom"] : ["w:ins", "w:moveTo"] }

  mutating func read(_ node: XMLNode) {
    switch node.name {
    case "w:p": readParagraph(node)
    case "w:tbl":
      for row in node.children where row.name == "w:tr" {
        let marks = row.first("w:trPr")?.children.map(\.name) ?? []
        if marks.contains(where: foreign.contains) { continue }
        for cell in row.children where cell.name == "w:tc" {
          for node in cell.children { read(node) }
        }
        paragraphs.append("end of row")
      }
    default: break
    }
  }

  private mutating func readParagraph(_ node: XMLNode) {
    let words = (pending ?? "") + node.children.map(text).joined()
    pending = nil
    var setting = node.first("w:pPr")
    let marks = setting?.first("w:rPr")?.children.map(\.name) ?? []
    guard !marks.contains(where: foreign.contains) else {
      pending = words
      return
    }
    if side == .rejected, let former = setting?.first("w:pPrChange")?.first("w:pPr") { setting = former }
    let style = setting?.first("w:pStyle")?["w:val"] ?? ""
    if style == "TableGap" { return }
    paragraphs.append("\(style): \(label(setting))\(words)")
  }

  private func text(_ node: XMLNode) -> String {
    if foreign.contains(node.name) { return "" }
    switch node.name {
    case "w:t", "w:delText": return node.text
    case "w:tab": return "\t"
    case "w:br": return "\n"
    case "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:r", "w:hyperlink":
      return node.children.map(text).joined()
    default: return ""
    }
  }

  private mutating func label(_ setting: XMLNode?) -> String {
    guard let number = setting?.first("w:numPr")?.first("w:numId")?["w:val"], let list = numbering[number]
    else {
      return ""
    }
    if list.format == "bullet" { return "• " }
    numbering[number]?.next += 1
    guard let start = list.text.firstIndex(of: "%") else { return list.text }
    return list.text[..<start] + Self.count(list.next, list.format)
      + list.text[list.text.index(start, offsetBy: 2)...] + "\t"
  }

  private static func count(_ number: Int, _ format: String) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let roman = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    let tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"]
    switch format {
    case "lowerLetter": return String(repeating: letters[(number - 1) % 26], count: (number - 1) / 26 + 1)
    case "upperLetter": return count(number, "lowerLetter").uppercased()
    case "lowerRoman":
      return String(repeating: "c", count: number / 100) + tens[number / 10 % 10] + roman[number % 10]
    case "upperRoman": return count(number, "lowerRoman").uppercased()
    default: return String(number)
    }
  }
}
