import Arguments

/// A verb of the command line: what it takes, and what it does on a console.
typealias Command = Verb<@Sendable (Invocation, Console) throws -> ExitStatus>

/// The program: its verbs, and how it starts.
///
/// A new command is one file that holds its `Command`, and one line here.
public enum Whereas {
  /// The version, as `--version` prints it.
  public static let version = "0.1.0"

  static let program = Program(
    "whereas", version: version,
    overview: "Draft board resolutions, compare policies word by word, plan courses.",
    discussion: """
      Files are Markdown or plain text; `-` is standard input. Every command says what it found, where, and the way out.
      """,
    verbs: [
      "Write": [Draft.command, Check.command, Convert.command],
      "Compare": [Diff.command],
      "Record": [
        Init.command, Import.command, Adopt.command, Propose.command, RecordMeeting.command, Listing.command,
        Status.command, Logging.command, Show.command, OriginCommand.command, Identify.command,
        Searching.command,
        Related.command, Verify.command, CheckpointCommand.command, Backup.command, Export.command,
        Restore.command,
        Redact.command, Doctor.command,
      ],
      "Plan": [OutlineCourse.command],
    ])

  /// Runs a command line and returns what the process returns.
  ///
  /// The words are those after the program's name.
  public static func run(_ words: [String], on console: Console) -> Int32 {
    switch program.parse(words) {
    case .show(let text):
      return leave { () throws(CommandError) in try console.print(text) }
    case .failure(let error, let path):
      console.complain(program.report(error, at: path))
      return ExitStatus.usage.rawValue
    case .run(let action, let invocation):
      do {
        return try action(invocation, console).rawValue
      } catch let error as UsageError {
        console.complain(program.report(error, at: invocation.path))
        return ExitStatus.usage.rawValue
      } catch CommandError.usage(let error) {
        console.complain(program.report(error, at: invocation.path))
        return ExitStatus.usage.rawValue
      } catch let error as CommandError {
        console.complain("Error: \(error.message)\n")
        return error.status.rawValue
      } catch {
        console.complain("Error: \(error)\n")
        return ExitStatus.inputOutput.rawValue
      }
    }

    func leave(_ action: () throws(CommandError) -> Void) -> Int32 {
      do {
        try action()
        return ExitStatus.done.rawValue
      } catch {
        console.complain("Error: \(error.message)\n")
        return error.status.rawValue
      }
    }
  }
}
