internal import SQLite

extension Archive {
  /// Enters many acts, one after another, in one go: all of them, or nothing.
  ///
  /// Every text is read back and compared with what was given before it counts, as with `record`.
  ///
  /// - Parameters:
  ///   - time: The moment of recording.
  ///   - salts: Where the salts come from.
  ///   - refusal: Makes an error of the caller out of one of the archive.
  ///   - body: Hands every act to the function that it is given, with the first entry of the acts that were done together.
  /// - Throws: What the body throws, and what the archive refuses; nothing was recorded then.
  public borrowing func recordEach<Failure: Error>(
    at time: Timestamp, salts: inout some RandomNumberGenerator, refusal: @escaping (ArchiveError) -> Failure,
    _ body: (_ enter: (Recording, _ changeSet: Int?) throws(Failure) -> Entry) throws(Failure) -> Void
  ) throws(Failure) {
    do throws(ArchiveError) {
      try attempt { () throws(DatabaseError) in
        // All of it is one transaction: what was touched last stays in memory.
        try connection.run("PRAGMA cache_size = -65536")
        try connection.begin()
      }
    } catch {
      throw refusal(error)
    }
    do throws(Failure) {
      var session: RecordingSession
      do throws(ArchiveError) { session = try RecordingSession(in: self, at: time) } catch {
        throw refusal(error)
      }
      try body { recording, changeSet throws(Failure) in
        do throws(ArchiveError) {
          try stopIfAsked()
          return try session.record(recording, changeSet: changeSet, in: self, salts: &salts)
        } catch {
          throw refusal(error)
        }
      }
      do throws(ArchiveError) {
        try session.finish(in: self)
        try attempt { () throws(DatabaseError) in try connection.commit() }
      } catch {
        throw refusal(error)
      }
    } catch {
      connection.rollback()
      throw error
    }
  }

  /// Hands the bytes of all texts of a document to a closure, in the order of its versions.
  public borrowing func forEachText(
    of document: DocumentRecord, _ body: ([UInt8]) -> Void
  ) throws(ArchiveError) {
    let count = try versionCount(of: document)
    for version in 0..<count { body(try bytes(of: document, version: version + 1)) }
  }
}
