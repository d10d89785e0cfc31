internal import SQLite

extension Archive {
  /// Hands what was read of every row of a statement to a closure that may fail in the archive's own ways.
  borrowing func forEachRow<Value>(
    _ statement: String, values: [SQLite.Value] = [], read: (borrowing Row) throws(DatabaseError) -> Value,
    body: (Value) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    var failure: ArchiveError?
    do throws(DatabaseError) {
      try connection.forEach(statement, values: values) { row throws(DatabaseError) in
        let value = try read(row)
        do throws(ArchiveError) {
          try body(value)
        } catch {
          failure = error
          throw DatabaseError.stop
        }
      }
    } catch {
      throw failure ?? .database(error)
    }
  }

  /// Runs a closure that sees the archive as it is now, whatever others record meanwhile.
  ///
  /// Others cannot finish recording until it ends: what a person may take long to read is shown after it.
  public borrowing func reading<Result: ~Copyable>(
    _ body: () throws(ArchiveError) -> Result
  ) throws(ArchiveError) -> Result {
    guard !connection.isInTransaction else { return try body() }
    try attempt { () throws(DatabaseError) in try connection.beginReading() }
    defer { connection.rollback() }
    return try body()
  }
}

/// Throws where the person asked to stop.
func stopIfAsked() throws(ArchiveError) {
  if Interruption.isRequested { throw .interrupted }
}
