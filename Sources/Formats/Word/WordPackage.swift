import Documents

/// A Word file in the making: its text, and the parts that go with it (ECMA-376 parts 1 and 2).
///
/// The same text gives the same bytes. The source goes with it (`customXml/item1.xml`), so that the file comes back as the very document that
/// was sent; what is in the front matter is also among the properties that Word shows.
struct WordPackage {
  /// The namespace of WordprocessingML, transitional as Word writes it.
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// The namespace of references from one part to another.
  static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  let title: String
  let rendering: Rendering

  /// The language of the text, as BCP 47 writes it.
  var language = "en-US"

  /// What stands at the right of every page's head.
  var headline = ""

  /// What a reader must know before the text.
  var warning: String?

  /// Whether its changes are tracked, those to come too.
  var isRedline = false

  /// The texts that the file was made of, by their part in it.
  var sources: [(role: String, source: Source)] = []

  /// The front matter, for the file's properties.
  var properties: [FrontMatter.Entry] = []

  var numbering = WordNumbering()
  var links = WordLinks()
  private var body = XMLWriter()

  init(title: String, _ rendering: Rendering) {
    self.title = title
    self.rendering = rendering
  }

  /// Writes the text of a document, place by place; the facts behind a resolution have a page to themselves, so that it can be signed as it stands.
  mutating func write(_ flows: [WordBlock.Place: WordFlow], _ revisions: inout WordRevisions) {
    let last = flows[.closingFacts]?.isEmpty == false ? WordBlock.Place.closingFacts : .text
    for place in WordBlock.Place.allCases {
      guard let flow = flows[place], place == .text || !flow.isEmpty else { continue }
      if place == .closingFacts {
        WordFlow.writeGap(flow.openingTable, breaksPage: true, to: &body, &revisions)
      }
      write(flow, isLast: place == last, &revisions)
    }
  }

  /// Writes paragraphs and tables.
  mutating func write(
    _ flow: WordFlow, isLast: Bool, _ revisions: inout WordRevisions
  ) {
    var flow = flow
    flow.write(to: &body, isLast: isLast, &revisions)
  }

  /// The file.
  consuming func finished() -> [UInt8] {
    var zip = Zip()
    zip.add("[Content_Types].xml", contentTypes)
    zip.add("_rels/.rels", packageRelations)
    zip.add("word/document.xml", document)
    zip.add("word/styles.xml", WordStyles.part(language: language))
    zip.add("word/numbering.xml", numbering.part)
    zip.add("word/settings.xml", settings)
    zip.add("word/header1.xml", header)
    zip.add("word/footer1.xml", footer)
    zip.add("word/_rels/document.xml.rels", documentRelations)
    zip.add("docProps/core.xml", coreProperties)
    zip.add("docProps/app.xml", applicationProperties)
    if !properties.isEmpty { zip.add("docProps/custom.xml", customProperties) }
    if !sources.isEmpty {
      zip.add("customXml/item1.xml", sourceItem)
      zip.add("customXml/itemProps1.xml", sourceItemProperties)
      zip.add("customXml/_rels/item1.xml.rels", sourceItemRelations)
    }
    return zip.finished()
  }

  private var document: [UInt8] {
    var xml = XMLWriter()
    xml.bytes.reserveCapacity(body.bytes.count + 1024)
    xml.markup(XMLWriter.declaration)
    xml.markup(
      made: #"<w:document xmlns:w="\#(Self.namespace)" xmlns:r="\#(Self.references)"><w:body>"#)
    xml.bytes += body.bytes
    xml.markup(#"<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>"#)
    xml.markup(#"<w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="12240" w:h="15840"/>"#)
    xml.markup(
      #"<w:pgMar w:top="1440" w:right="1440" w:bottom="1296" w:left="1440" w:header="648" w:footer="576""#)
    xml.markup(#" w:gutter="0"/></w:sectPr></w:body></w:document>\#n"#)
    return xml.bytes
  }

  private var header: [UInt8] {
    furniture("hdr") { xml in
      xml.markup(#"<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>"#)
      Self.write(rendering.district, to: &xml)
      xml.markup("<w:r><w:tab/></w:r>")
      Self.write(headline, to: &xml)
      xml.markup("</w:p>")
      guard let warning else { return }
      xml.markup(#"<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>"#)
      Self.write(warning, to: &xml)
      xml.markup("</w:p>")
    }
  }

  private var footer: [UInt8] {
    furniture("ftr") { xml in
      xml.markup(#"<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>"#)
      Self.write(title.excerpt, to: &xml)
      xml.markup(#"<w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">Page </w:t></w:r>"#)
      xml.markup(#"<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#)
      xml.markup(#"<w:r><w:t xml:space="preserve"> of </w:t></w:r>"#)
      xml.markup(#"<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>"#)
    }
  }

  private func furniture(_ name: String, _ body: (inout XMLWriter) -> Void) -> [UInt8] {
    var xml = XMLWriter()
    xml.markup(XMLWriter.declaration)
    xml.markup(made: #"<w:\#(name) xmlns:w="\#(Self.namespace)" xmlns:r="\#(Self.references)">"#)
    body(&xml)
    xml.markup(made: "</w:\(name)>\n")
    return xml.bytes
  }

  private static func write(_ words: String, to xml: inout XMLWriter) {
    guard !words.isEmpty else { return }
    xml.markup(#"<w:r><w:t xml:space="preserve">"#)
    xml.words(words)
    xml.markup("</w:t></w:r>")
  }
}
