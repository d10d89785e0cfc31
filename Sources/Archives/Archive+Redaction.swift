internal import Documents
internal import SQLite

extension Archive {
  /// What stands in the place of words that were struck out.
  public static let redactionMark = "[redacted]"

  /// Strikes words out of every clause and every detail of the record that has them, under an order.
  ///
  /// The log and all proofs stay valid: entries commit to salted hashes, and the new entry says which hash took the place of which. The words are
  /// removed from the file, its index and its free pages. Copies made before still have them.
  ///
  /// The words are found as they stand in the texts, byte for byte; `order` says by what order: "Superior Court, No. 26-1234". Given back are the
  /// entry, and how many clauses and details changed; nil where the record has the words nowhere.
  public borrowing func redact(
    _ words: String, order: String, at time: Timestamp, salts: inout some RandomNumberGenerator
  ) throws(ArchiveError) -> (entry: Entry, clauses: Int, details: Int)? {
    try attempt { () throws(DatabaseError) in try connection.begin() }
    do {
      var session = try RecordingSession(in: self, at: time)
      let struck = try strike(words, under: session.tree.size, salts: &salts)
      guard !struck.cards.isEmpty else {
        connection.rollback()
        return nil
      }
      let details = Details([Details.Line(.reason, order)]).text
      let salt = Salt.make(from: &salts)
      var entry = Entry(sequence: session.tree.size, act: .redacted, recorded: session.time)
      entry.details = Commitment(to: details.utf8, salt: salt)
      entry.cards = struck.cards
      let made = entry
      try attempt { () throws(DatabaseError) in
        try connection.insert(made, salt: salt, details: details)
        session.tree.append(entry: made.canonical.utf8)
        try connection.keep(session.tree)
        try struck.apply(on: connection, under: made.sequence)
        try connection.run("INSERT INTO clause_words (clause_words) VALUES ('rebuild')")
        try connection.run("DELETE FROM origin")
      }
      try rebuildNames()
      try attempt { () throws(DatabaseError) in
        try connection.commit()
      }
      return (made, struck.clauses.count, struck.details.count)
    } catch {
      connection.rollback()
      throw error
    }
  }

  /// Writes the file anew without its free pages, once words were struck out.
  ///
  /// It gives back whether that could be done: not while others read, and not on a full disk. SQLite has overwritten what was deleted in any
  /// case.
  public borrowing func compact() -> Bool {
    (try? connection.execute("VACUUM")) != nil
  }

  /// Finds what has the words, and says what is to stand there.
  private borrowing func strike(
    _ words: String, under entry: Int, salts: inout some RandomNumberGenerator
  ) throws(ArchiveError) -> Struck {
    var struck = Struck()
    let sought = Array(words.utf8)
    guard !sought.isEmpty else { return struck }
    let (clauses, details) = try attempt { () throws(DatabaseError) in
      (
        try connection.rows(
          "SELECT id, text, commitment FROM clause WHERE instr (text, ?1) > 0 ORDER BY id", .text(words)
        ) { row throws(DatabaseError) in (try row.integer(0), row.bytes(1), row.bytes(2)) },
        try connection.rows(
          "SELECT seq, details, cards FROM entry WHERE instr (details, ?1) > 0 ORDER BY seq", .text(words)
        ) { row throws(DatabaseError) in (try row.integer(0), row.bytes(1), try row.text(2)) }
      )
    }
    for (id, text, commitment) in clauses {
      struck.clauses.append(
        struck.substitute(
          id, text.replacing(sought, with: Self.redactionMark.utf8), commitment, "clause", &salts))
    }
    for (sequence, text, cards) in details {
      guard let commitment = Entry(canonical: cards)?.details else { continue }
      let redacted = Details(text: String(decoding: text, as: UTF8.self))?.redacting(words).text ?? ""
      guard !redacted.utf8.elementsEqual(text) else { continue }
      struck.details.append(
        struck.substitute(sequence, Array(redacted.utf8), commitment.bytes, "words", &salts))
    }
    return struck
  }

