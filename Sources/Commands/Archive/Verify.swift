import Archives
import Arguments
import Documents

/// `whereas verify`: whether the record is whole and unaltered.
enum Verify {
  static let command = Command(
    "verify", overview: "Prove that the record is whole, and the one of which a head was printed.",
    discussion: """
      Every text, entry and detail is hashed and held to the log, and everything derived to the record. With --checkpoint the log is held to a \
      head that was printed in the minutes: it must begin with exactly those entries. Exits with 0 when all is sound; 1 when only derived \
      tables differ, which `whereas doctor --rebuild` makes again; 65 when the record is damaged; 76 when it is sound in itself but is not \
      the log of the checkpoint.
        whereas verify --checkpoint minutes-2026-06-09.txt
        whereas verify --proof BP0410@7
      """,
    parameters: [checkpoint, proof, ArchiveFile.option]
  ) { invocation, console in
    let file = ArchiveFile(invocation, on: console)
    let archive = try file.reading()
    if let word = invocation[proof] {
      try console.print(try certificate(of: Reference(word), in: archive, file))
      return .done
    }
    // The head first: somebody may record meanwhile, and what is told is what was verified.
    let (head, faults) = try file.run { () throws(ArchiveError) in
      try console.longWork("Verifying") { tell throws(ArchiveError) in
        (try? archive.checkpoint(), try archive.verify(progress: tell))
      }
    }
    for fault in faults {
      try console.print("\(file.name): \(Self.severity(of: fault)): \(fault.message)\n")
    }
    if faults.contains(where: { $0.kind == .record }) {
      console.complain(
        "Error: \(file.name) is not what was recorded. Keep it as it is, and go back to a backup that verifies.\n"
      )
      return .badData
    }
    if let name = invocation[checkpoint] {
      let text = try File(name, in: console).source().text
      guard let published = Checkpoint(text: text) else {
        throw CommandError.badData(
          name, position: nil,
          message:
            "There is no checkpoint in it: three lines, whereas/..., a number of entries, a head in Base64.")
      }
      if let objection = try file.run({ () throws(ArchiveError) in try archive.objection(to: published) }) {
        try console.print("\(file.name): error: \(objection)\n")
        return .protocol
      }
      try console.print(
        "\(file.name) goes on from the checkpoint of \(published.size.counting("entry", plural: "entries")).\n"
      )
    }
    if faults.contains(where: { $0.kind == .derived }) {
      console.complain(
        "Error: Only what is derived from the record differs. `whereas doctor --rebuild` makes it again.\n")
      return .findings
    }
    try console.print(
      "\(file.name) is sound: \(head.map { "\($0.size.counting("entry", plural: "entries")), head \($0.rootInBase64)" } ?? "")\n"
    )
    return .done
  }

  private static func severity(of fault: Fault) -> String {
    switch fault.kind {
    case .record: "error"
    case .derived: "warning"
    case .unchecked: "note"
    }
  }

  /// The certificate that an entry stands in the log.
  private static func certificate(
    of reference: Reference, in archive: borrowing Archive, _ file: ArchiveFile
  ) throws(CommandError) -> String {
    let proof = try file.run(reading: archive) { () throws(ArchiveError) in
      let document = try archive.document(reference.code)
      let log = try archive.log(of: document)
      var wanted: Int?
      switch reference.point {
      case .version(let number):
        wanted =
          (log.last { $0.entry.version == number && $0.entry.begins != nil }
          ?? log.last { $0.entry.version == number })?
          .entry.sequence
        if wanted == nil {
          throw ArchiveError.noSuchVersion(
            document.code, number: number, count: try archive.versionCount(of: document))
        }
      case .date(let day): wanted = try archive.holding(of: document, on: day)?.entry
      case .current: wanted = log.last { $0.entry.begins != nil }?.entry.sequence ?? log.last?.entry.sequence
      }
      guard let wanted, let proof = try archive.proof(of: wanted) else {
        throw ArchiveError.noSuchVersion(
          document.code, number: 0, count: try archive.versionCount(of: document))
      }
      return proof
    }
    let path = proof.path.map { "path \($0.hexadecimal)\n" }.joined()
    return """
      whereas-proof 1
      \(proof.checkpoint.text)leaf \(proof.entry.sequence)
      \(path)entry
      \(proof.entry.canonical)
      """
  }

  private static let checkpoint = Option<String?>(
    "checkpoint", value: "file", expects: .file("txt", "md"),
    help: "A file with the head that was printed, as the minutes.")
  private static let proof = Option<String?>(
    "proof", value: "code@n",
    help: "Print the certificate that a version's entry stands in the log (RFC 9162), and do nothing else.")
}
