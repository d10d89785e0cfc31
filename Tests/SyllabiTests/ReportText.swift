import Documents

extension Report {
  /// The report as plain Markdown, enough to read it in a test.
  var plain: String {
    var lines = ["# \(title)"] + subtitle
    for block in blocks {
      lines.append("")
      switch block {
      case .heading(let level, let text): lines.append(String(repeating: "#", count: level) + " " + text)
      case .paragraph(let text), .markdown(let text): lines.append(text)
      case .list(let items): lines += items.map { "- \($0)" }
      case .table(let table):
        lines.append("[\(table.caption)]")
        lines += ([table.columns.map(\.title)] + table.rows).map { "| " + $0.joined(separator: " | ") + " |" }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
