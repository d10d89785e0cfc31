extension Program {
  /// A script that teaches the shell to complete command lines of the program; it ends with a newline.
  package func completionScript(for shell: Shell) -> String {
    switch shell {
    case .bash: bashScript
    case .zsh: zshScript
    case .fish: fishScript
    }
  }

  /// The program as completions see it, where `help` is a verb like any other, with its members below it.
  var completed: Place<Action> {
    let subject = Positional<[String]>("subcommand", expects: .choice(root.verbs.map(\.name)), help: "")
    let help = Verb<Action>(
      "help", overview: Manners.help.definition.help, discussion: "", definitions: [subject.definition],
      groups: [], action: nil)
    return Place(
      path: [],
      verb: Verb(
        name, overview: root.overview, discussion: root.discussion, definitions: root.definitions,
        groups: root.groups + [Verb.Group(title: nil, verbs: [help])], action: nil))
  }

  /// The words that lead to a place, the program first.
  func line(_ place: Place<Action>) -> String { ([name] + place.path).joined(separator: " ") }

  /// The words that lead to a place by each of its names.
  func lines(_ place: Place<Action>) -> [String] {
    place.path.isEmpty
      ? [name]
      : place.verb.names.map { ([name] + place.path.dropLast() + [$0]).joined(separator: " ") }
  }
}

extension String {
  /// A sentence as shells show descriptions: without its full stop.
  var unstopped: String { hasSuffix(".") ? String(dropLast()) : self }

  /// The text with each of the characters replaced.
  func escaping(_ escapes: [Character: String]) -> String {
    reduce(into: "") { $0 += escapes[$1] ?? String($1) }
  }

  /// The text in the single quotes of bash and zsh.
  var shellQuoted: String { "'\(escaping(["'": #"'\''"#]))'" }
}
