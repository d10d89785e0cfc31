import Archives
import Arguments
import Documents

/// `whereas list`: what the archive has.
enum Listing {
  static let command = Command(
    "list", overview: "List the documents, and which version of each is in force.",
    discussion: """
      With --as-of the manual as it was on a day; with --known-on also as the record knew it then, before later corrections.
        whereas list --as-of 2019-09-01
      """,
    parameters: [Clocks.asOf, Clocks.knownOn] + ArchiveReport.parameters
  ) { invocation, console in
    let file = ArchiveFile(invocation, on: console)
    let archive = try file.reading()
    let day = invocation[Clocks.asOf] ?? console.today
    let rows = try file.run(reading: archive) { () throws(ArchiveError) in
      var rows: [[String]] = []
      let entry = try Clocks.knownEntry(invocation, in: archive, on: console)
      let formerCodes = try archive.codes(on: day, knownTo: entry)
      for document in try archive.documents() {
        let holding = try archive.holding(of: document, on: day, knownTo: entry)
        guard holding != nil || invocation[Clocks.asOf] == nil && invocation[Clocks.knownOn] == nil else {
          continue
        }
        let version =
          if let number = holding?.version { "\(number)" } else if holding == nil {
            try absence(of: document, on: day, archive)
          } else { "rescinded" }
        rows.append([
          formerCodes[document.number] ?? document.code, document.title, document.kind, version,
          holding.map { $0.begins.description } ?? "", holding?.ends?.description ?? "",
        ])
      }
      return rows
    }
    let table = Report.Table(
      caption: "In force on \(day.prose)",
      columns: [
        Report.Column("Code"), Report.Column("Title"), Report.Column("Kind"), Report.Column("Version"),
        Report.Column("Since"), Report.Column("Until"),
      ], rows: rows)
    try ArchiveReport.write(
      Report(
        title: "Documents of \(archive.origin)",
        blocks: [.table(table)]),
      invocation, on: console)
    return .done
  }

  /// Why nothing of a document is in force on a day: it lapsed, or came later, or is only proposed.
  private static func absence(
    of document: DocumentRecord, on day: CalendarDate, _ archive: borrowing Archive
  ) throws(ArchiveError) -> String {
    let log = try archive.log(of: document)
    let begun = log.contains { $0.entry.begins.map { $0 <= day } ?? false }
    return begun ? "lapsed" : log.last?.entry.act.words ?? "not yet"
  }
}
