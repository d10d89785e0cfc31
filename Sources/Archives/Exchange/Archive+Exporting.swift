internal import Documents
internal import SQLite

extension Archive {
  /// Writes the whole record into a folder of plain text files, byte for byte, from which it can be restored, and checked by other programs.
  ///
  /// The folder is written under another name beside its own, and renamed when it is whole. Its form is documented in Schemas/archive/export.md.
  ///
  /// - Parameters:
  ///   - folder: A folder that does not exist, or has nothing in it.
  ///   - progress: Told now and then how many entries were written, of how many.
  /// - Returns: The head of the log that was exported.
  /// - Throws: `ArchiveError`; nothing is left behind then.
  @discardableResult
  public borrowing func export(
    to folder: String, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(ArchiveError) -> Checkpoint {
    switch Folder.find(folder) {
    case .nothing: break
    case .folder where try Folder.names(in: folder).isEmpty: break
    case .file, .folder, .other: throw .exists(folder)
    }
    let part = Folder.part(of: folder)
    try Folder.make(part)
    do throws(ArchiveError) {
      let head = try reading { () throws(ArchiveError) in
        let exporting = try Exporting.begin(in: part, of: self)
        return try exporting.run(on: self, progress: progress)
      }
      try Folder.settle(part, as: folder)
      return head
    } catch {
      Folder.remove(part)
      throw error
    }
  }
}

/// The writing of an export, file by file.
struct Exporting: ~Copyable {
  private let folder: String
  private var log: FileWriter
  private var details: FileWriter
  private var versions: FileWriter
  private var sums: FileWriter

  /// The folder of each document, by its number.
  private let names: [Int: String]

  private var tree = MerkleTree()

  private init(
    _ folder: String, _ names: [Int: String], log: consuming FileWriter, details: consuming FileWriter,
    versions: consuming FileWriter, sums: consuming FileWriter
  ) {
    (self.folder, self.names) = (folder, names)
    self.log = log
    self.details = details
    self.versions = versions
    self.sums = sums
  }

  /// Begins the files in an empty folder.
  static func begin(in folder: String, of archive: borrowing Archive) throws(ArchiveError) -> Exporting {
    try Folder.make("\(folder)/\(ExportFile.documents)")
    var taken = ExportNames()
    var names: [Int: String] = [:]
    try archive.forEachRow(
      "SELECT id, code FROM document ORDER BY id",
      read: { row throws(DatabaseError) in (number: try row.integer(0), code: try row.text(1)) },
      body: { document throws(ArchiveError) in
        names[document.number] = taken.claim(document.code, for: document.number)
      })
    let log = try FileWriter(creating: "\(folder)/\(ExportFile.log)")
    let details = try FileWriter(creating: "\(folder)/\(ExportFile.details)")
    let versions = try FileWriter(creating: "\(folder)/\(ExportFile.versions)")
    let sums = try FileWriter(creating: "\(folder)/\(ExportFile.sums)")
    return Exporting(folder, names, log: log, details: details, versions: versions, sums: sums)
  }

  /// Writes everything; returns the head.
  consuming func run(
    on archive: borrowing Archive, progress: (_ done: Int, _ total: Int) -> Void
  ) throws(ArchiveError) -> Checkpoint {
    let total = try archive.entryCount()
    try archive.forEachRow(ExportedEntry.statement, read: ExportedEntry.init(row:)) {
      entry throws(ArchiveError) in
      try stopIfAsked()
      try write(entry)
      try writeVersion(of: entry, in: archive)
      if entry.sequence & 255 == 255 { progress(entry.sequence, total) }
    }
    let head = Checkpoint(identity: archive.identity, tree: tree)
    guard try archive.tree() == tree else {
      throw .damaged("The head that is kept is not the one of the log.")
    }
    try writeClauses(of: archive)
    try writeCheckpoints(of: archive)
    try writeDocuments(of: archive)
    try write(Array(head.text.utf8), as: ExportFile.head)
    try write(Array(ExportFile.form.utf8), as: ExportFile.format)
    try write(Array(ExportFile.readme(of: archive.origin).utf8), as: ExportFile.readme)
    try note(try log.finish(), of: ExportFile.log)
    try note(try details.finish(), of: ExportFile.details)
    try note(try versions.finish(), of: ExportFile.versions)
    _ = try sums.finish()
    progress(total, total)
    return head
  }
}

// MARK: - Entry by entry

extension Exporting {
  /// Writes the cards and the details of an entry.
  private mutating func write(_ entry: ExportedEntry) throws(ArchiveError) {
    if entry.sequence > 0 { try log.write("\n") }
    try log.write(entry.cards)
    tree.append(entry: entry.cards)
    guard let text = entry.details, let salt = entry.salt else { return }
    let redaction = entry.redaction.map { " redaction \($0)" } ?? ""
    try details.write(
      "entry \(entry.sequence) bytes \(text.count) salt \(salt.hexadecimal)\(redaction)\n")
    try details.write(text)
    try details.write("\n")
  }

