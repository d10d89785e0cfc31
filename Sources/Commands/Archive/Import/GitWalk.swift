import Documents

/// The commits of a branch from the oldest, file by file with their texts.
struct GitWalk: ~Copyable {
  /// What comes next.
  enum Step {
    /// A file that a commit changed; with its text, where it has one.
    case change(GitCommit, GitCommit.Change, GitTexts.Content)
    /// A commit of which every file was told.
    case end(GitCommit)
  }

  private enum Due {
    case change(GitCommit, GitCommit.Change)
    case end(GitCommit)
  }

  private var log: GitLog
  private var texts: GitTexts

  /// What was read of the log and not yet told; texts are asked for in this order.
  private var due: [Due] = []
  private var told = 0
  private var asked = 0
  private var outstanding = 0

  private init(_ log: consuming GitLog, _ texts: consuming GitTexts) {
    self.log = log
    self.texts = texts
  }

  /// Starts git on the commits that lead to a revision.
  static func begin(
    at revision: String, paths: [String], in repository: GitRepository
  ) throws(CommandError) -> GitWalk {
    let log = try GitLog(of: revision, paths: paths, in: repository)
    let texts = try GitTexts(of: repository)
    return GitWalk(log, texts)
  }

  /// The next step; nil at the end.
  mutating func next() throws(CommandError) -> Step? {
    try prepare()
    guard told < due.count else {
      try log.finish()
      return nil
    }
    defer { told += 1 }
    switch due[told] {
    case .end(let commit): return .end(commit)
    case .change(let commit, let change):
      guard Self.hasText(change) else { return .change(commit, change, .nothing) }
      outstanding -= 1
      return .change(commit, change, try texts.next())
    }
  }

  /// Whether the text of a changed file is wanted.
  static func hasText(_ change: GitCommit.Change) -> Bool {
    if case .deleted = change.kind { return false }
    return change.isFile && ImportedName.isDocument(change.path)
  }

  /// Reads on in the log, and asks for texts, as far ahead as is good.
  private mutating func prepare() throws(CommandError) {
    if told > 4096 {
      due.removeFirst(told)
      asked -= told
      told = 0
    }
    while due.count - told < GitTexts.lead, let commit = try log.next() {
      var commit = commit
      let changes = commit.changes
      commit.changes = []
      for change in changes { due.append(.change(commit, change)) }
      due.append(.end(commit))
    }
    while asked < due.count, outstanding < GitTexts.lead {
      if case .change(_, let change) = due[asked], Self.hasText(change) {
        try texts.ask(for: change.blob)
        outstanding += 1
      }
      asked += 1
    }
  }
}
