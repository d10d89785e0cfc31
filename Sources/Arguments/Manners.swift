/// The options that every program has, from one definition each, like any other.
enum Manners {
  static let help = Flag("help", short: "h", help: "Show help information.")

  static let version = Flag("version", help: "Show the version.")

  static let completionScript = Option<Shell?>(
    "generate-completion-script", value: "shell", help: "Print a completion script.")

  /// The options of the program itself.
  static let ofProgram = [version.definition, completionScript.definition, help.definition]
}
