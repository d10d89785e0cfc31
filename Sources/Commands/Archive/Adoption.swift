import Archives
import Arguments
import Documents
import Formats
import Meetings

/// What an `adopt` on the command line is to record, as it grows file by file; whatever stands against it is an objection.
struct Adoption {
  private let invocation: Invocation
  private let console: Console
  private let file: ArchiveFile
  private let act: Act
  private let docket: Docket?
  private var recordings: [Recording] = []
  private var objections = ""

  /// Reads what holds for all files, and the meeting.
  init(
    _ invocation: Invocation, _ archive: borrowing Archive, _ file: ArchiveFile, on console: Console
  ) throws(CommandError) {
    (self.invocation, self.console, self.file) = (invocation, console, file)
    let corrects = invocation[Adopt.corrects]
    act = invocation[Adopt.act].flatMap { Act(rawValue: $0) } ?? (corrects == nil ? .adopted : .corrected)
    guard (act == .corrected) == (corrects != nil) else {
      throw .usage(
        .refused(because: "A correction says what it corrects: --corrects CODE@N, and no other --act."))
    }
    guard (act == .renumbered) == (invocation[Adopt.newCode] != nil) else {
      throw .usage(.refused(because: "A renumbering says the new code: --act renumbered --code CODE."))
    }
    if let reason = invocation[Adopt.overrides], reason.trimmingBlanks.isEmpty {
      throw .usage(.refused(because: "--override wants a reason; it is recorded."))
    }
    docket = try invocation[Adopt.meeting].map { name throws(CommandError) in
      try Docket(try File(name, in: console).source(), on: console)
    }
    if let docket {
      let errors = try docket.findings(in: archive, file).filter { $0.severity == .error }
      objections += FindingLines().text(of: errors, in: docket.source)
    }
  }

  /// Takes a file, or a document that the archive has.
  mutating func take(_ word: String, _ archive: borrowing Archive) throws(CommandError) {
    let isBare = Reference.isMeant(by: word, on: console)
    guard !isBare || act != .corrected else {
      throw .usage(
        .refused(because: "A correction is a text: name its file, and what it corrects as --corrects."))
    }
    var recording = isBare ? try bare(word, archive) : try filed(word, archive)
    recording.happened = invocation[Adopt.on] ?? recording.happened
    recording.effective = invocation[Adopt.effective] ?? recording.effective
    recording.until = invocation[Adopt.until] ?? recording.until
    recording.authority =
      invocation[Adopt.by].map { Reference.canonical($0[...]) } ?? recording.authority
    recording.details.add(.note, invocation[Adopt.note])
    if act == .corrected { try correct(&recording, word, archive) }
    if act == .renumbered { recording.newCode = try newCode() }
    guard let day = recording.happened else {
      let wrong = recording.text.map { Outline(parsing: $0).frontMatter.unreadableDates } ?? []
      throw .unrecorded(
        word,
        message:
          "\(wrong.isEmpty ? "" : "`\(wrong[0])` is no day of the calendar. ")On which day was it \(act.words)? Say --on DATE, or date the text in its front matter, as `adopted: 2026-06-09`."
      )
    }
    let taken = recording
    if let repetition = try file.run({ () throws(ArchiveError) in try taken.repetition(on: day, in: archive) }
    ) {
      objections += "\(word): error: \(repetition)\n"
    }
    object(to: recording, on: day, word)
    recordings.append(recording)
  }

  /// What is to be recorded, if nothing stands against it or a reason is given.
  ///
  /// - Throws: `CommandError.unrecorded`, the objections being said before.
  mutating func settled(_ archive: borrowing Archive) throws(CommandError) -> [Recording] {
    guard !objections.isEmpty else { return recordings }
    console.complain(objections)
    guard let reason = invocation[Adopt.overrides] else {
      throw .unrecorded(
        recordings.map(\.code).listed(),
        message:
          "There are errors, see above. Nothing was recorded. Mend them, or record it all the same: --override REASON."
      )
    }
    for place in recordings.indices { recordings[place].details.add(.override, reason) }
    return recordings
  }
}

// MARK: - One text

extension Adoption {
  /// What is to be recorded of a file.
  private mutating func filed(_ word: String, _ archive: borrowing Archive) throws(CommandError) -> Recording
  {
    let filing = try Filing(try File(word, in: console).source())
    var recording = filing.recording(of: act)
    if let base = filing.base, base.code != filing.code || recording.base == nil {
      throw .unrecorded(
        word,
        message:
          "It says it is \(filing.code), and its `base: \(base.code)` is another document's. Mend the line that is wrong: the base is \(filing.code)@ and the number of the version it was made from."
      )
    }
    if let docket {
      guard let item = docket.details(for: filing) else {
        throw .unrecorded(word, message: "No item of \(docket.source.name) names \(filing.code).")
      }
      let done = item.named.act?.value.map { Act($0, isAgenda: docket.meeting.isAgenda) }
      guard !docket.meeting.isAgenda, done == nil || done == act else {
        throw .unrecorded(
          word,
          message:
            "\(docket.source.name) says of \(filing.code): \(docket.meeting.isAgenda ? "on the agenda" : done?.words ?? ""); here it would be \(act.words). Mend the one or the other."
        )
      }
      recording.details.lines += item.details.lines
      recording.happened = docket.meeting.date?.value
      recording.effective = item.named.effective?.value ?? recording.effective
      recording.until = item.named.until?.value ?? recording.until
      recording.authority = item.named.by?.value?.description ?? recording.authority
    }
    objections += try filing.objections(on: console)
    let known = try file.run { () throws(ArchiveError) in try archive.documentIfAny(filing.code) }
    if let known, known.code != filing.code {
      objections +=
        "\(word): error: \(filing.code) was renumbered and is \(known.code) now. Under its old code this would be a new document; give it the code \(known.code).\n"
    }
    return recording
  }

