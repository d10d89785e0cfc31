import Archives
import Arguments
import Documents

/// `whereas backup`: a verified copy of the archive.
enum Backup {
  static let command = Command(
    "backup", overview: "Copy the archive to a new file, and verify the copy.",
    discussion: """
      Others may record meanwhile. --check reads any copy again, also one on a share, and compares it with the archive.
        whereas backup /media/backups/whereas-2026-06-10.db
        whereas backup --check /media/backups/whereas-2026-06-10.db
      """,
    parameters: [file, isCheck, ArchiveFile.option]
  ) { invocation, console in
    let archive = ArchiveFile(invocation, on: console)
    let copy = File(invocation[file], in: console)
    return invocation[isCheck]
      ? try check(copy, against: archive, on: console) : try make(copy, of: archive, on: console)
  }

  private static func make(
    _ copy: File, of file: ArchiveFile, on console: Console
  ) throws(CommandError) -> ExitStatus {
    let archive = try file.reading()
    let made = try file.run(with: copy) { () throws(ArchiveError) in
      try console.longWork("Copying and verifying") { tell throws(ArchiveError) in
        try archive.backup(to: copy.path, progress: tell)
      }
    }
    try console.print("Copied \(file.name) to \(copy.name) and verified it: \(made.size.bytesInWords).\n")
    try console.print(made.head.lines)
    return .done
  }

  private static func check(
    _ copy: File, against file: ArchiveFile, on console: Console
  ) throws(CommandError) -> ExitStatus {
    let head = try copy.archived { () throws(ArchiveError) in
      try console.longWork("Verifying") { tell throws(ArchiveError) in
        try Archive.verified(copy: copy.path, named: copy.name, progress: tell)
      }
    }
    try console.print("\(copy.name) is sound.\n\(head.lines)")
    let own = File(file.name, in: console)
    guard own.exists, own.absolute != copy.absolute else { return .done }
    let archive = try file.reading()
    let (objection, count) = try file.run { () throws(ArchiveError) in
      (try archive.objection(to: head), try archive.entryCount())
    }
    if let objection {
      try console.print("It is no earlier copy of \(file.name): \(objection)\n")
      return .findings
    }
    let since = count - head.size
    try console.print(
      since == 0
        ? "\(file.name) has nothing more.\n"
        : "\(file.name) has \(since.counting("entry", plural: "entries")) more.\n")
    return .done
  }

  private static let file = Positional<String>(
    "file", expects: .file("db"), help: "The copy; it must not exist, unless it is checked.")
  private static let isCheck = Flag("check", help: "Verify a copy that was made before.")
}

extension Checkpoint {
  /// The head as people compare it: how many entries, and the root.
  var lines: String { "\(size.counting("entry", plural: "entries")), head \(rootInBase64)\n" }
}

extension File {
  /// Runs what an archive or an export in this place may refuse.
  func archived<Result: ~Copyable>(
    _ body: () throws(ArchiveError) -> Result
  ) throws(CommandError) -> Result {
    do {
      return try body()
    } catch {
      throw .archive(error.naming(path, as: name), name)
    }
  }
}

extension Int {
  /// A count of bytes as people read it: "812 bytes", "1.2 MB".
  var bytesInWords: String {
    let units = [(1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "KB")]
    guard let (size, unit) = units.first(where: { self >= $0.0 }) else { return counting("byte") }
    let tenths = (self * 10 + size / 2) / size
    return tenths >= 100 ? "\(tenths / 10) \(unit)" : "\(tenths / 10).\(tenths % 10) \(unit)"
  }
}
