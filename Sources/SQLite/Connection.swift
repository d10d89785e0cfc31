internal import CSQLite

/// An open database of the system's SQLite, opened with every safeguard it has against damaged and hostile files.
///
/// The connection is the only owner of its handle, and closes it when its life ends.
///
///     let connection = try Connection(path: "", access: .memory)
///     try connection.execute("CREATE TABLE note (text TEXT NOT NULL) STRICT")
///     try connection.run("INSERT INTO note VALUES (?1)", .text("Adopted."))
///     try connection.rows("SELECT text FROM note") { row throws(DatabaseError) in try row.text(0) }  // ["Adopted."]
///
/// A write-ahead log is never used: the library of many systems has an error that can damage such a database
/// (sqlite.org/wal.html#walresetbug), and no such log is safe on a network.
public struct Connection: ~Copyable {
  let handle: OpaquePointer
  let state: UnsafeMutablePointer<ConnectionState>

  /// Opens a database.
  ///
  /// - Parameters:
  ///   - path: The file; not looked at for a database in memory. Links among its folders are followed, but the file may not be one.
  ///   - access: What the connection is for.
  /// - Throws: `DatabaseError`, of kind `cannotOpen` when the file is refused.
  public init(path: String, access: Access) throws(DatabaseError) {
    (handle, state) = try Opening(access: access).open(path)
  }

  deinit {
    state.pointee.finalize()
    sqlite3_close_v2(handle)
    state.deinitialize(count: 1)
    state.deallocate()
  }
}