  /// What is to be recorded of a document without a new text.
  private func bare(_ word: String, _ archive: borrowing Archive) throws(CommandError) -> Recording {
    let reference = Reference(word)
    let day = invocation[Adopt.on] ?? console.today
    return try file.run { () throws(ArchiveError) in
      try Recording(act, ofBare: reference, on: day, in: archive)
    }
  }

  /// Has a recording take the place of the entry that put a version in force, and hold for the same days where no others are given.
  private func correct(
    _ recording: inout Recording, _ word: String, _ archive: borrowing Archive
  ) throws(CommandError) {
    let reference = Reference(invocation[Adopt.corrects] ?? "")
    guard case .version(let number) = reference.point, invocation[Adopt.files].count == 1 else {
      throw .usage(.refused(because: "--corrects names one version, as 'BP 0410@3', for one file."))
    }
    let (document, old) = try file.run { () throws(ArchiveError) in
      let document = try archive.document(reference.code)
      let log = try archive.log(of: document)
      let replaced = Set(log.compactMap(\.entry.supersedes))
      let old = log.last { logged in
        logged.entry.version == number && [.adopted, .corrected].contains(logged.entry.act)
          && !replaced.contains(logged.entry.sequence)
      }
      return (document, old)
    }
    guard let old else {
      throw .unrecorded(
        word,
        message:
          "\(document.code)@\(number) is not there to be corrected: it was never adopted, or a correction has taken its place. `whereas log '\(document.code)'` shows it."
      )
    }
    guard document.code == recording.code else {
      throw .unrecorded(
        word,
        message:
          "This is \(recording.code), and \(document.code)@\(number) is to be corrected. A correction is of the same document."
      )
    }
    recording.supersedes = old.entry.sequence
    // It is made from the version that it corrects, whatever is in force since.
    recording.base = nil
    recording.happened = invocation[Adopt.on] ?? console.today
    recording.effective = invocation[Adopt.effective] ?? old.entry.effective ?? old.entry.begins
    recording.until = invocation[Adopt.until] ?? old.entry.until
    recording.authority = recording.authority ?? old.entry.authority
  }

  /// The new code of a renumbered document: one that can be read as a reference.
  private func newCode() throws(CommandError) -> String {
    let code = Reference.canonical((invocation[Adopt.newCode] ?? "")[...])
    guard !code.isEmpty, code.utf8.count <= 80, Reference(code) == Reference("code:\(code)"),
      Reference(code).point == .current,
      code.allSatisfy({ !$0.isNewline && $0 != "/" || $0 == "/" && DocumentIdentifier(code) != nil })
    else {
      throw .usage(
        .refused(because: "\"\(code)\" is no code: one is like 'BP 0410', without @ and line breaks."))
    }
    return code
  }

  /// Says what cannot be: a text that lapses before it begins; and what is worth a second look.
  private mutating func object(to recording: Recording, on day: CalendarDate, _ word: String) {
    let begins = recording.effective ?? day
    if let until = recording.until, until < begins {
      objections += "\(word): error: It would lapse on \(until), before it begins on \(begins).\n"
    }
    if let effective = recording.effective, effective < day, act == .adopted {
      console.complain("Warning: \(word) is in force from \(effective), before the act of \(day).\n")
    }
    if day > console.today {
      console.complain("Warning: \(day), the day of the act, is still to come.\n")
    }
    if let by = invocation[Adopt.by], DocumentIdentifier(Reference.canonical(by[...])) == nil {
      console.complain(
        "Warning: \(by) has not the shape of a resolution's number, as Res-114-25/26. It is recorded as it is.\n"
      )
    }
    if recording.base != nil, let text = recording.text, invocation[Adopt.effective] == nil {
      let matter = Outline(parsing: text).frontMatter
      for key in ["effective", "until"] where matter[key] != nil {
        console.complain(
          "Warning: \(word) says `\(key): \(matter[key] ?? "")`, which a working copy may have from the version before; it is not taken. Say --\(key) DATE.\n"
        )
      }
    }
    if let stated = recording.text.flatMap({ Filing.authority(Outline(parsing: $0).frontMatter) }),
      let authority = recording.authority, stated != authority
    {
      console.complain(
        "Warning: \(word) says \(stated) as the authority, and \(authority) is recorded. The record counts.\n"
      )
    }
    guard recording.base == nil, act != .corrected, let text = recording.text,
      let stated = Outline(parsing: text).frontMatter.actionDate, stated != day
    else { return }
    console.complain(
      "Warning: \(word) says \(stated) as the day of the last act, and \(day) is recorded. The record counts.\n"
    )
  }
}
