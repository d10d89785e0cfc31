import Documents

/// The paragraphs and tables of one place of a Word file in the making.
struct WordFlow {
  /// What stands on the page, in order.
  private enum Piece {
    case paragraph(WordContent, WordRevision, old: WordBlock.Setting?, new: WordBlock.Setting?)
    case row(XMLWriter, WordRevision, widths: [Int], opensTable: Bool)
    case markup(String)
  }

  private var pieces: [Piece] = []

  /// The paragraph that is open while a row is written.
  private var held = WordContent()

  /// How its tables are drawn, and the style of the paragraphs in them.
  private let table: WordTableStyle

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
  mutating func endParagraph(
    _ revision: WordRevision, old: WordBlock.Setting? = nil, new: WordBlock.Setting? = nil
  ) {
    pieces.append(.paragraph(cells[0], revision, old: old, new: new))
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
    _ revision: WordRevision, opensTable: Bool, isHead: Bool, numeric: [Bool] = [],
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
    pieces.append(.row(xml, revision, widths: cells.map(\.length), opensTable: opensTable))
    cells = [held]
    held = WordContent()
  }
}

extension WordFlow {
  /// Lets words that were inserted at the end of a paragraph and the new paragraphs behind it be one insertion, as in Word when somebody
  /// types on: the paragraph's end is the new one, and the last new paragraph keeps the end that was there. So with deletions.
  ///
  /// LibreOffice takes neighboring insertions of one author for one, across an end that both texts have, and
  /// would take that along when they are rejected.
  private mutating func settleBreaks() {
    var at = 0
    while at + 1 < pieces.count {
      defer { at += 1 }
      guard case .paragraph(let content, .kept, let old?, let new?) = pieces[at], let revision = content.last,
        revision == .inserted || revision == .deleted
      else { continue }
      var last = at
      while last + 1 < pieces.count, case .paragraph(let next, revision, _, _) = pieces[last + 1],
        next.sides == (old: revision.isOfOld, new: revision.isOfNew) || next.isEmpty
      {
        last += 1
      }
      guard last > at, case .paragraph(let end, _, let endOld, let endNew) = pieces[last] else { continue }
      if revision == .inserted {
        pieces[at] = .paragraph(content, revision, old: nil, new: new)
        pieces[last] = .paragraph(end, .kept, old: old, new: endNew)
      } else {
        pieces[at] = .paragraph(content, revision, old: old, new: nil)
        pieces[last] = .paragraph(end, .kept, old: endOld, new: new)
      }
      at = last - 1
    }
  }
}

extension WordFlow {
  /// Makes the last paragraph's end one of both texts: Word cannot insert, delete or move the end of a document.
  ///
  /// Where the last paragraphs are new, the end of the paragraph before them is the one that was inserted, and the last
  /// keeps the end that was there; and so where they are deleted. Where some are new and some deleted, the last of both share
  /// a paragraph.
  mutating func settleEnd() {
    guard let last = lastParagraph(before: pieces.count) else { return }
    var old: Int?
    var new: Int?
    var at: Int? = last
    while let place = at, case .paragraph(_, let revision, _, _) = pieces[place], revision != .kept {
      if revision.isOfOld { old = old ?? place } else { new = new ?? place }
      at = lastParagraph(before: place)
    }
    switch (old, new) {
    case (nil, nil): return
    case (let old?, let new?): share(min(old, new), last)
    case (nil, .some), (.some, nil): shift(from: at, to: last)
    }
  }

  /// The paragraph before a place, with no row between.
  private func lastParagraph(before place: Int) -> Int? {
    for at in pieces.indices[..<place].reversed() {
      switch pieces[at] {
      case .paragraph: return at
      case .row: return nil
      case .markup: continue
      }
    }
    return nil
  }

  /// Joins the paragraph at one place to those of the other text behind it.
  private mutating func share(_ first: Int, _ last: Int) {
    guard case .paragraph(var content, _, let old, let new) = pieces[first],
      case .paragraph(let end, _, let lastOld, let lastNew) = pieces[last]
    else { return }
    let setting = (old: old ?? lastOld, new: new ?? lastNew)
    var next = first + 1
    while next < last {
      if case .paragraph = pieces[next] { break }
      next += 1
    }
    if next == last {
      content.append(end)
      pieces[last] = .paragraph(content, .kept, old: setting.old, new: setting.new)
    } else if case .paragraph(let following, let revision, let followingOld, let followingNew) = pieces[next]
    {
      content.append(following)
      pieces[next] = .paragraph(content, revision, old: followingOld, new: followingNew)
      pieces[last] = .paragraph(end, .kept, old: setting.old, new: setting.new)
    }
    pieces.remove(at: first)
  }

