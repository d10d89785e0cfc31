internal import CSQLite

/// What SQLite refused, in its own number and words, or what was wrong with the file.
public struct DatabaseError: Error, Hashable, Sendable {
  /// The extended result code (sqlite.org/rescode.html).
  public let code: Int32

  /// SQLite's message, or a sentence of the same plainness.
  public let message: String

  /// What went wrong, for the caller to tell apart.
  public let kind: Kind

  init(code: Int32, message: String, kind: Kind) {
    self.code = code
    self.message = message
    self.kind = kind
  }

  /// What a call on a connection just answered.
  init(code: Int32, of handle: OpaquePointer?) {
    let words = handle == nil ? sqlite3_errstr(code) : sqlite3_errmsg(handle)
    self.init(
      code: code, message: words.map { String(cString: $0) } ?? "unknown error",
      kind: Kind(code: code, systemError: handle.map { sqlite3_system_errno($0) } ?? 0))
  }

  /// What a closure throws that wants no more rows; the statement ends, and throws it on.
  public static let stop = DatabaseError(
    code: SQLITE_ABORT, message: "the reader wants no more rows", kind: .interrupted)

  /// A file that was refused.
  init(_ fault: FileFault) {
    self.init(code: SQLITE_CANTOPEN, message: fault.words, kind: .cannotOpen(fault))
  }

  /// A call that could not have been right.
  static func misuse(_ words: String) -> DatabaseError {
    DatabaseError(code: SQLITE_MISUSE, message: words, kind: .misuse)
  }

  /// A value in the file that is not what every file of ours has there.
  static func mismatch(_ words: String) -> DatabaseError {
    DatabaseError(code: SQLITE_MISMATCH, message: words, kind: .corrupt)
  }
}
