internal import Documents
internal import SQLite

extension Connection {
  /// Appends an entry to the log's table.
  borrowing func insert(
    _ entry: Entry, salt: [UInt8]?, details: String?, redaction: Int? = nil
  ) throws(DatabaseError) {
    try run(
      """
      INSERT INTO entry (seq, document, act, version, happened, begins, ends, supersedes, recorded, cards, details, salt,
        redaction)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """, .integer(entry.sequence), Value(entry.subject?.number), .text(entry.act.rawValue),
      Value(entry.version), Value(entry.happened?.dayNumber), Value(entry.begins?.dayNumber),
      Value(entry.begins == nil ? nil : entry.until?.dayNumber), Value(entry.supersedes),
      .integer(entry.recorded.seconds), .text(entry.canonical), details.map { .text($0) } ?? .null,
      salt.map { .blob($0) } ?? .null, Value(redaction))
  }

  /// Keeps a new clause.
  borrowing func insertClause(
    _ number: Int, _ text: ArraySlice<UInt8>, key: Int, salt: [UInt8], _ commitment: Commitment,
    redaction: Int? = nil
  ) throws(DatabaseError) {
    try run(
      "INSERT INTO clause (id, key, salt, commitment, text, redaction) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      .integer(number), .integer(key), .blob(salt), .blob(commitment.bytes), .utf8(text), Value(redaction))
  }

  /// Keeps the words of new clauses, to be searched for.
  ///
  /// It is one statement for all of them: the index writes all that it holds back whenever a statement with a trigger follows.
  borrowing func insertWords(ofClauses clauses: ClosedRange<Int>) throws(DatabaseError) {
    try run(
      "INSERT INTO clause_words (rowid, text) SELECT id, text FROM clause WHERE id BETWEEN ?1 AND ?2 ORDER BY id",
      .integer(clauses.lowerBound), .integer(clauses.upperBound))
  }

  /// Keeps the roots of the log's tree.
  borrowing func keep(_ tree: MerkleTree) throws(DatabaseError) {
    try run(
      "INSERT OR REPLACE INTO tree (one, size, subtrees) VALUES (1, ?1, ?2)", .integer(tree.size),
      .blob(tree.bytes))
  }
}

extension Value {
  /// A number, or NULL.
  init(_ number: Int?) {
    self = number.map { .integer($0) } ?? .null
  }
}
