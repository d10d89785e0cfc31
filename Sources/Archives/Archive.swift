internal import SQLite

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The record of what a board did: every version of every document, every act, and a log that proves that nothing was altered.
///
/// An archive is one SQLite file. It has one writer at a time; everybody else reads.
///
///     let archive = try Archive(opening: "whereas.db")
///     let policy = try archive.document("BP 0410")
///     try archive.text(of: policy, inForceOn: date)
public struct Archive: ~Copyable {
  let connection: Connection

  /// The number that tells this archive from all others: 16 random bytes.
  public let identity: [UInt8]

  /// Whose record it is, as the log's first entry says.
  public let origin: String

  /// What an archive may be opened for.
  public enum Access: Hashable, Sendable {
    /// To read and to record.
    case writing
    /// To read.
    case reading
    /// To read a copy that nobody writes, also from a share.
    case snapshot
  }

  /// How long the looking at a file may take that may be made to take for ever, in milliseconds.
  private static let openingLimit = 10_000

  /// Opens an archive.
  ///
  /// - Throws: `ArchiveError.foreign`, `.newer`, `.alteredSchema` where the file is none that this program may open; `.database`
  ///   where SQLite refuses.
  public init(
    opening path: String, for access: Access = .reading
  ) throws(ArchiveError) {
    let mode: Connection.Access =
      switch access {
      case .writing: .writing
      case .reading: .reading
      case .snapshot: .snapshot
      }
    let opened = try attempt { () throws(DatabaseError) in
      try Connection(path: path, access: mode)
    }
    opened.limitTime(milliseconds: Self.openingLimit)
    let store = try opened.store(isWriting: access == .writing)
    opened.limitTime(milliseconds: nil)
    (identity, origin) = (store.id, store.origin)
    connection = opened
  }

  /// Makes an archive in a new file; where that fails, the file is removed.
  ///
  /// The file must not exist; `origin` is whose record it is, the district's name; `identity` are 16 random bytes, `time` the moment of recording.
  public init(
    creating path: String, origin: String, identity: [UInt8], at time: Timestamp
  ) throws(ArchiveError) {
    precondition(identity.count == 16, "an archive's identity has 16 bytes")
    let empty = try attempt { () throws(DatabaseError) in
      try Connection(path: path, access: .creating)
    }
    do throws(DatabaseError) {
      try Archive.fill(empty, origin, identity, at: time)
    } catch {
      unlink(path)
      throw .database(error)
    }
    (self.identity, self.origin) = (identity, origin)
    connection = empty
  }

  /// Makes the tables.
  private static func fill(
    _ connection: borrowing Connection, _ origin: String, _ identity: [UInt8], at time: Timestamp
  ) throws(DatabaseError) {
    try connection.begin()
    try connection.execute("PRAGMA application_id = \(Schema.application)")
    try connection.execute("PRAGMA user_version = \(Schema.current)")
    try connection.execute(Schema.version1)
    try Archive.begin(connection, origin, identity, at: time)
    try connection.commit()
  }

  /// Writes the row and the first entry that every archive has.
  private static func begin(
    _ connection: borrowing Connection, _ origin: String, _ identity: [UInt8], at time: Timestamp
  ) throws(DatabaseError) {
    var entry = Entry(sequence: 0, act: .created, recorded: time)
    entry.cards = [
      Entry.Card(key: "store", value: identity.hexadecimal), Entry.Card(key: "origin", value: origin),
    ]
    var tree = MerkleTree()
    tree.append(entry: entry.canonical.utf8)
    try connection.run(
      """
      INSERT INTO store (one, id, origin, created, min_reader, min_writer) VALUES (1, ?1, ?2, ?3, ?4, ?5)
      """, .blob(identity), .text(origin), .text(time.description), .integer(Schema.minReader),
      .integer(Schema.minWriter))
    try connection.insert(entry, salt: nil, details: nil)
    try connection.keep(tree)
  }
}

/// Runs what SQLite may refuse, and says so as an error of the archive.
func attempt<Result: ~Copyable>(
  _ body: () throws(DatabaseError) -> Result
) throws(ArchiveError) -> Result {
  do {
    return try body()
  } catch {
    throw .database(error)
  }
}
