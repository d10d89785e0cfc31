import SQLite
import Testing

@Suite("What SQLite refuses is told apart")
struct ErrorTests {
  @Test("A broken rule of the schema is a constraint, with its extended code")
  func constraint() throws {
    let connection = try memory()
    try connection.execute(
      "CREATE TABLE n (x INTEGER PRIMARY KEY, y TEXT NOT NULL) STRICT; INSERT INTO n VALUES (1, 'a')")
    let cases: [(String, Int32)] = [
      ("INSERT INTO n VALUES (1, 'b')", 1555), ("INSERT INTO n VALUES (2, NULL)", 1299),
      ("INSERT INTO n VALUES (2, x'00')", 3091),
    ]
    for (statement, code) in cases {
      let thrown = error { try connection.run(statement) }
      #expect(thrown?.kind == .constraint)
      #expect(thrown?.code == code)
      #expect(thrown?.message.contains("n.") == true)
    }
  }

  @Test("A word that is not SQL, and a double-quoted name that is none, are errors in SQLite's words")
  func syntax() throws {
    let connection = try memory()
    let thrown = error { try connection.run("SELEC 1") }
    #expect(thrown?.code == 1)
    #expect(thrown?.kind == .other)
    #expect(thrown?.message.contains("syntax error") == true)
    #expect(error { try connection.run("SELECT \"nothing\"") }?.kind == .other)
  }

  @Test("A second writer is told that the database is busy when its time is over")
  func busy() throws {
    let folder = try TemporaryFolder()
    let path = try folder.makeDatabase()
    let one = try Connection(path: path, access: .writing)
    let two = try Connection(path: path, access: .writing)
    try one.begin()
    two.limitTime(milliseconds: 30)
    let took = ContinuousClock().measure {
      #expect(error { try two.begin() }?.kind == .busy)
    }
    #expect(took >= .milliseconds(25) && took < .seconds(5))
    #expect(two.isInTransaction == false)
    try one.commit()
    two.limitTime(milliseconds: nil)
    try two.begin()
    try two.commit()
  }

  @Test("A second writer waits for the first")
  func waiting() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.makeDatabase()
    let one = try Connection(path: path, access: .writing)
    try one.begin()
    let second = Task {
      let two = try Connection(path: path, access: .writing)
      try two.run("INSERT INTO note VALUES (2, 'second')")
    }
    try one.run("INSERT INTO note VALUES (3, 'first')")
    try one.commit()
    try await second.value
    #expect(try one.noteCount() == 3)
  }

  @Test("Opening a second connection drops no lock of the first")
  func locks() throws {
    let folder = try TemporaryFolder()
    let path = try folder.makeDatabase()
    let one = try Connection(path: path, access: .writing)
    try one.begin()
    _ = try Connection(path: path, access: .reading)
    _ = try? Connection(path: path, access: .creating)
    let two = try Connection(path: path, access: .writing)
    two.limitTime(milliseconds: 0)
    #expect(error { try two.begin() }?.kind == .busy)
    one.rollback()
  }

  @Test("A connection for reading writes nothing", arguments: [Connection.Access.reading, .snapshot])
  func readOnly(_ access: Connection.Access) throws {
    let folder = try TemporaryFolder()
    let connection = try Connection(path: try folder.makeDatabase(), access: access)
    for statement in ["INSERT INTO note VALUES (2, '')", "CREATE TABLE a (x)", "BEGIN IMMEDIATE"] {
      #expect(error { try connection.run(statement) }?.kind == .readOnly)
    }
    #expect(try connection.noteCount() == 1)
  }

  @Test("A value beyond the limit is too big, and a bomb of zeros is never made")
  func size() throws {
    let connection = try memory()
    #expect(error { try connection.run("SELECT zeroblob(100000000)") }?.kind == .tooBig)
    let blob = [UInt8](repeating: 0, count: 65 << 20)
    #expect(error { try connection.run("SELECT ?1", .blob(blob)) }?.kind == .tooBig)
  }

  @Test("A database that is damaged is corrupt")
  func corruption() throws {
    let folder = try TemporaryFolder()
    let path = try folder.makeDatabase()
    var image = try bytes(of: path)
    for index in 4096..<4200 { image[index] = 0xA5 }
    try write(image, to: path)
    let connection = try Connection(path: path, access: .reading)
    #expect(error { _ = try connection.noteCount() }?.kind == .corrupt)
  }
}
