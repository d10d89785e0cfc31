internal import Documents
internal import SQLite

/// The recording of acts within one transaction: the log's tree and time as they grow.
struct RecordingSession {
  /// The log's tree with all entries so far.
  var tree: MerkleTree

  /// The time that entries bear.
  let time: Timestamp

  /// The newest clause number, so that new ones follow it.
  var lastClause: Int

  /// The newest clause before the session.
  private let lastClauseBefore: Int

  /// The newest texts of the documents that were come to last.
  var newestTexts = NewestTexts()

  /// Whether the origins of what comes into force are found and kept at once; a bulk import leaves that for later.
  let keepsOrigins: Bool

  /// Begins where the log ends.
  init(in archive: borrowing Archive, at time: Timestamp, keepsOrigins: Bool = false) throws(ArchiveError) {
    self.keepsOrigins = keepsOrigins
    tree = try archive.tree()
    let last = try attempt { () throws(DatabaseError) in
      try archive.connection.first("SELECT recorded FROM entry ORDER BY seq DESC LIMIT 1") {
        row throws(DatabaseError) in try row.moment(0)
      }
    }
    self.time = max(time, last ?? time)
    lastClauseBefore =
      try attempt { () throws(DatabaseError) in
        try archive.connection.first("SELECT coalesce (max (id), 0) FROM clause") {
          row throws(DatabaseError) in try row.number(0)
        }
      } ?? 0
    lastClause = lastClauseBefore
  }

  /// Keeps the tree and the words of new clauses, once all is recorded.
  func finish(in archive: borrowing Archive) throws(ArchiveError) {
    try attempt { () throws(DatabaseError) in
      try archive.connection.keep(tree)
      if lastClause > lastClauseBefore {
        try archive.connection.insertWords(ofClauses: lastClauseBefore + 1...lastClause)
      }
    }
  }

  /// Enters one act.
  mutating func record(
    _ recording: Recording, changeSet: Int?, in archive: borrowing Archive,
    salts: inout some RandomNumberGenerator
  ) throws(ArchiveError) -> Entry {
    let known = try document(of: recording, in: archive)
    let subject = try subject(of: recording, known: known, in: archive)
    if let known, let base = recording.base {
      try archive.check(base: base, of: known, on: recording.happened ?? time.date)
    }
    if let earlier = recording.supersedes { try check(superseded: earlier, subject, in: archive) }
    var entry = Entry(sequence: tree.size, act: recording.act, recorded: time)
    entry.subject = subject
    entry.happened = recording.happened
    entry.effective = recording.effective
    entry.until = recording.until
    entry.authority = recording.authority
    entry.changeSet = changeSet
    entry.supersedes = recording.supersedes
    if let known, subject.code != known.code {
      entry.cards.append(Entry.Card(key: "from", value: known.code))
    }
    let placed = try place(recording, subject.number, isNew: known == nil, in: archive, salts: &salts)
    entry.version = placed?.version
    entry.text = placed?.mark
    let details = recording.details.text
    let salt = details.isEmpty ? nil : Salt.make(from: &salts)
    if let salt { entry.details = Commitment(to: details.utf8, salt: salt) }
    let made = entry
    if known == nil { try archive.insert(made, title: recording.details[.title]) }
    try attempt { () throws(DatabaseError) in
      try archive.connection.insert(made, salt: salt, details: salt == nil ? nil : details)
    }
    try archive.derive(
      from: made, recording.details, isNew: known == nil, from: known?.code ?? recording.code)
    if let placed, placed.isNew { try archive.keep(placed, of: subject.number, entry: made.sequence) }
    if keepsOrigins, let version = placed?.version, made.begins != nil {
      try archive.keepOrigin(of: DocumentRecord(subject), version: version)
    }
    if made.begins != nil, let version = made.version {
      newestTexts.leavePending(version, of: subject.number)
    }
    tree.append(entry: made.canonical.utf8)
    return made
  }

  /// The document that an act is about; nil where the act makes a new one.
  ///
  /// A text under a code that a document had before it was renumbered is of a new document.
  private func document(
    of recording: Recording, in archive: borrowing Archive
  ) throws(ArchiveError) -> DocumentRecord? {
    let known = try archive.documentIfAny(recording.code)
    return known?.code == recording.code || recording.text == nil ? known : nil
  }

  /// The document that the entry is about, under the code that it has from now on.
  private func subject(
    of recording: Recording, known: DocumentRecord?, in archive: borrowing Archive
  ) throws(ArchiveError) -> Entry.Subject {
    let code = recording.newCode ?? known?.code ?? recording.code
    if recording.newCode != nil, let other = try archive.documentIfAny(code), other.code == code,
      other.number != known?.number
    {
      throw .codeTaken(code, title: other.title)
    }
    if let known { return Entry.Subject(number: known.number, kind: known.kind, code: code) }
    guard recording.text != nil else { throw .noText(recording.code, recording.act) }
    let count = try attempt { () throws(DatabaseError) in
      try archive.connection.first("SELECT coalesce (max (id), 0) FROM document") {
        row throws(DatabaseError) in try row.number(0)
      }
    }
    return Entry.Subject(number: (count ?? 0) + 1, kind: recording.kind, code: code)
  }

  /// Refuses to take the place of an entry of another document, or of one that puts nothing in force.
  private func check(
    superseded entry: Int, _ subject: Entry.Subject, in archive: borrowing Archive
  ) throws(ArchiveError) {
    let earlier = try archive.entry(entry)?.entry
    guard earlier?.subject?.number == subject.number, earlier?.begins != nil else {
      throw .cannotSupersede(entry: entry, of: subject.code)
    }
  }

  /// Finds or makes the version that the act is about.
  private mutating func place(
    _ recording: Recording, _ document: Int, isNew: Bool, in archive: borrowing Archive,
    salts: inout some RandomNumberGenerator
  ) throws(ArchiveError) -> PlacedVersion? {
    if let text = recording.text {
      let outline = recording.outline ?? Outline(parsing: text)
      return try place(outline, in: document, isNew: isNew, in: archive, salts: &salts)
    }
    guard let version = recording.version else {
      return nil
    }
    guard let manifest = try archive.manifest(of: document, version: version) else {
      throw .noSuchVersion(recording.code, number: version, count: try archive.versionCount(of: document))
    }
    return PlacedVersion(
      version: version, manifest: manifest, previous: nil, mark: try archive.mark(of: manifest), isNew: false)
  }
}

/// Salts: 16 random bytes each.
enum Salt {
  static func make(from generator: inout some RandomNumberGenerator) -> [UInt8] {
    let halves = [generator.next() as UInt64, generator.next()]
    return halves.flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (8 * $0)) } }
  }
}

/// A version as it was found or made for an act.
struct PlacedVersion {
  /// Its number within the document.
  let version: Int
  /// Its clauses.
  let manifest: Manifest
  /// The clauses of the version before it; nil for the first, and where the version was there already.
  let previous: Manifest?
  /// What the log tells of the text.
  let mark: Entry.TextMark
  /// Whether it was made.
  let isNew: Bool
}
