import Archives
import Arguments
import Documents

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
    let archive = try file.writing()
    var adoption = try Adoption(invocation, archive, file, on: console)
    for word in invocation[files] { try adoption.take(word, archive) }
    try Ledger.record(try adoption.settled(archive), in: archive, file, on: console)
    return .done
  }

  static let files = Positional<[String]>(
    "file", expects: .file("md", "txt"), help: "The texts, or codes of documents that the archive has.")
  static let act = Option<String?>(
    "act",
    expects: .choice(
      Act.allCases.filter { ![.created, .redacted, .identified].contains($0) }.map(\.rawValue)),
    help: "What was done. Default: adopted.")
  static let on = Option<CalendarDate?>(
    "on", value: "date", help: "The day it was done. Default: the last date in the text's front matter.")
  static let effective = Option<CalendarDate?>(
    "effective", value: "date", help: "The first day in force. Default: the day it was done.")
  static let until = Option<CalendarDate?>(
    "until", value: "date", help: "The last day in force; the day after, the text before it holds again.")
  static let by = Option<String?>(
    "by", value: "resolution", help: "The resolution by which it was done.")
  static let meeting = Option<String?>(
    "meeting", value: "file", expects: .file("md"),
    help: "The meeting at which it was done: its day, motion, mover, roll call and outcome.")
  static let corrects = Option<String?>(
    "corrects", value: "code@n",
    help: "The version whose clerical error this text mends; it takes that version's place.")
  static let newCode = Option<String?>(
    "code", value: "code", help: "The new code, with --act renumbered.")
  static let note = Option<String?>("note", value: "text", help: "Something to be kept with it.")
  static let overrides = Option<String?>(
    "override", value: "reason", help: "Record it in spite of errors, for this reason.")
}
