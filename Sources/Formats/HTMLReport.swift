import Documents

/// Writes the blocks of a report.
enum HTMLReport {
  /// Writes blocks; headings go `deeper` levels down where the report stands inside a page.
  static func write(_ blocks: [Report.Block], deeper: Int = 0, to page: inout HTMLWriter) {
    var title = ""
    for block in blocks {
      defer { if case .heading(_, let text) = block { title = text } else { title = "" } }
      switch block {
      case .heading(let level, let text):
        let name = "h\(max(2, min(level + deeper, 6)))"
        page.element(name) { $0.write(Segment.reading(text)) }
      case .paragraph(let text): page.element("p") { $0.write(Segment.reading(text)) }
      case .list(let items):
        page.element("ul") { page in
          for item in items { page.element("li") { $0.write(Segment.reading(item)) } }
        }
      case .table(let table): write(table, hidesCaption: table.caption == title, to: &page)
      case .markdown(let text):
        HTMLOutline(Outline(parsing: Source(name: "-", text: text))).write(deeper: 1 + deeper, to: &page)
      }
      page.breakLine()
    }
  }

  /// Writes a table in a box of its own, which scrolls where the screen is narrow.
  ///
  /// A caption that repeats the heading above it is spoken only.
  static func write(_ table: Report.Table, hidesCaption: Bool = false, to page: inout HTMLWriter) {
    let caption = table.caption.plainWords
    let kinds = table.columns.indices.map { kind(of: $0, in: table) }
    let box = [
      ("class", table.columns.count > 5 ? "scroll broad" : "scroll"), ("role", "region"),
      ("aria-label", caption), ("tabindex", "0"),
    ]
    page.element("div", caption.isEmpty ? [("class", "scroll")] : box) { page in
      page.element("table") { page in
        if !caption.isEmpty {
          page.element("caption", [("class", hidesCaption ? "spoken" : "")]) {
            $0.write(Segment.reading(table.caption))
          }
        }
        page.element("thead") { page in
          page.element("tr") { page in
            for (index, column) in table.columns.enumerated() {
              page.element("th", [("scope", "col"), ("class", kinds[index])]) {
                $0.write(Segment.reading(column.title))
              }
            }
          }
        }
        page.element("tbody") { page in
          for row in table.rows { write(row, kinds, to: &page) }
        }
      }
    }
  }

  /// How a column is set: numbers to the right, short words unbroken, long ones in a column that is not squeezed.
  private static func kind(of column: Int, in table: Report.Table) -> String {
    if table.columns[column].isNumeric { return "number" }
    let longest = table.rows.reduce(0) { max($0, column < $1.count ? $1[column].utf8.count : 0) }
    return longest <= 14 ? "short" : longest > 32 ? "long" : ""
  }

  private static func write(_ row: [String], _ kinds: [String], to page: inout HTMLWriter) {
    page.breakLine()
    page.element("tr") { page in
      for (index, kind) in kinds.enumerated() {
        let text = index < row.count ? row[index] : ""
        let isHead = index == 0 && !text.isEmpty
        page.element(isHead ? "th" : "td", [("scope", isHead ? "row" : ""), ("class", kind)]) {
          $0.write(Segment.reading(text))
        }
      }
    }
  }
}
