import Archives
import Arguments
import Documents
import Formats
import Meetings

/// `whereas adopt`: enters what the board adopted, or did else with a document.
enum Adopt {
  static let command = Command(
    "adopt", overview: "Record that the board adopted a text; several files are one change set.",
    discussion: """
      A file is filed under the code that it says. The text is checked first: an error refuses the act, and nothing is recorded, unless \
      --override gives the reason, which is recorded too. A draft with `base: CODE@N` is refused where that version is no longer in force.
        whereas adopt BP-0410.md --on 2026-06-09 --by Res-114-25/26
        whereas adopt 'BP 0410' --act rescinded --on 2027-01-12
      """,
    parameters: [
      files, act, on, effective, until, by, meeting, corrects, newCode, note, overrides, ArchiveFile.option,
    ]
  ) { invocation, console in
    let file = ArchiveFile(invocation, on: console)
    let chosen =
      invocation[act].flatMap { Act(rawValue: $0) } ?? (invocation[corrects] == nil ? .adopted : .corrected)
    let docket = try invocation[meeting].map { name throws(CommandError) in
      try Docket(try File(name, in: console).source(), on: console)
    }
    let archive = try file.writing()
    var recordings: [Recording] = []
    var objections = ""
    if let docket {
      let errors = try docket.findings(in: archive, file).filter { $0.severity == .error }
      objections += FindingLines().text(of: errors, in: docket.source)
    }
    for word in invocation[files] {
      var recording: Recording
      if Reference.isMeant(by: word, on: console) {
        recording = try bare(chosen, word, archive, file, on: invocation[on] ?? console.clock().date)
      } else {
        let filing = try Filing(try File(word, in: console).source())
        recording = filing.recording(of: chosen)
        if let docket {
          guard let item = docket.details(for: filing) else {
            throw CommandError.unrecorded(
              word, message: "No item of \(docket.source.name) names \(filing.code).")
          }
          recording.details.lines += item.details.lines
          recording.happened = docket.meeting.date?.value
          recording.effective = item.named.effective?.value ?? recording.effective
          recording.until = item.named.until?.value ?? recording.until
          recording.authority = item.named.by?.value?.description ?? recording.authority
        }
        objections += try filing.objections(on: console)
        recording.happened = invocation[on] ?? recording.happened
      }
      recording.happened = invocation[on] ?? recording.happened
      recording.effective = invocation[effective] ?? recording.effective
      recording.until = invocation[until] ?? recording.until
      recording.authority = invocation[by].map { Reference.canonical($0[...]) } ?? recording.authority
      recording.newCode = invocation[newCode].map { Reference.canonical($0[...]) }
      recording.details.add(.note, invocation[note])
      guard recording.happened != nil else {
        throw CommandError.unrecorded(
          word,
          message: "On which day was it \(chosen.words)? Say --on DATE, or date the text in its front matter."
        )
      }
      if let stated = Self.otherDay(in: recording, than: recording.happened) {
        console.complain(
          "Warning: \(word) says \(stated) as the day of the last act, and \(recording.happened?.description ?? "") is recorded. The record counts.\n"
        )
      }
      recordings.append(recording)
    }
    if let corrected = invocation[corrects] {
      try correct(&recordings, corrected, archive, file)
    }
    if !objections.isEmpty {
      console.complain(objections)
      guard let reason = invocation[overrides] else {
        throw CommandError.unrecorded(
          invocation[files].joined(separator: ", "),
          message:
            "The text has errors, see above. Nothing was recorded. Mend them, or record it all the same: --override REASON."
        )
      }
      for place in recordings.indices { recordings[place].details.add(.override, reason) }
    }
    try Ledger.record(recordings, in: archive, file, on: console)
    return .done
  }

  /// The day that the text itself says of the last act, where that is another; a working copy has the day of the version before.
  private static func otherDay(in recording: Recording, than day: CalendarDate?) -> CalendarDate? {
    guard recording.base == nil, let text = recording.text else { return nil }
    return Outline(parsing: text).frontMatter.actionDate.flatMap { $0 == day ? nil : $0 }
  }

  /// What is to be recorded of a document without a new text.
  private static func bare(
    _ act: Act, _ word: String, _ archive: borrowing Archive, _ file: ArchiveFile, on day: CalendarDate
  ) throws(CommandError) -> Recording {
    let reference = Reference(word)
    do throws(ArchiveError) {
      let document = try archive.document(reference.code)
      var recording = Recording(act, of: document.code, kind: document.kind)
      switch (reference.point, act) {
      case (.version(let number), _): recording.version = number
      case (.date(let date), _): recording.version = try archive.holding(of: document, on: date)?.version
      case (.current, .adopted), (.current, .corrected):
        recording.version = try archive.versionCount(of: document)
      case (.current, _): recording.version = try archive.holding(of: document, on: day)?.version
      }
      return recording
    } catch {
      throw .archive(error, file.name)
    }
  }

  /// Has the recordings take the place of the entry that put a version in force, with its dates where none are given.
  private static func correct(
    _ recordings: inout [Recording], _ word: String, _ archive: borrowing Archive, _ file: ArchiveFile
  ) throws(CommandError) {
    let reference = Reference(word)
    guard case .version(let number) = reference.point, recordings.count == 1 else {
      throw .usage(.refused(because: "--corrects names one version, as 'BP 0410@3', for one file."))
    }
    do throws(ArchiveError) {
      let document = try archive.document(reference.code)
      let old = try archive.log(of: document).last { $0.entry.version == number && $0.entry.begins != nil }
      guard let old else {
        throw .noSuchVersion(document.code, number: number, count: try archive.versionCount(of: document))
      }
      recordings[0].supersedes = old.entry.sequence
      recordings[0].happened = old.entry.happened ?? recordings[0].happened
      recordings[0].effective = recordings[0].effective ?? old.entry.effective
      recordings[0].until = recordings[0].until ?? old.entry.until
      recordings[0].authority = recordings[0].authority ?? old.entry.authority
    } catch {
      throw .archive(error, file.name)
    }
  }

  private static let files = Positional<[String]>(
    "file", expects: .file("md", "txt"), help: "The texts, or codes of documents that the archive has.")
  private static let act = Option<String?>(
    "act",
    expects: .choice(
      Act.allCases.filter { ![.created, .redacted, .identified].contains($0) }.map(\.rawValue)),
    help: "What was done. Default: adopted.")
  static let on = Option<CalendarDate?>(
    "on", value: "date", help: "The day it was done. Default: the last date in the text's front matter.")
  private static let effective = Option<CalendarDate?>(
    "effective", value: "date", help: "The first day in force. Default: the day it was done.")
  private static let until = Option<CalendarDate?>(
    "until", value: "date", help: "The last day in force; the day after, the text before it holds again.")
  private static let by = Option<String?>(
    "by", value: "resolution", help: "The resolution by which it was done.")
  private static let meeting = Option<String?>(
    "meeting", value: "file", expects: .file("md"),
    help: "The meeting at which it was done: its day, motion, mover, roll call and outcome.")
  private static let corrects = Option<String?>(
    "corrects", value: "code@n",
    help: "The version whose clerical error this text mends; it takes that version's place.")
  private static let newCode = Option<String?>(
    "code", value: "code", help: "The new code, with --act renumbered.")
  static let note = Option<String?>("note", value: "text", help: "Something to be kept with it.")
  static let overrides = Option<String?>(
    "override", value: "reason", help: "Record it in spite of errors, for this reason.")
}
