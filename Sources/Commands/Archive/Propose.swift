import Archives
import Arguments
import Documents

/// `whereas propose`: enters that a text was put before the board, in public.
enum Propose {
  static let command = Command(
    "propose", overview: "Record that a text was publicly put before the board.",
    discussion: """
      A proposal is public from then on: it is in the log, in exports and in search. Drafts that are not public stay files. It counts as a \
      version, and is not in force until it is adopted.
        whereas propose BP-0410.md --on 2026-05-12
      """,
    parameters: [files, day, Adopt.note, ArchiveFile.option]
  ) { invocation, console in
    let file = ArchiveFile(invocation, on: console)
    let archive = try file.writing()
    var recordings: [Recording] = []
    for word in invocation[files] {
      let filing = try Filing(try File(word, in: console).source())
      var recording = filing.recording(of: .proposed)
      (recording.effective, recording.until) = (nil, nil)
      recording.happened = invocation[day] ?? console.today
      recording.details.add(.note, invocation[Adopt.note])
      recordings.append(recording)
    }
    try Ledger.record(recordings, in: archive, file, on: console)
    return .done
  }

  private static let files = Positional<[String]>(
    "file", expects: .file("md", "txt"), help: "The texts.")
  private static let day = Option<CalendarDate?>(
    "on", value: "date", help: "The day it was put before the board. Default: today.")
}
