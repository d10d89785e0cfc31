import Archives
import Arguments
import Documents

/// `whereas related`: what ties a document to others.
enum Related {
  static let command = Command(
    "related", overview: "Show what amends, reaffirms, codifies or otherwise touches a document.",
    discussion: """
      Ties are read from the front matter of what was recorded (`amends: BP 0410`, `reaffirms:`, `codifies:`), and from the resolution by which \
      something was done.
        whereas related BP0410
      """,
    parameters: [code] + ArchiveReport.parameters
  ) { invocation, console in
    let file = ArchiveFile(invocation, on: console)
    let archive = try file.reading()
    let (document, rows) = try file.run(reading: archive) { () throws(ArchiveError) in
      let document = try archive.document(Reference(invocation[code]).code)
      var rows: [[String]] = []
      for tie in try archive.relations(of: document) {
        let day = try archive.entry(tie.entry)?.entry.happened
        rows.append([
          day?.description ?? "not recorded", tie.source.code, tie.relation.kind.rawValue,
          tie.relation.target,
          "\(tie.entry)",
        ])
      }
      for logged in try archive.log(of: document) {
        guard let authority = logged.entry.authority else { continue }
        let version = logged.entry.version.map { "@\($0)" } ?? ""
        rows.append([
          logged.entry.happened?.description ?? "not recorded", authority, "is the authority for",
          document.code + version, "\(logged.entry.sequence)",
        ])
      }
      return (document, rows)
    }
    let table = Report.Table(
      caption: "Ties of \(document.code)",
      columns: [
        Report.Column("Day"), Report.Column("Document"), Report.Column("Tie"), Report.Column("To"),
        Report.Column("Entry", isNumeric: true),
      ], rows: rows.sorted { ($0[0], Int($0[4]) ?? 0) < ($1[0], Int($1[4]) ?? 0) })
    try ArchiveReport.write(
      Report(title: "What is tied to \(document.code)", blocks: [.table(table)]), invocation, on: console)
    return .done
  }

  private static let code = Positional<String>("code", help: "The document.")
}
