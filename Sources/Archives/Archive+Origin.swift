internal import Documents
public import Redlines
internal import SQLite

extension Archive {
  /// Which version brought each byte of a version.
  ///
  /// Versions follow one another as they were recorded to be in force; a proposal is compared with the one before it.
  ///
  /// - Complexity: O(1) in the history where it was kept; else a redline for each version before it.
  public borrowing func origin(
    of document: DocumentRecord, version: Int
  ) throws(ArchiveError) -> Origin {
    var chain: [Int] = []
    var next: Int? = version
    var origin: Origin?
    while let number = next, origin == nil {
      origin = try keptOrigin(of: document.number, version: number)
      if origin == nil { chain.append(number) }
      next = try predecessor(of: number, document)
    }
    var outline = try chain.last.flatMap { number throws(ArchiveError) in
      try predecessor(of: number, document).map { before throws(ArchiveError) in
        Outline(parsing: try source(of: document, version: before))
      }
    }
    for number in chain.reversed() {
      let text = Outline(parsing: try source(of: document, version: number))
      if let before = outline, let known = origin {
        origin = known.carried(through: Redline(from: before, to: text), version: number)
      } else {
        origin = Origin(version: number, byteCount: text.source.bytes.count)
      }
      outline = text
    }
    return origin ?? Origin(counts: [])
  }

  /// Keeps the origin of a version for later, if it is not kept yet.
  public borrowing func keepOrigin(of document: DocumentRecord, version: Int) throws(ArchiveError) {
    guard try keptOrigin(of: document.number, version: version) == nil else { return }
    let origin = try origin(of: document, version: version)
    try attempt { () throws(DatabaseError) in
      try connection.run(
        "INSERT OR REPLACE INTO origin (document, number, engine, runs) VALUES (?1, ?2, ?3, ?4)",
        .integer(document.number), .integer(version), .integer(Origin.engine),
        .blob(origin.kept(of: document.number, version: version)))
    }
  }

  /// The version that a version followed: the one that was in force when it was recorded; nil for the first.
  public borrowing func predecessor(of version: Int, _ document: DocumentRecord) throws(ArchiveError) -> Int?
  {
    try attempt { () throws(DatabaseError) in
      try connection.first(
        """
        SELECT earlier.version FROM version JOIN entry earlier ON earlier.document = version.document
        WHERE version.document = ?1 AND version.number = ?2 AND earlier.seq < version.entry
          AND earlier.begins IS NOT NULL AND earlier.version IS NOT NULL AND earlier.version < ?2
        ORDER BY earlier.seq DESC LIMIT 1
        """, .integer(document.number), .integer(version)
      ) { row throws(DatabaseError) in try row.integer(0) }
    }
  }

  private borrowing func keptOrigin(of document: Int, version: Int) throws(ArchiveError) -> Origin? {
    let bytes = try attempt { () throws(DatabaseError) in
      try connection.first(
        "SELECT runs FROM origin WHERE document = ?1 AND number = ?2 AND engine = ?3", .integer(document),
        .integer(version), .integer(Origin.engine)
      ) { row throws(DatabaseError) in row.bytes(0) }
    }
    return bytes.flatMap { Origin(kept: $0, of: document, version: version) }
  }
}

extension Origin {
  /// The runs as pairs of a count of bytes and a version, in a manifest's integers, behind a hash of them and of what they belong to.
  func kept(of document: Int, version: Int) -> [UInt8] {
    let numbers = Manifest(runs.flatMap { [$0.range.count, $0.version] }).bytes
    return Self.hash(of: numbers, document, version) + numbers
  }

  /// Reads what was kept; nil where it is not whole.
  init?(kept: [UInt8], of document: Int, version: Int) {
    let bytes = Array(kept.dropFirst(8))
    guard kept.count >= 8, Array(kept.prefix(8)) == Self.hash(of: bytes, document, version),
      let numbers = Manifest(bytes: bytes)?.clauses, numbers.count.isMultiple(of: 2),
      numbers.count < 1 << 27, numbers.allSatisfy({ $0 < 1 << 32 })
    else { return nil }
    self.init(
      counts: stride(from: 0, to: numbers.count, by: 2).map { (count: numbers[$0], version: numbers[$0 + 1]) }
    )
  }

  private static func hash(of bytes: [UInt8], _ document: Int, _ version: Int) -> [UInt8] {
    let key = RecordingSession.key(of: Manifest([document, version, engine]).bytes + bytes)
    return (0..<8).map { UInt8(truncatingIfNeeded: key >> (8 * $0)) }
  }
}
