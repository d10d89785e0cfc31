internal import Documents
internal import SQLite

extension RecordingSession {
  /// Files a text: its clauses that are not there yet, and its list of clauses. A text that the document has already is that version.
  mutating func place(
    _ outline: Outline, in document: Int, isNew: Bool, in archive: borrowing Archive,
    salts: inout some RandomNumberGenerator
  ) throws(ArchiveError) -> PlacedVersion {
    let count = isNew ? 0 : try archive.versionCount(of: document)
    let previous = count > 0 ? try archive.manifest(of: document, version: count) : nil
    let text = outline.source
    let ranges = Clauses(of: outline).ranges
    let (clauses, commitments) = try file(ranges, of: text, previous, in: archive, salts: &salts)
    let manifest = Manifest(clauses)
    let mark = Entry.TextMark(clauses: clauses.count, commitment: Commitment(ofClauses: commitments))
    let written = try attempt { () throws(DatabaseError) in try archive.connection.bytes(of: manifest) }
    guard written == text.bytes else {
      throw .damaged("What was written of \(text.name) does not read back as it was given.")
    }
    if let version = try archive.version(of: document, with: manifest, newest: count) {
      return PlacedVersion(version: version, manifest: manifest, previous: nil, mark: mark, isNew: false)
    }
    return PlacedVersion(version: count + 1, manifest: manifest, previous: previous, mark: mark, isNew: true)
  }

  /// Finds each clause, or files it; returns their numbers and their commitments one behind the other.
  private mutating func file(
    _ ranges: [Range<Int>], of text: Source, _ previous: Manifest?, in archive: borrowing Archive,
    salts: inout some RandomNumberGenerator
  ) throws(ArchiveError) -> (clauses: [Int], commitments: [UInt8]) {
    var clauses: [Int] = []
    var commitments: [UInt8] = []
    clauses.reserveCapacity(ranges.count)
    commitments.reserveCapacity(32 * ranges.count)
    do throws(DatabaseError) {
      for range in ranges {
        let piece = text.bytes[range]
        let key = Self.key(of: piece)
        if let clause = try archive.connection.clause(piece, key: key, commitment: &commitments) {
          clauses.append(clause)
          continue
        }
        lastClause += 1
        let salt = Salt.make(from: &salts)
        let commitment = Commitment(to: piece, salt: salt)
        try archive.connection.insertClause(lastClause, piece, key: key, salt: salt, commitment)
        clauses.append(lastClause)
        commitments += commitment.bytes
      }
    } catch {
      throw .database(error)
    }
    return (clauses, commitments)
  }

  /// The hash by which a clause is found again: FNV-1a of 64 bits (Fowler, Noll, Vo 1991).
  static func key(of text: some Sequence<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(bitPattern: UInt(hash))
  }
}

extension Connection {
  /// The clause of a text, whose commitment is added to those before it; nil where there is none.
  fileprivate borrowing func clause(
    _ text: ArraySlice<UInt8>, key: Int, commitment: inout [UInt8]
  ) throws(DatabaseError) -> Int? {
    var found: Int?
    try forEach("SELECT id, text, commitment FROM clause WHERE key = ?1 ORDER BY id", .integer(key)) {
      row throws(DatabaseError) in
      guard found == nil, row.bytes(1).elementsEqual(text) else { return }
      found = try row.number(0)
      commitment += row.bytes(2)
    }
    return found
  }
}

extension Archive {
  /// The version of a document with exactly these clauses: its newest, or one that was proposed and never in force.
  ///
  /// A text that was in force, was replaced and comes back is a version of its own: its history went on in between.
  borrowing func version(
    of document: Int, with manifest: Manifest, newest: Int
  ) throws(ArchiveError) -> Int? {
    try attempt { () throws(DatabaseError) in
      try connection.first(
        """
        SELECT number FROM version WHERE document = ?1 AND manifest = ?2 AND (number = ?3 OR NOT EXISTS (
          SELECT 1 FROM entry WHERE document = ?1 AND begins IS NOT NULL AND entry.version = number))
        ORDER BY number DESC LIMIT 1
        """, .integer(document), .blob(manifest.bytes), .integer(newest)
      ) { row throws(DatabaseError) in try row.integer(0) }
    }
  }

  /// What the log tells of a text that is there.
  borrowing func mark(of manifest: Manifest) throws(ArchiveError) -> Entry.TextMark {
    let commitments = try attempt { () throws(DatabaseError) in
      var commitments: [UInt8] = []
      for run in manifest.runs {
        try connection.forEach(
          "SELECT commitment FROM clause WHERE id BETWEEN ?1 AND ?2 ORDER BY id", .integer(run.lowerBound),
          .integer(run.upperBound)
        ) { row throws(DatabaseError) in row.append(0, to: &commitments) }
      }
      return commitments
    }
    guard commitments.count == 32 * manifest.clauses.count else {
      throw .damaged("A version names a clause that is not there.")
    }
    return Entry.TextMark(clauses: manifest.clauses.count, commitment: Commitment(ofClauses: commitments))
  }

  borrowing func versionCount(of document: Int) throws(ArchiveError) -> Int {
    try attempt { () throws(DatabaseError) in
      try connection.first(
        "SELECT coalesce (max (number), 0) FROM version WHERE document = ?1", .integer(document)
      ) { row throws(DatabaseError) in try row.number(0) } ?? 0
    }
  }
}
