import Documents

/// The paragraphs and tables of one place of a Word file in the making.
struct WordFlow {
  /// What stands on the page, in order.
  enum Piece {
    case paragraph(WordContent, WordRevision, old: WordBlock.Setting?, new: WordBlock.Setting?)
    case row(XMLWriter, WordRevision, columns: [WordColumn], opens: (old: Bool, new: Bool))
    case markup(String)
  }

  var pieces: [Piece] = []

  /// The paragraph that is open while a row is written.
  private var held = WordContent()

  /// How its tables are drawn, and the style of the paragraphs in them.
  let table: WordTableStyle

  /// The paragraph that is open, or the cells of the open row.
  private var cells = [WordContent()]

  init(_ table: WordTableStyle = .grid) { self.table = table }

  /// An empty flow for every place of a document.
  static let places: [WordBlock.Place: WordFlow] = [
    .title: WordFlow(), .facts: WordFlow(.facts), .text: WordFlow(), .closingFacts: WordFlow(.facts),
  ]

  /// Whether nothing stands in it.
  var isEmpty: Bool { pieces.isEmpty }

  /// Writes an atom, or of its words the ones in a range.
  mutating func write(
    _ atom: WordAtom, _ range: Range<Int>, of text: borrowing WordText, as revision: WordRevision,
    former: WordAtom.Manner? = nil, _ revisions: inout WordRevisions
  ) {
    let cell = min(atom.cell, cells.count - 1)
    cells[cell].open(
      revision, atom.manner, former: former == atom.manner ? nil : former, link: atom.link, &revisions)
    switch atom.kind {
    case .words: write(words: range, of: text, to: cell)
    case .blank: cells[cell].writeBlank()
    case .lineBreak: cells[cell].writeBreak()
    case .key: cells[cell].write(text.words(of: atom).utf8)
    case .label:
      cells[cell].write(text.words(of: atom).utf8)
      if text.tabs(behind: atom) { cells[cell].writeTab() } else { cells[cell].writeBlank() }
    case .mark: break
    }
  }

  /// Writes words that the tool composed, or a line break.
  mutating func write(
    _ words: String, _ manner: WordAtom.Manner, link: Int, breaksLine: Bool, cell: Int,
    _ revisions: inout WordRevisions
  ) {
    cells[cell].open(.kept, manner, link: link, &revisions)
    if breaksLine { cells[cell].writeBreak() } else { cells[cell].write(words.utf8) }
  }

  /// What follows begins on a new page.
  mutating func breakPage() {
    pieces.append(.markup(#"<w:p><w:r><w:br w:type="page"/></w:r></w:p>"#))
  }

  private mutating func write(words range: Range<Int>, of text: borrowing WordText, to cell: Int) {
    let words = text.outline.source.bytes[range]
    guard words.contains(UInt8(ascii: "\t")) else { return cells[cell].write(words) }
    for (place, part) in words.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .enumerated()
    {
      if place > 0 { cells[cell].writeTab() }
      if !part.isEmpty { cells[cell].write(part) }
    }
  }

  /// Writes an end of a range that moved: inside the open paragraph, or between paragraphs where none is open.
  mutating func write(rangeMark markup: String, isStart: Bool) {
    if isStart || !cells[0].isEmpty {
      cells[0].write(markup: markup)
    } else {
      pieces.append(.markup(markup))
    }
  }

  /// Ends the paragraph; its mark has a setting in each text that has the mark.
  ///
  /// Where words came or went in a paragraph that moved, its mark came or went too: LibreOffice would else leave an empty paragraph.
  mutating func endParagraph(
    _ revision: WordRevision, old: WordBlock.Setting? = nil, new: WordBlock.Setting? = nil
  ) {
    let mark = cells[0].hasEdits ? revision.withoutMove : revision
    pieces.append(.paragraph(cells[0], mark, old: old, new: new))
    cells = [WordContent()]
  }

  /// Opens a row; what is written next goes into its cells.
  ///
  /// A paragraph that is open is of the other text, or it would have ended: it goes on behind the row.
  mutating func openRow(cells count: Int) {
    held = cells[0]
    cells = Array(repeating: WordContent(), count: max(count, 1))
  }

  /// Ends the row.
  ///
  /// Cells under a numeric column's head stand to the right.
  mutating func endRow(
    _ revision: WordRevision, opensTable: (old: Bool, new: Bool), isHead: Bool, numeric: [Bool] = [],
    _ revisions: inout WordRevisions
  ) {
    var xml = XMLWriter()
    xml.markup("<w:tr>")
    xml.markup("<w:trPr><w:cantSplit/>")
    if isHead { xml.markup("<w:tblHeader/>") }
    if revision != .kept {
      xml.markup(revision.isOfNew ? "<w:ins" : "<w:del")
      xml.markup(made: revisions.attributes())
      xml.markup("/>")
    }
    xml.markup("</w:trPr>")
    for (column, cell) in cells.enumerated() {
      xml.markup(#"<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr><w:p>"#)
      xml.markup(made: #"<w:pPr><w:pStyle w:val="\#(isHead ? "TableHead" : table.paragraph)"/>"#)
      if column < numeric.count, numeric[column] { xml.markup(#"<w:jc w:val="right"/>"#) }
      xml.markup("</w:pPr>")
      xml.bytes += cell.finished().bytes
      xml.markup("</w:p></w:tc>")
    }
    xml.markup("</w:tr>")
    pieces.append(.row(xml, revision, columns: cells.map(\.size), opens: opensTable))
    cells = [held]
    held = WordContent()
  }
}
