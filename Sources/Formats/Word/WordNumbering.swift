import Documents

/// The lists of a Word file, whose numbers Word counts itself.
///
/// Every row of siblings is a list of its own with its first number; a label that Word would count otherwise stays text.
struct WordNumbering {
  /// The list that all bullets belong to.
  static let bullets = 1

  /// How the labels of a list are built: "(%1)" with lower letters, at a level.
  private struct Kind: Hashable {
    var before: String
    var numbering: Label.Numbering
    var behind: String
    var level: Int
  }

  /// A list: its kind by number, and the number that it starts with.
  private struct List {
    var kind: Int
    var first: Int
  }

  /// Where a row of siblings stands.
  private struct Row: Hashable {
    var parent: Int
    var kind: Kind
  }

  private var kinds: [Kind] = []
  private var kindNumbers: [Kind: Int] = [:]
  private var lists: [List] = []
  private var latest: [Row: (list: Int, ordinal: Int)] = [:]

  /// The list that counts a label as it is printed, with its level from 0; nil where none does.
  mutating func list(for outline: Outline, _ index: Int, depth: Int) -> (Int, level: Int)? {
    guard let label = outline.provisions[index].label, label.ordinal > 0,
      let number = label.numbering.number(label.ordinal),
      let printed = outline.printedLabel(of: index), printed.utf8.count <= 40, !printed.contains("%"),
      let start = Self.lastIndex(of: number, in: printed)
    else { return nil }
    let behind = printed.utf8.index(start, offsetBy: number.utf8.count)
    let kind = Kind(
      before: String(printed[..<start]), numbering: label.numbering, behind: String(printed[behind...]),
      level: depth)
    let row = Row(parent: outline.provisions[index].parent ?? -1, kind: kind)
    if let before = latest[row], before.ordinal + 1 == label.ordinal {
      latest[row] = (before.list, label.ordinal)
      return (before.list, depth)
    }
    let place = kindNumbers[kind] ?? kinds.count
    if place == kinds.count {
      kinds.append(kind)
      kindNumbers[kind] = place
    }
    lists.append(List(kind: place, first: label.ordinal))
    latest[row] = (lists.count + Self.bullets, label.ordinal)
    return (lists.count + Self.bullets, depth)
  }

  /// Where a text last begins in another.
  private static func lastIndex(of text: String, in whole: String) -> String.Index? {
    var found: String.Index?
    var rest = whole[...]
    while let at = rest.firstIndex(ofText: text) {
      found = at
      rest = rest[rest.utf8.index(after: at)...]
    }
    return found
  }
}

extension WordNumbering {
  /// The part `word/numbering.xml`.
  var part: [UInt8] {
    var xml = XMLWriter()
    xml.markup(XMLWriter.declaration)
    xml.markup(made: #"<w:numbering xmlns:w="\#(WordPackage.namespace)">"#)
    write(Self.bulletLevels, number: 0, to: &xml)
    for (number, kind) in kinds.enumerated() { write([kind], number: number + 1, to: &xml) }
    xml.markup(#"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#)
    for (number, list) in lists.enumerated() {
      xml.markup(
        made: #"<w:num w:numId="\#(number + 1 + Self.bullets)"><w:abstractNumId w:val="\#(list.kind + 1)"/>"#)
      xml.markup(made: #"<w:lvlOverride w:ilvl="\#(kinds[list.kind].level)">"#)
      xml.markup(made: #"<w:startOverride w:val="\#(list.first)"/></w:lvlOverride></w:num>"#)
    }
    xml.markup("</w:numbering>\n")
    return xml.bytes
  }

  private static let bulletLevels = (0...8).map {
    Kind(before: ["•", "–", "▪"][$0 % 3], numbering: .bullet, behind: "", level: $0)
  }

  private func write(_ levels: [Kind], number: Int, to xml: inout XMLWriter) {
    xml.markup(made: #"<w:abstractNum w:abstractNumId="\#(number)"><w:multiLevelType w:val="multilevel"/>"#)
    for kind in levels {
      let text = kind.numbering == .bullet ? kind.before : "\(kind.before)%\(kind.level + 1)\(kind.behind)"
      xml.markup(made: #"<w:lvl w:ilvl="\#(kind.level)"><w:start w:val="1"/>"#)
      xml.markup(made: #"<w:numFmt w:val="\#(Self.format(kind.numbering))"/><w:lvlText w:val=""#)
      xml.words(text)
      xml.markup(#""/><w:lvlJc w:val="left"/><w:pPr>"#)
      xml.markup(made: WordStyles.indentation(depth: kind.level))
      xml.markup("</w:pPr></w:lvl>")
    }
    xml.markup("</w:abstractNum>")
  }

  /// The name of a way to count (ECMA-376 17.18.59).
  private static func format(_ numbering: Label.Numbering) -> String {
    switch numbering {
    case .decimal, .other: "decimal"
    case .lowerLetter: "lowerLetter"
    case .upperLetter: "upperLetter"
    case .lowerRoman: "lowerRoman"
    case .upperRoman: "upperRoman"
    case .bullet: "bullet"
    }
  }
}
