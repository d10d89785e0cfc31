internal import Documents
internal import SQLite

extension Archive {
  /// How many entries the log has.
  public borrowing func entryCount() throws(ArchiveError) -> Int { try tree().size }

  /// The log, or what it has of one document, in the order of recording.
  public borrowing func log(of document: DocumentRecord? = nil) throws(ArchiveError) -> [LoggedEntry] {
    var entries: [LoggedEntry] = []
    try forEachEntry(of: document?.number) { entry throws(ArchiveError) in entries.append(entry) }
    return entries
  }

  /// One entry; nil where the log does not reach so far.
  public borrowing func entry(_ sequence: Int) throws(ArchiveError) -> LoggedEntry? {
    let row = try attempt { () throws(DatabaseError) in
      try connection.first(
        "SELECT seq, cards, details, redaction FROM entry WHERE seq = ?1", .integer(sequence),
        read: EntryRow.init(row:))
    }
    return try row?.entry()
  }

  /// Goes through the log, or what it has of one document, in the order of recording.
  borrowing func forEachEntry(
    of document: Int? = nil, _ body: (LoggedEntry) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    try forEachRow(
      document == nil
        ? "SELECT seq, cards, details, redaction FROM entry ORDER BY seq"
        : "SELECT seq, cards, details, redaction FROM entry WHERE document = ?1 ORDER BY seq",
      values: document.map { [.integer($0)] } ?? [], read: EntryRow.init(row:),
      body: { row throws(ArchiveError) in try body(try row.entry()) })
  }

  /// All ties from a document and to its codes, with the entry that made each.
  public borrowing func relations(
    of document: DocumentRecord
  ) throws(ArchiveError) -> [(entry: Int, source: DocumentRecord, relation: Relation)] {
    try attempt { () throws(DatabaseError) in
      try connection.rows(
        """
        SELECT document.id, document.kind, code, title, relation.entry, relation.kind, target FROM relation
        JOIN document ON document.id = relation.document
        WHERE relation.document = ?1 OR target IN (SELECT code FROM code WHERE document = ?1)
        ORDER BY relation.entry, relation.kind, target
        """, .integer(document.number)
      ) { row throws(DatabaseError) in
        (
          entry: try row.integer(4), source: try DocumentRecord(row: row), kind: try row.text(5),
          target: try row.text(6)
        )
      }
    }.map { tie throws(ArchiveError) in
      guard let kind = Relation.Kind(rawValue: tie.kind) else {
        throw .damaged(
          "Entry \(tie.entry) ties \(tie.source.code) in a way that there is not, \"\(tie.kind)\".")
      }
      return (tie.entry, tie.source, Relation(kind, tie.target))
    }
  }
}

/// A row of the log as it is kept.
private struct EntryRow {
  let sequence: Int
  let cards: String
  let details: String?
  let redaction: Int?

  init(row: borrowing Row) throws(DatabaseError) {
    sequence = try row.integer(0)
    cards = try row.text(1)
    details = try row.textIfAny(2)
    redaction = try row.integerIfAny(3)
  }

  func entry() throws(ArchiveError) -> LoggedEntry {
    guard let entry = Entry(kept: cards), entry.sequence == sequence else {
      throw .damaged("Entry \(sequence) of the log cannot be read.")
    }
    guard let details = Details(text: details ?? "") else {
      throw .damaged("The details of entry \(sequence) cannot be read.")
    }
    return LoggedEntry(entry: entry, details: details, redaction: redaction)
  }
}
