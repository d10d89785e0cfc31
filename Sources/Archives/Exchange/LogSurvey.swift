/// What an exported log says as a whole, read before anything is restored from it.
struct LogSurvey {
  /// Whose record it is.
  let origin: String

  /// The archive's number.
  let identity: [UInt8]

  /// When the archive was made.
  let created: Timestamp

  /// The tree over all entries.
  private(set) var tree = MerkleTree()

  /// By the entry of a redaction, what took the place of which commitment.
  private(set) var substitutes: [Int: [Commitment: Commitment]] = [:]

  /// The documents as they are called at the end.
  private(set) var subjects: [Int: Entry.Subject] = [:]

  /// Reads the log, and holds it to the head that was exported with it.
  init(of folder: String) throws(ArchiveError) {
    var log = try LogReader(in: folder)
    guard let first = try log.next(), first.act == .created, first.cards.count == 2,
      first.cards[0].key == "store", first.cards[1].key == "origin",
      let identity = [UInt8](hexadecimal: first.cards[0].value), identity.count == 16
    else { throw log.altered("The first entry does not say which archive it is of.") }
    (origin, created, self.identity) = (first.cards[1].value, first.recorded, identity)
    tree.append(entry: first.canonical.utf8)
    while let entry = try log.next() {
      if entry.sequence & 1023 == 0 { try stopIfAsked() }
      tree.append(entry: entry.canonical.utf8)
      if entry.act == .redacted { substitutes[entry.sequence] = entry.substitutes }
      if let subject = entry.subject { subjects[subject.number] = subject }
    }
    var file = try FileReader(ExportFile.head, in: folder)
    let head = try file.rest()
    let own = Checkpoint(identity: identity, tree: tree)
    guard head == Array(own.text.utf8) else {
      throw .altered(
        ExportFile.log, line: nil,
        "Its \(tree.size) entries have the root \(own.root.base64), which is not what \(ExportFile.head) says."
      )
    }
  }

  /// What must stand in the place of a commitment where a redaction took place.
  func bound(_ commitment: Commitment, redaction: Int?) -> Commitment? {
    redaction.map { substitutes[$0]?[commitment] } ?? commitment
  }
}
