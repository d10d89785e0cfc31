/// A whole command-line program: its verbs under their headings, and its version.
///
///     let whereas = Program(
///       "whereas", version: "0.1.0", overview: "Draft resolutions, keep policies, plan courses.",
///       verbs: [
///         "Write": [Draft.command, Check.command],
///         "Compare": [Diff.command],
///         "Plan": [Outline.command],
///       ])
///
///     switch whereas.parse(words) {
///     case .run(let action, let invocation): return try action(invocation, console)
///     case .show(let text): console.print(text)
///     case .failure(let error, let path): console.complain(whereas.report(error, at: path))
///     }
///
/// The one definition gives parsing, help, suggestions and completions. The manners are those of Swift
/// Argument Parser, which people who use Swift tools know.
public struct Program<Action: Sendable>: Sendable {
  /// The word that names the program.
  public var name: String { root.name }

  /// What `--version` shows.
  public let version: String

  let root: Verb<Action>

  /// Makes a program from its verbs, grouped under headings in the order of help.
  ///
  /// - Parameters:
  ///   - name: The word that names the program.
  ///   - version: What `--version` shows.
  ///   - overview: A sentence.
  ///   - discussion: More, for its own help. Paragraphs are filled; indented lines stay as they are.
  ///   - verbs: The verbs by their headings; a heading without verbs is not shown.
  public init(
    _ name: String, version: String, overview: String, discussion: String = "",
    verbs: KeyValuePairs<String, [Verb<Action>]>
  ) {
    self.version = version
    root = Verb(
      name, overview: overview, discussion: discussion, definitions: Manners.ofProgram,
      groups: verbs.map { Verb.Group(title: $0.key, verbs: $0.value) }, action: nil)
    precondition(
      root.verbs.allSatisfy { !$0.names.contains("help") }, "every program has a subcommand 'help'")
  }
}

extension Program {
  /// The verb at a path of names, or the nearest family above it that the program has.
  func place(at path: [String]) -> Place<Action> {
    path.reduce(Place(path: [], verb: root)) { place, word in place.entering(word) ?? place }
  }
}

/// A verb and the names that lead to it from the program.
struct Place<Action: Sendable> {
  let path: [String]
  let verb: Verb<Action>

  /// The place of a member of the family by any of its names, if it has such a member.
  func entering(_ word: String) -> Place? {
    for group in verb.groups {
      for verb in group.verbs where verb.name == word || verb.aliases.contains(word) {
        return Place(path: path + [verb.name], verb: verb)
      }
    }
    return nil
  }

  /// This place and all below it, each family before its members.
  var all: [Place] {
    [self] + verb.verbs.flatMap { Place(path: path + [$0.name], verb: $0).all }
  }
}
