internal import CSQLite

/// An open database of the system's SQLite.
///
/// The connection is the only owner of its handle, and closes it when it goes out of scope.
///
///     let connection = try Connection(path: ":memory:")
///     try connection.text(of: "SELECT sqlite_version()")  // "3.40.1"
public struct Connection: ~Copyable {
  private let handle: OpaquePointer

  /// Opens a database file, or makes it; `:memory:` opens one that lives as long as the connection.
  ///
  /// - Throws: `DatabaseError` with SQLite's extended code and message.
  public init(path: String) throws(DatabaseError) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE
    let code = sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      let error = DatabaseError(code: code, of: opened)
      sqlite3_close_v2(opened)
      throw error
    }
    handle = opened
  }

  deinit {
    sqlite3_close_v2(handle)
  }

  /// The first column of the first row that a statement gives, as text; nil without a row or for NULL.
  ///
  /// - Throws: `DatabaseError` when the statement does not compile or fails.
  public borrowing func text(of statement: String) throws(DatabaseError) -> String? {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, statement, -1, &prepared, nil)
    guard code == SQLITE_OK else { throw DatabaseError(code: code, of: handle) }
    defer { sqlite3_finalize(prepared) }
    switch sqlite3_step(prepared) {
    case SQLITE_ROW: return sqlite3_column_text(prepared, 0).map { String(cString: $0) }
    case SQLITE_DONE: return nil
    case let failure: throw DatabaseError(code: failure, of: handle)
    }
  }
}
