import Archives
import Arguments
import Documents

/// `whereas search`: words in all versions, in force or not.
enum Searching {
  static let command = Command(
    "search", overview: "Find words in every version of every document, in force or not.",
    discussion: """
      Words are found without regard to capitals, accents and endings, all in one clause; in quotation marks in their order; \
      with a star words that begin so. What is in force comes first.
        whereas search immigration status
        whereas search '"military status"' 'sanct*'
      """,
    parameters: [words, limit] + ArchiveReport.parameters
  ) { invocation, console in
    let file = ArchiveFile(invocation, on: console)
    let archive = try file.reading()
    let sought = invocation[words].joined(separator: " ")
    let hits = try file.run { () throws(ArchiveError) in
      try archive.search(sought, limit: invocation[limit])
    }
    let rows = try file.run(reading: archive) { () throws(ArchiveError) in
      var rows: [(isInForce: Bool, cells: [String])] = []
      for hit in hits {
        let newest = try archive.versionCount(of: hit.document)
        let inForce = try archive.holding(of: hit.document, on: console.today)?.version
        let last = hit.last ?? newest
        let isInForce = inForce.map { (hit.first...max(hit.first, last)).contains($0) } ?? false
        let versions = hit.first == last ? "\(last)" : "\(hit.first)–\(last)"
        rows.append((isInForce, [hit.document.code, versions, isInForce ? "yes" : "no", snippet(of: hit)]))
      }
      return rows.filter(\.isInForce).map(\.cells) + rows.filter { !$0.isInForce }.map(\.cells)
    }
    let table = Report.Table(
      caption: "Clauses with \(sought)",
      columns: [
        Report.Column("Code"), Report.Column("Versions"), Report.Column("In force"), Report.Column("Clause"),
      ], rows: rows)
    let found =
      hits.isEmpty
      ? "No clause of any version has these words."
      : hits.count < invocation[limit]
        ? "\(hits.count.counting("place"))"
        : "The first \(hits.count == 1 ? "place" : hits.count.counting("place")); ask for more with --limit"
    try ArchiveReport.write(
      Report(
        title: "Search for \(sought)", subtitle: [found], blocks: hits.isEmpty ? [] : [.table(table)]),
      invocation, on: console)
    return .done
  }

  /// The words around what was found, which stands in bold, in one line.
  private static func snippet(of hit: SearchHit) -> String {
    var line: [UInt8] = []
    for byte in hit.snippet.utf8 {
      switch byte {
      case 2, 3: line += "**".utf8
      case 0x09, 0x0A, 0x0D, 0x20: if line.last != 0x20, !line.isEmpty { line.append(0x20) }
      default: line.append(byte)
      }
    }
    if line.last == 0x20 { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  private static let words = Positional<[String]>("words", help: "The words.")
  private static let limit = Option(
    "limit", value: "count", default: 50, expects: .integer(in: 1...10_000), help: "How many places at most.")
}
