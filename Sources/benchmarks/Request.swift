/// What the command line asks for.
struct Request {
  var whereas: String
  var pairs: [String] = []
  var filters: [String] = []
  var limit = 60.0
  var repositories: [String] = []
  var versions = 2000

  /// The pair that a copy of this program is asked to write, and the folder.
  private(set) var writes: (pair: String, folder: String)?

  static let usage = """
    Usage: benchmarks [WHEREAS] [--pairs FOLDER]... [--only TEXT]... [--limit SECONDS]

      WHEREAS          The program to measure. Default: the one beside this one.
      --pairs FOLDER   Measures the pairs NAME-old.txt, NAME-new.txt of a folder too.
      --repository REPO  Measures an archive of the history of a git repository too.
      --versions COUNT How many versions the generated history has. Default: 2000; the documentation's figures: 100000.
      --only TEXT      Only rows whose name holds the text; "policy", "word", "slow", "archive", "policies" and "in process" name tables.
      --limit SECONDS  How long a slow peer may take. Default: 60.

    """

  /// Reads the words behind the program's name; nil where they cannot be understood.
  init?(_ words: [String]) {
    guard let own = words.first else { return nil }
    whereas =
      own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      + "/whereas"
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      switch word {
      case "--pairs":
        guard let folder = rest.popFirst() else { return nil }
        pairs.append(folder)
      case "--only":
        guard let text = rest.popFirst() else { return nil }
        filters.append(text)
      case "--write":
        guard let pair = rest.popFirst(), let folder = rest.popFirst() else { return nil }
        writes = (pair, folder)
      case "--repository":
        guard let path = rest.popFirst() else { return nil }
        repositories.append(path)
      case "--versions":
        guard let count = rest.popFirst().flatMap({ Int($0) }), count > 0 else { return nil }
        versions = count
      case "--limit":
        guard let seconds = rest.popFirst().flatMap({ Double($0) }), seconds > 0 else { return nil }
        limit = seconds
      default:
        guard !word.hasPrefix("-") else { return nil }
        whereas = word
      }
    }
  }

  func wants(_ name: String) -> Bool {
    filters.isEmpty || filters.contains { name.contains($0) }
  }
}
