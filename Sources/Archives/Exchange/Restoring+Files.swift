internal import Documents
internal import SQLite

extension Restoring {
  /// Enters the heads that were printed; returns the sum of their file.
  borrowing func restoreCheckpoints(in archive: borrowing Archive) throws(ArchiveError) -> Digest {
    var file = try FileReader(ExportFile.checkpoints, in: folder)
    while let line = try file.nextText() {
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 6, words[0] == "size", let size = Int(words[1]), words[2] == "root",
        let root = [UInt8](hexadecimal: words[3]), root.count == 32, words[4] == "bytes",
        let count = Int(words[5])
      else { throw file.altered("Expected \"size COUNT root DIGITS bytes COUNT\".") }
      let note = try file.take(count)
      guard try file.nextLine() == [] else { throw file.altered("Expected an empty line behind the note.") }
      try attempt { () throws(DatabaseError) in
        try archive.connection.run(
          "INSERT INTO checkpoint (size, root, note) VALUES (?1, ?2, ?3)", .integer(size), .blob(root),
          .utf8(note[...]))
      }
    }
    return try file.finish()
  }

  /// Holds the list of documents to the log.
  borrowing func checkList() throws(ArchiveError) {
    var file = try FileReader(ExportFile.list, in: folder)
    for (number, subject) in survey.subjects.sorted(by: { $0.key < $1.key }) {
      let record = DocumentRecord(number: number, kind: subject.kind, code: subject.code, title: "")
      let due = ExportFile.line(of: record, in: names[number] ?? "")
      guard try file.nextText().map({ $0 + "\n" }) == due else {
        throw file.altered("Expected \"\(due.dropLast())\".")
      }
    }
    _ = try file.finish()
  }

  /// Refuses what does not belong to the export.
  borrowing func checkFiles() throws(ArchiveError) {
    let known = Set(ExportFile.summed + [ExportFile.sums, ExportFile.documents])
    for name in try Folder.names(in: folder).sorted() where !known.contains(name) {
      throw Self.stranger(name)
    }
    let numbers = Dictionary(uniqueKeysWithValues: names.map { ($0.value, $0.key) })
    for name in try Folder.names(in: "\(folder)/\(ExportFile.documents)").sorted() {
      let inner = "\(ExportFile.documents)/\(name)"
      guard let number = numbers[name] else { throw Self.stranger(inner) }
      let count = counts[number] ?? 0
      for text in try Folder.names(in: "\(folder)/\(inner)") {
        guard text.hasSuffix(".md"), let version = Int(text.dropLast(3)),
          (1...max(count, 1)).contains(version),
          text == "\(version).md"
        else { throw Self.stranger("\(inner)/\(text)") }
      }
    }
  }

  private static func stranger(_ name: String) -> ArchiveError {
    .altered(name, line: nil, "It is not part of the export. Take it away if it is known to be harmless.")
  }

  /// Holds the next line of the sums to a file.
  mutating func checkSum(_ digest: Digest, of name: String) throws(ArchiveError) {
    guard try sums.nextText() == "\(digest.bytes.hexadecimal)  \(name)" else {
      throw sums.altered("This is not the sum of \(name), which is due here.")
    }
  }

  /// Holds the last lines of the sums to the files that are not texts.
  consuming func checkSums(checkpoints: Digest) throws(ArchiveError) {
    let found = [
      ExportFile.clauses: try clauses.finish().bytes, ExportFile.log: try log.finish(),
      ExportFile.details: try details.finish().bytes, ExportFile.versions: try versions.finish().bytes,
      ExportFile.checkpoints: checkpoints.bytes,
    ]
    for name in ExportFile.summed {
      var sum = found[name]
      if sum == nil {
        var file = try FileReader(name, in: folder)
        _ = try file.rest()
        sum = try file.finish().bytes
      }
      guard try sums.nextText() == "\((sum ?? []).hexadecimal)  \(name)" else {
        throw .altered(
          name, line: nil, "It is not as exported: \(ExportFile.sums):\(sums.line) has another sum.")
      }
    }
    _ = try sums.finish()
  }
}
