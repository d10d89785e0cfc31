import SQLite
import Testing

/// Copies the database and its journal as they are in the midst of a large transaction, as a crash would leave them.
func crash(in folder: borrowing TemporaryFolder) throws -> String {
  let path = try folder.makeDatabase("live.db")
  let writer = try Connection(path: path, access: .writing)
  try writer.execute("PRAGMA cache_size = 2; PRAGMA cache_spill = 1")
  try writer.begin()
  try writer.run("UPDATE note SET text = 'forged'")
  try writer.run(
    """
    WITH RECURSIVE n(x) AS (SELECT 2 UNION ALL SELECT x + 1 FROM n WHERE x < 2000)
    INSERT INTO note SELECT x, printf('%.200c', 'x') FROM n
    """)
  try write(bytes(of: path), to: folder["a.db"])
  let journal = try bytes(of: path + "-journal")
  try write(journal, to: folder["a.db-journal"])
  writer.rollback()
  try #require(journal.count > 512 && journal[0] == 0xD9)
  return folder["a.db"]
}

@Suite("What a crashed writer left is undone by the next who opens the file")
struct JournalTests {
  @Test("Reading and writing both undo it", arguments: [Connection.Access.reading, .writing])
  func undone(_ access: Connection.Access) throws {
    let folder = try TemporaryFolder()
    let path = try crash(in: folder)
    let connection = try Connection(path: path, access: access)
    #expect(try connection.noteCount() == 1)
    #expect(try connection.text(of: "SELECT text FROM note") == "Adopted.")
    #expect(try !exists(path + "-journal") || bytes(of: path + "-journal").isEmpty)
  }

  @Test("A snapshot beside which a journal lies is refused")
  func snapshot() throws {
    let folder = try TemporaryFolder()
    let path = try crash(in: folder)
    let thrown = error { _ = try Connection(path: path, access: .snapshot) }
    #expect(thrown?.kind == .cannotOpen(.unfinished))
  }

  @Test("No database is made where the journal of another lies")
  func creating() throws {
    let folder = try TemporaryFolder()
    try write([1, 2, 3], to: folder["a.db-journal"])
    #expect(
      error { _ = try Connection(path: folder["a.db"], access: .creating) }?.kind == .cannotOpen(.unfinished))
    #expect(!exists(folder["a.db"]))
    #expect(try bytes(of: folder["a.db-journal"]) == [1, 2, 3])
  }

  @Test("A first transaction that crashed leaves an empty file, which is refused as that")
  func first() throws {
    let folder = try TemporaryFolder()
    let path = folder["live.db"]
    let writer = try Connection(path: path, access: .creating)
    try writer.execute("PRAGMA cache_size = 2; BEGIN IMMEDIATE; CREATE TABLE note (text)")
    try writer.run(
      """
      WITH RECURSIVE n(x) AS (SELECT 2 UNION ALL SELECT x + 1 FROM n WHERE x < 2000)
      INSERT INTO note SELECT printf('%.200c', 'x') FROM n
      """)
    try write(bytes(of: path), to: folder["a.db"])
    try write(bytes(of: path + "-journal"), to: folder["a.db-journal"])
    writer.rollback()
    let thrown = error { _ = try Connection(path: folder["a.db"], access: .writing) }
    #expect(thrown?.kind == .cannotOpen(.empty))
  }
}
