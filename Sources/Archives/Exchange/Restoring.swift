internal import Documents
internal import SQLite

/// The reading of an export into an archive that has nothing but its first entry.
struct Restoring: ~Copyable {
  let folder: String
  let survey: LogSurvey
  var log: LogReader
  var details: FileReader
  var versions: FileReader
  var clauses: FileReader
  var sums: FileReader

  /// The folder of each document, by its number.
  let names: [Int: String]

  /// How many versions each document has so far.
  private(set) var counts: [Int: Int] = [:]

  var lastClause = 0
  private var tree = MerkleTree()

  private init(
    _ folder: String, _ survey: LogSurvey, log: consuming LogReader, details: consuming FileReader,
    versions: consuming FileReader, clauses: consuming FileReader, sums: consuming FileReader
  ) {
    (self.folder, self.survey) = (folder, survey)
    self.log = log
    self.details = details
    self.versions = versions
    self.clauses = clauses
    self.sums = sums
    var taken = ExportNames()
    var names: [Int: String] = [:]
    for (number, subject) in survey.subjects.sorted(by: { $0.key < $1.key }) {
      names[number] = taken.claim(subject.code, for: number)
    }
    self.names = names
  }

  /// Opens the files.
  static func begin(_ folder: String, _ survey: LogSurvey) throws(ArchiveError) -> Restoring {
    let log = try LogReader(in: folder)
    let details = try FileReader(ExportFile.details, in: folder)
    let versions = try FileReader(ExportFile.versions, in: folder)
    let clauses = try FileReader(ExportFile.clauses, in: folder)
    let sums = try FileReader(ExportFile.sums, in: folder)
    return Restoring(
      folder, survey, log: log, details: details, versions: versions, clauses: clauses, sums: sums)
  }

  /// Refuses a folder that is no export, and an export of a newer form.
  static func checkForm(of folder: String) throws(ArchiveError) {
    guard Folder.find("\(folder)/\(ExportFile.format)") == .file else {
      throw .altered(
        ExportFile.format, line: nil, "It is missing: this is no export, or a part of one is lost.")
    }
    var file = try FileReader(ExportFile.format, in: folder)
    let form = String(decoding: try file.rest(), as: UTF8.self)
    guard form != ExportFile.form else { return }
    guard form.hasPrefix("whereas-export ") else {
      throw .altered(ExportFile.format, line: 1, "It does not name the form of an export.")
    }
    throw .newerExport(folder)
  }

  /// Reads everything.
  consuming func run(
    on archive: borrowing Archive, progress: (_ done: Int, _ total: Int) -> Void
  ) throws(ArchiveError) {
    while let entry = try log.next() {
      try stopIfAsked()
      if entry.sequence == 0 {
        guard try archive.entry(0)?.entry == entry else {
          throw log.altered("The first entry is not as Whereas writes it.")
        }
      } else {
        try restore(entry, in: archive)
      }
      tree.append(entry: entry.canonical.utf8)
      if entry.sequence & 255 == 255 { progress(entry.sequence, survey.tree.size) }
    }
    guard tree == survey.tree else { throw log.altered("The log changed while it was read.") }
    let kept = tree
    let last = lastClause
    try attempt { () throws(DatabaseError) in
      try archive.connection.keep(kept)
      if last > 0 { try archive.connection.insertWords(ofClauses: 1...last) }
    }
    let heads = try restoreCheckpoints(in: archive)
    try checkList()
    try checkFiles()
    try checkSums(checkpoints: heads)
  }
}

// MARK: - Entry by entry

extension Restoring {
  /// Enters an entry with its details and its version.
  private mutating func restore(_ entry: Entry, in archive: borrowing Archive) throws(ArchiveError) {
    let known = try knownCode(of: entry, in: archive)
    let found = try nextDetails(of: entry)
    if known == nil { try archive.insert(entry, title: found.details[.title]) }
    try attempt { () throws(DatabaseError) in
      try archive.connection.insert(
        entry, salt: found.salt, details: found.text, redaction: found.redaction)
    }
    if let subject = entry.subject {
      try archive.derive(from: entry, found.details, isNew: known == nil, from: known ?? subject.code)
    }
    guard let subject = entry.subject, let number = entry.version else { return }
    let count = counts[subject.number] ?? 0
    guard number > count else { return }
    guard number == count + 1 else {
      throw log.altered(
        "Entry \(entry.sequence) tells of version \(number), and version \(count + 1) is due.")
    }
    counts[subject.number] = number
    try restoreVersion(number, of: subject.number, by: entry, in: archive)
  }

  private borrowing func knownCode(
    of entry: Entry, in archive: borrowing Archive
  ) throws(ArchiveError) -> String? {
    guard let subject = entry.subject else { return nil }
    return try attempt { () throws(DatabaseError) in
      try archive.connection.first("SELECT code FROM document WHERE id = ?1", .integer(subject.number)) {
        row throws(DatabaseError) in try row.text(0)
      }
    }
  }

  /// What the export has of an entry beside its cards.
  private mutating func nextDetails(of entry: Entry) throws(ArchiveError) -> FoundDetails {
    guard let commitment = entry.details else { return FoundDetails() }
    guard let line = try details.nextText() else {
      throw details.altered("The details of entry \(entry.sequence) are missing.")
    }
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 6 || words.count == 8 && words[6] == "redaction", words[0] == "entry",
      words[1] == "\(entry.sequence)", words[2] == "bytes", let count = Int(words[3]), words[4] == "salt",
      let salt = [UInt8](hexadecimal: words[5]), salt.count == 16
    else {
      throw details.altered(
        "Expected \"entry \(entry.sequence) bytes COUNT salt DIGITS\", found \"\(line.prefix(80))\".")
    }
    let redaction = words.count == 8 ? Int(words[7]) : nil
    let bytes = try details.take(count)
    guard survey.bound(commitment, redaction: redaction) == Commitment(to: bytes, salt: salt),
      (redaction == nil) == (words.count == 6), let text = String(validating: bytes, as: UTF8.self),
      let read = Details(text: text)
    else { throw details.altered("The details of entry \(entry.sequence) are not those that were recorded.") }
    guard try details.nextLine() == [] else {
      throw details.altered("Expected an empty line behind the details of entry \(entry.sequence).")
    }
    return FoundDetails(text: text, details: read, salt: salt, redaction: redaction)
  }

  /// Details as they were found; none where an entry has none.
  private struct FoundDetails {
    var text: String?
    var details = Details()
    var salt: [UInt8]?
    var redaction: Int?
  }
}
