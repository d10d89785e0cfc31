import Documents
import Redlines

/// Writes a redline for people who read plain text: the changed passages with their places.
///
/// Where there is colour, deleted words are struck and added ones underlined; else both stand in brackets that survive copying.
struct PlainRedline {
  let passages: Passages
  let account: Account
  let rendering: Rendering
  let hasColor: Bool
  var paper: Paper

  init(_ redline: Redline, _ rendering: Rendering, hasColor: Bool) {
    passages = Passages(redline, changesOnly: !rendering.showsUnchanged)
    account = Account(passages)
    self.rendering = rendering
    self.hasColor = hasColor
    paper = Paper(width: rendering.width)
  }

  /// The redline in UTF-8, behind a report where one is given.
  mutating func bytes(preface: Report?) -> [UInt8] {
    if let preface {
      var plain = PlainReport(paper: paper)
      plain.write(preface)
      paper = plain.paper
      paper.skip()
    }
    writeHead()
    switch rendering.detail {
    case .texts: writePassages()
    case .summary: writeSummary()
    case .statistics: writeStatistics()
    }
    return paper.bytes(hasColor: hasColor)
  }

  private mutating func writeHead() {
    let heading = Heading(passages.redline, rendering)
    paper.write([.init(text: "Redline of \(heading.title)", ink: .strong)])
    paper.write([.init(text: heading.old)], lead: "from  ", indent: 2, hanging: 8)
    paper.write([.init(text: heading.new)], lead: "to    ", indent: 2, hanging: 8)
    paper.skip()
    paper.write([.init(text: account.sentence)])
    if !account.words.isEmpty { paper.write([.init(text: account.words)]) }
    if passages.redline.isExhausted { paper.write([.init(text: Heading.exhausted, ink: .warning)]) }
  }

  private mutating func writeSummary() {
    for section in account.sections where !section.entries.isEmpty {
      paper.skip()
      paper.write([.init(text: section.name, ink: .strong)])
      for entry in section.entries {
        paper.write(
          [.init(text: entry.place + (entry.place.isEmpty ? "" : ": ")), .init(text: entry.words)], indent: 2,
          hanging: 6)
      }
    }
  }

  private mutating func writeStatistics() {
    guard !account.isEmpty else { return }
    paper.skip()
    var plain = PlainReport(paper: paper)
    plain.write(account.table)
    paper = plain.paper
  }

  private mutating func writePassages() {
    guard !account.isEmpty else { return }
    for stretch in passages.stretches(context: rendering.context ?? 0) {
      switch stretch {
      case .unchanged(let count):
        paper.skip()
        paper.write([.init(text: "(\(count.counting("provision")) unchanged)", ink: .quiet)], indent: 2)
      case .passage(let index):
        if !passages.isSilent(index) { write(index) }
      }
    }
  }
}

extension Account {
  /// The words added, deleted and moved in each section; those in other capitals or signs where there are any.
  var table: Report.Table {
    let kinds: [(name: String, count: KeyPath<Tally, Int>)] =
      [
        ("Added", \.added), ("Deleted", \.deleted), ("Moved", \.moved),
      ] + [("Capitals", \.recased), ("Signs", \.retyped)].filter { tally[keyPath: $0.1] > 0 }
    let numbers: (Tally) -> [String] = { tally in
      kinds.map { tally[keyPath: $0.count] }.map { $0 == 0 ? "" : String($0) }
    }
    let changed = sections.filter { !$0.entries.isEmpty || $0.tally != Tally() }
    var rows = changed.map { [$0.name, String($0.entries.count)] + numbers($0.tally) }
    if rows.count > 1 { rows.append(["All sections", String(entries.count)] + numbers(tally)) }
    return Report.Table(
      caption: "Words added, deleted and moved",
      columns: [
        .init("Section"), .init("Changes", isNumeric: true),
      ] + kinds.map { .init($0.name, isNumeric: true) }, rows: rows)
  }
}
