import Arguments

enum Layout: String, CaseIterable, Argument {
  case text, marks, json
}

/// A value with a form of its own, as a date or a code has.
struct Version: Argument, Hashable {
  static let expectation = Expectation.form("a version such as 1.2")
  let major: Int
  let minor: Int

  init?(argument: String) {
    let parts = argument.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let major = parts[0], let minor = parts[1] else { return nil }
    self.major = major
    self.minor = minor
  }

  var argument: String { "\(major).\(minor)" }
}

/// A small program with one parameter of every kind.
enum Sample {
  static let old = Positional<String>("old", expects: .file("md", "txt"), help: "The text as it was.")
  static let new = Positional<String?>("new", expects: .file("md"), help: "The text as it is now.")
  static let layout = Option("format", short: "f", default: Layout.text, help: "How it is written.")
  static let context = Option(
    "context", value: "lines", default: 3, expects: .integer(in: 0...99), help: "Unchanged lines shown.")
  static let output = Option<String?>(
    "output", short: "o", value: "file", expects: .file(), help: "Write to a file.")
  static let since = Option<Version?>("since", help: "The version to begin with.")
  static let notes = Option<[String]>("note", short: "n", value: "text", help: "A note.")
  static let stat = Flag("stat", short: "s", help: "Count the changes [by section]; don't show them.")
  static let quiet = Flag("quiet", short: "q", help: "Print nothing.")

  static let title = Option<String>("title", value: "text", help: "What it is about.")
  static let weeks = Option<[Int]>("week", expects: .integer(in: 1...), help: "A week.")
  static let folder = Option<String?>("folder", expects: .folder, help: "Where to write.")
  static let files = Positional<[String]>("files", expects: .file("md"), help: "What to check.")
  static let codes = Positional<[Version]>("codes", isOptional: true, help: "What to list.")

  static let program = Program(
    "sample", version: "1.2.3", overview: "Show what a program is.",
    verbs: [
      "Write": [
        Verb(
          "draft", overview: "Write something new.",
          verbs: [
            Verb(
              "resolution", aliases: ["reso"], overview: "A resolution.", parameters: [title, weeks, folder],
              action: "draft a resolution"),
            Verb("policy", overview: "A policy.", parameters: [title], action: "draft a policy"),
          ]),
        Verb("check", overview: "Find what is wrong.", parameters: [files, quiet], action: "check"),
      ],
      "Compare": [
        Verb(
          "diff", aliases: ["compare"], overview: "Show what changed between two texts.",
          discussion: """
            A text is a file, or - for standard input. Passages that changed stand
            with their place.

              sample diff old.md new.md

            Marks survive copying.
            """,
          parameters: [old, new, layout, context, output, since, notes, stat, quiet], action: "diff")
      ],
      "Record": [],
      "Plan": [Verb("list", overview: "List codes.", parameters: [codes], action: "list")],
    ])

  /// The invocation that the words give, if they give one.
  static func invocation(_ words: String...) -> Invocation? { invocation(words) }

  static func invocation(_ words: [String]) -> Invocation? {
    if case .run(_, let invocation) = program.parse(words) { invocation } else { nil }
  }

  /// The first line that goes to standard error, if any does.
  static func complaint(_ words: [String]) -> String? {
    if case .failure(let error, _) = program.parse(words) { error.message } else { nil }
  }

  /// The text for standard output, if the words ask for one.
  static func text(_ words: String...) -> String? {
    if case .show(let text) = program.parse(words) { text } else { nil }
  }
}

/// Numbers that look random and are the same in every run (SplitMix64, Steele, Lea and Flood 2014).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }
}
