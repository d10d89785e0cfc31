internal import CSQLite

/// The opening of a database, step by step; what was opened is closed again when a step fails.
struct Opening {
  let access: Connection.Access

  /// Opens the database that a path names.
  func open(
    _ path: String
  ) throws(DatabaseError) -> (OpaquePointer, UnsafeMutablePointer<ConnectionState>) {
    guard access != .memory else {
      return try open(name: ":memory:", flags: SQLITE_OPEN_READWRITE, file: nil)
    }
    let file = try DatabaseFile(path)
    switch access {
    case .creating: return try create(file)
    case .writing:
      try file.check()
      try refuseNetwork(file)
      return try open(name: file.path, flags: SQLITE_OPEN_READWRITE, file: file)
    case .reading:
      try file.check()
      // A file that SQLite may not write it opens for reading of its own accord.
      return try open(
        name: file.path, flags: file.network == nil ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, file: file
      )
    case .snapshot, .memory:
      try file.check()
      guard !file.hasJournal else { throw DatabaseError(.unfinished) }
      return try open(
        name: file.immutableName, flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, file: file)
    }
  }

  /// Makes the file, which must be new, before SQLite opens it: SQLite itself would open one that there is.
  private func create(
    _ file: DatabaseFile
  ) throws(DatabaseError) -> (OpaquePointer, UnsafeMutablePointer<ConnectionState>) {
    try refuseNetwork(file)
    guard !file.hasJournal else { throw DatabaseError(.unfinished) }
    guard !file.hasWriteAheadLog else { throw DatabaseError(.writeAheadLog) }
    try file.create()
    do throws(DatabaseError) {
      return try open(name: file.path, flags: SQLITE_OPEN_READWRITE, file: nil)
    } catch {
      file.remove()
      throw error
    }
  }

  private func refuseNetwork(_ file: DatabaseFile) throws(DatabaseError) {
    guard let name = file.network else { return }
    throw DatabaseError(.network(name))
  }

  private func open(
    name: String, flags: Int32, file: DatabaseFile?
  ) throws(DatabaseError) -> (OpaquePointer, UnsafeMutablePointer<ConnectionState>) {
    var opened: OpaquePointer?
    let safeguards = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW
    let code = sqlite3_open_v2(name, &opened, flags | safeguards, nil)
    guard code == SQLITE_OK, let opened else {
      let error = DatabaseError(code: code, of: opened)
      sqlite3_close_v2(opened)
      throw error
    }
    let state = UnsafeMutablePointer<ConnectionState>.allocate(capacity: 1)
    state.initialize(to: ConnectionState())
    do throws(DatabaseError) {
      state.watch(opened)
      try Hardening(handle: opened, state: state, access: access).apply(to: file)
      return (opened, state)
    } catch {
      sqlite3_close_v2(opened)
      state.deinitialize(count: 1)
      state.deallocate()
      throw error
    }
  }
}
