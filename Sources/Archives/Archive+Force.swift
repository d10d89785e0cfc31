public import Documents
internal import SQLite

extension Archive {
  /// What decides a document's text on a day, as far as the log knew it up to an entry; nil where nothing was in force or rescinded yet.
  ///
  /// It is the entry that begins last, of those that begin on or before the day, have not lapsed by it, and were not superseded by another
  /// known entry; of two that begin on one day the later recorded. The day after a text lapses, the one before it holds again.
  ///
  /// - Complexity: O(log *n*) in the entries of the document, but for lapsed and superseded ones.
  public borrowing func holding(
    of document: DocumentRecord, on day: CalendarDate, knownTo entry: Int = .max
  ) throws(ArchiveError) -> Holding? {
    let found = try attempt { () throws(DatabaseError) in
      try connection.first(
        """
        SELECT version, seq, act, begins, ends FROM entry
        WHERE document = ?1 AND begins <= ?2 AND seq <= ?3 AND (ends IS NULL OR ends >= ?2)
          AND NOT EXISTS (SELECT 1 FROM entry later WHERE later.supersedes = entry.seq AND later.seq <= ?3)
        ORDER BY begins DESC, seq DESC LIMIT 1
        """, .integer(document.number), .integer(day.dayNumber), .integer(entry)
      ) { row throws(DatabaseError) in
        let day = try row.day(3)
        let ends = try row.integerIfAny(4) == nil ? nil : try row.day(4)
        return (
          version: try row.integerIfAny(0), entry: try row.integer(1), act: try row.text(2), begins: day,
          ends: ends
        )
      }
    }
    guard let found else { return nil }
    guard let act = Act(rawValue: found.act) else {
      throw .damaged("Entry \(found.entry) tells of an act that there is not.")
    }
    return Holding(
      document: document, version: act == .rescinded ? nil : found.version, entry: found.entry, act: act,
      begins: found.begins, ends: found.ends)
  }

  /// The newest version that was never in force and neither failed nor was withdrawn; nil where none is pending.
  public borrowing func pendingVersion(of document: DocumentRecord) throws(ArchiveError) -> Int? {
    try attempt { () throws(DatabaseError) in
      try connection.first(
        """
        SELECT number FROM version WHERE document = ?1 AND NOT EXISTS (
          SELECT 1 FROM entry WHERE entry.document = ?1 AND entry.version = number
            AND (begins IS NOT NULL OR act IN ('failed', 'withdrawn')))
        ORDER BY number DESC LIMIT 1
        """, .integer(document.number)
      ) { row throws(DatabaseError) in try row.integer(0) }
    }
  }

  /// What was in force of every document on a day, in the order of their codes; documents of which nothing was are left out.
  public borrowing func holdings(
    on day: CalendarDate, knownTo entry: Int = .max
  ) throws(ArchiveError) -> [Holding] {
    var holdings: [Holding] = []
    for document in try documents() {
      guard let holding = try holding(of: document, on: day, knownTo: entry), holding.version != nil else {
        continue
      }
      holdings.append(holding)
    }
    return holdings
  }

  /// The last entry that was recorded by the end of a day of a clock so many seconds ahead of Coordinated Universal Time; nil where there was
  /// none yet.
  public borrowing func lastEntry(
    recordedBy day: CalendarDate, clockAhead offset: Int = 0
  ) throws(ArchiveError) -> Int? {
    try attempt { () throws(DatabaseError) in
      try connection.first(
        "SELECT seq FROM entry WHERE recorded < ?1 ORDER BY seq DESC LIMIT 1",
        .integer((day.dayNumber + 1) * 86_400 - offset)
      ) { row throws(DatabaseError) in try row.integer(0) }
    }
  }

  /// Refuses a draft that was made from a version which is no longer in force.
  borrowing func check(
    base: Int, of document: DocumentRecord, on day: CalendarDate
  ) throws(ArchiveError) {
    let inForce = try holding(of: document, on: day)?.version
    guard inForce == base else {
      throw .baseNotInForce(document.code, base: base, inForce: inForce)
    }
  }
}
