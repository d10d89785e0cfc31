import Archives
import Arguments
import Documents
import Formats
import Meetings

/// `whereas record`: a whole meeting, at once or not at all.
enum RecordMeeting {
  static let command = Command(
    "record", overview: "Enter a whole meeting: its documents, motions, movers, roll calls and outcomes.",
    discussion: """
      The file is checked as by `whereas check`, its documents beside it, and what they cite is looked up in the archive. An error refuses the whole \
      meeting, and nothing is recorded, unless --override gives the reason, which is recorded too. The meeting's own text is filed with it, as \
      `Meeting DATE`. --check only shows what would be found and recorded.
        whereas record meetings/2026-06-09.md
      """,
    parameters: [meeting, isCheck, Adopt.overrides, ArchiveFile.option]
  ) { invocation, console in
    let file = ArchiveFile(invocation, on: console)
    let docket = try Docket(try File(invocation[meeting], in: console).source(), on: console)
    let archive = invocation[isCheck] ? try file.reading() : try file.writing()
    let findings = try docket.findings(in: archive, file)
    if !findings.isEmpty { console.complain(FindingLines().text(of: findings, in: docket.source)) }
    if let known = try file.run({ () throws(ArchiveError) in try archive.documentIfAny(docket.code) }),
      invocation[Adopt.overrides] == nil
    {
      throw CommandError.unrecorded(
        docket.source.name,
        message:
          "\(known.code) is recorded already. Approved minutes are adopted: `whereas adopt \(docket.source.name) --on DATE`. To record it once more, say why: --override REASON."
      )
    }
    if let reason = invocation[Adopt.overrides], reason.trimmingBlanks.isEmpty {
      throw UsageError.refused(because: "--override wants a reason; it is recorded.")
    }
    if let day = docket.meeting.date?.value, day > console.today, !docket.meeting.isAgenda {
      throw CommandError.unrecorded(
        docket.source.name,
        message:
          "The meeting of \(day) is still to be held. Its agenda is recorded as noticed with `status: agenda` in its front matter; the meeting once it was."
      )
    }
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty || invocation[isCheck] || invocation[Adopt.overrides] != nil else {
      throw CommandError.unrecorded(
        docket.source.name,
        message:
          "The meeting has \(errors.count.counting("error")), see above. Nothing was recorded. Mend them, or record it all the same: --override REASON."
      )
    }
    var recordings = try docket.recordings(in: archive, file)
    for recording in recordings {
      if let day = recording.happened, let effective = recording.effective, effective < day {
        console.complain(
          "Warning: \(docket.source.name): \(recording.code) is in force from \(effective), before the act of \(day).\n"
        )
      }
      guard let day = recording.happened,
        let repetition = try file.run({ () throws(ArchiveError) in
          try recording.repetition(on: day, in: archive)
        })
      else { continue }
      console.complain("Warning: \(docket.source.name): \(repetition)\n")
    }
    if invocation[isCheck] {
      for recording in recordings { try console.print(Docket.line(recording)) }
      if !errors.isEmpty { try console.print("It would be refused: \(errors.count.counting("error")).\n") }
      return errors.isEmpty ? .done : .findings
    }
    if !errors.isEmpty, let reason = invocation[Adopt.overrides] {
      let rules = Set(errors.map(\.rule.id)).sorted().joined(separator: ", ")
      for place in recordings.indices { recordings[place].details.add(.override, "\(rules): \(reason)") }
    }
    try Ledger.record(recordings, in: archive, file, on: console)
    return .done
  }

  private static let meeting = Positional<String>(
    "meeting", expects: .file("md"), help: "The meeting's file.")
  private static let isCheck = Flag(
    "check", help: "Show what would be found and recorded, and record nothing.")
}
