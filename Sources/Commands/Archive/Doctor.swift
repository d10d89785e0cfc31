import Archives
import Arguments
import Documents
import SQLite

/// `whereas doctor`: what the archive stands on, and how to mend what can be mended.
enum Doctor {
  static let command = Command(
    "doctor", overview: "Show what the archive stands on; make derived tables again.",
    parameters: [rebuilds, ArchiveFile.option]
  ) { invocation, console in
    let library = Connection.libraryVersion
    try console.print("Whereas \(Whereas.version), SQLite \(library.text)\n")
    if library.hasResetBug {
      try console.print(
        "This SQLite can damage databases that use a write-ahead log (mended in 3.51.3). Archives never use one.\n"
      )
    }
    let file = ArchiveFile(invocation, on: console)
    if invocation[rebuilds] {
      let archive = try file.writing()
      try file.run { () throws(ArchiveError) in try archive.rebuild() }
      try console.print("\(file.name): what is derived from the record was made again.\n")
    }
    let archive = try file.reading()
    let (documents, head) = try file.run(reading: archive) { () throws(ArchiveError) in
      (try archive.documents().count, try archive.checkpoint())
    }
    try console.print(
      "\(file.name): the record of \(archive.origin), \(documents.counting("document")), \(head.size.counting("entry", plural: "entries")).\n"
    )
    return .done
  }

  private static let rebuilds = Flag(
    "rebuild", help: "Make again what is derived: names, ties, spans, the index of words.")
}
