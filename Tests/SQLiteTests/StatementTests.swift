import SQLite
import Testing

@Suite("Statements run, are kept, and leave nothing behind")
struct StatementTests {
  /// A table of the numbers 1 to 3.
  private func numbers() throws -> Connection {
    let connection = try memory()
    try connection.execute(
      "CREATE TABLE n (x INTEGER PRIMARY KEY) STRICT; INSERT INTO n VALUES (1), (2), (3);")
    return connection
  }

  @Test("Rows come in their order, the first alone, or none")
  func rows() throws {
    let connection = try numbers()
    let read = { (row: borrowing Row) throws(DatabaseError) in try row.integer(0) }
    #expect(try connection.rows("SELECT x FROM n ORDER BY x DESC", read: read) == [3, 2, 1])
    #expect(try connection.first("SELECT x FROM n WHERE x > ?1", .integer(1), read: read) == 2)
    #expect(try connection.first("SELECT x FROM n WHERE x > ?1", .integer(3), read: read) == nil)
    #expect(try connection.rows("SELECT x FROM n WHERE x > ?1", .integer(3), read: read) == [])
  }

  @Test("The same statement may run inside itself")
  func nesting() throws {
    let connection = try numbers()
    let statement = "SELECT x FROM n ORDER BY x"
    var pairs: [[Int]] = []
    try connection.forEach(statement) { outer throws(DatabaseError) in
      let x = try outer.integer(0)
      try connection.forEach(statement) { inner throws(DatabaseError) in
        pairs.append([x, try inner.integer(0)])
      }
    }
    #expect(pairs.count == 9)
    #expect(pairs.last == [3, 3])
    #expect(try connection.rows(statement) { row throws(DatabaseError) in try row.integer(0) } == [1, 2, 3])
  }

  @Test("A closure that throws ends its statement, which then holds no lock")
  func throwing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.makeDatabase()
    let reader = try Connection(path: path, access: .reading)
    let odd = try #require(error { try reader.run("SELEC") })
    let thrown = error {
      try reader.forEach("SELECT 1 FROM note UNION ALL SELECT 2") { _ throws(DatabaseError) in throw odd }
    }
    #expect(thrown == odd)
    let writer = try Connection(path: path, access: .writing)
    writer.limitTime(milliseconds: 50)
    try writer.run("INSERT INTO note VALUES (2, '')")
  }

  @Test("A statement whose values were not given, or too many, is refused", arguments: [0, 1, 3])
  func counts(_ count: Int) throws {
    let connection = try memory()
    let values = [Value](repeating: .integer(1), count: count)
    #expect(error { try connection.run("SELECT ?1, ?2", values: values) }?.kind == .misuse)
  }

  @Test("No value of one run is left for the next")
  func clearing() throws {
    let connection = try numbers()
    #expect(error { try connection.run("INSERT INTO n VALUES (?1)", .integer(1)) }?.kind == .constraint)
    try connection.run("INSERT INTO n VALUES (?1)", .null)
    #expect(
      try connection.first("SELECT max (x) FROM n") { row throws(DatabaseError) in try row.integer(0) } == 4)
  }

  @Test(
    "A text that is not one statement is refused",
    arguments: ["SELECT 1; SELECT 2", "", "  ", "-- nothing", "SELECT 1;;", "SELECT 1\0"])
  func several(_ text: String) throws {
    let connection = try memory()
    #expect(error { try connection.run(text) }?.kind == .misuse)
    try connection.run("SELECT 1;\n")
  }

  @Test("A script runs whole, and one with U+0000 in it not at all")
  func scripts() throws {
    let connection = try memory()
    try connection.execute("CREATE TABLE a (x); SELECT 1; INSERT INTO a VALUES (1); -- end")
    #expect(try connection.text(of: "SELECT count(*) FROM a") == "1")
    #expect(error { try connection.execute("DELETE FROM a;\0 SELECT 1") }?.kind == .misuse)
    #expect(try connection.text(of: "SELECT count(*) FROM a") == "1")
  }

  @Test("More statements than are kept still run, and tables may change between them")
  func many() throws {
    let connection = try numbers()
    for round in 1...2 {
      for number in 1...300 {
        #expect(try connection.text(of: "SELECT max(x) + \(number) FROM n") == "\(number + 3)")
      }
      try connection.execute("ALTER TABLE n ADD COLUMN more\(round) INTEGER")
    }
    #expect(try connection.first("SELECT * FROM n") { row throws(DatabaseError) in try row.integer(0) } == 1)
  }
}
