import Archives
import Arguments
import Documents
import SQLite

/// The archive that a command line means: the one that `--archive` names, else `WHEREAS_ARCHIVE`, else `whereas.db` in the folder.
struct ArchiveFile {
  static let option = Option<String?>(
    "archive", value: "file", expects: .file("db"),
    help: "The archive. Default: $WHEREAS_ARCHIVE, else whereas.db in this folder.")

  /// The name as the user wrote it.
  let name: String

  /// The path that the system opens.
  let path: String
  private let console: Console

  /// The archive of a command line.
  init(_ invocation: Invocation, on console: Console) {
    let surroundings = console.archive.flatMap { $0.isEmpty ? nil : $0 }
    name = invocation[Self.option] ?? surroundings ?? "whereas.db"
    path = File(name, in: console).path
    self.console = console
  }

  /// Whether the file is there.
  var exists: Bool { File(name, in: console).exists }

  /// Opens it to read.
  func reading() throws(CommandError) -> Archive {
    try run { () throws(ArchiveError) in try Archive(opening: path, for: .reading) }
  }

  /// Opens it to record.
  func writing() throws(CommandError) -> Archive {
    try run { () throws(ArchiveError) in try Archive(opening: path, for: .writing) }
  }

  /// Makes it.
  func creating(origin: String, on console: Console) throws(CommandError) -> Archive {
    var random = ConsoleRandom(console)
    let identity = [random.next(), random.next()].flatMap { half in
      (0..<8).map { UInt8(truncatingIfNeeded: half >> (8 * $0)) }
    }
    return try run { () throws(ArchiveError) in
      try Archive(creating: path, origin: origin, identity: identity, at: console.clock())
    }
  }

  /// Runs what reads several things that belong together: it sees the archive at one moment, whatever others record meanwhile.
  func run<Result: ~Copyable>(
    reading archive: borrowing Archive, _ body: () throws(ArchiveError) -> Result
  ) throws(CommandError) -> Result {
    try run { () throws(ArchiveError) in try archive.reading(body) }
  }

  /// Runs what the archive may refuse, and says so as an error of the command.
  ///
  /// - Parameters:
  ///   - other: Another file or folder that may be refused, which is told by its name too.
  ///   - body: What is run.
  /// - Returns: What it gives.
  /// - Throws: `CommandError.archive`.
  func run<Result: ~Copyable>(
    with other: File? = nil, _ body: () throws(ArchiveError) -> Result
  ) throws(CommandError) -> Result {
    do {
      return try body()
    } catch {
      throw .archive(other.map { error.naming($0.path, as: $0.name) } ?? error, name)
    }
  }
}

/// The console's random numbers.
struct ConsoleRandom: RandomNumberGenerator {
  private let source: @Sendable () -> UInt64

  init(_ console: Console) {
    source = console.random
  }

  mutating func next() -> UInt64 { source() }
}
