import Documents

extension WordFlow {
  /// Writes everything; a narrow empty paragraph stands behind each table, as Word asks at the end.
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
        if let table { Self.writeGap(table, to: &xml, &revisions) }
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
    var columns: [WordColumn] = []
    var at = start
    while at < pieces.count, case .row(let row, _, let cells, let opensTable) = pieces[at],
      at == start || !opensTable
    {
      rows.append(row)
      for (column, cell) in cells.enumerated() {
        if column == columns.count { columns.append(WordColumn()) }
        columns[column].take(cell)
      }
      at += 1
    }
    xml.markup(#"<w:tbl><w:tblPr><w:tblStyle w:val=""#)
    xml.markup(table.id)
    xml.markup(#""/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0""#)
    xml.markup(#" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>"#)
    if let caption = table.caption { xml.markup(made: #"<w:tblCaption w:val="\#(caption)"/>"#) }
    xml.markup("</w:tblPr><w:tblGrid>")
    for width in WordColumn.widths(columns, in: WordStyles.textWidth) {
      xml.markup(made: #"<w:gridCol w:w="\#(width)"/>"#)
    }
    xml.markup("</w:tblGrid>")
    for row in rows { xml.bytes += row.bytes }
    xml.markup("</w:tbl>")
    return at
  }
}
