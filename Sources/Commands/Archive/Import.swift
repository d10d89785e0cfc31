import Archives
import Arguments
import Documents

/// `whereas import`: a manual kept as files, or as files in git, becomes part of the record.
enum Import {
  static let command = Command(
    "import",
    overview: "Enter a manual that was kept as files, or as files in git, with its versions and dates.",
    discussion: """
      A document's code is the one in its front matter, else its file's name. Several files of one code are its versions, in the order of \
      their dates. Of a git repository the commits of one branch are the versions, renamed and deleted files are documents renumbered and \
      rescinded, and what the branches of --proposals change is proposed. What the files do not say stays unknown, and nothing is refused for it.
        whereas import policies
        whereas import --git ../manual --path policies
      """,
    parameters: [folder, isGit, paths, branch, proposals, ArchiveFile.option]
  ) { invocation, console in
    let file = ArchiveFile(invocation, on: console)
    let source = File(invocation[folder], in: console)
    guard
      invocation[isGit]
        || invocation[paths].isEmpty && invocation[proposals].isEmpty && invocation[branch] == nil
    else {
      throw UsageError.refused(because: "--path, --branch and --proposals are for --git.")
    }
    let ledger = try console.longWork("Importing") { tell throws(CommandError) in
      guard invocation[isGit] else {
        return try run(FolderImport(source, on: console), into: file, on: console, tell)
      }
      let repository = GitRepository(name: source.name, path: source.path)
      let git = try GitImport(
        repository, branch: invocation[branch], paths: invocation[paths], proposals: invocation[proposals])
      return try run(git, into: file, on: console, tell)
    }
    try console.print(ledger.summary(of: source.name))
    let archive = try file.reading()
    let head = try file.run { () throws(ArchiveError) in try archive.checkpoint() }
    try console.print("\(head.size.counting("entry", plural: "entries")), head \(head.rootInBase64)\n")
    return .done
  }

  private static func run(
    _ source: FolderImport, into file: ArchiveFile, on console: Console, _ tell: (Int, Int) -> Void
  ) throws(CommandError) -> ImportLedger {
    var source = source
    let archive = try file.writing()
    try source.survey(in: archive)
    try enterAll(in: archive, file, on: console) { enter throws(CommandError) in
      try source.run(in: archive, file, tell: tell, enter: enter)
    }
    return source.ledger
  }

  private static func run(
    _ source: GitImport, into file: ArchiveFile, on console: Console, _ tell: (Int, Int) -> Void
  ) throws(CommandError) -> ImportLedger {
    var source = source
    let archive = try file.writing()
    try enterAll(in: archive, file, on: console) { enter throws(CommandError) in
      try source.run(in: archive, file, tell: tell, enter: enter)
    }
    return source.ledger
  }

  private static func enterAll(
    in archive: borrowing Archive, _ file: ArchiveFile, on console: Console,
    _ body: (ImportLedger.Enter) throws(CommandError) -> Void
  ) throws(CommandError) {
    var salts = ConsoleRandom(console)
    try archive.recordEach(
      at: console.clock(), salts: &salts, refusal: { .archive($0, file.name) }, body)
  }

  private static let folder = Positional<String>(
    "folder", expects: .folder, help: "The folder of the manual; with --git that of the repository.")
  private static let isGit = Flag("git", help: "Read the history of a git repository. Needs git.")
  private static let paths = Option<[String]>(
    "path", expects: .text, help: "With --git: only this file or folder of the repository.")
  private static let proposals = Option<[String]>(
    "proposals", value: "branch", expects: .text,
    help: "With --git: what this branch changes was put before the board.")
  private static let branch = Option<String?>(
    "branch", value: "name", help: "With --git: the branch that is in force. Default: the one checked out.")
}

extension ImportLedger {
  /// What was imported and what was left out, in sentences.
  func summary(of source: String) -> String {
    let texts = counts[.adopted, default: 0]
    var words = "Imported \(source): \(texts.counting("version")) adopted"
    for act in [Act.renumbered, .rescinded, .proposed] {
      if let count = counts[act] { words += ", \(count) \(act.words)" }
    }
    words += "."
    if repeatedCount > 0 { words += " \(repeatedCount.counting("text")) were there already." }
    words += "\n"
    for (path, reason) in leftOut.sorted(by: { $0.key < $1.key }).prefix(Self.listed) {
      words += "Left out: \(path): \(reason).\n"
    }
    if leftOut.count > Self.listed { words += "Left out: \(leftOut.count - Self.listed) more.\n" }
    for (path, line) in unreadDates.sorted(by: { $0.key < $1.key }).prefix(Self.listed) {
      words += "No day of the calendar: \(path): `\(line)`. Its day is not known by that.\n"
    }
    if !otherFiles.isEmpty {
      let count = otherFiles.values.reduce(0, +)
      let endings = otherFiles.keys.sorted()
      let named = endings.prefix(10).joined(separator: ", ") + (endings.count > 10 ? " and others" : "")
      words += "Passed over: \(count.counting("file")) by their endings (\(named)).\n"
    }
    return words
  }

  private static var listed: Int { 50 }
}
