import Documents
import Redlines

/// Comma-separated tables with header rows, for spreadsheets (RFC 4180).
///
/// Of a report all tables, each behind an empty line; of a redline its changes; of a document its provisions.
struct CSVRenderer: RedlineRenderer, OutlineTextRenderer, ReportTextRenderer {
  func text(of report: Report, _ rendering: Rendering) -> String {
    var tables: [String] = []
    for case .table(let table) in report.blocks {
      let rows = table.rows.map { row in
        table.columns.indices.map { $0 < row.count ? row[$0].plainWords : "" }
      }
      tables.append(lines([table.columns.map(\.title.plainWords)] + rows))
    }
    return tables.isEmpty ? "\n" : tables.joined(separator: "\n")
  }

  func bytes(of redline: Redline, preface: Report?, _ rendering: Rendering) -> [UInt8] {
    let passages = Passages(redline, changesOnly: true)
    let account = Account(passages)
    let changes =
      rendering.detail == .statistics
      ? lines([account.table.columns.map(\.title)] + account.table.rows) : changes(account, passages)
    return Array(((preface.map { text(of: $0, rendering) + "\n" } ?? "") + changes).utf8)
  }

  func text(of outline: Outline, _ rendering: Rendering) -> String {
    let citations = Citations(outline)
    var rows = [["place", "role", "depth", "label", "text"]]
    for (index, provision) in outline.provisions.enumerated() where provision.role.isRead {
      rows.append([
        citations[index], provision.role.rawValue, String(provision.depth),
        outline.printedLabel(of: index) ?? "", Segment.reading(outline, index).words,
      ])
    }
    return lines(rows)
  }

  private func changes(_ account: Account, _ passages: Passages) -> String {
    var rows = [
      [
        "section", "place", "former place", "change", "words added", "words deleted", "words moved",
        "words recased", "words retyped", "old text", "new text",
      ]
    ]
    for section in account.sections {
      for entry in section.entries {
        let passage = passages.list[entry.passage]
        let old = passage.segments.filter { $0.mark == .kept || $0.mark.strikes }
        let new = passage.segments.filter { !$0.mark.strikes }
        rows.append([
          section.title, entry.isFormer ? "" : entry.place,
          entry.formerPlace ?? (entry.isFormer ? passage.shortPlace : ""), entry.words,
          String(entry.tally.added), String(entry.tally.deleted), String(entry.tally.moved),
          String(entry.tally.recased), String(entry.tally.retyped),
          passage.kind == .inserted ? "" : old.words, passage.side == .old ? "" : new.words,
        ])
      }
    }
    return lines(rows)
  }

  private func lines(_ rows: [[String]]) -> String {
    rows.map { CommaSeparated.line($0.map { Visible.text($0) }) + "\n" }.joined()
  }
}
