import Archives
import Arguments
import Documents
import Formats
import Redlines

/// `whereas origin`: which version, resolution, day and vote brought each word.
enum OriginCommand {
  static let command = Command(
    "origin", aliases: ["blame"],
    overview: "Show which version, resolution and vote brought each clause and word.",
    discussion: """
      What moved, was numbered anew or set in other capitals keeps the version that brought it. With a phrase its whole life: every version that \
      brought it, lost it or put it elsewhere; with --clause that of a clause, through renumbering and moves.
        whereas origin BP0410
        whereas origin BP0410 'immigration status'
        whereas origin BP0410 --clause 'Section 4(a)'
      """,
    parameters: [code, phrase, clause, Clocks.asOf] + ArchiveReport.parameters
  ) { invocation, console in
    let file = ArchiveFile(invocation, on: console)
    let archive = try file.reading()
    let day = invocation[Clocks.asOf] ?? console.today
    let text = try file.text(of: Reference(invocation[code]), in: archive, on: day)
    let chronicle = try file.run { () throws(ArchiveError) in try Chronicle(text.document, in: archive) }
    if let name = invocation[clause] {
      let life = try ClauseLife(of: name, text, chronicle, in: archive, file)
      try ArchiveReport.write(life.report, invocation, on: console)
      return .done
    }
    let report = try file.run(reading: archive) { () throws(ArchiveError) in
      if let words = invocation[phrase] {
        return try PhraseLife(of: words, chronicle, in: archive).report
      }
      let origin = try archive.origin(of: text.document, version: text.version)
      return OriginReport(text, origin, chronicle).report
    }
    try ArchiveReport.write(report, invocation, on: console)
    return .done
  }

  private static let code = Positional<String>("code", help: "The document, as BP0410 or BP0410@3.")
  private static let clause = Option<String?>(
    "clause", value: "name", help: "A clause whose life is to be told, as 'Section 4(a)'.")
  private static let phrase = Positional<String?>("phrase", help: "Words whose life is to be told.")
}

/// By what each version of a document came.
struct Chronicle {
  /// The document.
  let document: DocumentRecord
  /// The document's log.
  let log: [LoggedEntry]
  private var arrivals: [Int: LoggedEntry] = [:]
  /// The versions in the order in which they came into force, or were recorded.
  let versions: [Int]

  init(_ document: DocumentRecord, in archive: borrowing Archive) throws(ArchiveError) {
    self.document = document
    log = try archive.log(of: document)
    for logged in log {
      guard let version = logged.entry.version else { continue }
      let known = arrivals[version]
      if known == nil || known?.entry.begins == nil && logged.entry.begins != nil {
        arrivals[version] = logged
      }
    }
    versions = arrivals.keys.sorted()
  }

  /// The entry that brought a version: the one that put it in force, else the first that names it.
  subscript(version: Int) -> LoggedEntry? { arrivals[version] }

  /// Version, authority, day and vote, as the cells of a table.
  func cells(of version: Int) -> [String] {
    guard let logged = arrivals[version] else { return ["\(version)", "", "", ""] }
    let day = logged.entry.happened?.description ?? "not recorded"
    return [
      "\(version)", logged.entry.authority ?? "not recorded",
      logged.entry.begins == nil ? "\(day), \(logged.entry.act.words)" : day, logged.details.tally,
    ]
  }

  /// The columns of those cells.
  static let columns = [
    Report.Column("Version", isNumeric: true), Report.Column("By"), Report.Column("Day"),
    Report.Column("Vote"),
  ]
}

/// The origin of every word of a version, provision by provision.
struct OriginReport {
  let report: Report

  init(_ text: ArchivedText, _ origin: Origin, _ chronicle: Chronicle) {
    let outline = Outline(parsing: text.source)
    let citations = Citations(outline)
    var rows: [[String]] = []
    var versions: Set<Int> = []
    for (index, provision) in outline.provisions.enumerated() where provision.role.isText {
      let name = citations[index]
      for (place, run) in origin.runs(in: provision.body).enumerated() {
        let words = Self.words(text.source[run.range])
        guard !words.isEmpty else { continue }
        rows.append([place == 0 ? name : "", "\(run.version)", words])
        versions.insert(run.version)
      }
    }
    report = Report(
      title: "Origin of \(text.document.code)@\(text.version)",
      subtitle: text.document.title.isEmpty ? [] : [text.document.title],
      blocks: [
        .table(
          Report.Table(
            caption: "Versions that brought words", columns: Chronicle.columns,
            rows: versions.sorted().map { chronicle.cells(of: $0) })),
        .table(
          Report.Table(
            caption: "Who brought which words",
            columns: [
              Report.Column("Provision"), Report.Column("Version", isNumeric: true), Report.Column("Words"),
            ],
            rows: rows)),
      ])
  }

  /// Words on one line, the middle left out of many.
  static func words(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count > 18 else { return words.joined(separator: " ") }
    return words.prefix(9).joined(separator: " ") + " … " + words.suffix(7).joined(separator: " ")
  }
}

/// The life of a phrase: which versions brought it, lost it, or put it elsewhere.
struct PhraseLife {
  let report: Report

  init(
    of phrase: String, _ chronicle: Chronicle, in archive: borrowing Archive
  ) throws(ArchiveError) {
    let sought = Self.folded(phrase)
    var rows: [[String]] = []
    var places: [String] = []
    for version in chronicle.versions {
      let outline = Outline(parsing: try archive.source(of: chronicle.document, version: version))
      let citations = Citations(outline)
      let found = outline.provisions.indices.filter { index in
        Self.folded(outline.source[outline.provisions[index].bytes]).contains(sought)
      }.map { citations[$0] }
      defer { places = found }
      guard found != places else { continue }
      let happened =
        if places.isEmpty { "brings it" } else if found.isEmpty { "loses it" } else {
          "has it elsewhere, or more or less often"
        }
      rows.append(chronicle.cells(of: version) + [happened, found.listed()])
    }
    let days = rows.isEmpty ? ["No version has it."] : []
    report = Report(
      title: "The life of “\(phrase)” in \(chronicle.document.code)", subtitle: days,
      blocks: rows.isEmpty
        ? []
        : [
          .table(
            Report.Table(
              caption: "Versions that brought or lost it",
              columns: Chronicle.columns + [Report.Column("What it does"), Report.Column("Where")], rows: rows
            ))
        ])
  }

  /// Words without regard to capitals, kinds of blanks and of quotation marks.
  private static func folded(_ text: String) -> String {
    text.lowercased().replacing("’", with: "'").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
