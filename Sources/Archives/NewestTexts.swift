internal import Documents
internal import SQLite

/// The newest text of a document as a session knows it, so that what did not change is not looked up again.
struct NewestText {
  /// How many versions the document has.
  var count: Int
  /// The clauses of the newest.
  var manifest: Manifest
  /// The hashes by which its clauses are found.
  var keys: [Int]
  /// The commitments of its clauses, 32 bytes each.
  var commitments: [UInt8]
  /// The versions that were never in force; nil where that was not asked yet.
  var pending: [Int: Manifest]?

  /// A document without versions.
  static let none = NewestText(count: 0, manifest: Manifest([]), keys: [], commitments: [], pending: [:])

  /// The place of each clause by its hash.
  var places: [Int: Int] {
    Dictionary(keys.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
  }
}

/// The newest texts of the documents that a session came to last.
struct NewestTexts {
  private var texts: [Int: NewestText] = [:]
  private var clauseCount = 0

  /// How many clauses are kept in memory, at some 50 bytes each.
  private static let limit = 1 << 18

  /// The newest text of a document, taken out to be changed and put back; read from the archive where it is not kept.
  mutating func take(_ document: Int, isNew: Bool, in archive: borrowing Archive) throws(ArchiveError)
    -> NewestText
  {
    if isNew { return .none }
    if let text = texts.removeValue(forKey: document) {
      clauseCount -= text.keys.count
      return text
    }
    return try archive.newestText(of: document)
  }

  /// Keeps the newest text of a document.
  mutating func put(_ text: NewestText, of document: Int) {
    if clauseCount > Self.limit {
      texts.removeAll(keepingCapacity: true)
      clauseCount = 0
    }
    clauseCount += text.keys.count - (texts[document]?.keys.count ?? 0)
    texts[document] = text
  }

  /// Notes that a version of a document came into force.
  mutating func leavePending(_ version: Int, of document: Int) {
    texts[document]?.pending?[version] = nil
  }
}

extension Archive {
  /// The newest text of a document.
  fileprivate borrowing func newestText(of document: Int) throws(ArchiveError) -> NewestText {
    let count = try versionCount(of: document)
    guard count > 0, let manifest = try manifest(of: document, version: count) else { return .none }
    var keys: [Int] = []
    var commitments: [UInt8] = []
    try attempt { () throws(DatabaseError) in
      try connection.forEach(
        "SELECT coalesce (key, 0), commitment FROM clause WHERE id BETWEEN ?1 AND ?2 ORDER BY id",
        in: manifest.runs
      ) { row throws(DatabaseError) in
        keys.append(try row.integer(0))
        row.append(1, to: &commitments)
      }
    }
    guard keys.count == manifest.clauses.count, commitments.count == 32 * keys.count else {
      throw .damaged("A version names a clause that is not there.")
    }
    return NewestText(count: count, manifest: manifest, keys: keys, commitments: commitments)
  }

  /// The versions of a document that were never in force.
  borrowing func pendingVersions(of document: Int) throws(ArchiveError) -> [Int: Manifest] {
    var pending: [Int: Manifest] = [:]
    try attempt { () throws(DatabaseError) in
      try connection.forEach(
        """
        SELECT number, manifest FROM version WHERE document = ?1 AND number NOT IN (
          SELECT version FROM entry WHERE document = ?1 AND begins IS NOT NULL AND version IS NOT NULL)
        """, .integer(document)
      ) { row throws(DatabaseError) in pending[try row.integer(0)] = Manifest(bytes: row.bytes(1)) }
    }
    return pending
  }
}
