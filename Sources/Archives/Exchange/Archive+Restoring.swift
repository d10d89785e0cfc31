internal import Documents
internal import SQLite

extension Archive {
  /// Makes an archive in a new file from an export: the same log with the same head, the same texts, the same salts.
  ///
  /// Nothing in the folder is believed: every text, every detail and every entry is held to the log, and the log to its head. The file gets its
  /// name when all of it was verified.
  ///
  /// - Parameters:
  ///   - folder: The export.
  ///   - path: The file, which must not exist.
  ///   - progress: Told now and then how much was done, of how much.
  /// - Returns: The head of the log, to be compared with one that was published.
  /// - Throws: `ArchiveError.altered` with file and line; nothing is left behind then.
  @discardableResult
  public static func restore(
    from folder: String, to path: String,
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(ArchiveError) -> Checkpoint {
    guard Folder.find(path) == .nothing else { throw .exists(path) }
    try Restoring.checkForm(of: folder)
    let survey = try LogSurvey(of: folder)
    let part = Folder.part(of: path)
    do throws(ArchiveError) {
      try build(part, from: folder, survey, progress)
      try Folder.settle(part, as: path)
    } catch {
      Folder.removeDatabase(part)
      throw error
    }
    Folder.removeJournal(of: part)
    return Checkpoint(identity: survey.identity, tree: survey.tree)
  }

  /// Makes the file, and reads it again as a whole.
  private static func build(
    _ path: String, from folder: String, _ survey: LogSurvey,
    _ progress: @escaping (_ done: Int, _ total: Int) -> Void
  ) throws(ArchiveError) {
    let archive = try Archive(
      creating: path, origin: survey.origin, identity: survey.identity, at: survey.created)
    try attempt { () throws(DatabaseError) in
      try archive.connection.begin()
      try archive.connection.execute("PRAGMA defer_foreign_keys = ON")
    }
    let restoring = try Restoring.begin(folder, survey)
    try restoring.run(on: archive, progress: progress)
    try attempt { () throws(DatabaseError) in try archive.connection.commit() }
    let faults = try archive.verify()
    guard faults.isEmpty else { throw .unsound(folder, faults) }
  }
}
