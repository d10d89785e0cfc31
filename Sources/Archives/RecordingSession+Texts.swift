internal import Documents
internal import SQLite

extension RecordingSession {
  /// Files a text: its clauses that are not there yet, and its list of clauses.
  ///
  /// A text that the document has already is that version: its newest, or one that was never in force. A text that was in force, was
  /// replaced and comes back is a version of its own: its history went on in between.
  mutating func place(
    _ outline: Outline, in document: Int, isNew: Bool, in archive: borrowing Archive,
    salts: inout some RandomNumberGenerator
  ) throws(ArchiveError) -> PlacedVersion {
    var newest = try newestTexts.take(document, isNew: isNew, in: archive)
    let text = outline.source
    let ranges = Clauses(of: outline).ranges
    let before = lastClause
    var filed = try file(ranges, of: text, newest, in: archive, salts: &salts)
    if try !archive.reads(filed.clauses, as: text) {
      // Two clauses may have one hash, by chance or by somebody's design: then all are looked up by their texts.
      filed = try file(ranges, of: text, .none, in: archive, salts: &salts)
      guard try archive.reads(filed.clauses, as: text) else {
        throw .damaged("What was written of \(text.name) does not read back as it was given.")
      }
    }
    let manifest = Manifest(filed.clauses)
    let mark = Entry.TextMark(
      clauses: filed.clauses.count, commitment: Commitment(ofClauses: filed.commitments))
    if newest.count > 0, manifest == newest.manifest {
      newestTexts.put(newest, of: document)
      return PlacedVersion(
        version: newest.count, manifest: manifest, previous: nil, mark: mark, isNew: false)
    }
    if lastClause == before, newest.count > 0 {
      if newest.pending == nil { newest.pending = try archive.pendingVersions(of: document) }
      if let version = newest.pending?.filter({ $0.value == manifest }).keys.max() {
        newestTexts.put(newest, of: document)
        return PlacedVersion(version: version, manifest: manifest, previous: nil, mark: mark, isNew: false)
      }
    }
    let previous = newest.count > 0 ? newest.manifest : nil
    newest.count += 1
    newest.pending?[newest.count] = manifest
    (newest.manifest, newest.keys, newest.commitments) = (manifest, filed.keys, filed.commitments)
    newestTexts.put(newest, of: document)
    return PlacedVersion(
      version: newest.count, manifest: manifest, previous: previous, mark: mark, isNew: true)
  }

  /// The clauses of a text as they were filed.
  private struct Filed {
    var clauses: [Int] = []
    var keys: [Int] = []
    /// The commitments, one behind the other.
    var commitments: [UInt8] = []
  }

  /// Finds each clause, or files it.
  ///
  /// What stands in the newest text is taken from there by its hash.
  private mutating func file(
    _ ranges: [Range<Int>], of text: Source, _ newest: NewestText, in archive: borrowing Archive,
    salts: inout some RandomNumberGenerator
  ) throws(ArchiveError) -> Filed {
    var filed = Filed()
    filed.clauses.reserveCapacity(ranges.count)
    filed.keys.reserveCapacity(ranges.count)
    filed.commitments.reserveCapacity(32 * ranges.count)
    var (due, places) = (0, [Int: Int]?.none)
    do throws(DatabaseError) {
      for range in ranges {
        let piece = text.bytes[range]
        let key = Self.key(of: piece)
        filed.keys.append(key)
        if due >= newest.keys.count || newest.keys[due] != key {
          if places == nil { places = newest.places }
          due = places?[key] ?? newest.keys.count
        }
        if due < newest.keys.count {
          filed.clauses.append(newest.manifest.clauses[due])
          filed.commitments += newest.commitments[32 * due..<32 * due + 32]
          due += 1
        } else if let clause = try archive.connection.clause(piece, key: key, commitment: &filed.commitments)
        {
          filed.clauses.append(clause)
        } else {
          lastClause += 1
          let salt = Salt.make(from: &salts)
          let commitment = Commitment(to: piece, salt: salt)
          try archive.connection.insertClause(lastClause, piece, key: key, salt: salt, commitment)
          filed.clauses.append(lastClause)
          filed.commitments += commitment.bytes
        }
      }
    } catch {
      throw .database(error)
    }
    return filed
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
      guard found == nil, row.bytes(1)[...] == text else { return }
      found = try row.number(0)
      commitment += row.bytes(2)
    }
    return found
  }
}

extension Archive {
  /// Whether clauses, joined, read as a text.
  fileprivate borrowing func reads(_ clauses: [Int], as text: Source) throws(ArchiveError) -> Bool {
    try attempt { () throws(DatabaseError) in try connection.bytes(of: Manifest(clauses)) } == text.bytes
  }

  /// What the log tells of a text that is there.
  borrowing func mark(of manifest: Manifest) throws(ArchiveError) -> Entry.TextMark {
    var commitments: [UInt8] = []
    try attempt { () throws(DatabaseError) in
      try connection.forEach(
        "SELECT commitment FROM clause WHERE id BETWEEN ?1 AND ?2 ORDER BY id", in: manifest.runs
      ) { row throws(DatabaseError) in row.append(0, to: &commitments) }
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
