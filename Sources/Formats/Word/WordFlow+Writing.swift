import Documents

extension WordFlow {
  /// Which texts have something.
  private typealias Sides = (old: Bool, new: Bool)

  /// Writes everything; a narrow empty paragraph stands behind each table, as Word asks at the end.
  ///
  /// It stands in each text in which the table ends there, and comes and goes with that.
  mutating func write(to xml: inout XMLWriter, isLast: Bool, _ revisions: inout WordRevisions) {
    settleBreaks()
    if isLast { settleEnd() }
    var rows: Range<Int>?
    var isBehindRow: Sides = (false, false)
    for (at, piece) in pieces.enumerated() {
      let sides = Self.sides(of: piece)
      let continues = Self.continues(piece)
      let ends: Sides = (
        isBehindRow.old && sides.old && !continues.old, isBehindRow.new && sides.new && !continues.new
      )
      if case .row(_, let revision, _, let opens) = piece, let table = rows, !ends.old, !ends.new,
        !(revision.isOfOld && opens.old || revision.isOfNew && opens.new)
      {
        rows = table.lowerBound..<at + 1
      } else {
        if let table = rows { writeTable(table, to: &xml) }
        Self.writeGap(ends, to: &xml, &revisions)
        rows = nil
        switch piece {
        case .markup(let markup): xml.markup(made: markup)
        case .paragraph(let content, let revision, let old, let new):
          write(content, revision, old, new, to: &xml, &revisions)
        case .row: rows = at..<at + 1
        }
      }
      let isRow = if case .row = piece { true } else { false }
      isBehindRow = (sides.old ? isRow : isBehindRow.old, sides.new ? isRow : isBehindRow.new)
    }
    if let table = rows { writeTable(table, to: &xml) }
    let needsLast = isLast && (rows != nil || pieces.isEmpty)
    Self.writeGap(needsLast ? (true, true) : isBehindRow, to: &xml, &revisions)
  }

  private static func sides(of piece: Piece) -> Sides {
    switch piece {
    case .markup: (false, false)
    case .row(_, let revision, _, _): (revision.isOfOld, revision.isOfNew)
    case .paragraph(let content, let revision, _, _):
      (revision.isOfOld || content.sides.old, revision.isOfNew || content.sides.new)
    }
  }

  /// In which texts nothing stands between a table and what follows it: more of its rows, or a paragraph that is the empty one there.
  private static func continues(_ piece: Piece) -> Sides {
    switch piece {
    case .markup: (true, true)
    case .row(_, _, _, let opens): (!opens.old, !opens.new)
    case .paragraph(_, _, let old, let new): (old?.style == .gap, new?.style == .gap)
    }
  }

  /// What became of the whole first table: a table all of whose rows came or went did so itself.
  var openingTable: WordRevision {
    pieces.firstIndex { if case .row = $0 { true } else { false } }.map { revision(ofTableAt: $0) } ?? .kept
  }

  private func revision(ofTableAt start: Int) -> WordRevision {
    var all: WordRevision?
    for at in pieces.indices[start...] {
      guard case .row(_, let revision, _, _) = pieces[at] else { break }
      guard all == nil || all == revision else { return .kept }
      all = revision
    }
    return all ?? .kept
  }

  /// Writes the empty paragraph beside a table for the texts that have it.
  private static func writeGap(_ sides: Sides, to xml: inout XMLWriter, _ revisions: inout WordRevisions) {
    switch sides {
    case (true, true): writeGap(.kept, to: &xml, &revisions)
    case (true, false): writeGap(.deleted, to: &xml, &revisions)
    case (false, true): writeGap(.inserted, to: &xml, &revisions)
    case (false, false): break
    }
  }

  /// Writes an empty paragraph beside a table, or at the head of a page that the table has to itself.
  static func writeGap(
    _ revision: WordRevision, breaksPage: Bool = false, to xml: inout XMLWriter,
    _ revisions: inout WordRevisions
  ) {
    xml.markup(#"<w:p><w:pPr><w:pStyle w:val="TableGap"/>"#)
    if breaksPage { xml.markup("<w:pageBreakBefore/>") }
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

  /// Writes rows as a table.
  private func writeTable(_ range: Range<Int>, to xml: inout XMLWriter) {
    var rows: [XMLWriter] = []
    var columns: [WordColumn] = []
    for case .row(let row, _, let cells, _) in pieces[range] {
      rows.append(row)
      for (column, cell) in cells.enumerated() {
        if column == columns.count { columns.append(WordColumn()) }
        columns[column].take(cell)
      }
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
  }
}
