internal import SQLite

extension Archive {
  /// Writes a verified copy to a new file; others may record meanwhile.
  ///
  /// The copy is made beside its place, read as a whole, held to the log of this archive, and only then gets its name.
  ///
  /// - Parameters:
  ///   - path: The file, which must not exist.
  ///   - progress: Told now and then how much of the copy was verified, of how much.
  /// - Returns: The head of the copy and its size in bytes.
  /// - Throws: `ArchiveError`; nothing is left behind then.
  @discardableResult
  public borrowing func backup(
    to path: String, progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(ArchiveError) -> (head: Checkpoint, size: Int) {
    guard Folder.find(path) == .nothing else { throw .exists(path) }
    let part = Folder.part(of: path)
    do throws(ArchiveError) {
      try attempt { () throws(DatabaseError) in try connection.backup(into: part) }
      let head = try Archive.verified(copy: part, named: path, progress: progress)
      if let objection = try objection(to: head) { throw .damaged(objection) }
      let size = Folder.size(of: part)
      try Folder.settle(part, as: path)
      return (head, size)
    } catch {
      Folder.removeDatabase(part)
      throw error
    }
  }

  /// Reads a copy as a whole; returns its head.
  ///
  /// - Throws: `ArchiveError.unsound` with what was found.
  public static func verified(
    copy path: String, named name: String,
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(ArchiveError) -> Checkpoint {
    let copy = try Archive(opening: path, for: .snapshot)
    // The index of words of a file that may not be written cannot be looked at; it is derived.
    let faults = try copy.verify(progress: progress).filter { $0.kind != .unchecked }
    guard faults.isEmpty else { throw .unsound(name, faults) }
    return try copy.checkpoint()
  }
}
