internal import CSQLite

extension Connection {
  /// Begins a transaction that will write: from here to its end nobody else writes.
  ///
  /// - Throws: `DatabaseError` of kind `busy` when another writer did not end for ten seconds.
  public borrowing func begin() throws(DatabaseError) {
    try run("BEGIN IMMEDIATE")
  }

  /// Begins a transaction that reads the database as it is now, whatever others write meanwhile.
  public borrowing func beginReading() throws(DatabaseError) {
    try run("BEGIN DEFERRED")
    do throws(DatabaseError) {
      try run("SELECT 1 FROM sqlite_schema LIMIT 1")
    } catch {
      rollback()
      throw error
    }
  }

  /// Runs a closure that may use statements which SQLite takes for writing, and undoes whatever they write.
  ///
  /// - Throws: `DatabaseError` of kind `readOnly` where the file may not be written.
  public borrowing func asWriter(_ body: () throws(DatabaseError) -> Void) throws(DatabaseError) {
    let isQueryOnly = try first("PRAGMA query_only") { row throws(DatabaseError) in try row.integer(0) } == 1
    if isQueryOnly { try run("PRAGMA query_only = OFF") }
    defer { if isQueryOnly { try? run("PRAGMA query_only = ON") } }
    try begin()
    defer { rollback() }
    try body()
  }

  /// Runs a closure that may write to the tables behind a virtual table, to mend them.
  package borrowing func undefended(_ body: () throws(DatabaseError) -> Void) throws(DatabaseError) {
    _ = whereas_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 0)
    defer { _ = whereas_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1) }
    try body()
  }

  /// Makes what the transaction wrote lasting, as a whole.
  ///
  /// - Throws: `DatabaseError` when it could not be; of kind `busy` when readers did not end, and then the transaction is still open.
  public borrowing func commit() throws(DatabaseError) {
    try run("COMMIT")
  }

  /// Undoes what the transaction wrote; nothing happens when there is none, as after a failure by which SQLite has undone it.
  public borrowing func rollback() {
    guard isInTransaction else { return }
    sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
  }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Sets the time that all that runs from now on has together; nil for no limit.
  ///
  /// What runs longer throws an error of kind `timedOut`, and the wait for another's lock ends with one of kind `busy`.
  public borrowing func limitTime(milliseconds: Int?) {
    state.pointee.deadline = milliseconds.map { SuspendingClock().now + .milliseconds($0) }
  }
}
