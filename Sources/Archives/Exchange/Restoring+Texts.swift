internal import Documents
internal import SQLite

extension Restoring {
  /// Enters a version with its text.
  mutating func restoreVersion(
    _ number: Int, of document: Int, by entry: Entry, in archive: borrowing Archive
  ) throws(ArchiveError) {
    let pieces = try nextManifest(of: number, document, by: entry)
    let name = "\(ExportFile.documents)/\(names[document] ?? "")/\(number).md"
    var file = try FileReader(name, in: folder)
    let text = try file.rest()
    let sum = try file.finish()
    let expected = pieces.reduce(0) { $0 + $1.count }
    guard text.count == expected else {
      throw .altered(
        name, line: nil,
        "It has \(text.count) bytes; \(ExportFile.versions):\(versions.line) tells of \(expected).")
    }
    var at = 0
    for (clause, count) in pieces {
      if clause > lastClause { try restoreClause(clause, text, at..<at + count, name, in: archive) }
      at += count
    }
    let manifest = Manifest(pieces.map(\.clause))
    let kept = try attempt { () throws(DatabaseError) in try archive.connection.bytes(of: manifest) }
    guard kept == text else {
      let same = zip(kept, text).prefix { $0.0 == $0.1 }.count
      throw .altered(
        name, line: Self.line(at: same, in: text),
        "A clause differs from the one of this number that stands in an earlier version.")
    }
    guard try archive.mark(of: manifest) == entry.text else {
      throw versions.altered("This is not the text that entry \(entry.sequence) tells of.")
    }
    let previous = number > 1 ? try archive.manifest(of: document, version: number - 1) : nil
    let mark = Entry.TextMark(clauses: 0, commitment: Commitment(ofClauses: []))
    try archive.keep(
      PlacedVersion(
        version: number, manifest: manifest, previous: previous, mark: entry.text ?? mark, isNew: true),
      of: document, entry: entry.sequence)
    try checkSum(sum, of: name)
  }

  /// The clauses of the next version with their lengths, which must be the one that an entry brought.
  private mutating func nextManifest(
    of number: Int, _ document: Int, by entry: Entry
  ) throws(ArchiveError) -> [(clause: Int, count: Int)] {
    let due = "\(entry.sequence) \(document) \(number)"
    guard let line = try versions.nextText() else {
      throw versions.altered("The version \"\(due)\" is missing.")
    }
    let words = line.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
    guard words.count >= 3, words[..<3].joined(separator: [0x20]).elementsEqual(due.utf8) else {
      throw versions.altered("Expected \"\(due)\" and its clauses, found \"\(line.prefix(80))\".")
    }
    var pieces: [(clause: Int, count: Int)] = []
    pieces.reserveCapacity(words.count - 3)
    var newest = lastClause
    for word in words[3...] {
      let parts = word.split(separator: UInt8(ascii: "+"), omittingEmptySubsequences: false)
      guard parts.count == 2, let clause = Int(Substring(parts[0])), let count = Int(Substring(parts[1])),
        (1...newest + 1).contains(clause), (0...FileReader.limit).contains(count)
      else {
        throw versions.altered(
          "\"\(Substring(word.prefix(40)))\" is no clause with its count of bytes, or not yet due.")
      }
      newest = max(newest, clause)
      pieces.append((clause, count))
    }
    return pieces
  }

  /// Enters a clause that is seen for the first time.
  private mutating func restoreClause(
    _ number: Int, _ text: [UInt8], _ range: Range<Int>, _ name: String, in archive: borrowing Archive
  ) throws(ArchiveError) {
    guard let line = try clauses.nextText() else {
      throw clauses.altered("Clause \(number) is missing.")
    }
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3 || words.count == 5 && words[3] == "redaction", words[0] == "\(number)",
      let commitment = Commitment(words[1]), let salt = [UInt8](hexadecimal: words[2]), salt.count == 16
    else {
      throw clauses.altered("Expected \"\(number) COMMITMENT SALT\", found \"\(line.prefix(80))\".")
    }
    let redaction = words.count == 5 ? Int(words[4]) : nil
    let piece = text[range]
    guard (redaction == nil) == (words.count == 3),
      survey.bound(commitment, redaction: redaction) == Commitment(to: piece, salt: salt)
    else {
      throw .altered(
        name, line: Self.line(at: range.lowerBound, in: text),
        "The clause that begins here is not the one that was recorded, or \(ExportFile.clauses):\(clauses.line) was changed."
      )
    }
    lastClause = number
    try attempt { () throws(DatabaseError) in
      try archive.connection.insertClause(
        number, piece, key: RecordingSession.key(of: piece), salt: salt, commitment, redaction: redaction)
    }
  }

  private static func line(at offset: Int, in text: [UInt8]) -> Int {
    text[..<min(offset, text.count)].reduce(into: 1) { lines, byte in if byte == 0x0A { lines += 1 } }
  }
}
