internal import Documents
internal import SQLite

extension Archive {
  /// Enters what was done with one or several documents in one go: all of it, or nothing.
  ///
  /// What was written is read back and compared with what was given before it counts.
  ///
  /// - Parameters:
  ///   - recordings: What was done; several are one change set.
  ///   - time: The moment of recording. Where the log's last entry is later, because a clock was set back, that entry's time is recorded.
  ///   - salts: Where the salts come from.
  /// - Returns: The entries of the log.
  /// - Throws: `ArchiveError`; nothing was recorded then.
  @discardableResult
  public borrowing func record(
    _ recordings: [Recording], at time: Timestamp, salts: inout some RandomNumberGenerator
  ) throws(ArchiveError) -> [Entry] {
    try attempt { () throws(DatabaseError) in try connection.begin() }
    do {
      var session = try RecordingSession(in: self, at: time, keepsOrigins: true)
      var entries: [Entry] = []
      for recording in recordings {
        let changeSet = recordings.count > 1 ? entries.first?.sequence ?? session.tree.size : nil
        entries.append(try session.record(recording, changeSet: changeSet, in: self, salts: &salts))
      }
      try session.finish(in: self)
      try attempt { () throws(DatabaseError) in try connection.commit() }
      return entries
    } catch {
      connection.rollback()
      throw error
    }
  }
}
