import Archives
import Arguments
import Documents

/// `whereas init`: a new archive.
enum Init {
  static let command = Command(
    "init", overview: "Make an archive: one file for the record of what the board does.",
    discussion: """
      The archive keeps every version of every document, every act, and a log whose head, printed in the minutes, proves that \
      nothing was altered. It is an SQLite file; keep it on a disk of one machine, and copy it with `whereas backup`.
        whereas init --name "Alder Bay Unified School District"
      """,
    parameters: [name, ArchiveFile.option]
  ) { invocation, console in
    let district = try District.nearest(to: console)
    let origin = invocation[name] ?? district.name
    guard !origin.isEmpty else {
      throw UsageError.refused(
        because: "Whose record is it? Say --name \"... School District\", or write a district.json.")
    }
    let file = ArchiveFile(invocation, on: console)
    let archive = try file.creating(origin: origin, on: console)
    let head = try file.run { () throws(ArchiveError) in try archive.checkpoint() }
    try console.print("\(file.name): the record of \(origin), empty. Its log is \(head.log).\n")
    return .done
  }

  private static let name = Option<String?>(
    "name", value: "district", help: "Whose record it is. Default: the name in district.json.")
}
