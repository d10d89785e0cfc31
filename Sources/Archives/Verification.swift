internal import Documents
internal import Redlines
internal import SQLite

/// A reading of a whole archive that holds every byte of the record to the log, and everything derived to the record.
struct Verification {
  /// What was found so far.
  private(set) var faults: [Fault] = []

  /// How many faults are told at most; a broken file has them without end.
  static let limit = 50

  /// The commitments of all clauses, 32 bytes each, by number from 1.
  private var commitments: [UInt8] = []

  /// By the entry of a redaction, what took the place of which commitment.
  private var substitutes: [Int: [Commitment: Commitment]] = [:]

  /// By document, the entries that brought its versions, from the first on.
  private var arrivals: [Int: [Int]] = [:]

  /// What follows from the record, as far as it was read.
  var derivation = Derivation()

  /// The tree of the log, as far as it was read.
  private(set) var tree = MerkleTree()

  private var done = 0
  private var total = 1
  private let progress: (_ done: Int, _ total: Int) -> Void

  /// Makes a verification that says how far it is.
  init(progress: @escaping (_ done: Int, _ total: Int) -> Void) {
    self.progress = progress
  }

  /// Reads everything.
  mutating func run(on archive: borrowing Archive) throws(ArchiveError) {
    do throws(DatabaseError) {
      try checkFile(archive.connection)
      total = try archive.connection.count("entry", "clause", "version", "span")
      try readRedactions(archive.connection)
      try checkLog(archive.connection)
      try checkStore(archive)
      try checkClauses(archive.connection)
      try checkVersions(archive.connection)
      try checkHeads(archive)
      try checkDerived(archive.connection)
    } catch {
      guard error.kind == .corrupt || error.kind == .tooBig else { throw .database(error) }
      note(.record, "SQLite cannot read the file: \(error.message).")
    }
    progress(total, total)
  }

  /// Notes a fault.
  mutating func note(_ kind: Fault.Kind, _ message: String) {
    if faults.count < Self.limit { faults.append(Fault(kind, message)) }
  }

  /// Counts a row.
  mutating func step() {
    done += 1
    if done & 1023 == 0 { progress(min(done, total), total) }
  }
}

extension Verification {
  /// What SQLite itself finds: pages, records, keys.
  private mutating func checkFile(_ connection: borrowing Connection) throws(DatabaseError) {
    try connection.forEach("PRAGMA integrity_check (20)") { row throws(DatabaseError) in
      let words = try row.text(0)
      if words != "ok" { note(.record, "SQLite finds: \(words).") }
    }
    try connection.forEach("PRAGMA foreign_key_check") { row throws(DatabaseError) in
      note(.record, "A row of the table \(try row.text(0)) names a row that is not there.")
    }
  }

  /// What was redacted under which entries, ahead of the reading.
  private mutating func readRedactions(_ connection: borrowing Connection) throws(DatabaseError) {
    try connection.forEach("SELECT seq, cards FROM entry WHERE act = 'redacted' ORDER BY seq") {
      row throws(DatabaseError) in
      guard let entry = Entry(canonical: try row.text(1)) else { return }
      substitutes[try row.integer(0)] = entry.substitutes
    }
  }

  /// Every entry: its text, its columns, its details, its place in the tree.
  private mutating func checkLog(_ connection: borrowing Connection) throws(DatabaseError) {
    try connection.forEach(LogRow.statement) { row throws(DatabaseError) in
      let row = try LogRow(row: row)
      for message in row.objections(at: tree.size, substitutes) { note(.record, message) }
      tree.append(entry: row.cards.utf8)
      if let entry = Entry(canonical: row.cards) {
        if let document = entry.subject?.number, entry.version == arrivals[document, default: []].count + 1 {
          arrivals[document, default: []].append(tree.size - 1)
        }
        derivation.take(entry, Details(text: row.details ?? "") ?? Details())
      }
      step()
    }
  }

  /// The archive's own row against the first entry.
  private mutating func checkStore(_ archive: borrowing Archive) throws(DatabaseError) {
    let row = try archive.connection.first(
      """
      SELECT cards, created, min_reader, min_writer, id, origin, (SELECT count (*) FROM store) FROM store, entry WHERE seq = 0
      """
    ) { row throws(DatabaseError) in
      (
        cards: try row.text(0), created: try row.text(1), reader: try row.integer(2),
        writer: try row.integer(3), id: row.bytes(4), origin: try row.text(5), count: try row.integer(6)
      )
    }
    guard let row, let entry = Entry(canonical: row.cards) else {
      return note(.record, "The log has no first entry.")
    }
    let says =
      entry.act == .created && entry.recorded.description == row.created && row.count == 1
      && entry.cards == [
        Entry.Card(key: "store", value: row.id.hexadecimal), Entry.Card(key: "origin", value: row.origin),
      ]
    if !says { note(.record, "What the archive says of itself differs from the first entry of its log.") }
    if row.reader != Schema.minReader || row.writer != Schema.minWriter {
      note(.record, "The archive names other programs that may read or write it than its schema does.")
    }
  }

