import SQLite
import Testing

@Suite("A transaction is done whole or not at all")
struct TransactionTests {
  @Test("What was committed stays, what was rolled back never was")
  func ends() throws {
    let folder = try TemporaryFolder()
    let path = try folder.makeDatabase()
    let connection = try Connection(path: path, access: .writing)
    try connection.begin()
    #expect(connection.isInTransaction == true)
    try connection.run("INSERT INTO note VALUES (2, 'kept')")
    try connection.commit()
    try connection.begin()
    try connection.run("INSERT INTO note VALUES (3, 'dropped')")
    connection.rollback()
    connection.rollback()
    #expect(connection.isInTransaction == false)
    #expect(try Connection(path: path, access: .reading).noteCount() == 2)
  }

  @Test("A connection that ends within a transaction undoes it")
  func closing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.makeDatabase()
    do {
      let connection = try Connection(path: path, access: .writing)
      try connection.begin()
      try connection.run("INSERT INTO note VALUES (2, 'dropped')")
    }
    #expect(try Connection(path: path, access: .reading).noteCount() == 1)
  }

  @Test(
    "A reader sees one state of the database from the moment it begins, and a writer cannot commit before it ends"
  )
  func reading() throws {
    let folder = try TemporaryFolder()
    let path = try folder.makeDatabase()
    let reader = try Connection(path: path, access: .reading)
    let writer = try Connection(path: path, access: .writing)
    try reader.beginReading()
    try writer.begin()
    try writer.run("INSERT INTO note VALUES (2, '')")
    writer.limitTime(milliseconds: 20)
    #expect(error { try writer.commit() }?.kind == .busy)
    #expect(writer.isInTransaction == true)
    #expect(try reader.noteCount() == 1)
    try reader.commit()
    writer.limitTime(milliseconds: nil)
    try writer.commit()
    #expect(try reader.noteCount() == 2)
  }

  @Test("A deadline stops a statement that would never end, and the transaction is undone")
  func deadline() throws {
    let folder = try TemporaryFolder()
    let connection = try Connection(path: try folder.makeDatabase(), access: .writing)
    try connection.begin()
    try connection.run("INSERT INTO note VALUES (2, '')")
    connection.limitTime(milliseconds: 30)
    let took = ContinuousClock().measure {
      let thrown = error {
        try connection.run(
          """
          INSERT INTO note (text)
          WITH RECURSIVE bomb(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM bomb)
          SELECT 'x' FROM bomb WHERE x < 0
          """)
      }
      #expect(thrown?.kind == .timedOut)
      #expect(thrown?.code == 9)
    }
    #expect(took < .seconds(5))
    #expect(connection.isInTransaction == false)
    connection.rollback()
    connection.limitTime(milliseconds: nil)
    #expect(try connection.noteCount() == 1)
  }

  @Test("A view that is a bomb is stopped by the deadline too")
  func view() throws {
    let connection = try memory()
    try connection.execute(
      "CREATE VIEW bomb AS WITH RECURSIVE b(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM b) SELECT x FROM b")
    connection.limitTime(milliseconds: 20)
    #expect(error { try connection.run("SELECT count(*) FROM bomb") }?.kind == .timedOut)
  }
}
