/// One thing that a program can do, or a family of such things: its words, and what to do with them.
///
/// The action is whatever the program runs, so a verb is complete in one file, and adding one is that file
/// and one line in the list of a `Program`:
///
///     typealias Command = Verb<@Sendable (Invocation, Console) throws -> ExitStatus>
///
///     enum Diff {
///       static let command = Command(
///         "diff", overview: "Show what changed between two texts.", parameters: [old, new, layout, output]
///       ) { invocation, console in
///         let redline = try Redline(from: source(invocation[old]), to: source(invocation[new]))
///         return try console.write(redline.written(as: invocation[layout]), to: invocation[output])
///       }
///
///       private static let old = Positional<String>("old", expects: .file("md"), help: "The text before.")
///       private static let new = Positional<String>("new", expects: .file("md"), help: "The text after.")
///       private static let layout = Option("format", default: Layout.text, help: "How it is written.")
///       private static let output = Option<String?>(
///         "output", short: "o", value: "file", expects: .file(), help: "Write to a file.")
///     }
public struct Verb<Action: Sendable>: Sendable {
  /// Verbs that help shows under a heading of their own.
  package struct Group: Sendable {
    package let title: String?
    package let verbs: [Verb]
  }

  /// The word that names the verb on the command line.
  public let name: String
  package let aliases: [String]
  package let overview: String
  package let discussion: String
  package let definitions: [Definition]
  package let groups: [Group]
  /// What runs; nil for a family, which only leads to its verbs.
  package let action: Action?

  /// Makes a verb that runs an action.
  ///
  /// - Parameters:
  ///   - name: The word that names the verb.
  ///   - aliases: Other words for it, for hands that know them from elsewhere.
  ///   - overview: A sentence.
  ///   - discussion: More, for the verb's own help. Paragraphs are filled; indented lines stay as they are.
  ///   - parameters: What the verb takes, in the order of help, and of the command line for positionals.
  ///   - action: What the program runs.
  public init(
    _ name: String, aliases: [String] = [], overview: String, discussion: String = "",
    parameters: [any Parameter] = [], action: Action
  ) {
    let definitions = parameters.map(\.definition) + [Manners.help.definition]
    self.init(
      name, aliases: aliases, overview: overview, discussion: discussion, definitions: definitions,
      groups: [],
      action: action)
  }

  /// Makes a family of verbs: `draft resolution`, `draft policy`.
  ///
  /// - Parameters:
  ///   - name: The word that names the family.
  ///   - aliases: Other words for it.
  ///   - overview: A sentence.
  ///   - discussion: More, for the family's own help.
  ///   - verbs: The members, in the order of help.
  public init(
    _ name: String, aliases: [String] = [], overview: String, discussion: String = "", verbs: [Verb]
  ) {
    self.init(
      name, aliases: aliases, overview: overview, discussion: discussion,
      definitions: [Manners.help.definition], groups: [Group(title: nil, verbs: verbs)], action: nil)
  }

  init(
    _ name: String, aliases: [String] = [], overview: String, discussion: String,
    definitions: [Definition], groups: [Group], action: Action?
  ) {
    self.name = name
    self.aliases = aliases
    self.overview = overview
    self.discussion = discussion
    self.definitions = definitions
    self.groups = groups
    self.action = action
    // A definition is the same at every start, so the tests' builds look at it and the user's does not.
    assert(
      {
        checkInvariants()
        return true
      }())
  }
}

extension Verb {
  /// The verbs of the family, in the order of help.
  package var verbs: [Verb] {
    var verbs: [Verb] = []
    for group in groups { verbs += group.verbs }
    return verbs
  }

  /// Every word that names the verb.
  package var names: [String] { [name] + aliases }

  package var options: [Definition] { definitions.filter { $0.role != .positional } }

  package var positionals: [Definition] { definitions.filter { $0.role == .positional } }

  /// Stops a program whose own definition contradicts itself, at its first start.
  private func checkInvariants() {
    let options = definitions.flatMap { $0.role == .positional ? [$0.id] : $0.spellings }
    precondition(options.count == Set(options).count, "'\(name)' declares a parameter twice")
    let words = verbs.flatMap(\.names)
    precondition(words.count == Set(words).count, "'\(name)' has two verbs of one name")
    precondition(names.allSatisfy(\.isPlain), "a verb's name is ASCII letters, digits and hyphens: '\(name)'")
    for (place, next) in zip(positionals, positionals.dropFirst()) {
      precondition(!place.isRepeatable, "'\(place.label)' takes every word left, so nothing can follow it")
      precondition(place.isRequired || !next.isRequired, "'\(next.label)' is required after an optional one")
    }
  }
}
