internal import CSQLite

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What changes while a connection is open, kept at one address for SQLite's callbacks.
struct ConnectionState {
  /// Prepared statements by their text, without those that are running.
  var statements: [String: OpaquePointer] = [:]

  /// What a row's closure read and could not throw.
  var fault: DatabaseError?

  /// When statements are to stop.
  var deadline: SuspendingClock.Instant?

  /// Why the last callback asked SQLite to stop.
  var stop: Stop?

  /// When the wait for another's lock began.
  var waitingSince: SuspendingClock.Instant?

  /// For how long another's lock is waited for.
  static let patience = Duration.seconds(10)

  /// Why a statement was stopped.
  enum Stop {
    case interruption
    case deadline
  }

  /// Whether a statement must stop now.
  mutating func mustStop() -> Bool {
    if Interruption.isRequested {
      stop = .interruption
    } else if let deadline, SuspendingClock().now >= deadline {
      stop = .deadline
    } else {
      return false
    }
    return true
  }

  /// Waits a little for another's lock; false when there is no more time.
  mutating func wait(attempt: Int) -> Bool {
    let now = SuspendingClock().now
    if attempt == 0 { waitingSince = now }
    guard !mustStop(), let waitingSince, now < waitingSince + Self.patience else { return false }
    let milliseconds = [1, 2, 5, 10, 15, 20, 25][min(attempt, 6)]
    usleep(UInt32(milliseconds * 1000))
    return true
  }

  /// Finishes every prepared statement.
  mutating func finalize() {
    for statement in statements.values { sqlite3_finalize(statement) }
    statements = [:]
  }
}

extension UnsafeMutablePointer<ConnectionState> {
  /// Has SQLite ask now and then whether to go on: during long statements and while another holds a lock.
  func watch(_ handle: OpaquePointer) {
    sqlite3_progress_handler(
      handle, 1000,
      { state in
        guard let state else { return 0 }
        return state.assumingMemoryBound(to: ConnectionState.self).pointee.mustStop() ? 1 : 0
      }, self)
    sqlite3_busy_handler(
      handle,
      { state, attempt in
        guard let state else { return 0 }
        return state.assumingMemoryBound(to: ConnectionState.self).pointee.wait(attempt: Int(attempt)) ? 1 : 0
      }, self)
  }

  /// The error that a call on the connection just gave, told apart by who stopped it.
  func error(_ code: Int32, of handle: OpaquePointer?) -> DatabaseError {
    let error = DatabaseError(code: code, of: handle)
    defer { pointee.stop = nil }
    return switch (error.kind, pointee.stop) {
    case (.interrupted, .deadline): DatabaseError(code: code, message: error.message, kind: .timedOut)
    case (.busy, .interruption): DatabaseError(code: code, message: error.message, kind: .interrupted)
    default: error
    }
  }
}
