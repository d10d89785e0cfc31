internal import Documents
internal import Redlines
internal import SQLite

extension Verification {
  /// The tables that are derived, and the index of words.
  mutating func checkDerived(_ connection: borrowing Connection) throws(DatabaseError) {
    let kept = try connection.first("SELECT size, subtrees FROM tree WHERE one = 1") {
      row throws(DatabaseError) in MerkleTree(size: try row.integer(0), bytes: row.bytes(1))
    }
    if kept != tree { note(.derived, "The roots of the log's tree are not those of the log.") }
    var (documents, codes, relations, spans) = (RowSum(), RowSum(), RowSum(), RowSum())
    try connection.forEach("SELECT id, kind, code, title FROM document") { row throws(DatabaseError) in
      documents.add(
        .integer(try row.integer(0)), .text(try row.text(1)), .text(try row.text(2)), .text(try row.text(3)))
    }
    try connection.forEach("SELECT code, document, entry FROM code") { row throws(DatabaseError) in
      codes.add(.text(try row.text(0)), .integer(try row.integer(1)), .integer(try row.integer(2)))
    }
    try connection.forEach("SELECT entry, document, kind, target FROM relation") {
      row throws(DatabaseError) in
      relations.add(
        .integer(try row.integer(0)), .integer(try row.integer(1)), .text(try row.text(2)),
        .text(try row.text(3)))
    }
    try connection.forEach("SELECT clause, document, first, last FROM span") { row throws(DatabaseError) in
      spans.add(
        .integer(try row.integer(0)), .integer(try row.integer(1)), .integer(try row.integer(2)),
        Value(try row.integerIfAny(3)))
      step()
    }
    for (name, found, expected) in [
      ("documents", documents, derivation.documentSum), ("codes", codes, derivation.codes),
      ("ties between documents", relations, derivation.relations),
      ("spans of clauses", spans, derivation.spans),
    ] where found != expected {
      note(.derived, "The table of \(name) is not what follows from the log.")
    }
    try checkOrigins(connection)
  }

  /// The origins that are kept; those of an older engine are not read, and not looked at.
  private mutating func checkOrigins(_ connection: borrowing Connection) throws(DatabaseError) {
    try connection.forEach("SELECT document, number, engine, runs FROM origin") { row throws(DatabaseError) in
      let (document, number) = (try row.integer(0), try row.integer(1))
      let engine = try row.integer(2)
      let isOlder = (0..<Origin.engine).contains(engine)
      guard !isOlder else { return }
      if engine != Origin.engine || Origin(kept: row.bytes(3), of: document, version: number) == nil {
        note(.derived, "The origin that is kept of version \(number) of document \(document) is not whole.")
      }
    }
  }

  /// The index of words against the clauses; SQLite's check of it is written as a change, and asks for the right to write.
  mutating func checkWords(_ archive: borrowing Archive) throws(ArchiveError) {
    do throws(DatabaseError) {
      try archive.connection.asWriter { () throws(DatabaseError) in
        try archive.connection.run(
          "INSERT INTO clause_words (clause_words, rank) VALUES ('integrity-check', 1)")
      }
    } catch {
      switch error.kind {
      case .readOnly:
        note(.unchecked, "The index of words was not looked at: that takes the right to write to the file.")
      case .busy, .full, .inputOutput, .interrupted, .timedOut, .cannotOpen: throw .database(error)
      case .corrupt, .notADatabase, .constraint, .tooBig, .misuse, .other:
        note(.derived, "The index of words is not that of the clauses.")
      }
    }
  }
}
