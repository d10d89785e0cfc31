internal import Documents
internal import SQLite

/// A certificate that an entry stands in a log: the entry, its place, and the hashes that lead from it to the head.
///
/// Whoever has the head from elsewhere, as from the printed minutes, can check it with any program that computes SHA-256 (RFC 9162, section
/// 2.1.3.2). It commits to the text by salted hashes alone, and so tells nothing of it.
public struct Proof: Hashable, Sendable {
  /// The head it leads to.
  public let checkpoint: Checkpoint
  /// The entry.
  public let entry: Entry
  /// The hashes from the entry upward, 32 bytes each.
  public let path: [[UInt8]]

  /// Whether the hashes lead from the entry to the head.
  public var holds: Bool {
    MerkleTree.root(from: entry.leaf, at: entry.sequence, along: path, size: checkpoint.size)
      == checkpoint.root
  }
}

extension Archive {
  /// The head of the log.
  public borrowing func checkpoint() throws(ArchiveError) -> Checkpoint {
    Checkpoint(identity: identity, tree: try tree())
  }

  /// The proof that an entry stands in the log.
  ///
  /// - Complexity: O(*n*) in the entries of the log.
  public borrowing func proof(of sequence: Int) throws(ArchiveError) -> Proof? {
    guard let logged = try entry(sequence) else { return nil }
    var leaves: [[UInt8]] = []
    var whole = MerkleTree()
    try forEachEntry { logged throws(ArchiveError) in
      leaves.append(logged.entry.leaf)
      whole.append(leaf: logged.entry.leaf)
    }
    return Proof(
      checkpoint: Checkpoint(identity: identity, tree: whole), entry: logged.entry,
      path: MerkleTree.path(to: sequence, in: leaves[...]))
  }

  /// Whether the log begins with the one of which a head was published; nil where it can, with the reason where it cannot.
  public borrowing func objection(to published: Checkpoint) throws(ArchiveError) -> String? {
    let own = try checkpoint()
    guard published.log == own.log else {
      return "The checkpoint is of \(published.log); this archive is \(own.log)."
    }
    guard published.size <= own.size else {
      return
        "The checkpoint has \(published.size) entries; this archive has \(own.size). Entries are missing, or this is an older copy."
    }
    var tree = MerkleTree()
    try forEachEntry { logged throws(ArchiveError) in
      if tree.size < published.size { tree.append(leaf: logged.entry.leaf) }
    }
    return tree.root == published.root
      ? nil
      : "The first \(published.size) entries have the head \(tree.root.base64); the checkpoint says \(published.root.base64)."
  }
}

extension Archive {
  /// The head of the log, which is also kept: a later verification holds the log to it.
  public borrowing func keepCheckpoint() throws(ArchiveError) -> Checkpoint {
    let head = try checkpoint()
    try attempt { () throws(DatabaseError) in
      try connection.run(
        "INSERT OR IGNORE INTO checkpoint (size, root, note) VALUES (?1, ?2, ?3)", .integer(head.size),
        .blob(head.root), .text(head.text))
    }
    return head
  }
}
