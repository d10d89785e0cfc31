import Archives
import Documents
import SQLite

extension ArchiveError {
  /// What the process returns.
  var status: ExitStatus {
    switch self {
    case .database(let error): error.status
    case .foreign, .alteredSchema, .newer, .newerForWriting, .damaged, .altered, .newerExport, .unsound:
      .badData
    case .interrupted: .interrupted
    case .exists: .badData
    case .cannotWrite, .cannotRead: .inputOutput
    case .noSuchDocument, .noSuchVersion, .notInForce, .noText, .baseNotInForce, .cannotSupersede, .codeTaken:
      .findings
    }
  }

  /// What was found, what was expected, and the way out.
  func message(in archive: String) -> String {
    switch self {
    case .database(let error): error.message(in: archive)
    case .foreign:
      "\(archive) is a database of another program, not an archive. Name the archive with --archive, or make one with `whereas init`."
    case .alteredSchema(let name):
      "\(archive) is not as Whereas makes it: \(name.isEmpty ? "a table, trigger or view is missing" : "somebody changed \"\(name)\""). A table, trigger or view that was added could forge what it shows, so it is not opened. Use a backup, or `whereas restore` from an export."
    case .newer(let schema):
      "\(archive) was written by a newer Whereas (schema \(schema)), which this one cannot read. Install the newer one."
    case .newerForWriting(let schema):
      "\(archive) was written by a newer Whereas (schema \(schema)). This one may read it and not write. Install the newer one to record."
    case .damaged(let words):
      "\(archive) is damaged: \(words) Run `whereas verify`, and go back to a backup."
    case .noSuchDocument(let code, _) where code.contains("@"):
      "\(code): behind the @ stands a version, `@3`, or a day of the calendar, `@2019-09-01`."
    case .noSuchDocument(let code, let near):
      near.isEmpty
        ? "\(archive) has no document \(code). `whereas list` shows what it has."
        : "\(archive) has no document \(code). Did you mean \(near.listed(with: "or"))?"
    case .noSuchVersion(let code, let number, let count):
      count == 0
        ? "\(code) has no versions."
        : "\(code) has no version \(number): it has \(count.counting("version")). `whereas log '\(code)'` lists them."
    case .notInForce(let code, let day):
      "Nothing of \(code) was in force on \(day), as far as was known. `whereas log '\(code)'` says what was done, and '\(code)@1' is its first version."
    case .noText(let code, let act):
      "\(archive) has no document \(code), and there is no text for it to be \(act.words). Name a file."
    case .baseNotInForce(let code, let base, let inForce):
      "The draft of \(code) was made from version \(base), and \(inForce.map { "version \($0)" } ?? "nothing") is in force. See what changed meanwhile, `whereas diff '\(code)@\(base)' '\(code)'`, and carry it over into the draft: else its adoption would undo it. Then put \(inForce.map { "`base: \(code)@\($0)`" } ?? "no base") into the draft. Nothing was recorded."
    case .cannotSupersede(let entry, let code):
      "Entry \(entry) puts no text of \(code) in force, so nothing of \(code) can take its place. Nothing was recorded. `whereas log '\(code)'` lists the entries."
    case .codeTaken(let code, let title):
      "\(code) is another document\(title.isEmpty ? "" : ", \(title)"). Renumber or rescind that one first. Nothing was recorded."
    case .interrupted: "Interrupted. Nothing was recorded, and nothing half written is left."
    case .exists(let path): "\(path) exists already, and nothing is written over. Name another."
    case .cannotWrite(let path, let reason):
      "\(path): writing failed (\(reason)). Nothing half written is left."
    case .cannotRead(let path, let reason): "\(path): reading failed (\(reason))."
    case .altered(let file, let line, let message):
      "\(file):\(line.map { "\($0):" } ?? "") \(message) Nothing was restored: use another copy of the export, or a backup."
    case .newerExport(let folder):
      "\(folder) was exported by a newer Whereas, in a form that this one cannot read. Install the newer one."
    case .unsound(let path, let faults):
      "\(path) is not sound: \(faults.prefix(3).map(\.message).joined(separator: " "))\(faults.count > 3 ? " There is more." : "") Use another copy."
    }
  }
}

