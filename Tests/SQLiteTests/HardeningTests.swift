import SQLite
import Testing

@Suite("Every connection has its safeguards")
struct HardeningTests {
  private func connection(_ access: Connection.Access, in folder: borrowing TemporaryFolder) throws
    -> Connection
  {
    let path = access == .creating ? folder["new.db"] : try folder.makeDatabase()
    return try Connection(path: path, access: access)
  }

  private static let all: [Connection.Access] = [.creating, .writing, .reading, .snapshot, .memory]

  @Test("The settings read back as they were set", arguments: all)
  func settings(_ access: Connection.Access) throws {
    let folder = try TemporaryFolder()
    let connection = try connection(access, in: folder)
    let expected = [
      "cell_size_check": 1, "recursive_triggers": 1, "temp_store": 2, "foreign_keys": 1, "trusted_schema": 0,
    ]
    for (name, value) in expected { #expect(try connection.number(name) == value, "\(name)") }
    let isReading = access == .reading || access == .snapshot
    #expect(try connection.number("query_only") == (isReading ? 1 : 0))
    if !isReading { #expect(try connection.number("secure_delete") == 1) }
    guard access != .memory else { return }
    #expect(try connection.number("mmap_size") == 0)
    guard access != .snapshot else { return }
    #expect(try connection.number("synchronous") == 3)
    let mode = try connection.first("PRAGMA journal_mode") { row throws(DatabaseError) in try row.text(0) }
    #expect(mode == "truncate")
  }

  @Test(
    "What a hostile statement would change is refused or has no effect",
    arguments: [
      "PRAGMA journal_mode = OFF", "PRAGMA writable_schema = ON",
      "DELETE FROM sqlite_schema", "UPDATE sqlite_schema SET sql = ''",
      "SELECT load_extension('x')", "SELECT \"nothing\"", "INSERT INTO f_data VALUES (99, x'00')",
      "SELECT fts3_tokenizer('simple', x'4141414141414141')",
    ])
  func hostile(_ statement: String) throws {
    let folder = try TemporaryFolder()
    let connection = try connection(.writing, in: folder)
    try connection.execute("CREATE VIRTUAL TABLE f USING fts5 (text)")
    if !statement.hasPrefix("PRAGMA") {
      #expect(throws: DatabaseError.self) { try connection.run(statement) }
    }
    try? connection.run(statement)
    #expect(throws: DatabaseError.self) { try connection.run("DELETE FROM sqlite_schema") }
    let mode = try connection.first("PRAGMA journal_mode") { row throws(DatabaseError) in try row.text(0) }
    #expect(mode == "truncate")
  }

  @Test("REPLACE does not get around a trigger that forbids deletion")
  func replacing() throws {
    let connection = try memory()
    try connection.execute(
      """
      CREATE TABLE log (seq INTEGER PRIMARY KEY, text TEXT) STRICT;
      CREATE TRIGGER keep BEFORE DELETE ON log BEGIN SELECT RAISE (ABORT, 'kept'); END;
      INSERT INTO log VALUES (1, 'true');
      """)
    #expect(
      error { try connection.run("INSERT OR REPLACE INTO log VALUES (1, 'forged')") }?.message == "kept")
    #expect(try connection.text(of: "SELECT text FROM log") == "true")
  }

  @Test("Search in full text and in JSON is compiled in")
  func features() throws {
    let connection = try memory()
    try connection.execute(
      "CREATE VIRTUAL TABLE f USING fts5 (text); INSERT INTO f VALUES ('Be it resolved')")
    #expect(try connection.text(of: "SELECT count(*) FROM f WHERE f MATCH ?1", .text("resolved")) == "1")
    #expect(error { try connection.run("SELECT * FROM f WHERE f MATCH ?1", .text("\"")) }?.kind == .other)
    #expect(try connection.text(of: "json_extract('[7]', '$[0]')") == "7")
  }

  @Test(
    "The versions whose write-ahead log can damage a database are known",
    arguments: [
      (3_006_023, false), (3_007_000, true), (3_040_001, true), (3_044_005, true), (3_044_006, false),
      (3_045_000, true), (3_050_006, true), (3_050_007, false), (3_051_002, true), (3_051_003, false),
    ])
  func versions(_ number: Int, _ isFaulty: Bool) {
    #expect(Connection.hasResetBug(number) == isFaulty)
  }

  @Test("The library tells its version")
  func library() {
    let version = Connection.libraryVersion
    #expect(version.number >= 3_037_000)
    #expect(version.text.hasPrefix("3."))
    #expect(version.hasResetBug == Connection.hasResetBug(version.number))
  }
}