  /// The places of words, a line each: the clause with the versions it stands in, the entry whose details have them, or the entry that
  /// has them itself, as in a code.
  ///
  /// Folded, only letters and digits count, without regard to capitals: neither blanks, signs and line breaks nor the signs of Markdown
  /// hide words.
  public borrowing func places(of words: String, isFolded: Bool = false) throws(ArchiveError) -> [String] {
    let fold = { (text: String) in
      isFolded
        ? String(
          text.lowercased().unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
          }.map { Character($0) }) : text
    }
    let sought = fold(words)
    return try attempt { () throws(DatabaseError) in
      var places: [String] = []
      try connection.forEach(
        """
        SELECT code, first, last, text FROM clause JOIN span ON span.clause = clause.id
        JOIN document ON document.id = span.document ORDER BY code, first, clause.id
        """
      ) { row throws(DatabaseError) in
        guard fold(try row.text(3)).contains(sought) else { return }
        let (first, last) = (try row.integer(1), try row.integerIfAny(2))
        let versions =
          first == last ? "version \(first)" : "versions \(first) to \(last.map { "\($0)" } ?? "now")"
        places.append("\(try row.text(0)), \(versions): \(Self.excerpt(of: try row.text(3), around: words))")
      }
      try connection.forEach("SELECT seq, details FROM entry WHERE details IS NOT NULL ORDER BY seq") {
        row throws(DatabaseError) in
        let lines = Details(text: try row.text(1))?.lines ?? []
        for line in lines where fold(line.parts.rest).contains(sought) {
          places.append("entry \(try row.integer(0)), \(line.key.rawValue): \(line.value)")
        }
      }
      try connection.forEach("SELECT seq, cards FROM entry ORDER BY seq") { row throws(DatabaseError) in
        for line in try row.text(1).split(separator: "\n") where fold(String(line)).contains(sought) {
          places.append(
            "entry \(try row.integer(0)), in the log itself, where nothing can be struck out: \(line)")
        }
      }
      return places
    }
  }
}

extension Archive {
  /// A text in one line: the words with what stands around them, as far as a line has room.
  private static func excerpt(of text: String, around words: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let sought = words.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    guard let found = line.lowercased().firstRange(of: sought) else { return String(line.prefix(80)) }
    let before = line.lowercased()[..<found.lowerBound].count
    let start = max(0, before - 30)
    let part = line.dropFirst(start).prefix(80)
    return (start > 0 ? "…" : "") + part + (start + part.count < line.count ? "…" : "")
  }
}

/// What a redaction puts in the place of what.
private struct Struck {
  /// A text in the place of another.
  struct Substitute {
    let row: Int
    let text: [UInt8]
    let salt: [UInt8]
  }

  var clauses: [Substitute] = []
  var details: [Substitute] = []
  var cards: [Entry.Card] = []

  /// Makes a substitute, and the line of the entry that tells of it.
  mutating func substitute(
    _ row: Int, _ text: [UInt8], _ old: [UInt8], _ key: String, _ salts: inout some RandomNumberGenerator
  ) -> Substitute {
    let salt = Salt.make(from: &salts)
    let new = Commitment(to: text, salt: salt)
    cards.append(Entry.Card(key: key, value: "\(old.hexadecimal) \(new)"))
    return Substitute(row: row, text: text, salt: salt)
  }

  /// Puts the substitutes in their places.
  func apply(on connection: borrowing Connection, under entry: Int) throws(DatabaseError) {
    for clause in clauses {
      try connection.run(
        "UPDATE clause SET text = ?2, salt = ?3, key = ?4, redaction = ?5 WHERE id = ?1",
        .integer(clause.row), .utf8(clause.text[...]), .blob(clause.salt),
        .integer(RecordingSession.key(of: clause.text)), .integer(entry))
    }
    for detail in details {
      try connection.run(
        "UPDATE entry SET details = ?2, salt = ?3, redaction = ?4 WHERE seq = ?1", .integer(detail.row),
        .utf8(detail.text[...]), .blob(detail.salt), .integer(entry))
    }
  }
}

extension [UInt8] {
  /// The bytes with every occurrence of some replaced by others.
  func replacing(_ sought: [UInt8], with replacement: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    while at < count {
      if self[at] == sought[0], at + sought.count <= count, self[at..<at + sought.count].elementsEqual(sought)
      {
        result += replacement
        at += sought.count
      } else {
        result.append(self[at])
        at += 1
      }
    }
    return result
  }
}
