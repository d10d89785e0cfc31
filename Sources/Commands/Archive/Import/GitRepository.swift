import Documents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A git repository, read by git itself: by its commands for programs, without anything that a repository could have it start.
struct GitRepository {
  /// The name as the user wrote it.
  let name: String

  /// The folder.
  let path: String

  /// The words that stand before every command.
  private static let manners = [
    "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "log.showRoot=true", "-c",
    "log.showSignature=false", "-c", "diff.renames=true", "-c", "diff.renameLimit=2000", "-c",
    "i18n.logOutputEncoding=UTF-8", "--no-replace-objects",
  ]

  /// Starts a command of git in the repository.
  func start(_ words: [String], hasInput: Bool = false) throws(CommandError) -> ChildProcess {
    let surroundings =
      ChildProcess.surroundings("PATH", "TMPDIR", "HOME", "XDG_CONFIG_HOME") + [
        "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1",
      ]
    do {
      return try ChildProcess(
        "git", ["-C", path] + Self.manners + words, surroundings: surroundings, hasInput: hasInput)
    } catch {
      throw .refused(
        name,
        message: "git could not be started (\(reason(error.number))). Install git, and put it on the PATH.")
    }
  }

  /// What a command wrote; nil where it failed.
  func answer(_ words: String...) throws(CommandError) -> [UInt8]? {
    var child = try start(words)
    let output = try readAll(child.output, name: "git")
    return child.end(until: .max) == 0 ? output : nil
  }

  /// The commit that a name stands for; nil where there is none.
  func commit(_ name: String) throws(CommandError) -> String? {
    try answer("rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}").map {
      String(decoding: $0.prefix { $0 != 0x0A }, as: UTF8.self)
    }
  }

  /// The local branches: their names and the commits at their tips.
  func branches() throws(CommandError) -> [(name: String, tip: String)] {
    let lines = try answer("for-each-ref", "--format=%(objectname) %(refname)", "refs/heads/") ?? []
    return lines.split(separator: 0x0A).compactMap { line in
      let words = line.split(separator: 0x20, maxSplits: 1)
      guard words.count == 2 else { return nil }
      let name = String(decoding: words[1].dropFirst("refs/heads/".utf8.count), as: UTF8.self)
      return (name, String(decoding: words[0], as: UTF8.self))
    }
  }
}

extension GitRepository {
  /// The branch that is checked out; nil where none is.
  func currentBranch() throws(CommandError) -> String? {
    try answer("symbolic-ref", "--quiet", "--short", "HEAD").map {
      String(decoding: $0.prefix { $0 != 0x0A }, as: UTF8.self)
    }
  }

  /// How many commits `GitLog` tells of.
  func count(of revision: String, paths: [String]) throws(CommandError) -> Int {
    var child = try start(["rev-list", "--count", "--first-parent", revision, "--"] + paths)
    let output = try readAll(child.output, name: "git")
    guard child.end(until: .max) == 0 else { return 0 }
    return Int(String(decoding: output.prefix { $0 != 0x0A }, as: UTF8.self)) ?? 0
  }

  /// The commit from which two went apart; nil where they have none in common.
  func base(of first: String, _ second: String) throws(CommandError) -> String? {
    try answer("merge-base", first, second).map {
      String(decoding: $0.prefix { $0 != 0x0A }, as: UTF8.self)
    }
  }

  /// The files that differ between two commits; those of which the second has no text are told as deleted.
  func changes(
    from first: String, to second: String, paths: [String]
  ) throws(CommandError) -> [GitCommit.Change] {
    var fields = FieldReader(
      try start(
        ["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", first, second, "--"] + paths),
      named: name)
    var changes: [GitCommit.Change] = []
    while let header = try fields.next() { changes.append(try fields.change(header)) }
    try fields.finish()
    return changes
  }

  /// What a commit says of itself.
  func tip(_ commit: String) throws(CommandError) -> GitCommit? {
    var log = try GitLog(of: commit, paths: [], in: self, limit: 1)
    return try log.next()
  }
}
