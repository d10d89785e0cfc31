internal import Documents
internal import SQLite

/// What is kept for speed and can be made again from the log.
extension Archive {
  /// The log's tree as kept.
  borrowing func tree() throws(ArchiveError) -> MerkleTree {
    let kept = try attempt { () throws(DatabaseError) in
      try connection.first("SELECT size, subtrees FROM tree WHERE one = 1") { row throws(DatabaseError) in
        (try row.integer(0), row.bytes(1))
      }
    }
    guard let kept, let tree = MerkleTree(size: kept.0, bytes: kept.1) else {
      throw .damaged("The roots of the log's tree do not fit its size.")
    }
    return tree
  }

  /// Makes the row of a new document.
  borrowing func insert(_ entry: Entry, title: String?) throws(ArchiveError) {
    guard let subject = entry.subject else { return }
    try attempt { () throws(DatabaseError) in
      try connection.run(
        "INSERT INTO document (id, kind, code, title) VALUES (?1, ?2, ?3, ?4)", .integer(subject.number),
        .text(subject.kind), .text(subject.code), .text(title ?? ""))
    }
  }

  /// Keeps what follows from an entry: codes, titles, ties.
  borrowing func derive(
    from entry: Entry, _ details: Details, isNew: Bool, from code: String
  ) throws(ArchiveError) {
    guard let subject = entry.subject else { return }
    try attempt { () throws(DatabaseError) in
      if isNew || subject.code != code {
        try connection.run(
          "INSERT INTO code (code, document, entry) VALUES (?1, ?2, ?3)", .text(subject.code),
          .integer(subject.number), .integer(entry.sequence))
      }
      if !isNew, subject.code != code {
        try connection.run(
          "UPDATE document SET code = ?1 WHERE id = ?2", .text(subject.code), .integer(subject.number))
      }
      if !isNew, let title = details[.title] {
        try connection.run(
          "UPDATE document SET title = ?1 WHERE id = ?2 AND title IS NOT ?1", .text(title),
          .integer(subject.number))
      }
      for relation in details.all(.relation).compactMap({ Relation(words: $0) }) {
        try connection.run(
          "INSERT OR IGNORE INTO relation (entry, document, kind, target) VALUES (?1, ?2, ?3, ?4)",
          .integer(entry.sequence), .integer(subject.number), .text(relation.kind.rawValue),
          .text(relation.target))
      }
    }
  }

  /// Keeps a new version, and in which versions each clause stands.
  borrowing func keep(_ placed: PlacedVersion, of document: Int, entry: Int) throws(ArchiveError) {
    try attempt { () throws(DatabaseError) in
      try connection.run(
        "INSERT INTO version (document, number, entry, manifest) VALUES (?1, ?2, ?3, ?4)",
        .integer(document), .integer(placed.version), .integer(entry), .blob(placed.manifest.bytes))
      try connection.keepSpans(
        of: document, version: placed.version, placed.manifest, after: placed.previous)
    }
  }
}

extension Connection {
  /// Ends the spans of clauses that a version no longer has, and begins those of clauses that it brings.
  borrowing func keepSpans(
    of document: Int, version: Int, _ manifest: Manifest, after previous: Manifest?
  ) throws(DatabaseError) {
    let (old, new) = (Set(previous?.clauses ?? []), Set(manifest.clauses))
    for clause in old.subtracting(new).sorted() {
      try run(
        "UPDATE span SET last = ?3 WHERE clause = ?1 AND document = ?2 AND last IS NULL", .integer(clause),
        .integer(document), .integer(version - 1))
    }
    for clause in new.subtracting(old).sorted() {
      try run(
        "INSERT INTO span (clause, document, first) VALUES (?1, ?2, ?3)", .integer(clause),
        .integer(document), .integer(version))
    }
  }
}
