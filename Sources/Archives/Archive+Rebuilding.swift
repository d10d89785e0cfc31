internal import SQLite

extension Archive {
  /// Makes everything again that is derived from the record.
  public borrowing func rebuild() throws(ArchiveError) {
    try attempt { () throws(DatabaseError) in try connection.begin() }
    do {
      try rebuildNames()
      try rebuildSpans()
      var tree = MerkleTree()
      try forEachEntry { logged throws(ArchiveError) in tree.append(entry: logged.entry.canonical.utf8) }
      let built = tree
      try attempt { () throws(DatabaseError) in
        try connection.keep(built)
        try connection.rekey()
        try connection.reindex()
        try connection.run("DELETE FROM origin")
        try connection.commit()
      }
    } catch {
      connection.rollback()
      throw error
    }
  }

  /// Makes the tables of documents, codes and ties again, within a transaction.
  borrowing func rebuildNames() throws(ArchiveError) {
    try attempt { () throws(DatabaseError) in
      try connection.execute("PRAGMA defer_foreign_keys = ON")
      for table in ["relation", "code", "document"] { try connection.run("DELETE FROM \(table)") }
    }
    var codes: [Int: String] = [:]
    let entries = try log()
    for logged in entries {
      guard let subject = logged.entry.subject else { continue }
      let known = codes[subject.number]
      if known == nil { try insert(logged.entry, title: logged.details[.title]) }
      try derive(
        from: logged.entry, logged.details, isNew: known == nil, from: known ?? subject.code)
      codes[subject.number] = subject.code
    }
  }

  /// Makes the table again that says in which versions each clause stands.
  private borrowing func rebuildSpans() throws(ArchiveError) {
    let versions = try attempt { () throws(DatabaseError) in
      try connection.run("DELETE FROM span")
      return try connection.rows("SELECT document, number FROM version ORDER BY document, number") {
        row throws(DatabaseError) in (document: try row.integer(0), number: try row.integer(1))
      }
    }
    var previous: (document: Int, manifest: Manifest)?
    for (document, number) in versions {
      guard let manifest = try manifest(of: document, version: number) else { continue }
      let before = previous?.document == document ? previous?.manifest : nil
      try attempt { () throws(DatabaseError) in
        try connection.keepSpans(of: document, version: number, manifest, after: before)
      }
      previous = (document, manifest)
    }
  }
}

extension Connection {
  /// Makes the index of words again, also where it is so damaged that SQLite cannot open it: then it is first made as empty as FTS5
  /// makes a new one.
  fileprivate borrowing func reindex() throws(DatabaseError) {
    let rebuild = "INSERT INTO clause_words (clause_words) VALUES ('rebuild')"
    do throws(DatabaseError) {
      try run(rebuild)
    } catch {
      guard error.kind == .corrupt || error.kind == .other else { throw error }
      try undefended { () throws(DatabaseError) in
        for table in ["data", "idx", "docsize", "config"] { try run("DELETE FROM clause_words_\(table)") }
        try run("INSERT INTO clause_words_data (id, block) VALUES (1, x''), (10, x'00000000000000')")
        try run("INSERT INTO clause_words_config (k, v) VALUES ('version', 4)")
      }
      try run(rebuild)
    }
  }

  /// Makes the hashes again by which clauses are found.
  fileprivate borrowing func rekey() throws(DatabaseError) {
    let wrong = try rows("SELECT id, key, text FROM clause ORDER BY id") { row throws(DatabaseError) in
      let key = RecordingSession.key(of: row.bytes(2))
      return try row.integerIfAny(1) == key ? nil : (id: try row.integer(0), key: key)
    }
    for case let (id, key)? in wrong {
      try run("UPDATE clause SET key = ?2 WHERE id = ?1", .integer(id), .integer(key))
    }
  }
}
