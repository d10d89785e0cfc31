import Archives
import Arguments

/// `whereas export`: the whole record as plain text files.
enum Export {
  static let command = Command(
    "export",
    overview: "Write the whole record as text files, from which it can be restored, or as commits for git.",
    discussion: """
      The folder holds every text byte for byte, the log, and a README that says how to check all of it without Whereas. With --git the record is \
      written as commits: `main` has what was last recorded as adopted, `proposed` what was put before the board. The same record gives the same commits, so a \
      mirror is kept up by exporting again.
        whereas export record-2026-06-10
        whereas export --git | git -C mirror fast-import
      """,
    parameters: [folder, isGit, output, ArchiveFile.option]
  ) { invocation, console in
    let archive = ArchiveFile(invocation, on: console)
    switch (invocation[folder], invocation[isGit], invocation[output]) {
    case (let folder?, false, nil): return try write(File(folder, in: console), from: archive, on: console)
    case (nil, true, let output): return try writeCommits(to: output, from: archive, on: console)
    case (nil, false, _):
      throw UsageError.refused(because: "Name a new folder, or ask for commits with --git.")
    case (_?, true, _):
      throw UsageError.refused(
        because: "--git writes one stream, to standard output or to -o FILE, and no folder.")
    case (_?, false, _?):
      throw UsageError.refused(because: "-o is for --git; without it the folder is where the record goes.")
    }
  }

  private static func writeCommits(
    to output: String?, from file: ArchiveFile, on console: Console
  ) throws(CommandError) -> ExitStatus {
    if console.isTerminal, output == nil || output == "-" {
      throw .usage(
        .refused(
          because:
            "The commits are no text for a terminal. Pipe them to git fast-import, or name a file: -o FILE."))
    }
    let archive = try file.reading()
    let head = try console.longWork("Exporting") { tell throws(CommandError) in
      try console.write(to: output) { write throws(CommandError) in
        try archive.exportForGit(progress: tell, refusal: { .archive($0, file.name) }, write: write)
      }
    }
    if let output, output != "-" {
      try console.print("Exported \(file.name) to \(output).\n\(head.lines)")
    }
    return .done
  }

  private static func write(
    _ folder: File, from file: ArchiveFile, on console: Console
  ) throws(CommandError) -> ExitStatus {
    let archive = try file.reading()
    let head = try file.run(with: folder) { () throws(ArchiveError) in
      try console.longWork("Exporting") { tell throws(ArchiveError) in
        try archive.export(to: folder.path, progress: tell)
      }
    }
    try console.print("Exported \(file.name) to \(folder.name).\n\(head.lines)")
    return .done
  }

  private static let folder = Positional<String?>(
    "folder", expects: .folder, help: "A new folder, or one with nothing in it.")
  private static let isGit = Flag("git", help: "Write commits for git fast-import instead.")
  private static let output = Option<String?>(
    "output", short: "o", value: "file", expects: .file(),
    help: "With --git: write to a file, whole or not at all.")
}
