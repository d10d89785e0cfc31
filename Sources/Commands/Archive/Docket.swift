import Archives
import Documents
import Meetings

/// A meeting's file together with the documents that it names: what a check finds, and what is to be recorded.
struct Docket {
  /// The meeting's text.
  let source: Source
  /// The meeting.
  let meeting: Meeting

  private let district: District
  private let companions: [String: Outline]

  /// Reads a meeting and opens the documents that it names.
  ///
  /// - Throws: `CommandError` where the file is no meeting or says no day.
  init(_ source: Source, on console: Console) throws(CommandError) {
    let checked = Checked(source, as: "meeting")
    self.source = source
    meeting = Meeting(reading: checked.outline)
    district = try District.nearest(to: console)
    companions = checked.companions(on: console)
    let said = meeting.frontMatter["document"]?.lowercased()
    guard said == nil && !meeting.items.isEmpty || said == "meeting" else {
      throw .unrecorded(
        source.name, message: "This is no meeting. A meeting's file says `document: meeting`.")
    }
    guard meeting.date?.value != nil else {
      throw .unrecorded(
        source.name,
        message:
          "\(meeting.frontMatter["date"].map { "`date: \($0)` is no day of the calendar." } ?? "The meeting says no day.") Write `date: 2026-06-09` into its front matter."
      )
    }
  }

  /// The code under which the meeting itself is filed.
  var code: String { "Meeting \(meeting.date?.value?.description ?? "")" }

  /// The documents that it names, as they say of themselves.
  private var documents: [AgendaDocument] {
    meeting.references.compactMap { reference in
      companions[reference].map { AgendaDocument(reference: reference, reading: $0) }
    }
  }

  /// What a check finds in the meeting, in its documents, and beside the record.
  func findings(in archive: borrowing Archive, _ file: ArchiveFile) throws(CommandError) -> [Finding] {
    let documents = documents
    let day = meeting.date?.value
    let (known, numbers) = try file.run { () throws(ArchiveError) in
      (try Self.known(documents, meeting, before: day, in: archive), try Self.numbers(in: archive))
    }
    let off = Set(district.rulesOff)
    let all =
      meeting.outline.findings + meeting.findings(district: district)
      + meeting.findings(documents: documents, in: district)
      + meeting.findings(documents: documents, known: { known[$0] })
      + meeting.numberFindings(documents: documents, known: numbers, in: district)
    return all.inOrder.filter { !off.contains($0.rule.id) }
  }

  /// What the record knows of every document that is named or cited.
  private static func known(
    _ documents: [AgendaDocument], _ meeting: Meeting, before day: CalendarDate?,
    in archive: borrowing Archive
  ) throws(ArchiveError) -> [DocumentIdentifier: KnownDocument] {
    var codes = Set(documents.flatMap { $0.citations.map(\.identifier) })
    codes.formUnion(documents.compactMap(\.identifier))
    codes.formUnion(
      meeting.items.flatMap(\.documents).flatMap { [$0.identifier, $0.by?.value] }.compactMap(\.self))
    var known: [DocumentIdentifier: KnownDocument] = [:]
    for code in codes {
      guard let document = try archive.documentIfAny(code.description) else { continue }
      let holding =
        try day.map { day throws(ArchiveError) in try archive.holding(of: document, on: day) } ?? nil
      let adopted = try archive.log(of: document).filter { $0.entry.act == .adopted }
      known[code] = KnownDocument(
        title: document.title, isInForce: holding?.version != nil,
        adopted: adopted.compactMap(\.entry.happened))
    }
    return known
  }

  /// The resolutions of the record by their codes, with their titles.
  private static func numbers(
    in archive: borrowing Archive
  ) throws(ArchiveError) -> [DocumentIdentifier: String] {
    var numbers: [DocumentIdentifier: String] = [:]
    for document in try archive.documents() where document.kind == "resolution" {
      if let code = DocumentIdentifier(document.code) { numbers[code] = document.title }
    }
    return numbers
  }
}

// MARK: - What is recorded

extension Docket {
  /// What is to be recorded: the meeting's own text, and every act of its items.
  func recordings(in archive: borrowing Archive, _ file: ArchiveFile) throws(CommandError) -> [Recording] {
    let isApproved = ["approved", "final"].contains((meeting.frontMatter["status"] ?? "").lowercased())
    var own = Recording(isApproved ? .adopted : .proposed, of: code, kind: "meeting", text: source)
    own.happened = meeting.date?.value
    own.details.add(.title, meeting.title)
    own.details.lines += circumstances.lines
    var recordings = [own]
    for (place, item) in meeting.items.enumerated() {
      for document in item.documents {
        recordings.append(try recording(of: document, in: item, at: place, archive, file))
      }
    }
    return recordings
  }

