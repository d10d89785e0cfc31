import SQLite
import Testing

@Suite("The system's SQLite is linked and answers")
struct ConnectionTests {
  @Test("A database in memory evaluates a statement with the full-text index compiled in")
  func opens() throws {
    let connection = try Connection(path: ":memory:")
    #expect(try connection.text(of: "SELECT 'We' || 'reas'") == "Wereas")
    #expect(try connection.text(of: "SELECT NULL") == nil)
    #expect(try connection.text(of: "SELECT 1 WHERE 0") == nil)
    #expect(try connection.text(of: "SELECT sqlite_compileoption_used('ENABLE_FTS5')") == "1")
  }

  @Test("What SQLite refuses is thrown with its code and words")
  func refuses() throws {
    let connection = try Connection(path: ":memory:")
    do {
      _ = try connection.text(of: "SELEC 1")
      Issue.record("the statement was accepted")
    } catch {
      #expect(error.code == 1)
      #expect(error.message.contains("syntax error"))
    }
    #expect(throws: DatabaseError.self) { _ = try Connection(path: "/nonexistent/folder/archive.db") }
  }
}
