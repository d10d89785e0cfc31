internal import Documents
internal import SQLite

extension Connection {
  /// Appends an entry to the log's table.
  borrowing func insert(_ entry: Entry, salt: [UInt8]?, details: String?) throws(DatabaseError) {
    try run(
      """
      INSERT INTO entry (seq, document, act, version, happened, begins, ends, supersedes, recorded, cards, details, salt)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
      """, .integer(entry.sequence), Value(entry.subject?.number), .text(entry.act.rawValue),
      Value(entry.version), Value(entry.happened?.dayNumber), Value(entry.begins?.dayNumber),
      Value(entry.begins == nil ? nil : entry.until?.dayNumber), Value(entry.supersedes),
      .integer(entry.recorded.seconds), .text(entry.canonical), details.map { .text($0) } ?? .null,
      salt.map { .blob($0) } ?? .null)
  }

  /// Keeps the roots of the log's tree.
  borrowing func keep(_ tree: MerkleTree) throws(DatabaseError) {
    try run(
      "UPDATE tree SET size = ?1, subtrees = ?2 WHERE one = 1", .integer(tree.size), .blob(tree.bytes))
  }
}

extension Value {
  /// A number, or NULL.
  init(_ number: Int?) {
    self = number.map { .integer($0) } ?? .null
  }
}
