internal import Documents
internal import SQLite

extension Archive {
  /// Hands the record to a closure as commits, in the form that `git fast-import` reads.
  ///
  /// Every version is a commit with its author, its date and its message; on `main` stands what is in force, on `proposed` what was put before the
  /// board. The same record gives the same commits.
  ///
  /// - Parameters:
  ///   - progress: Told now and then how many entries were handed over, of how many.
  ///   - refusal: Makes an error of the caller out of one of the archive.
  ///   - write: Takes the next bytes.
  /// - Returns: The head of the log.
  /// - Throws: What `write` throws, and what the archive refuses.
  @discardableResult
  public borrowing func exportForGit<Failure: Error>(
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
    refusal: @escaping (ArchiveError) -> Failure, write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> Checkpoint {
    var failure: Failure?
    do throws(ArchiveError) {
      return try reading { () throws(ArchiveError) in
        try forEachCommit(progress) { bytes throws(ArchiveError) in
          do throws(Failure) {
            try write(bytes)
          } catch {
            failure = error
            throw .interrupted
          }
        }
      }
    } catch {
      throw failure ?? refusal(error)
    }
  }

  private borrowing func forEachCommit(
    _ progress: (_ done: Int, _ total: Int) -> Void, _ write: ([UInt8]) throws(ArchiveError) -> Void
  ) throws(ArchiveError) -> Checkpoint {
    let total = try entryCount()
    var tree = MerkleTree()
    var stream = GitStream(origin: origin, log: Checkpoint(identity: identity, tree: tree).log)
    try write(Array(GitStream.opening.utf8))
    try forEachEntry { logged throws(ArchiveError) in
      try stopIfAsked()
      let entry = logged.entry
      tree.append(entry: entry.canonical.utf8)
      let found = try version(of: entry)
      let commit = stream.commit(
        entry, logged.details, text: found?.text, isNew: found?.isNew ?? false, root: tree.root)
      if let commit { try write(commit) }
      if entry.sequence & 255 == 255 { progress(entry.sequence, total) }
    }
    try write(Array(GitStream.closing.utf8))
    return Checkpoint(identity: identity, tree: tree)
  }

  /// The text that an entry is about, and whether it brought it.
  private borrowing func version(of entry: Entry) throws(ArchiveError) -> (text: [UInt8], isNew: Bool)? {
    guard let document = entry.subject?.number, let number = entry.version else { return nil }
    return try attempt { () throws(DatabaseError) in
      let found = try connection.first(
        "SELECT manifest, entry FROM version WHERE document = ?1 AND number = ?2", .integer(document),
        .integer(number)
      ) { row throws(DatabaseError) in (manifest: Manifest(bytes: row.bytes(0)), entry: try row.integer(1)) }
      guard let found, let manifest = found.manifest else { return nil }
      return (try connection.bytes(of: manifest), found.entry == entry.sequence)
    }
  }
}