  /// What is to be recorded of the item that names a document; nil where none does.
  func details(for filing: Filing) -> (details: Details, named: AgendaItem.Document)? {
    for (place, item) in meeting.items.enumerated() {
      for named in item.documents {
        let isNamed =
          named.identifier?.description == filing.code
          || companions[named.reference].map {
            AgendaDocument(reference: named.reference, reading: $0).identifier?.description == filing.code
          } ?? false
        if isNamed { return (details(of: item, at: place), named) }
      }
    }
    return nil
  }

  private func recording(
    of named: AgendaItem.Document, in item: AgendaItem, at place: Int, _ archive: borrowing Archive,
    _ file: ArchiveFile
  ) throws(CommandError) -> Recording {
    let act = Act(named.act?.value ?? item.act?.value, isAgenda: meeting.isAgenda)
    var recording: Recording
    if let outline = companions[named.reference] {
      let filing = try Filing(outline.source)
      recording = filing.recording(of: act)
      recording.authority = act.decidesForce ? filing.authority : nil
    } else {
      let code = named.identifier?.description ?? Reference.canonical(named.reference[...])
      let day = meeting.date?.value ?? CalendarDate(dayNumber: 0)
      recording = try file.run { () throws(ArchiveError) in
        try Recording(act, ofBare: Reference("code:\(code)"), on: day, in: archive)
      }
    }
    guard act != .corrected else {
      throw .unrecorded(
        source.name,
        message:
          "A meeting's file does not say which version of \(recording.code) is corrected. Record it apart: whereas adopt FILE --corrects '\(recording.code)@N'."
      )
    }
    guard act != .renumbered else {
      throw .unrecorded(
        source.name,
        message:
          "A meeting's file has no line for a new code. Record it apart: whereas adopt '\(recording.code)' --act renumbered --code NEW --on \(meeting.date?.value?.description ?? "DATE")."
      )
    }
    recording.happened =
      meeting.isAgenda ? meeting.posted?.value?.date ?? meeting.date?.value : meeting.date?.value
    recording.effective = act.decidesForce ? named.effective?.value ?? recording.effective : nil
    recording.until = act.decidesForce ? named.until?.value ?? recording.until : nil
    recording.authority = (named.by ?? item.by)?.value?.description ?? recording.authority
    if recording.authority == recording.code { recording.authority = nil }
    recording.details.lines += details(of: item, at: place).lines
    return recording
  }

  /// When and where it was.
  private var circumstances: Details {
    var details = Details()
    let day = meeting.date?.value?.description ?? ""
    details.add(.meeting, [day, meeting.kind?.value?.rawValue].compactMap(\.self).joined(separator: " "))
    details.add(.posted, meeting.posted?.value?.description)
    return details
  }

  /// What the record tells of an item: the motion, who moved and seconded it, who voted how, and how it went.
  private func details(of item: AgendaItem, at place: Int) -> Details {
    var details = circumstances
    details.add(.item, item.letter)
    details.add(.reading, item.reading?.value?.description)
    details.add(.need, item.needToAct?.words)
    guard let motion = meeting.motion(deciding: place) else { return details }
    details.add(.motion, motion.words)
    details.add(.mover, motion.mover?.words)
    details.add(.seconder, motion.seconder?.words)
    details.add(.threshold, motion.neededThreshold.description)
    let outcome = motion.outcome?.value ?? motion.counted(in: district, on: meeting.date?.value)
    details.add(.outcome, outcome?.rawValue)
    for entry in motion.rollCall?.votes ?? [] { details.add(.vote, "\(entry.vote.word) \(entry.member)") }
    for entry in motion.rollCall?.student ?? [] {
      details.add(.student, "\(entry.vote.word) \(entry.member)")
    }
    return details
  }

  /// A recording in a line, before it is recorded.
  static func line(_ recording: Recording) -> String {
    let vote = recording.details.tally
    let by = recording.authority.map { " by \($0)" } ?? ""
    let force = recording.effective.map { ", in force from \($0)" } ?? ""
    let until = recording.until.map { " through \($0)" } ?? ""
    return
      "\(recording.code): \(recording.act.words)\(by)\(force)\(until)\(vote.isEmpty ? "" : ", \(vote)")\n"
  }
}

extension Archives.Act {
  /// What an item's act is in the log: all that is on an agenda is noticed only, and without an act what was before the board was proposed.
  init(_ act: AgendaItem.Act?, isAgenda: Bool) {
    guard let act, !isAgenda else {
      self = isAgenda ? .noticed : .proposed
      return
    }
    self =
      switch act {
      case .proposed: .proposed
      case .noticed: .noticed
      case .firstReading: .firstReading
      case .secondReading: .secondReading
      case .amended: .amended
      case .adopted: .adopted
      case .failed: .failed
      case .withdrawn: .withdrawn
      case .postponed: .postponed
      case .reviewed: .reviewed
      case .rescinded: .rescinded
      case .renumbered: .renumbered
      case .corrected: .corrected
      }
  }
}

extension Vote {
  /// The vote as one word.
  fileprivate var word: String { rawValue.split(separator: " ").joined(separator: "-") }
}
