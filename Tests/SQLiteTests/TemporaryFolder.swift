import SQLite

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder that a test has for itself, and that is removed after it.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "whereas-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in the folder.
  subscript(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes a database with one table and one row, and closes it.
  borrowing func makeDatabase(_ name: String = "a.db") throws -> String {
    let connection = try Connection(path: self[name], access: .creating)
    try connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")
    try connection.run("INSERT INTO note VALUES (1, ?1)", .text("Adopted."))
    return self[name]
  }
}

/// The bytes of a file.
func bytes(of path: String) throws -> [UInt8] {
  try Array(Data(contentsOf: URL(filePath: path)))
}

/// Writes a file.
func write(_ bytes: [UInt8], to path: String) throws {
  try Data(bytes).write(to: URL(filePath: path))
}

/// Whether there is a file.
func exists(_ path: String) -> Bool {
  FileManager.default.fileExists(atPath: path)
}

/// The error that a piece of work throws; nil when it throws none.
func error(of work: () throws -> Void) -> DatabaseError? {
  do {
    try work()
    return nil
  } catch {
    return error as? DatabaseError
  }
}

/// A connection in memory.
func memory() throws -> Connection {
  try Connection(path: "", access: .memory)
}

extension Connection {
  /// The only value of a statement's first row, as text.
  borrowing func text(of statement: String, _ values: Value...) throws -> String? {
    try first("SELECT CAST((\(statement)) AS TEXT)", values: values) { row throws(DatabaseError) in
      try row.textIfAny(0)
    } ?? nil
  }

  /// What a PRAGMA says, as a number.
  borrowing func number(_ pragma: String) throws -> Int? {
    try first("PRAGMA \(pragma)") { row throws(DatabaseError) in try row.integer(0) }
  }

  /// The number of notes.
  borrowing func noteCount() throws -> Int? {
    try first("SELECT count(*) FROM note") { row throws(DatabaseError) in try row.integer(0) }
  }
}
