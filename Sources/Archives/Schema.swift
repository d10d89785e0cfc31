internal import Documents

/// The number of the schema, and the statements that make it.
package enum Schema {
  /// The application's number in the file's header: "WHAS" in ASCII.
  static let application = 0x5748_4153

  /// The schema this program writes.
  static let current = 1

  /// The oldest program that may read what this one writes, by the schema it knows.
  static let minReader = 1

  /// The oldest program that may write to it.
  static let minWriter = 1
}

extension Schema {
  /// The SHA-256 digest over the objects of schema 1, in hexadecimal; a test compares it with that of the statements.
  static let digest = "c5b824ca704a899ddf8a7bda1f974ebeef6dfdeeb4cbf6af315cb256f423af35"

  /// The digest over objects in the order of their names: each name and statement, ended by a zero byte.
  package static func digest(of objects: [(name: String, statement: String)]) -> String {
    var bytes: [UInt8] = []
    for (name, statement) in objects {
      bytes += name.utf8
      bytes.append(0)
      bytes += statement.utf8
      bytes.append(0)
    }
    return Digest(of: bytes).hexadecimal
  }

  /// Whether the digest is that of the statements.
  package static var isConsistent: Bool {
    digest(
      of: objects.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) })
      == digest
  }

  /// The objects of the schema by name, each with the statement that SQLite keeps of it; empty for those it makes itself.
  static let objects: [String: String] = {
    var objects: [String: String] = [:]
    for statement in statements {
      let words = statement.split(whereSeparator: \.isWhitespace)
      guard let name = words.dropFirst(statement.hasPrefix("CREATE VIRTUAL") ? 3 : 2).first else { continue }
      objects[String(name)] = statement
    }
    return objects.merging(shadows) { stated, _ in stated }
  }()

  /// The statements of schema 1, without comments and the semicolons that end them, as SQLite keeps them.
  private static var statements: [String] {
    var statements: [String] = []
    var lines: [Substring] = []
    for line in version1.split(separator: "\n", omittingEmptySubsequences: true) where !line.hasPrefix("--") {
      lines.append(line)
      guard line.hasSuffix(";"), !line.hasPrefix(" ") else { continue }
      statements.append(String(lines.joined(separator: "\n").dropLast()))
      lines = []
    }
    return statements
  }

  /// The tables that FTS5 of SQLite 3.40 makes for its index.
  private static let shadows = [
    "clause_words_data": "CREATE TABLE 'clause_words_data'(id INTEGER PRIMARY KEY, block BLOB)",
    "clause_words_idx":
      "CREATE TABLE 'clause_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
    "clause_words_docsize": "CREATE TABLE 'clause_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB)",
    "clause_words_config": "CREATE TABLE 'clause_words_config'(k PRIMARY KEY, v) WITHOUT ROWID",
  ]
}
