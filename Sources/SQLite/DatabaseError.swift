internal import CSQLite

/// What SQLite refused, in its own number and words.
public struct DatabaseError: Error, Hashable, Sendable {
  /// The extended result code (sqlite.org/rescode.html).
  public let code: Int32

  /// SQLite's message.
  public let message: String

  init(code: Int32, of handle: OpaquePointer?) {
    self.code = code
    let words = handle == nil ? sqlite3_errstr(code) : sqlite3_errmsg(handle)
    message = words.map { String(cString: $0) } ?? "unknown error"
  }
}