extension ArchiveError {
  /// The error with a path that it names told as the user wrote it.
  func naming(_ path: String, as name: String) -> ArchiveError {
    func told(_ found: String) -> String {
      found.hasPrefix(path) ? name + found.dropFirst(path.count) : found
    }
    switch self {
    case .exists(let found): return .exists(told(found))
    case .cannotWrite(let found, let reason): return .cannotWrite(told(found), reason: reason)
    case .cannotRead(let found, let reason): return .cannotRead(told(found), reason: reason)
    case .newerExport(let found): return .newerExport(told(found))
    case .unsound(let found, let faults): return .unsound(told(found), faults)
    case .database, .foreign, .alteredSchema, .newer, .newerForWriting, .damaged, .noSuchDocument,
      .noSuchVersion, .notInForce, .noText, .baseNotInForce, .cannotSupersede, .codeTaken,
      .interrupted, .altered:
      return self
    }
  }
}

extension DatabaseError {
  /// SQLite's message without the control characters that a damaged file may put into it.
  private var printable: String {
    String(
      message.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : Character($0) })
  }

  /// What the process returns.
  fileprivate var status: ExitStatus {
    switch kind {
    case .cannotOpen(.missing), .cannotOpen(.noFolder), .cannotOpen(.permission): .noInput
    case .cannotOpen, .corrupt, .notADatabase, .tooBig: .badData
    case .interrupted: .interrupted
    case .busy, .full, .inputOutput, .readOnly, .timedOut, .constraint, .misuse, .other:
      .inputOutput
    }
  }

  /// What was found, what was expected, and the way out.
  fileprivate func message(in archive: String) -> String {
    switch kind {
    case .cannotOpen(let fault): fault.message(in: archive)
    case .busy:
      "\(archive): another program is writing to it and did not finish within 10 seconds. Nothing was recorded; try again."
    case .full: "\(archive): the disk is full. Nothing was recorded. Make room and try again."
    case .inputOutput:
      "\(archive): the disk failed (\(printable), \(code)). Check the disk. What was recorded before is kept; whether the last act was, `whereas log` says."
    case .corrupt, .notADatabase:
      "\(archive) is damaged (\(printable)). Keep it as it is, and go back to a backup: `whereas verify` on each says which is whole."
    case .readOnly: "\(archive): this user may not write to it, to its folder, or to the journal beside it."
    case .interrupted: "\(archive): interrupted. Nothing was recorded."
    case .timedOut: "\(archive): this took too long and was given up; the file may be made to do that."
    case .tooBig: "\(archive): a text is too long for the archive (64 MB)."
    case .constraint: "\(archive) refuses that (\(printable)). Nothing was recorded."
    case .misuse, .other: "\(archive): SQLite says \"\(printable)\" (\(code)). Nothing was recorded."
    }
  }
}

extension FileFault {
  /// What was found, what was expected, and the way out.
  fileprivate func message(in archive: String) -> String {
    switch self {
    case .missing:
      "There is no archive \(archive). Make one with `whereas init`, or name yours: --archive FILE."
    case .noFolder: "There is no folder for \(archive). Make it first, or name another file."
    case .exists: "\(archive) exists already. Name another file, or use the archive that is there."
    case .symlink: "\(archive) is a link. Name the archive itself, so that its journal lies beside it."
    case .notRegular: "\(archive) is no regular file. An archive is a file on a disk of this machine."
    case .empty: "\(archive) is empty, not an archive. Remove it and run `whereas init`, or use a backup."
    case .foreign: "\(archive) is not an SQLite file. Name the archive with --archive."
    case .writeAheadLog:
      "\(archive) was switched to a write-ahead log by another program, which Whereas does not use: SQLite before 3.51.3 can damage such a file. Switch it back: sqlite3 \(archive) 'PRAGMA journal_mode = DELETE'."
    case .unfinished:
      "A write to \(archive) was cut off, and this user may not finish undoing it. Open it once as a user who may write to it and to its folder: `whereas verify`."
    case .linkedJournal:
      "A journal lies beside \(archive) that names another file, and undoing it would remove that file. No journal of Whereas does: somebody put it there. Move it away, and go back to a backup."
    case .network(let kind):
      "\(archive) lies on a network file system (\(kind)), where two machines can damage it. Record on the machine that holds it; others read a snapshot made with `whereas backup`."
    case .permission: "\(archive): this user may not read it, or not make a file there."
    }
  }
}
