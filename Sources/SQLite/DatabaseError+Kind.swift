internal import CSQLite

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension DatabaseError {
  /// What went wrong, as far as a caller may want to act on it.
  public enum Kind: Hashable, Sendable {
    /// Another process held its lock for longer than we waited.
    case busy
    /// The disk or a quota is full; what was being written is undone.
    case full
    /// The system failed to read or write.
    case inputOutput
    /// The file is damaged, or holds a value where another kind of value must be.
    case corrupt
    /// The file is not a database.
    case notADatabase
    /// The file, or the connection, may not be written.
    case readOnly
    /// The person, or the system, asked the process to stop.
    case interrupted
    /// The deadline had passed.
    case timedOut
    /// A rule of the schema was broken.
    case constraint
    /// The file was refused or could not be opened.
    case cannotOpen(FileFault)
    /// A text, a blob or a statement is larger than is allowed.
    case tooBig
    /// The program called the database wrongly.
    case misuse
    /// Anything else: see the message.
    case other
  }
}

extension DatabaseError.Kind {
  init(code: Int32, systemError: Int32 = 0) {
    switch code {
    case SQLITE_READONLY | 3 << 8: self = .cannotOpen(.unfinished)
    case SQLITE_CANTOPEN | 2 << 8: self = .cannotOpen(.notRegular)
    case SQLITE_CANTOPEN | 6 << 8: self = .cannotOpen(.symlink)
    default: self = Self.primary(code & 0xff, systemError: systemError)
    }
  }

  private static func primary(_ code: Int32, systemError: Int32) -> Self {
    switch code {
    case SQLITE_BUSY, SQLITE_PROTOCOL: .busy
    case SQLITE_FULL: .full
    case SQLITE_IOERR: .inputOutput
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_READONLY: .readOnly
    case SQLITE_INTERRUPT: .interrupted
    case SQLITE_CONSTRAINT: .constraint
    case SQLITE_CANTOPEN, SQLITE_PERM: opening(systemError)
    case SQLITE_TOOBIG: .tooBig
    case SQLITE_MISUSE, SQLITE_RANGE, SQLITE_MISMATCH, SQLITE_LOCKED: .misuse
    default: .other
    }
  }

  private static func opening(_ systemError: Int32) -> Self {
    switch systemError {
    case ENOENT, ENOTDIR: .cannotOpen(.missing)
    case EISDIR: .cannotOpen(.notRegular)
    case ELOOP: .cannotOpen(.symlink)
    case EACCES, EPERM, EROFS: .cannotOpen(.permission)
    default: .other
    }
  }
}
