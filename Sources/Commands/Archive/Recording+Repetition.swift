import Archives
import Documents

extension Recording {
  /// Why an act would change nothing of what is in force, in a sentence; nil where it would.
  ///
  /// A text that is in force already is not adopted again, but for other days; and what is not in force cannot be rescinded.
  func repetition(on day: CalendarDate, in archive: borrowing Archive) throws(ArchiveError) -> String? {
    guard supersedes == nil, let document = try archive.documentIfAny(code), document.code == code else {
      return nil
    }
    let holding = try archive.holding(of: document, on: effective ?? day)
    switch act {
    case .adopted:
      guard until == nil, let holding, holding.ends == nil, let inForce = holding.version else { return nil }
      let isSame =
        try text.map { text throws(ArchiveError) in
          try archive.bytes(of: document, version: inForce) == text.bytes
        } ?? (version == inForce)
      return isSame
        ? "\(code) says the same since \(holding.begins.prose), version \(inForce). A review that changed nothing is recorded with --act reviewed."
        : nil
    case .rescinded:
      return holding?.version == nil ? "Nothing of \(code) is in force on \(day.prose)." : nil
    case .created, .proposed, .noticed, .firstReading, .secondReading, .amended, .failed, .withdrawn,
      .postponed, .reviewed, .renumbered, .corrected, .redacted, .identified:
      return nil
    }
  }
}
