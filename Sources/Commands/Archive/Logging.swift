import Archives
import Arguments
import Documents
import Policies

/// `whereas log`: what was done, in the order of recording.
enum Logging {
  static let command = Command(
    "log", overview: "Show what was done with a document, or all, in the order of recording.",
    discussion: """
      Each entry has the day of the act, the version, by what it was done, and the vote; --details shows everything that was recorded. \
      With --characteristics a policy's log tells which protected characteristics, parties and scopes each version added and removed.
        whereas log BP0410
        whereas log BP0410 --characteristics
      """,
    parameters: [code, details, characteristics] + ArchiveReport.parameters
  ) { invocation, console in
    let file = ArchiveFile(invocation, on: console)
    let archive = try file.reading()
    if invocation[characteristics] {
      guard invocation[code] != nil else {
        throw UsageError.refused(because: "--characteristics is asked of one policy: name its code.")
      }
      let report = try file.run(reading: archive) { () throws(ArchiveError) in
        try changes(of: try archive.document(Reference(invocation[code] ?? "").code), in: archive)
      }
      try ArchiveReport.write(report, invocation, on: console)
      return .done
    }
    let (entries, title) = try file.run(reading: archive) { () throws(ArchiveError) in
      guard let code = invocation[code] else {
        return (try archive.log(), "The log of \(archive.origin)")
      }
      let document = try archive.document(Reference(code).code)
      return (try archive.log(of: document), "The log of \(document.code)")
    }
    let report =
      invocation[details] ? whole(entries, title) : brief(entries, title, isOfOne: invocation[code] != nil)
    try ArchiveReport.write(report, invocation, on: console)
    return .done
  }

  /// A line for each entry.
  private static func brief(_ entries: [LoggedEntry], _ title: String, isOfOne: Bool) -> Report {
    let table = Report.Table(
      caption: "Entries",
      columns: [
        Report.Column("Entry", isNumeric: true), Report.Column(isOfOne ? "Version" : "Document"),
        Report.Column("Act"),
        Report.Column("Day"), Report.Column("In force"), Report.Column("By"), Report.Column("Vote"),
        Report.Column("Recorded"),
      ],
      rows: entries.map { logged in
        let entry = logged.entry
        let document = entry.subject.map { subject in
          (isOfOne ? "" : subject.code) + (entry.version.map { isOfOne ? "\($0)" : "@\($0)" } ?? "")
        }
        return [
          "\(entry.sequence)", document ?? "", entry.act.words,
          entry.happened?.description ?? (entry.subject == nil ? "" : "not recorded"),
          force(of: entry), entry.authority ?? "", logged.details.tally, entry.recorded.date.description,
        ]
      })
    return Report(title: title, blocks: [.table(table)])
  }

  /// Everything that was recorded.
  private static func whole(_ entries: [LoggedEntry], _ title: String) -> Report {
    var blocks: [Report.Block] = []
    for logged in entries {
      blocks.append(.heading(level: 2, text: "Entry \(logged.entry.sequence)"))
      var lines = logged.entry.canonical.split(separator: "\n").dropFirst().map { String($0) }
      lines += logged.details.lines.map { "\($0.key.rawValue): \($0.value)" }
      if let redaction = logged.redaction { lines.append("redacted under entry \(redaction)") }
      blocks.append(.list(lines))
    }
    return Report(title: title, blocks: blocks)
  }

  /// What became of the protected characteristics with every version that came into force.
  private static func changes(
    of document: DocumentRecord, in archive: borrowing Archive
  ) throws(ArchiveError) -> Report {
    var blocks: [Report.Block] = []
    var previous: Policy?
    for logged in try archive.log(of: document)
    where logged.entry.begins != nil && logged.entry.act != .rescinded {
      guard let version = logged.entry.version else { continue }
      let policy = Policy(reading: Outline(parsing: try archive.source(of: document, version: version)))
      defer { previous = policy }
      guard let changes = previous.map({ CharacteristicsComparison(from: $0, to: policy).changes }),
        !changes.isEmpty
      else { continue }
      let day = logged.entry.happened.map { ", \($0.prose)" } ?? ""
      let authority = logged.entry.authority.map { ", by \($0)" } ?? ""
      blocks.append(.heading(level: 2, text: "Version \(version)\(day)\(authority)"))
      let columns = ["Change", "What", "Words", "Place"].map { Report.Column($0) }
      blocks.append(.table(Report.Table(caption: "Removals first", columns: columns, rows: changes)))
    }
    return Report(
      title: "The characteristics of \(document.code), version by version",
      subtitle: blocks.isEmpty ? ["No version added or removed any."] : [], blocks: blocks)
  }

  /// From when to when an entry's text is in force, where that is not from the day of the act on.
  private static func force(of entry: Entry) -> String {
    guard entry.act.decidesForce else { return "" }
    let start = entry.begins == entry.happened ? "" : entry.begins?.description ?? ""
    let end = entry.until.map { " through \($0)" } ?? ""
    let place = entry.supersedes.map { " for entry \($0)" } ?? ""
    return (start + end + place).trimmingBlanks
  }

  private static let code = Positional<String?>("code", help: "The document. Default: all.")
  private static let characteristics = Flag(
    "characteristics", help: "What each version added and removed of the protected characteristics.")
  private static let details = Flag("details", help: "Everything that was recorded of each entry.")
}

extension Details {
  /// The vote in figures, "5 to 2, 1 absent"; empty where none was recorded.
  var tally: String {
    let votes = all(.vote)
    guard !votes.isEmpty else { return "" }
    let word = { (vote: String) in String(vote.split(separator: " ", maxSplits: 1).first ?? "").lowercased() }
    let counts = Dictionary(votes.map { (word($0), 1) }, uniquingKeysWith: +)
    var parts = ["\(counts["aye", default: 0]) to \(counts["no", default: 0])"]
    for (key, words) in [
      ("abstain", "abstaining"), ("absent", "absent"), ("not-present", "not present"), ("recused", "recused"),
    ] {
      if let count = counts[key] { parts.append("\(count) \(words)") }
    }
    return parts.joined(separator: ", ")
  }
}
