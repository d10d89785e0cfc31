import SQLite
import Testing

@Suite("A backup is a whole copy, or nothing")
struct BackupTests {
  @Test("The copy holds what the database held", arguments: [Connection.Access.writing, .reading, .snapshot])
  func copies(_ access: Connection.Access) throws {
    let folder = try TemporaryFolder()
    let connection = try Connection(path: try folder.makeDatabase(), access: access)
    try connection.backup(into: folder["copy it's.db"])
    #expect(try Connection(path: folder["copy it's.db"], access: .snapshot).noteCount() == 1)
    #expect(try connection.number("query_only") == (access == .writing ? 0 : 1))
    #expect(!exists(folder["copy it's.db-journal"]))
  }

  @Test("An existing file, even an empty one, is never replaced")
  func existing() throws {
    let folder = try TemporaryFolder()
    let connection = try Connection(path: try folder.makeDatabase(), access: .writing)
    try write([], to: folder["copy.db"])
    for path in [folder["copy.db"], folder["a.db"], folder.path] {
      #expect(error { try connection.backup(into: path) }?.kind == .cannotOpen(.exists))
    }
    #expect(try bytes(of: folder["copy.db"]).isEmpty)
    #expect(error { try connection.backup(into: folder["none/a.db"]) }?.kind == .cannotOpen(.noFolder))
  }

  @Test("A copy that was not finished is removed")
  func unfinished() throws {
    let folder = try TemporaryFolder()
    let connection = try Connection(path: try folder.makeDatabase(), access: .writing)
    try connection.run(
      """
      WITH RECURSIVE n(x) AS (SELECT 2 UNION ALL SELECT x + 1 FROM n WHERE x < 20000)
      INSERT INTO note SELECT x, printf('%.200c', 'x') FROM n
      """)
    connection.limitTime(milliseconds: 0)
    #expect(error { try connection.backup(into: folder["copy.db"]) }?.kind == .timedOut)
    #expect(!exists(folder["copy.db"]))
    connection.limitTime(milliseconds: nil)
    try connection.backup(into: folder["copy.db"])
  }
}