  /// Every clause: its text under its salt, or what a redaction put in its place.
  private mutating func checkClauses(_ connection: borrowing Connection) throws(DatabaseError) {
    try connection.forEach("SELECT id, key, salt, commitment, text, redaction FROM clause ORDER BY id") {
      row throws(DatabaseError) in
      let (id, text) = (try row.integer(0), row.bytes(4))
      let (salt, kept) = (row.bytes(2), row.bytes(3))
      let missing = id.subtractingReportingOverflow(commitments.count / 32 + 1)
      if missing.overflow || missing.partialValue != 0 {
        note(.record, "A clause before number \(id) is missing.")
      }
      if !missing.overflow, missing.partialValue > 0 {
        commitments += [UInt8](repeating: 0, count: 32 * min(missing.partialValue, 1 << 15))
      }
      commitments += kept.count == 32 ? kept : [UInt8](repeating: 0, count: 32)
      var expected = Commitment(bytes: kept)
      if let entry = try row.integerIfAny(5) {
        expected = expected.flatMap { substitutes[entry]?[$0] }
      }
      if expected != Commitment(to: text, salt: salt) {
        note(.record, "Clause \(id) is not the one that was recorded.")
      }
      if try row.integerIfAny(1) != RecordingSession.key(of: text) {
        note(.derived, "Clause \(id) cannot be found again by its text.")
      }
      step()
    }
  }

  /// Every version: the clauses that it names against the text that its entry tells of.
  private mutating func checkVersions(_ connection: borrowing Connection) throws(DatabaseError) {
    var last = (document: 0, number: 0)
    try connection.forEach(
      """
      SELECT version.document, number, manifest, cards, version.entry FROM version
      LEFT JOIN entry ON entry.seq = version.entry ORDER BY version.document, number
      """
    ) { row throws(DatabaseError) in
      let (document, number) = (try row.integer(0), try row.integer(1))
      let name = "Version \(number) of document \(document)"
      if number != (document == last.document ? last.number + 1 : 1) {
        note(.record, "A version before \(name.lowercased()) is missing.")
      }
      last = (document, number)
      let entry = try row.textIfAny(3).flatMap { Entry(canonical: $0) }
      let arrival = try row.integer(4)
      let told = arrivals[document] ?? []
      if number > told.count || number > 0 && told[number - 1] != arrival {
        note(.record, "\(name) is not the one that entry \(arrival) brought.")
      }
      if let manifest = Manifest(bytes: row.bytes(2)), manifest.bytes == row.bytes(2),
        let mark = mark(of: manifest)
      {
        if mark != entry?.text { note(.record, "\(name) has not the text that was recorded.") }
        derivation.take(manifest, version: number, of: document)
      } else {
        note(.record, "\(name) names clauses that are not there.")
      }
      step()
    }
    derivation.close()
    try checkMentions(connection)
  }

  /// What the log must tell of a text with these clauses; nil where one is not there.
  private func mark(of manifest: Manifest) -> Entry.TextMark? {
    var joined: [UInt8] = []
    joined.reserveCapacity(32 * manifest.clauses.count)
    for run in manifest.runs {
      guard run.lowerBound > 0, run.upperBound <= commitments.count / 32 else { return nil }
      joined += commitments[32 * (run.lowerBound - 1)..<32 * run.upperBound]
    }
    return Entry.TextMark(clauses: manifest.clauses.count, commitment: Commitment(ofClauses: joined))
  }

  /// Entries that name a version which is not there.
  private mutating func checkMentions(_ connection: borrowing Connection) throws(DatabaseError) {
    try connection.forEach(
      """
      SELECT seq FROM entry WHERE version IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM version WHERE version.document = entry.document AND number = entry.version)
      ORDER BY seq LIMIT 20
      """
    ) { row throws(DatabaseError) in
      note(.record, "Entry \(try row.integer(0)) tells of a version that is not there.")
    }
  }

  /// The heads that were printed against the log.
  private mutating func checkHeads(_ archive: borrowing Archive) throws(DatabaseError) {
    var heads: [(size: Int, root: [UInt8])] = []
    try archive.connection.forEach("SELECT size, root, note FROM checkpoint ORDER BY size") {
      row throws(DatabaseError) in
      let head = (size: try row.integer(0), root: row.bytes(1))
      heads.append(head)
      let note = try row.text(2)
      let stated = Checkpoint(text: note)
      let log = "whereas/\(archive.identity.hexadecimal)"
      if stated?.log != log || stated?.size != head.size || stated?.root != head.root || stated?.text != note
      {
        self.note(.record, "The note of the head that was taken at \(head.size) entries says another.")
      }
    }
    guard !heads.isEmpty else { return }
    var growing = MerkleTree()
    try archive.connection.forEach("SELECT cards FROM entry ORDER BY seq") { row throws(DatabaseError) in
      growing.append(entry: row.bytes(0))
      if let head = heads.first(where: { $0.size == growing.size }), head.root != growing.root {
        note(.record, "The head that was taken at \(head.size) entries is not that of the log.")
      }
    }
    if let head = heads.last, head.size > growing.size {
      note(.record, "A head was taken at \(head.size) entries; the log has \(growing.size).")
    }
  }
}

extension Archive {
  /// Reads the whole archive, and holds the record to its log and what is derived to the record.
  ///
  /// `progress` is told now and then how many rows were read, of how many. What was found is given back; nothing where all is sound.
  ///
  /// - Complexity: O(*n*) in the size of the file; memory for 32 bytes a clause.
  public borrowing func verify(
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(ArchiveError) -> [Fault] {
    var verification = Verification(progress: progress)
    try reading { () throws(ArchiveError) in try verification.run(on: self) }
    if verification.faults.isEmpty { try verification.checkWords(self) }
    return verification.faults
  }
}

extension Connection {
  /// How many rows some tables have together.
  fileprivate borrowing func count(_ tables: String...) throws(DatabaseError) -> Int {
    var count = 0
    for table in tables {
      count +=
        try first("SELECT count (*) FROM \(table)") { row throws(DatabaseError) in
          try row.integer(0)
        } ?? 0
    }
    return count
  }
}
