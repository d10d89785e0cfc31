/// How a Word file looks: the part `word/styles.xml`, and what paragraphs say of themselves.
///
/// Names that Word knows ("heading 1", "List Number") keep them, so that its navigation, its tables of contents and screen
/// readers find what they look for. Sizes are half points, lengths twentieths of a point (ECMA-376 17.18.81).
enum WordStyles {
  /// The width between the margins of a letter page.
  static let textWidth = 9360

  /// What a paragraph says of itself, in the order of the schema.
  static func markup(of setting: WordBlock.Setting) -> String {
    var text = #"<w:pStyle w:val="\#(setting.style.id)"/>"#
    if let list = setting.list {
      text += #"<w:numPr><w:ilvl w:val="\#(list.level)"/><w:numId w:val="\#(list.0)"/></w:numPr>"#
    }
    if setting.isRightToLeft { text += "<w:bidi/>" }
    switch setting.style {
    case .bullet(let depth) where depth > WordStyle.deepest,
      .number(let depth) where depth > WordStyle.deepest,
      .continued(let depth) where depth > WordStyle.deepest:
      text += indentation(depth: depth)
    case .title, .subtitle, .heading, .body, .bullet, .number, .continued, .quote, .masthead, .mastheadTitle,
      .recital,
      .resolved, .formula, .adoption, .vote, .signature, .verbatim, .rule, .caption, .gap:
      break
    }
    return text
  }

  /// The indentation of an item nested so deeply: its label hangs to the left of its words.
  static func indentation(depth: Int) -> String {
    #"<w:ind w:left="\#(576 * (depth + 1))" w:hanging="576"/>"#
  }

