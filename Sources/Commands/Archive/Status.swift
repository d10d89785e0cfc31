import Archives
import Arguments
import Documents
import Redlines

/// `whereas status`: where a document stands.
enum Status {
  static let command = Command(
    "status", overview: "Show where a document stands: in force, pending, reviewed, tied to others.",
    discussion: """
      A text that was reaffirmed or codified and has changed since is named, with its redline.
        whereas status BP0410
      """,
    parameters: [code, Clocks.asOf, Clocks.knownOn] + ArchiveReport.parameters
  ) { invocation, console in
    let file = ArchiveFile(invocation, on: console)
    let archive = try file.reading()
    let day = invocation[Clocks.asOf] ?? console.today
    let status = try file.run(reading: archive) { () throws(ArchiveError) in
      let document = try archive.document(Reference(invocation[code]).code)
      let known = try Clocks.knownEntry(invocation, in: archive, on: console)
      return try StatusReport(document, on: day, knownTo: known, in: archive)
    }
    try ArchiveReport.write(status.report, before: status.redline, invocation, on: console)
    return .done
  }

  private static let code = Positional<String>("code", help: "The document.")
}

/// What is told of a document on a day.
struct StatusReport {
  private let document: DocumentRecord
  private let day: CalendarDate
  private let known: Int
  private let log: [LoggedEntry]
  private var facts: [[String]] = []
  private var echoes: [String] = []

  /// What changed in a text since it was last reaffirmed or codified; nil where nothing did.
  private(set) var redline: Redline?

  init(
    _ document: DocumentRecord, on day: CalendarDate, knownTo known: Int, in archive: borrowing Archive
  ) throws(ArchiveError) {
    self.document = document
    self.day = day
    self.known = known
    log = try archive.log(of: document).filter { $0.entry.sequence <= known }
    let holding = try archive.holding(of: document, on: day, knownTo: known)
    tellForce(holding)
    tellHistory(holding)
    let replaced = Set(log.compactMap(\.entry.supersedes))
    let next = log.filter { !replaced.contains($0.entry.sequence) }.compactMap { logged in
      logged.entry.begins.flatMap { $0 > day ? (begins: $0, logged: logged) : nil }
    }.min { $0.begins < $1.begins }
    if let next {
      add(
        next.logged.entry.act == .rescinded ? "Will be" : "Comes into force",
        "\(Self.name(next.logged.entry)) on \(next.begins.prose)")
    }
    tellPending(holding)
    try tellTies(archive, holding)
  }

  /// The report.
  var report: Report {
    var blocks: [Report.Block] = [
      .table(
        Report.Table(
          caption: "Status on \(day.prose)", columns: [Report.Column("Fact"), Report.Column("Record")],
          rows: facts))
    ]
    if !echoes.isEmpty {
      blocks += [.heading(level: 2, text: "Changed since it was reaffirmed or codified"), .list(echoes)]
    }
    return Report(
      title: document.title.isEmpty ? document.code : "\(document.code), \(document.title)",
      subtitle: ["On \(day.prose)"], blocks: blocks)
  }

  private mutating func add(_ fact: String, _ record: String?) {
    facts.append([fact, record ?? "not recorded"])
  }

  private mutating func tellForce(_ holding: Holding?) {
    guard let holding else {
      let lapsed = log.compactMap { logged in
        logged.entry.begins.map { $0 <= day } ?? false ? logged.entry.until : nil
      }.max()
      return add("In force", lapsed.map { "nothing: lapsed after \($0.prose)" } ?? "nothing yet")
    }
    guard let version = holding.version else {
      return add("In force", "nothing: rescinded from \(holding.begins.prose) on")
    }
    let until = holding.ends.map { " through \($0.prose)" } ?? ""
    add("In force", "version \(version), since \(holding.begins.prose)\(until)")
    let last = log.first { $0.entry.sequence == holding.entry }
    let entry = log.beforeCorrections(of: last)
    if let last, last.entry.act == .corrected { add("Corrected", last.entry.happened?.prose) }
    add("Adopted", entry?.entry.happened?.prose)
    add(
      "Effective",
      entry?.entry.effective?.prose ?? "not stated; taken to be \(holding.begins.prose)")
    add("By", entry?.entry.authority)
    let tally = entry?.details.tally ?? ""
    add("Vote", tally.isEmpty ? nil : tally)
    add("Recorded", last.map { "\($0.entry.recorded), entry \(holding.entry)" })
  }

  private mutating func tellHistory(_ holding: Holding?) {
    let adoptions = log.filter { $0.entry.begins.map { $0 <= day } ?? false }
    add("First adopted", adoptions.compactMap(\.entry.happened).min()?.prose)
    let reviewed = log.filter { $0.entry.act == .reviewed }.compactMap(\.entry.happened).filter { $0 <= day }
      .max()
    if let reviewed { add("Last reviewed", reviewed.prose) }
    for logged in log where logged.entry.act == .renumbered {
      guard let code = logged.entry.cards.first(where: { $0.key == "from" })?.value,
        logged.entry.happened.map({ $0 <= day }) ?? true
      else { continue }
      add("Was", "\(code), until \(logged.entry.happened?.prose ?? "a day not recorded")")
    }
    add("Versions", "\(Set(log.compactMap(\.entry.version)).count)")
  }

  /// A text that was put before the board after the one in force, with no end yet.
  private mutating func tellPending(_ holding: Holding?) {
    let open: [Act] = [.proposed, .noticed, .firstReading, .secondReading, .amended, .postponed]
    let aside: [Act] = [.reviewed, .redacted, .identified, .renumbered, .corrected]
    guard let last = log.last(where: { !aside.contains($0.entry.act) }),
      open.contains(last.entry.act)
    else { return }
    add("Pending", Self.name(last.entry) + (last.entry.happened.map { " on \($0.prose)" } ?? ""))
  }

  /// The ties, and what was reaffirmed or codified and is another text now.
  private mutating func tellTies(_ archive: borrowing Archive, _ holding: Holding?) throws(ArchiveError) {
    for tie in try archive.relations(of: document) where tie.entry <= known {
      let made = try archive.entry(tie.entry)?.entry.happened
      if let made, made > day { continue }
      let isOwn = tie.source.number == document.number
      add(
        isOwn ? "It \(tie.relation.kind.rawValue)" : "It is tied by: \(tie.relation.kind.rawValue)",
        isOwn ? tie.relation.target : "\(tie.source.code), \(tie.source.title)")
      guard tie.relation.kind == .reaffirms || tie.relation.kind == .codifies,
        let target = isOwn ? try archive.documentIfAny(tie.relation.target) : document,
        let then = made,
        let old = try archive.holding(of: target, on: then, knownTo: known)?.version
      else { continue }
      let now = try archive.holding(of: target, on: day, knownTo: known)?.version
      guard now != old else { continue }
      let change = now.map {
        "version \($0) is in force: `whereas diff '\(target.code)@\(old)' '\(target.code)@\($0)'`"
      }
      if let now {
        redline = Redline(
          from: Outline(parsing: try archive.source(of: target, version: old)),
          to: Outline(parsing: try archive.source(of: target, version: now)))
      }
      echoes.append(
        "\(tie.source.code) \(tie.relation.kind.rawValue) \(target.code) on \(then.prose), then version \(old); \(change ?? "nothing is in force")."
      )
    }
  }

  private static func name(_ entry: Entry) -> String {
    entry.act.words + (entry.version.map { ", version \($0)" } ?? "")
  }
}
