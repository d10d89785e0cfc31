import Documents

/// Writes the blocks of a report.
enum HTMLReport {
  /// Writes blocks; headings go `deeper` levels down where the report stands inside a page.
  static func write(_ blocks: [Report.Block], deeper: Int = 0, to page: inout HTMLWriter) {
    for block in blocks {
      switch block {
      case .heading(let level, let text):
        let name = "h\(max(2, min(level + deeper, 6)))"
        page.element(name) { $0.write(Segment.reading(text)) }
      case .paragraph(let text): page.element("p") { $0.write(Segment.reading(text)) }
      case .list(let items):
        page.element("ul") { page in
          for item in items { page.element("li") { $0.write(Segment.reading(item)) } }
        }
      case .table(let table): write(table, to: &page)
      case .markdown(let text):
        HTMLOutline(Outline(parsing: Source(name: "-", text: text))).write(deeper: 1 + deeper, to: &page)
      }
      page.breakLine()
    }
  }

  /// Writes a table in a box of its own, which scrolls where the screen is narrow.
  static func write(_ table: Report.Table, to page: inout HTMLWriter) {
    let caption = table.caption.plainWords
    let box = [("class", "scroll"), ("role", "region"), ("aria-label", caption), ("tabindex", "0")]
    page.element("div", caption.isEmpty ? [("class", "scroll")] : box) { page in
      page.element("table") { page in
        if !caption.isEmpty { page.element("caption") { $0.write(Segment.reading(table.caption)) } }
        page.element("thead") { page in
          page.element("tr") { page in
            for column in table.columns {
              page.element("th", [("scope", "col"), ("class", column.isNumeric ? "number" : "")]) {
                $0.write(Segment.reading(column.title))
              }
            }
          }
        }
        page.element("tbody") { page in
          for row in table.rows { write(row, of: table, to: &page) }
        }
      }
    }
  }

  private static func write(_ row: [String], of table: Report.Table, to page: inout HTMLWriter) {
    page.breakLine()
    page.element("tr") { page in
      for (index, column) in table.columns.enumerated() {
        let text = index < row.count ? row[index] : ""
        let isHead = index == 0 && !text.isEmpty
        page.element(
          isHead ? "th" : "td", [("scope", isHead ? "row" : ""), ("class", column.isNumeric ? "number" : "")]
        ) { $0.write(Segment.reading(text)) }
      }
    }
  }
}