  /// The part.
  static func part(language: String) -> [UInt8] {
    var xml = XMLWriter()
    xml.markup(XMLWriter.declaration)
    xml.markup(made: #"<w:styles xmlns:w="\#(WordPackage.namespace)"><w:docDefaults><w:rPrDefault><w:rPr>"#)
    xml.markup(made: font("Times New Roman") + size(24))
    xml.markup(made: #"<w:lang w:val="\#(language.escapedForXML)"/></w:rPr></w:rPrDefault>"#)
    xml.markup(#"<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr>"#)
    xml.markup("</w:pPrDefault></w:docDefaults>")
    xml.markup(made: style("Normal", "Normal", isDefault: true, basedOn: nil))
    for paragraph in paragraphs { xml.markup(made: paragraph) }
    for level in 1...6 { xml.markup(made: heading(level)) }
    for depth in 0...WordStyle.deepest { xml.markup(made: lists(depth)) }
    for character in characters { xml.markup(made: character) }
    xml.markup(made: tables)
    xml.markup("</w:styles>\n")
    return xml.bytes
  }

  private static func font(_ name: String) -> String {
    #"<w:rFonts w:ascii="\#(name)" w:hAnsi="\#(name)" w:eastAsia="\#(name)" w:cs="\#(name)"/>"#
  }

  private static func size(_ halfPoints: Int) -> String {
    #"<w:sz w:val="\#(halfPoints)"/><w:szCs w:val="\#(halfPoints)"/>"#
  }

  private static func style(
    _ id: String, _ name: String, isDefault: Bool = false, basedOn: String? = "Normal", next: String? = nil,
    paragraph: String = "", run: String = ""
  ) -> String {
    let base = basedOn.map { #"<w:basedOn w:val="\#($0)"/>"# } ?? ""
    let next = next.map { #"<w:next w:val="\#($0)"/>"# } ?? ""
    return #"<w:style w:type="paragraph"\#(isDefault ? #" w:default="1""# : "") w:styleId="\#(id)">"#
      + #"<w:name w:val="\#(name)"/>\#(base)\#(next)<w:qFormat/>"#
      + (paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>")
      + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>") + "</w:style>"
  }

  private static func heading(_ level: Int) -> String {
    let spacing = level == 1 ? 360 : level == 2 ? 280 : 200
    let halfPoints = [32, 28, 25, 24, 24, 24][level - 1]
    return style(
      "Heading\(level)", "heading \(level)", next: "BodyText",
      paragraph: #"<w:keepNext/><w:keepLines/><w:spacing w:before="\#(spacing)" w:after="100"/>"#
        + #"<w:outlineLvl w:val="\#(level - 1)"/>"#,
      run: "<w:b/><w:bCs/>" + (level > 4 ? "<w:i/><w:iCs/>" : "") + size(halfPoints))
  }

  private static func lists(_ depth: Int) -> String {
    let (suffix, name) = depth == 0 ? ("", "") : ("\(depth + 1)", " \(depth + 1)")
    return style(
      "ListBullet\(suffix)", "List Bullet\(name)",
      paragraph: spaced(120) + indentation(depth: depth) + "<w:contextualSpacing/>")
      + style("ListNumber\(suffix)", "List Number\(name)", paragraph: indentation(depth: depth))
      + style(
        "ListContinue\(suffix)", "List Continue\(name)",
        paragraph: #"<w:ind w:left="\#(576 * (depth + 1))"/>"#)
  }

  private static func spaced(_ after: Int, before: Int = 0) -> String {
    #"<w:spacing w:before="\#(before)" w:after="\#(after)"/>"#
  }

  private static let centered = #"<w:jc w:val="center"/>"#

  private static let paragraphs = [
    style("BodyText", "Body Text"),
    style(
      "Title", "Title", next: "BodyText", paragraph: "<w:keepNext/>" + spaced(240) + centered,
      run: "<w:b/><w:bCs/>" + size(34)),
    style("Subtitle", "Subtitle", next: "BodyText", paragraph: "<w:keepNext/>" + spaced(120) + centered),
    style("Quote", "Quote", paragraph: #"<w:ind w:left="576" w:right="576"/>"#),
    style(
      "Caption", "caption", paragraph: "<w:keepNext/>" + spaced(60, before: 120),
      run: "<w:b/><w:bCs/>" + size(21)),
    style("Masthead", "Masthead", paragraph: "<w:keepNext/>" + spaced(160) + centered),
    style(
      "MastheadTitle", "Masthead Title", basedOn: "Masthead",
      paragraph: spaced(160) + centered + #"<w:outlineLvl w:val="0"/>"#, run: "<w:b/><w:bCs/>" + size(28)),
    style("Recital", "Recital", paragraph: spaced(160)),
    style("Resolved", "Resolved", paragraph: spaced(160)),
    style("Formula", "Formula", paragraph: "<w:keepNext/>" + spaced(160)),
    style("Adoption", "Adoption", paragraph: "<w:keepNext/>" + spaced(160, before: 240)),
    style("Vote", "Vote", paragraph: "<w:keepNext/><w:keepLines/>" + spaced(40)),
    style("Signature", "Signature", paragraph: "<w:keepNext/><w:keepLines/>" + spaced(40, before: 200)),
    style(
      "Verbatim", "Verbatim", paragraph: "<w:keepLines/>" + spaced(0), run: font("Courier New") + size(20)),
    style(
      "Rule", "Rule",
      paragraph: #"<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="808080"/></w:pBdr>"#
        + spaced(200)),
    style(
      "TableText", "Table Text",
      paragraph: #"<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>"#, run: size(21)),
    style("FactText", "Fact Text", paragraph: spaced(10, before: 10), run: size(20)),
    style("TableHead", "Table Head", basedOn: "TableText", paragraph: "<w:keepNext/>", run: "<w:b/><w:bCs/>"),
    style(
      "TableGap", "Table Gap",
      paragraph: #"<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>"#, run: size(8)),
    style(
      "Header", "header",
      paragraph: #"<w:tabs><w:tab w:val="right" w:pos="9360"/></w:tabs>"# + spaced(0), run: size(18)),
    style(
      "Footer", "footer",
      paragraph: #"<w:tabs><w:tab w:val="right" w:pos="9360"/></w:tabs>"# + spaced(0), run: size(18)),
  ]

  private static func character(_ id: String, _ name: String, _ run: String) -> String {
    #"<w:style w:type="character" w:styleId="\#(id)"><w:name w:val="\#(name)"/><w:qFormat/>"#
      + "<w:rPr>\(run)</w:rPr></w:style>"
  }

  private static let characters = [
    character("Lead", "Lead", "<w:b/><w:bCs/>"),
    character("Label", "Label", ""),
    character("VerbatimChar", "Verbatim Char", font("Courier New") + size(21)),
    character("Hyperlink", "Hyperlink", #"<w:color w:val="0B4F8A"/><w:u w:val="single"/>"#),
  ]

  private static func border(_ side: String, _ color: String) -> String {
    #"<w:\#(side) w:val="single" w:sz="4" w:space="0" w:color="\#(color)"/>"#
  }

  private static let margins =
    #"<w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>"#

  private static let tables =
    #"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>"#
    + #"<w:tblInd w:w="0" w:type="dxa"/>\#(margins)</w:tblPr></w:style>"#
    + #"<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>"#
    + "<w:tblPr><w:tblBorders>"
    + ["top", "left", "bottom", "right", "insideH", "insideV"].map { border($0, "8A8A8A") }.joined()
    + "</w:tblBorders>\(margins)</w:tblPr></w:style>"
    + #"<w:style w:type="table" w:styleId="Facts"><w:name w:val="Facts"/><w:basedOn w:val="TableNormal"/>"#
    + "<w:tblPr><w:tblBorders>" + ["top", "bottom"].map { border($0, "C4C4C4") }.joined()
    + "</w:tblBorders>\(margins)</w:tblPr></w:style>"
}
