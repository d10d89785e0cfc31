import Archives
import Documents
import Formats

/// How a command enters acts in the archive, and tells what it entered.
enum Ledger {
  /// Records acts, all or none, and prints a line for each and the new head.
  static func record(
    _ recordings: [Recording], in archive: borrowing Archive, _ file: ArchiveFile, on console: Console
  ) throws(CommandError) {
    let now = console.clock()
    let entries: [Entry]
    let head: Checkpoint
    do throws(ArchiveError) {
      var salts = ConsoleRandom(console)
      entries = try archive.record(recordings, at: now, salts: &salts)
      head = try archive.checkpoint()
    } catch {
      throw .archive(error, file.name)
    }
    // Who waits for another writer, ten seconds at most, has read the clock before that one's entry.
    if let time = entries.first?.recorded, time.seconds > now.seconds + 15 {
      console.complain(
        "Warning: the clock says \(now), and the last entry was recorded at \(time). The later time was recorded; set the clock.\n"
      )
    }
    for entry in entries { try console.print(sentence(for: entry)) }
    try console.print("\(head.size.counting("entry", plural: "entries")), head \(head.rootInBase64)\n")
  }

  /// An entry in a sentence.
  static func sentence(for entry: Entry) -> String {
    var words = entry.subject?.code ?? ""
    if let version = entry.version { words += "@\(version)" }
    words += " \(entry.act.words)"
    if let day = entry.happened { words += " on \(day.prose)" }
    if let authority = entry.authority { words += " by \(authority)" }
    if entry.act.decidesForce, entry.act != .rescinded {
      if let effective = entry.effective { words += ", in force from \(effective.prose)" }
      if let until = entry.until { words += " through \(until.prose)" }
    }
    return words + ".\n"
  }
}

extension Filing {
  /// What is to be recorded of the document; of a working copy the dates and the authority are those of the version it was made from, and
  /// not taken.
  func recording(of act: Act) -> Recording {
    var recording = Recording(act, of: code, kind: kind, text: text, details: details)
    if base == nil {
      (recording.happened, recording.authority) = (happened, authority)
      (recording.effective, recording.until) = (effective, until)
    }
    if case .version(let number)? = base?.point { recording.base = number }
    return recording
  }

  /// The errors that a check finds in the text, as lines; empty where there are none.
  func objections(on console: Console) throws(CommandError) -> String {
    var surroundings = Kind.Surroundings()
    surroundings.district = try District.nearest(to: console)
    var checked = Checked(outline.source, as: nil)
    surroundings.companions = checked.companions(on: console)
    checked.look(in: surroundings)
    let errors = checked.findings.filter { $0.severity == .error }
    return errors.isEmpty ? "" : FindingLines().text(of: errors, in: outline.source)
  }
}
