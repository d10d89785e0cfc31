import Archives
import Arguments
import Documents
import SQLite

/// `whereas checkpoint`: the head of the log, to be printed in the minutes.
enum CheckpointCommand {
  static let command = Command(
    "checkpoint", overview: "Write the head of the log, to print in the minutes or to sign.",
    discussion: """
      Three lines say whose log it is, how many entries it has, and the hash over them all. Printed in the approved minutes they are a witness \
      that nobody can change: `whereas verify --checkpoint` holds the archive to them. To sign, run ssh-keygen on the file:
        whereas checkpoint -o head.txt
        ssh-keygen -Y sign -f KEY -n whereas-checkpoint head.txt
      """,
    parameters: [Output.file, ArchiveFile.option]
  ) { invocation, console in
    let file = ArchiveFile(invocation, on: console)
    let head = try Self.head(file)
    try console.write(head.text, to: invocation[Output.file])
    return .done
  }

  /// The head, kept in the archive where this user may write to it: later verifications hold the log to it.
  private static func head(_ file: ArchiveFile) throws(CommandError) -> Checkpoint {
    do {
      let archive = try file.writing()
      return try file.run { () throws(ArchiveError) in try archive.keepCheckpoint() }
    } catch CommandError.archive(let error, _) where error.isRefusalToWrite {
      let archive = try file.reading()
      return try file.run { () throws(ArchiveError) in try archive.checkpoint() }
    }
  }
}

extension ArchiveError {
  /// Whether the archive may be read and not written: by this user, on a network, or by this program.
  fileprivate var isRefusalToWrite: Bool {
    switch self {
    case .newerForWriting: return true
    case .database(let error):
      switch error.kind {
      case .readOnly, .cannotOpen(.permission), .cannotOpen(.network): return true
      default: return false
      }
    default: return false
    }
  }
}
