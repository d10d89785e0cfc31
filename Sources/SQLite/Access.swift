extension Connection {
  /// What a connection is for.
  public enum Access: Hashable, Sendable {
    /// Makes a new file, and refuses an existing one.
    case creating
    /// Reads and writes an existing file.
    case writing
    /// Reads an existing file that others may be writing.
    ///
    /// The writing of somebody who crashed is undone first, where the file may be written.
    case reading
    /// Reads a published file that nobody will ever write: no locks are taken, so it may lie anywhere.
    case snapshot
    /// A database that lives as long as the connection.
    case memory

    /// Whether the connection is made for writing.
    var isWriting: Bool {
      switch self {
      case .creating, .writing, .memory: true
      case .reading, .snapshot: false
      }
    }
  }
}
