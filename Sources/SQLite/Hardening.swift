internal import CSQLite

/// The safeguards of a connection just opened, each set and read back before anything of the file's schema is looked at
/// (sqlite.org/security.html).
struct Hardening {
  let handle: OpaquePointer
  let state: UnsafeMutablePointer<ConnectionState>
  let access: Connection.Access

  /// Sets the safeguards and judges the file; a database that was just made, or is in memory, is given as nil.
  func apply(to file: DatabaseFile?) throws(DatabaseError) {
    try setSwitches()
    setLimits()
    if let file { try judge(file) }
    try setPragmas()
    if let file { try settle(file) }
  }

  private func setSwitches() throws(DatabaseError) {
    for (option, wanted) in Self.switches where whereas_db_config(handle, option, wanted) != wanted {
      throw .misuse("the library does not take switch \(option)")
    }
  }

  private func setLimits() {
    for (limit, value) in Self.limits { sqlite3_limit(handle, limit, value) }
  }

  private static let switches: [(option: Int32, on: Int32)] = [
    (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0), (SQLITE_DBCONFIG_DQS_DML, 0),
    (SQLITE_DBCONFIG_DQS_DDL, 0), (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
    (SQLITE_DBCONFIG_ENABLE_FKEY, 1), (SQLITE_DBCONFIG_ENABLE_TRIGGER, 1),
    (SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0), (SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0),
  ]

  /// One attached database is what VACUUM INTO needs.
  private static let limits: [(limit: Int32, value: Int32)] = [
    (SQLITE_LIMIT_LENGTH, 64 << 20), (SQLITE_LIMIT_SQL_LENGTH, 1 << 20), (SQLITE_LIMIT_COLUMN, 100),
    (SQLITE_LIMIT_EXPR_DEPTH, 100), (SQLITE_LIMIT_COMPOUND_SELECT, 50), (SQLITE_LIMIT_VDBE_OP, 25_000),
    (SQLITE_LIMIT_FUNCTION_ARG, 16), (SQLITE_LIMIT_ATTACHED, 1), (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000),
    (SQLITE_LIMIT_VARIABLE_NUMBER, 1_000), (SQLITE_LIMIT_TRIGGER_DEPTH, 8), (SQLITE_LIMIT_WORKER_THREADS, 0),
  ]
}

extension Hardening {
  /// Refuses what is plainly no database of ours.
  ///
  /// Where a journal waits to be undone, the file as it is tells only of the write-ahead log.
  private func judge(_ file: DatabaseFile) throws(DatabaseError) {
    guard !file.hasWriteAheadLog else { throw DatabaseError(.writeAheadLog) }
    guard !file.hasLinkedJournal else { throw DatabaseError(.linkedJournal) }
    let header = try DatabaseHeader(of: handle)
    if header.isWriteAheadLog { throw DatabaseError(.writeAheadLog) }
    if !file.hasJournal, let fault = header.fault { throw DatabaseError(fault) }
    if access == .writing,
      sqlite3_db_readonly(handle, "main") != 0 || !file.hasJournal && !file.mayWriteJournal
    {
      throw DatabaseError(code: SQLITE_READONLY, of: nil)
    }
  }

  /// Reads the file for the first time, by which the journal of one who crashed is undone, and judges what is there now.
  private func settle(_ file: DatabaseFile) throws(DatabaseError) {
    do throws(DatabaseError) {
      _ = try value(of: "PRAGMA schema_version")
    } catch {
      guard error.kind == .notADatabase else { throw error }
      throw DatabaseError(.foreign)
    }
    if let fault = try DatabaseHeader(of: handle).fault { throw DatabaseError(fault) }
  }

  private func setPragmas() throws(DatabaseError) {
    try set("cell_size_check", to: "ON", reads: "1")
    try set("recursive_triggers", to: "ON", reads: "1")
    try set("temp_store", to: "MEMORY", reads: "2")
    try set("foreign_keys", to: "ON", reads: "1")
    try set("trusted_schema", to: "OFF", reads: "0")
    if access != .memory { try set("mmap_size", to: "0", reads: "0") }
    if access != .memory, sqlite3_db_readonly(handle, "main") == 0 {
      // A reader too writes when it undoes what a crashed writer left.
      try set("journal_mode", to: "TRUNCATE", reads: "truncate")
      try set("synchronous", to: "EXTRA", reads: "3")
    }
    if access.isWriting { try set("secure_delete", to: "ON", reads: "1") }
    if !access.isWriting { try set("query_only", to: "ON", reads: "1") }
  }

  private func set(_ name: String, to value: String, reads expected: String) throws(DatabaseError) {
    _ = try self.value(of: "PRAGMA \(name) = \(value)")
    let found = try self.value(of: "PRAGMA \(name)")
    guard found == expected else {
      throw .misuse("the library keeps \(name) at \(found ?? "nothing") instead of \(expected)")
    }
  }

  /// The first column of the first row of a statement, as SQLite writes it.
  private func value(of statement: String) throws(DatabaseError) -> String? {
    var prepared: OpaquePointer?
    defer { sqlite3_finalize(prepared) }
    var code = sqlite3_prepare_v2(handle, statement, -1, &prepared, nil)
    if code == SQLITE_OK { code = sqlite3_step(prepared) }
    switch code {
    case SQLITE_ROW: return sqlite3_column_text(prepared, 0).map { String(cString: $0) }
    case SQLITE_DONE: return nil
    default: throw state.error(code, of: handle)
    }
  }
}
