import Archives
import Arguments

/// `whereas export`: the whole record as plain text files.
enum Export {
  static let command = Command(
    "export", overview: "Write the whole record as text files, from which it can be restored.",
    discussion: """
      The folder holds every text byte for byte, the log, and a README that says how to check all of it without Whereas.
        whereas export record-2026-06-10
      """,
    parameters: [folder, ArchiveFile.option]
  ) { invocation, console in
    let archive = ArchiveFile(invocation, on: console)
    return try write(File(invocation[folder], in: console), from: archive, on: console)
  }

  private static func write(
    _ folder: File, from file: ArchiveFile, on console: Console
  ) throws(CommandError) -> ExitStatus {
    let archive = try file.reading()
    let head = try file.run { () throws(ArchiveError) in
      try console.longWork("Exporting") { tell throws(ArchiveError) in
        try archive.export(to: folder.path, progress: tell)
      }
    }
    try console.print("Exported \(file.name) to \(folder.name).\n\(head.lines)")
    return .done
  }

  private static let folder = Positional<String>(
    "folder", expects: .folder, help: "A new folder, or one with nothing in it.")
}
