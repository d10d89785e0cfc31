import Archives
import Documents

extension Recording {
  /// Why an act can hardly be meant, in a sentence; nil where it can.
  ///
  /// A text that is in force already is not adopted again, but for other days; one that was replaced would undo what came after it. What is not
  /// in force cannot be rescinded, and what is not pending cannot fail.
  func repetition(on day: CalendarDate, in archive: borrowing Archive) throws(ArchiveError) -> String? {
    guard supersedes == nil, let document = try archive.documentIfAny(code), document.code == code else {
      return nil
    }
    let holding = try archive.holding(of: document, on: effective ?? day)
    switch act {
    case .adopted:
      guard until == nil, let holding, holding.ends == nil, let inForce = holding.version else { return nil }
      let same =
        try text.map { text throws(ArchiveError) in
          try archive.version(of: document, upTo: inForce, reading: text.bytes)
        } ?? version
      guard let same, same <= inForce else { return nil }
      return same == inForce
        ? "\(code) says the same since \(holding.begins.prose), version \(inForce). A review that changed nothing is recorded with --act reviewed."
        : "It is word for word version \(same) of \(code), and version \(inForce) is in force: what the board did since would be undone."
    case .rescinded:
      return holding?.version == nil ? "Nothing of \(code) is in force on \(day.prose)." : nil
    case .failed, .withdrawn:
      guard text == nil else { return nil }
      return try archive.pendingVersion(of: document) == nil ? "Nothing of \(code) is pending." : nil
    case .created, .proposed, .noticed, .firstReading, .secondReading, .amended, .postponed, .reviewed,
      .renumbered, .corrected, .redacted, .identified:
      return nil
    }
  }
}
