/// What a command line asks for.
public enum Outcome<Action: Sendable>: Sendable {
  /// To run the action of a verb on what it was given.
  case run(Action, Invocation)

  /// To show a text on standard output and leave with status 0: help, the version, or a completion script.
  ///
  /// The text ends with a newline.
  case show(String)

  /// Nothing that can be understood; `Program.report(_:at:)` says so on standard error, and the status is 64.
  ///
  /// The path is that of the verb that did not understand.
  case failure(UsageError, path: [String])
}

extension Outcome: Equatable where Action: Equatable {}
