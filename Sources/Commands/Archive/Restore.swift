import Archives
import Arguments

/// `whereas restore`: an archive out of an export.
enum Restore {
  static let command = Command(
    "restore", overview: "Make an archive of an export, and verify it.",
    discussion: """
      The archive is new: --archive names its file. Every text and every entry is held to the log, and the log to its head; compare
      that with one printed in the minutes.
        whereas restore record-2026-06-10 --archive restored.db
      """,
    parameters: [folder, ArchiveFile.option]
  ) { invocation, console in
    let archive = ArchiveFile(invocation, on: console)
    return try make(archive, of: File(invocation[folder], in: console), on: console)
  }

  private static func make(
    _ file: ArchiveFile, of folder: File, on console: Console
  ) throws(CommandError) -> ExitStatus {
    guard folder.exists else { throw .noSuchFile(folder.name) }
    let head: Checkpoint
    do throws(ArchiveError) {
      head = try console.longWork("Restoring") { tell throws(ArchiveError) in
        try Archive.restore(from: folder.path, to: file.path, progress: tell)
      }
    } catch .altered(let inner, let line, let message) {
      throw .archive(.altered("\(folder.name)/\(inner)", line: line, message), file.name)
    } catch {
      throw .archive(error.naming(file.path, as: file.name).naming(folder.path, as: folder.name), file.name)
    }
    try console.print("Restored \(folder.name) to \(file.name) and verified it.\n\(head.lines)")
    return .done
  }

  private static let folder = Positional<String>("folder", expects: .folder, help: "The export.")
}
