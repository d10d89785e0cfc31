import Documents
import Redlines

/// Markdown that GitHub and its like render; deleted and added words stand in `<del>` and `<ins>`.
///
/// Every sign of a text that could act as Markdown or HTML is escaped.
struct MarkdownRenderer: RedlineRenderer, OutlineTextRenderer, ReportTextRenderer {
  func bytes(of redline: Redline, preface: Report?, _ rendering: Rendering) -> [UInt8] {
    var writer = MarkdownRedline(redline, rendering)
    return Array(writer.text(preface: preface).utf8)
  }

  func text(of outline: Outline, _ rendering: Rendering) -> String {
    var blocks: [String] = []
    var table: [String] = []
    let roots = outline.roots()
    for (index, provision) in outline.provisions.enumerated() {
      if provision.role != .row, !table.isEmpty {
        blocks.append(table.joined(separator: "\n"))
        table = []
      }
      if provision.role == .row {
        table.append(
          outline.isDelimiter(index) ? outline.source[provision.body].unwrapped : row(outline, index))
      } else if provision.role == .continuation, roots[index] != index, !blocks.isEmpty {
        blocks[blocks.count - 1] += " " + Markdown.words(Segment.reading(outline, index))
      } else if let block = block(outline, index) {
        let isTight = Markdown.isTight(outline, index) && !blocks.isEmpty
        if isTight { blocks[blocks.count - 1] += "\n" + block } else { blocks.append(block) }
      }
    }
    if !table.isEmpty { blocks.append(table.joined(separator: "\n")) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  func text(of report: Report, _ rendering: Rendering) -> String {
    var blocks = ["# " + Markdown.words(Segment.reading(report.title))]
    blocks += report.subtitle.map { Markdown.words(Segment.reading($0)) }
    for block in report.blocks {
      switch block {
      case .heading(let level, let text):
        blocks.append(
          String(repeating: "#", count: max(1, min(level, 6))) + " " + Markdown.words(Segment.reading(text)))
      case .paragraph(let text): blocks.append(Markdown.words(Segment.reading(text)))
      case .list(let items):
        blocks.append(items.map { "- " + Markdown.words(Segment.reading($0)) }.joined(separator: "\n"))
      case .table(let table): blocks.append(Markdown.table(table))
      case .markdown(let text):
        let body = self.text(of: Outline(parsing: Source(name: "-", text: text)), rendering)
        blocks.append(String(body.dropLast()))
      }
    }
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func row(_ outline: Outline, _ index: Int) -> String {
    "| " + Markdown.cells(Segment.reading(outline, index)).joined(separator: " | ") + " |"
  }

  private func block(_ outline: Outline, _ index: Int) -> String? {
    let provision = outline.provisions[index]
    let words = Markdown.words(Segment.reading(outline, index))
    switch provision.role {
    case .blank, .furniture, .row, .comment: return nil
    case .fence: return "---"
    case .field: return Markdown.inert(outline.source[provision.bytes]).trimmingLineEnd
    case .rule: return "* * *"
    case .verbatim, .vote, .signature:
      return Markdown.lines(of: outline.source[provision.marker.lowerBound..<provision.body.upperBound])
    case .heading, .paragraph, .item, .recital, .formula, .resolved, .closing, .continuation:
      let indent =
        provision.role == .item ? String(repeating: "    ", count: outline.bulletDepth(of: index)) : ""
      return indent + Markdown.prefix(outline, index) + words
    }
  }
}

extension String {
  /// The text without line ends at its end.
  fileprivate var trimmingLineEnd: String {
    var text = self[...]
    while let last = text.last, last.isNewline || last == " " { text.removeLast() }
    return String(text)
  }
}
