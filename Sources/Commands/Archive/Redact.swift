import Archives
import Arguments
import Documents

/// `whereas redact`: strikes words out of the record under an order.
enum Redact {
  static let command = Command(
    "redact", overview: "Strike words, as a student's name, out of all texts under an order.",
    discussion: """
      The words are replaced by [redacted] in every version and detail that has them, and are removed from the file, its index and its free \
      pages. The log stays provable: it holds salted hashes only, and a new entry says which took the place of which. Backups, exports and \
      mirrors that were made before still have the words.
        whereas redact 'Jane Q. Pupil' --order 'Superior Court, No. 26-1234'
      """,
    parameters: [words, order, isCheck, ArchiveFile.option]
  ) { invocation, console in
    let file = ArchiveFile(invocation, on: console)
    let archive = try file.writing()
    let sought = invocation[words]
    guard sought.contains(where: { !$0.isWhitespace }) else {
      throw UsageError.refused(because: "Name the words to strike out.")
    }
    guard !invocation[order].trimmingBlanks.isEmpty, !invocation[order].contains(sought) else {
      throw UsageError.refused(
        because:
          "--order says by what order, as 'Superior Court, No. 26-1234', and does not repeat the words.")
    }
    if invocation[isCheck] {
      let exact = try file.run { () throws(ArchiveError) in try archive.places(of: sought) }
      let all = try file.run { () throws(ArchiveError) in try archive.places(of: sought, isFolded: true) }
      for place in exact { try console.print(place + "\n") }
      for place in all where !exact.contains(place) {
        try console.print("It would stay, being written otherwise: \(place)\n")
      }
      return .done
    }
    let done = try file.run { () throws(ArchiveError) in
      var salts = ConsoleRandom(console)
      return try archive.redact(sought, order: invocation[order], at: console.clock(), salts: &salts)
    }
    guard let done else {
      throw CommandError.unrecorded(
        file.name,
        message:
          "No text and no detail of the record has these words, letter for letter. Nothing was changed.\(try Self.hint(sought, in: archive, file))"
      )
    }
    if !archive.compact() {
      console.complain(
        "Warning: the words are struck out and overwritten; the file could not be written anew, because somebody reads it or the disk is full. Run `whereas doctor --rebuild` later.\n"
      )
    }
    let left = try file.run { () throws(ArchiveError) in try archive.places(of: sought, isFolded: true) }
    for place in left {
      console.complain(
        "Warning: it still stands, written otherwise or where nothing can be struck out; redact that form too: \(place)\n"
      )
    }
    try console.print(
      """
      Struck out of \(done.clauses.counting("clause")) and the details of \(done.details.counting("entry", plural: "entries")), entry \(done.entry.sequence).
      Backups, exports, mirrors and Word files that were made before today still have the words: find them and make them anew.

      """)
    return .done
  }

  /// Where words stand that were not found letter for letter.
  private static func hint(
    _ words: String, in archive: borrowing Archive, _ file: ArchiveFile
  ) throws(CommandError) -> String {
    let places = try file.run { () throws(ArchiveError) in try archive.places(of: words, isFolded: true) }
    return places.isEmpty
      ? ""
      : " They stand written otherwise, or where nothing can be struck out: \(places.prefix(3).joined(separator: "; "))."
  }

  private static let isCheck = Flag("check", help: "Show what would be struck out, and change nothing.")
  private static let words = Positional<String>("words", help: "The words, letter for letter.")
  private static let order = Option<String>(
    "order", value: "text", help: "Under what order; it is recorded. Do not repeat the words in it.")
}