  /// Writes the version that an entry brought, if it brought one.
  private mutating func writeVersion(
    of entry: ExportedEntry, in archive: borrowing Archive
  ) throws(ArchiveError) {
    guard let document = entry.document, let number = entry.version else { return }
    let manifest = try attempt { () throws(DatabaseError) in
      try archive.connection.first(
        "SELECT manifest FROM version WHERE document = ?1 AND number = ?2 AND entry = ?3",
        .integer(document), .integer(number), .integer(entry.sequence)
      ) { row throws(DatabaseError) in Manifest(bytes: row.bytes(0)) }
    }
    guard let manifest else { return }
    guard let manifest, let name = names[document] else {
      throw .damaged("Version \(number) of document \(document) has no readable list of clauses.")
    }
    var text: [UInt8] = []
    var line = "\(entry.sequence) \(document) \(number)"
    try attempt { () throws(DatabaseError) in
      for run in manifest.runs {
        try archive.connection.forEach(
          "SELECT id, text FROM clause WHERE id BETWEEN ?1 AND ?2 ORDER BY id", .integer(run.lowerBound),
          .integer(run.upperBound)
        ) { row throws(DatabaseError) in
          let before = text.count
          row.append(1, to: &text)
          line += " \(try row.integer(0))+\(text.count - before)"
        }
      }
    }
    try versions.write(line + "\n")
    let folder = "\(ExportFile.documents)/\(name)"
    if number == 1 { try Folder.make("\(self.folder)/\(folder)") }
    try write(text, as: "\(folder)/\(number).md")
  }

  /// Writes a whole file, and its sum.
  private mutating func write(_ bytes: [UInt8], as name: String) throws(ArchiveError) {
    var file = try FileWriter(creating: "\(folder)/\(name)")
    try file.write(bytes)
    try note(try file.finish(), of: name)
  }

  private mutating func note(_ digest: Digest, of name: String) throws(ArchiveError) {
    try sums.write("\(digest.bytes.hexadecimal)  \(name)\n")
  }
}

// MARK: - What stands beside the log

extension Exporting {
  private mutating func writeClauses(of archive: borrowing Archive) throws(ArchiveError) {
    var file = try FileWriter(creating: "\(folder)/\(ExportFile.clauses)")
    try archive.forEachRow(
      "SELECT id, commitment, salt, redaction FROM clause ORDER BY id",
      read: { row throws(DatabaseError) in
        let redaction = try row.integerIfAny(3).map { " redaction \($0)" } ?? ""
        return "\(try row.integer(0)) \(row.bytes(1).hexadecimal) \(row.bytes(2).hexadecimal)\(redaction)\n"
      },
      body: { line throws(ArchiveError) in try file.write(line) })
    try note(try file.finish(), of: ExportFile.clauses)
  }

  private mutating func writeCheckpoints(of archive: borrowing Archive) throws(ArchiveError) {
    var file = try FileWriter(creating: "\(folder)/\(ExportFile.checkpoints)")
    try archive.forEachRow(
      "SELECT size, root, note FROM checkpoint ORDER BY size",
      read: { row throws(DatabaseError) in (try row.integer(0), row.bytes(1), row.bytes(2)) },
      body: { (size, root, note) throws(ArchiveError) in
        try file.write("size \(size) root \(root.hexadecimal) bytes \(note.count)\n")
        try file.write(note)
        try file.write("\n")
      })
    try note(try file.finish(), of: ExportFile.checkpoints)
  }

  private mutating func writeDocuments(of archive: borrowing Archive) throws(ArchiveError) {
    var file = try FileWriter(creating: "\(folder)/\(ExportFile.list)")
    let names = names
    try archive.forEachRow(
      "SELECT id, kind, code, title FROM document ORDER BY id", read: DocumentRecord.init(row:),
      body: { document throws(ArchiveError) in
        try file.write(ExportFile.line(of: document, in: names[document.number] ?? ""))
      })
    try note(try file.finish(), of: ExportFile.list)
  }
}

/// A row of the log as it is exported.
private struct ExportedEntry {
  static let statement = """
    SELECT seq, document, version, cards, details, salt, redaction FROM entry ORDER BY seq
    """

  let sequence: Int
  let document: Int?
  let version: Int?
  let cards: [UInt8]
  let details: [UInt8]?
  let salt: [UInt8]?
  let redaction: Int?

  init(row: borrowing Row) throws(DatabaseError) {
    sequence = try row.integer(0)
    document = try row.integerIfAny(1)
    version = try row.integerIfAny(2)
    cards = row.bytes(3)
    details = row.bytesIfAny(4)
    salt = row.bytesIfAny(5)
    redaction = try row.integerIfAny(6)
  }
}
