internal import SQLite

extension Archive {
  /// Runs a closure that reads the archive as it is at one moment, whatever others record meanwhile.
  ///
  /// Others cannot finish recording until it ends: what a person may take long to read is shown after it.
  public borrowing func atOneMoment<Result>(
    _ body: () throws(ArchiveError) -> Result
  ) throws(ArchiveError) -> Result {
    guard !connection.isInTransaction else { return try body() }
    try attempt { () throws(DatabaseError) in try connection.beginReading() }
    defer { connection.rollback() }
    return try body()
  }
}
