internal import CSQLite

extension Connection {
  /// Writes a copy of the database, without unused space, to a new file; others may read and write meanwhile.
  ///
  /// A copy that was not finished is removed.
  ///
  /// - Throws: `DatabaseError`, of kind `cannotOpen(.exists)` when there is anything at the path.
  public borrowing func backup(into path: String) throws(DatabaseError) {
    let file = try DatabaseFile(path)
    try file.checkAbsence()
    // Even where nothing of the database may be written, its copy may.
    let isQueryOnly = try first("PRAGMA query_only") { row throws(DatabaseError) in try row.integer(0) } == 1
    if isQueryOnly { try run("PRAGMA query_only = OFF") }
    defer { if isQueryOnly { try? run("PRAGMA query_only = ON") } }
    do throws(DatabaseError) {
      try run("VACUUM INTO ?1", .text(file.path))
    } catch {
      file.remove()
      throw error
    }
  }
}
