import Archives
import Documents

extension Recording {
  /// What is to be recorded of a document without a new text, by its reference.
  ///
  /// Without a number or a day in the reference, acts on a pending text mean the newest that is pending, an adoption too where one is; a
  /// renumbering means no text; all else means what is in force on the day.
  init(
    _ act: Act, ofBare reference: Reference, on day: CalendarDate, in archive: borrowing Archive
  ) throws(ArchiveError) {
    let document = try archive.document(reference.code)
    self.init(act, of: document.code, kind: document.kind)
    switch (reference.point, act) {
    case (.version(let number), _): version = number
    case (.date(let date), _): version = try archive.holding(of: document, on: date)?.version
    case (.current, .renumbered): version = nil
    case (.current, .proposed), (.current, .noticed), (.current, .firstReading), (.current, .secondReading),
      (.current, .amended), (.current, .failed), (.current, .withdrawn), (.current, .postponed),
      (.current, .adopted):
      let pending = try archive.pendingVersion(of: document)
      version = if let pending { pending } else { try archive.holding(of: document, on: day)?.version }
    case (.current, .created), (.current, .reviewed), (.current, .rescinded), (.current, .corrected),
      (.current, .redacted), (.current, .identified):
      version = try archive.holding(of: document, on: day)?.version
    }
  }
}
