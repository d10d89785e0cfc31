public import Documents
internal import SQLite

extension Archive {
  /// The document that has a code now, or else the last that had it; nil where none ever did.
  public borrowing func documentIfAny(_ code: String) throws(ArchiveError) -> DocumentRecord? {
    try attempt { () throws(DatabaseError) in
      try connection.first(
        """
        SELECT document.id, kind, document.code, title FROM code JOIN document ON document.id = code.document
        WHERE code.code = ?1 ORDER BY document.code IS ?1 DESC, code.entry DESC LIMIT 1
        """, .text(code), read: DocumentRecord.init(row:))
    }
  }

  /// The document of a code.
  ///
  /// - Throws: `ArchiveError.noSuchDocument` with the nearest codes.
  public borrowing func document(_ code: String) throws(ArchiveError) -> DocumentRecord {
    if let document = try documentIfAny(code) { return document }
    throw .noSuchDocument(code, near: try codes(near: code))
  }

  /// All documents in the order of their codes.
  public borrowing func documents() throws(ArchiveError) -> [DocumentRecord] {
    try attempt { () throws(DatabaseError) in
      try connection.rows(
        "SELECT id, kind, code, title FROM document ORDER BY code, id", read: DocumentRecord.init(row:))
    }
  }

  /// The codes on a day of documents that were renumbered, by their numbers, as far as the log knew up to an entry.
  public borrowing func codes(
    on day: CalendarDate, knownTo entry: Int = .max
  ) throws(ArchiveError) -> [Int: String] {
    var codes: [Int: String] = [:]
    try attempt { () throws(DatabaseError) in
      try connection.forEach(
        """
        SELECT code.document, code FROM code JOIN entry ON entry.seq = code.entry
        WHERE code.document IN (SELECT document FROM code GROUP BY document HAVING count (*) > 1)
          AND (entry.seq <= ?2 AND coalesce (happened, ?1) <= ?1
            OR entry.seq = (SELECT min (first.entry) FROM code first WHERE first.document = code.document))
        ORDER BY entry.seq
        """, .integer(day.dayNumber), .integer(entry)
      ) { row throws(DatabaseError) in codes[try row.number(0)] = try row.text(1) }
    }
    return codes
  }

  /// How many versions a document has.
  public borrowing func versionCount(of document: DocumentRecord) throws(ArchiveError) -> Int {
    try versionCount(of: document.number)
  }

  /// The bytes of a version as recorded, but for words struck out by a redaction.
  ///
  /// - Throws: `ArchiveError.noSuchVersion`.
  public borrowing func bytes(of document: DocumentRecord, version: Int) throws(ArchiveError) -> [UInt8] {
    let manifest = try manifest(of: document.number, version: version)
    guard let manifest else {
      throw .noSuchVersion(document.code, number: version, count: try versionCount(of: document))
    }
    return try attempt { () throws(DatabaseError) in try connection.bytes(of: manifest) }
  }

  /// The newest version up to a number that has these bytes; nil where none has.
  public borrowing func version(
    of document: DocumentRecord, upTo newest: Int, reading bytes: [UInt8]
  ) throws(ArchiveError) -> Int? {
    for version in stride(from: newest, to: 0, by: -1)
    where try self.bytes(of: document, version: version) == bytes { return version }
    return nil
  }

  /// The text of a version.
  public borrowing func source(of document: DocumentRecord, version: Int) throws(ArchiveError) -> Source {
    let name = "\(document.code)@\(version)"
    let bytes = try bytes(of: document, version: version)
    do {
      return try Source(name: name, bytes: bytes)
    } catch {
      throw .damaged("\(name) is not text.")
    }
  }

  /// The clauses of a version; nil where there is no such version.
  borrowing func manifest(of document: Int, version: Int) throws(ArchiveError) -> Manifest? {
    let bytes = try attempt { () throws(DatabaseError) in
      try connection.first(
        "SELECT manifest FROM version WHERE document = ?1 AND number = ?2", .integer(document),
        .integer(version)
      ) { row throws(DatabaseError) in row.bytes(0) }
    }
    guard let bytes else { return nil }
    guard let manifest = Manifest(bytes: bytes) else {
      throw .damaged("Version \(version) of document \(document) has no readable list of clauses.")
    }
    return manifest
  }

  /// Codes that a mistyped one may have meant: those with the same digits or letters.
  private borrowing func codes(near code: String) throws(ArchiveError) -> [String] {
    let wanted = Set(code.uppercased().filter { $0.isLetter || $0.isNumber })
    var scored: [(score: Int, code: String)] = []
    for document in try documents() {
      let letters = Set(document.code.uppercased().filter { $0.isLetter || $0.isNumber })
      let score = letters.symmetricDifference(wanted).count
      if score <= max(2, wanted.count / 3) { scored.append((score, document.code)) }
    }
    return scored.sorted { ($0.score, $0.code) < ($1.score, $1.code) }.prefix(3).map(\.code)
  }
}

extension DocumentRecord {
  /// Reads id, kind, code and title.
  init(row: borrowing Row) throws(DatabaseError) {
    self.init(
      number: try row.integer(0), kind: try row.text(1), code: try row.text(2), title: try row.text(3))
  }
}

extension Connection {
  /// The joined bytes of clauses.
  borrowing func bytes(of manifest: Manifest) throws(DatabaseError) -> [UInt8] {
    var bytes: [UInt8] = []
    try forEach("SELECT text FROM clause WHERE id BETWEEN ?1 AND ?2 ORDER BY id", in: manifest.runs) {
      row throws(DatabaseError) in row.append(0, to: &bytes)
    }
    return bytes
  }
}