  /// Gives the last paragraph the end of one that both texts have, and that one the end of the last.
  private mutating func shift(from kept: Int?, to last: Int) {
    guard case .paragraph(let end, let revision, let lastOld, let lastNew) = pieces[last] else { return }
    guard let kept, case .paragraph(let content, _, let old, let new) = pieces[kept] else {
      let gap = WordBlock.Setting(.gap)
      pieces[last] = .paragraph(end, .kept, old: lastOld ?? gap, new: lastNew ?? gap)
      return
    }
    if revision.isOfNew {
      pieces[kept] = .paragraph(content, revision, old: nil, new: new)
      pieces[last] = .paragraph(end, .kept, old: old, new: lastNew)
    } else {
      pieces[kept] = .paragraph(content, revision, old: old, new: nil)
      pieces[last] = .paragraph(end, .kept, old: lastOld, new: new)
    }
  }
}

extension WordFlow {
  /// Writes everything; a table that nothing follows gets an empty paragraph, which Word asks for.
  mutating func write(to xml: inout XMLWriter, isLast: Bool, _ revisions: inout WordRevisions) {
    settleBreaks()
    if isLast { settleEnd() }
    var at = 0
    var table: WordRevision?
    while at < pieces.count {
      switch pieces[at] {
      case .markup(let markup):
        xml.markup(made: markup)
        at += 1
      case .paragraph(let content, let revision, let old, let new):
        write(content, revision, old, new, to: &xml, &revisions)
        table = nil
        at += 1
      case .row:
        let next = self.revision(ofTableAt: at)
        if let table { Self.writeGap(table == .kept ? next : table, to: &xml, &revisions) }
        at = writeTable(from: at, to: &xml)
        table = next
      }
    }
    if let table { Self.writeGap(isLast ? .kept : table, to: &xml, &revisions) }
    if isLast, pieces.isEmpty { Self.writeGap(.kept, to: &xml, &revisions) }
  }

  /// What became of the whole first table: a table all of whose rows came or went did so itself.
  var openingTable: WordRevision {
    pieces.firstIndex { if case .row = $0 { true } else { false } }.map { revision(ofTableAt: $0) } ?? .kept
  }

  private func revision(ofTableAt start: Int) -> WordRevision {
    var all: WordRevision?
    for at in pieces.indices[start...] {
      guard case .row(_, let revision, _, let opensTable) = pieces[at], at == start || !opensTable else {
        break
      }
      guard all == nil || all == revision else { return .kept }
      all = revision
    }
    return all ?? .kept
  }

  /// Writes an empty paragraph beside a table; it comes and goes with the table.
  static func writeGap(
    _ revision: WordRevision, to xml: inout XMLWriter, _ revisions: inout WordRevisions
  ) {
    xml.markup(#"<w:p><w:pPr><w:pStyle w:val="TableGap"/>"#)
    if revision != .kept {
      xml.markup(revision.isOfNew ? "<w:rPr><w:ins" : "<w:rPr><w:del")
      xml.markup(made: revisions.attributes())
      xml.markup("/></w:rPr>")
    }
    xml.markup("</w:pPr></w:p>")
  }

  private func write(
    _ content: WordContent, _ revision: WordRevision, _ old: WordBlock.Setting?, _ new: WordBlock.Setting?,
    to xml: inout XMLWriter, _ revisions: inout WordRevisions
  ) {
    xml.markup("<w:p><w:pPr>")
    if let setting = new ?? old { xml.markup(made: WordStyles.markup(of: setting)) }
    if let element = revision.element {
      xml.markup("<w:rPr><")
      xml.markup(element)
      xml.markup(made: revisions.attributes())
      xml.markup("/></w:rPr>")
    }
    if let old, let new, old != new {
      xml.markup("<w:pPrChange")
      xml.markup(made: revisions.attributes())
      xml.markup("><w:pPr>")
      xml.markup(made: WordStyles.markup(of: old))
      xml.markup("</w:pPr></w:pPrChange>")
    }
    xml.markup("</w:pPr>")
    xml.bytes += content.finished().bytes
    xml.markup("</w:p>")
  }

  /// Writes rows up to the end of their table, and returns the place behind it.
  private func writeTable(from start: Int, to xml: inout XMLWriter) -> Int {
    var rows: [XMLWriter] = []
    var widths: [Int] = []
    var at = start
    while at < pieces.count, case .row(let row, _, let lengths, let opensTable) = pieces[at],
      at == start || !opensTable
    {
      rows.append(row)
      for (column, length) in lengths.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], min(length, 60) + 4)
      }
      at += 1
    }
    let sum = max(widths.reduce(0, +), 1)
    xml.markup(#"<w:tbl><w:tblPr><w:tblStyle w:val=""#)
    xml.markup(table.id)
    xml.markup(#""/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0""#)
    xml.markup(#" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>"#)
    for width in widths { xml.markup(made: #"<w:gridCol w:w="\#(width * WordStyles.textWidth / sum)"/>"#) }
    xml.markup("</w:tblGrid>")
    for row in rows { xml.bytes += row.bytes }
    xml.markup("</w:tbl>")
    return at
  }
}
