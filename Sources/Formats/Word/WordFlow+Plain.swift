import Documents

extension WordFlow {
  /// Writes a block of a document that is not compared.
  mutating func write(_ index: Int, of text: WordText, _ revisions: inout WordRevisions) {
    let block = text.blocks[index]
    switch block.shape {
    case .paragraph:
      for atom in text.atoms[block.atoms] where atom.kind != .mark {
        write(atom, atom.bytes, of: text, as: .kept, &revisions)
      }
      endParagraph(.kept, new: block.setting)
    case .row(let cells, let opensTable, let isHead):
      openRow(cells: cells)
      for atom in text.atoms[block.atoms] { write(atom, atom.bytes, of: text, as: .kept, &revisions) }
      endRow(.kept, opensTable: (opensTable, opensTable), isHead: isHead, &revisions)
    }
  }

  /// Writes a report: its title, the lines below it and its blocks.
  mutating func write(_ report: Report, _ links: inout WordLinks, _ revisions: inout WordRevisions) {
    write(report.title, .title, &links, &revisions)
    for line in report.subtitle { write(line, .subtitle, &links, &revisions) }
    var title = ""
    for block in report.blocks {
      defer { if case .heading(_, let text) = block { title = text } else { title = "" } }
      switch block {
      case .heading(let level, let text):
        write(text, .heading(max(1, min(level - 1, 6))), &links, &revisions)
      case .paragraph(let text): write(text, .body, &links, &revisions)
      case .list(let items):
        for item in items { write(item, .bullet(0), &links, &revisions) }
      case .table(let table):
        if !table.caption.isEmpty, table.caption != title {
          write(table.caption, .caption, &links, &revisions)
        }
        write(table, &links, &revisions)
      case .markdown(let markdown):
        let text = WordText(Outline(parsing: Source(name: "-", text: markdown)), links: &links)
        for block in text.blocks.indices where text.blocks[block].place == .text {
          write(block, of: text, &revisions)
        }
      }
    }
  }

  private mutating func write(
    _ text: String, _ style: WordStyle, _ links: inout WordLinks, _ revisions: inout WordRevisions
  ) {
    write(text, cell: 0, &links, &revisions)
    var setting = WordBlock.Setting(style)
    if case .bullet(let depth) = style { setting.list = (WordNumbering.bullets, level: depth) }
    endParagraph(.kept, new: setting)
  }

  private mutating func write(
    _ table: Report.Table, _ links: inout WordLinks, _ revisions: inout WordRevisions
  ) {
    let heads = table.columns.map(\.title)
    for (number, row) in ([heads] + table.rows).enumerated() {
      openRow(cells: heads.count)
      for cell in heads.indices where cell < row.count { write(row[cell], cell: cell, &links, &revisions) }
      endRow(
        .kept, opensTable: (number == 0, number == 0), isHead: number == 0,
        numeric: table.columns.map(\.isNumeric),
        &revisions)
    }
  }

  /// Writes inline Markdown.
  private mutating func write(
    _ text: String, cell: Int, _ links: inout WordLinks, _ revisions: inout WordRevisions
  ) {
    for segment in Segment.reading(text) {
      let link = segment.link.map { links.number(of: $0) } ?? 0
      let manner = WordAtom.Manner(segment.style, isLead: false)
      write(
        segment.text, manner, link: link, breaksLine: segment.content == .lineBreak, cell: cell, &revisions)
    }
  }
}
