import Documents

/// Writes a report in plain lines: headings, wrapped paragraphs, tables with aligned columns.
struct PlainReport {
  var paper: Paper

  mutating func write(_ report: Report) {
    paper.write([.init(text: report.title.plainWords, ink: .strong)])
    for line in report.subtitle { paper.write([.init(text: line.plainWords)]) }
    for block in report.blocks {
      paper.skip()
      switch block {
      case .heading(let level, let text): write(heading: text.plainWords, level: level)
      case .paragraph(let text): paper.write(Segment.reading(text).spans)
      case .list(let items):
        for item in items {
          paper.write(Segment.reading(item).spans, lead: "- ", indent: 2, hanging: 4)
        }
      case .table(let table): write(table)
      case .markdown(let text):
        var plain = PlainOutline(paper: paper)
        plain.write(Outline(parsing: Source(name: "-", text: text)))
        paper = plain.paper
      }
    }
  }

  private mutating func write(heading: String, level: Int) {
    paper.write([.init(text: heading, ink: .strong)])
    if level <= 2 {
      let width = min(Wrapper.width(of: heading), paper.width)
      paper.line([.init(text: String(repeating: "-", count: width), ink: .quiet)])
    }
  }

  /// Writes a table; where it is wider than the paper, the widest columns give way and their cells wrap.
  mutating func write(_ table: Report.Table) {
    if !table.caption.isEmpty { paper.write([.init(text: table.caption.plainWords, ink: .emphasis)]) }
    let head = table.columns.map(\.title.plainWords)
    let rows = table.rows.map { row in
      head.indices.map { $0 < row.count ? Segment.reading(row[$0]).words : "" }
    }
    guard !head.isEmpty else { return }
    let widths = columnWidths([head] + rows)
    write(row: head, widths, table.columns, ink: .strong)
    paper.line([
      .init(text: widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "), ink: .quiet)
    ])
    for row in rows { write(row: row, widths, table.columns, ink: []) }
  }

  private func columnWidths(_ rows: [[String]]) -> [Int] {
    var widths = rows[0].indices.map { column in
      rows.reduce(1) { max($0, Wrapper.width(of: $1[column])) }
    }
    let room = max(paper.width - 2 * (widths.count - 1), widths.count * 6)
    var excess = widths.reduce(0, +) - room
    while excess > 0, let widest = widths.max(), widest > 6 {
      let second = widths.filter { $0 < widest }.max() ?? 6
      let count = widths.count { $0 == widest }
      let step = max(1, min(widest - max(second, 6), excess / count))
      for column in widths.indices where widths[column] == widest && excess > 0 {
        widths[column] -= step
        excess -= step
      }
    }
    return widths
  }

  private mutating func write(
    row: [String], _ widths: [Int], _ columns: [Report.Column], ink: Paper.Ink
  ) {
    let cells = row.enumerated().map { column, text in
      Cell.lines(of: Visible.text(text), width: widths[column])
    }
    for line in 0..<(cells.map(\.count).max() ?? 0) {
      let parts = cells.enumerated().map { column, lines in
        let text = line < lines.count ? lines[line] : ""
        let pad = String(repeating: " ", count: max(0, widths[column] - Wrapper.width(of: text)))
        return columns[column].isNumeric ? pad + text : text + pad
      }
      paper.line([.init(text: parts.joined(separator: "  "), ink: ink)])
    }
  }
}

/// Breaks the words of a table's cell into lines; a word that is too long is cut.
private enum Cell {
  static func lines(of text: String, width: Int) -> [String] {
    guard Wrapper.width(of: text) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    var column = 0
    for word in text.split(separator: " ") {
      let needed = Wrapper.width(of: String(word))
      if column > 0, column + 1 + needed > width {
        lines.append(line)
        (line, column) = ("", 0)
      }
      if column > 0 {
        line += " "
        column += 1
      }
      for character in word {
        let size = Wrapper.width(of: character)
        if column + size > width, column > 0 {
          lines.append(line)
          (line, column) = ("", 0)
        }
        line.append(character)
        column += size
      }
    }
    return lines + [line]
  }
}

extension String {
  /// The words of inline Markdown without its signs.
  var plainWords: String { Segment.reading(self).words }
}

extension [Segment] {
  /// The words as plain text shows them.
  var spans: [Paper.Span] {
    map { segment in
      var ink: Paper.Ink = []
      if segment.style.contains(.strong) || segment.isLead { ink.insert(.strong) }
      if segment.style.contains(.emphasis) { ink.insert(.emphasis) }
      return Paper.Span(text: segment.content == .lineBreak ? "\n" : segment.text.unwrapped, ink: ink)
    }
  }
}

extension String {
  /// The text with its wrapped lines joined.
  var unwrapped: String {
    guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return self }
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: " ")
  }
}
