import Archives
import Documents
import SQLite

/// A manual kept in git: the commits of one branch are its versions, and what branches change that are named as such are proposals.
struct GitImport {
  private let repository: GitRepository
  private let paths: [String]

  /// The branches whose changes were put before the board.
  private let proposals: Set<String>

  /// The branch's name, as far as it has one, and the commit at its tip.
  private let branch: (name: String?, tip: String)

  /// The code of each file of the branch now.
  private var codes: [String: String] = [:]

  /// Files that the commit at hand deletes.
  private var deleted: [String] = []

  /// The first entry of the commit at hand.
  private var changeSet: Int?

  private(set) var ledger = ImportLedger()

  /// Finds the branch.
  init(
    _ repository: GitRepository, branch: String?, paths: [String], proposals: [String]
  ) throws(CommandError) {
    self.repository = repository
    self.paths = paths
    self.proposals = Set(proposals)
    guard try repository.answer("rev-parse", "--git-dir") != nil else {
      throw .refused(
        repository.name,
        message:
          "git sees no repository here. Name its folder; where it belongs to somebody else, git asks for `git config --global --add safe.directory`."
      )
    }
    let current = try repository.currentBranch()
    guard let tip = try repository.commit(branch.map { "refs/heads/\($0)" } ?? "HEAD") else {
      throw .refused(
        repository.name,
        message: branch.map { "It has no branch \($0): `git branch` lists them." } ?? "It has no commits.")
    }
    self.branch = (branch ?? current, tip)
    for name in proposals where try repository.commit("refs/heads/\(name)") == nil {
      throw .refused(repository.name, message: "It has no branch \(name): `git branch` lists them.")
    }
  }

  /// Enters everything.
  mutating func run(
    in archive: borrowing Archive, _ file: ArchiveFile, tell: (Int, Int) -> Void, enter: ImportLedger.Enter
  ) throws(CommandError) {
    let total = try repository.count(of: branch.tip, paths: paths)
    guard total > 0 || paths.isEmpty else {
      throw .refused(
        repository.name,
        message: "No commit of \(branch.name ?? "its branch") has \(paths.listed(with: "or")).")
    }
    var walk = try GitWalk.begin(at: branch.tip, paths: paths, in: repository)
    var done = 0
    while let step = try walk.next() {
      if Interruption.isRequested { throw .archive(.interrupted, file.name) }
      switch step {
      case .change(let commit, let change, let content):
        try take(change, content, of: commit, in: archive, file, enter)
      case .end(let commit):
        try end(commit, enter)
        done += 1
        tell(done, total)
      }
    }
    try takeProposals(in: archive, file, enter)
  }
}

// MARK: - Commit by commit

extension GitImport {
  /// Takes a file that a commit changed.
  private mutating func take(
    _ change: GitCommit.Change, _ content: GitTexts.Content, of commit: GitCommit,
    in archive: borrowing Archive, _ file: ArchiveFile, _ enter: ImportLedger.Enter
  ) throws(CommandError) {
    var before = change.path
    if case .deleted = change.kind { return deleted.append(change.path) }
    if case .renamed(let from) = change.kind { before = from }
    guard let text = text(content, change) else {
      if before != change.path { deleted.append(before) }
      return
    }
    let old = codes[before]
    let code = try code(of: text, change.path, before: before, in: archive, file)
    let origin = commit.origin(of: change.path)
    codes[before] = nil
    codes[change.path] = code
    guard let old, old != code else {
      if old == nil { ledger.countFile(of: code, by: 1) }
      return note(try ledger.take(text, code: code, origin, changeSet: changeSet, enter: enter))
    }
    // The file has another code from now on: the document goes with it, where no other file has its code and the new one is free.
    if ledger.wasRenumbered(old, to: code) {
      ledger.rename(old, to: code)
      return note(try ledger.take(text, code: code, origin, changeSet: changeSet, enter: enter))
    }
    let isFree = try file.run { () throws(ArchiveError) in try archive.documentIfAny(code)?.code != code }
    if ledger.fileCount(of: old) == 1, isFree {
      ledger.rename(old, to: code)
      return note(
        try ledger.take(
          text, as: .renumbered, code: old, newCode: code, origin, changeSet: changeSet, enter: enter))
    }
    ledger.countFile(of: old, by: -1)
    ledger.countFile(of: code, by: 1)
    note(try ledger.take(text, code: code, origin, changeSet: changeSet, enter: enter))
    try rescindIfGone(old, commit.origin(of: before), enter)
  }

  /// The code of a file's document, which is met by that.
  private mutating func code(
    of text: ImportedText, _ path: String, before: String, in archive: borrowing Archive, _ file: ArchiveFile
  ) throws(CommandError) -> String {
    var code = text.code
    if code == nil, before == path { code = codes[path] }
    if code == nil {
      let name = ImportedName(path)
      let found = text.code(by: name)
      let isTaken = ledger.fileCount(of: found) > 0 && codes[before] != found && name.date == nil
      code = isTaken ? name.stem : found
    }
    let found = code ?? path
    try meet(found, text, old: codes[before], in: archive, file)
    return found
  }

  /// Has a document met, unless it is one known under an old code that will be renumbered, and takes with it what is known of it.
  private mutating func meet(
    _ code: String, _ text: ImportedText, old: String?, in archive: borrowing Archive, _ file: ArchiveFile
  ) throws(CommandError) {
    try file.run { () throws(ArchiveError) in
      if let old, old != code, ledger.fileCount(of: old) == 1 {
        if ledger.wasRenumbered(old, to: code) { return }
        guard try archive.documentIfAny(code)?.code == code else { return }
      }
      try ledger.meet(code, text, in: archive)
    }
  }

  /// Takes what a commit deleted, once all that it wrote is known.
  private mutating func end(_ commit: GitCommit, _ enter: ImportLedger.Enter) throws(CommandError) {
    for path in deleted {
      guard let code = codes.removeValue(forKey: path) else { continue }
      ledger.countFile(of: code, by: -1)
      try rescindIfGone(code, commit.origin(of: path), enter)
    }
    deleted = []
    changeSet = nil
  }

  private mutating func rescindIfGone(
    _ code: String, _ origin: ImportLedger.Origin, _ enter: ImportLedger.Enter
  ) throws(CommandError) {
    guard ledger.fileCount(of: code) == 0 else { return }
    note(try ledger.rescind(code, origin, changeSet: changeSet, enter: enter))
  }

  private mutating func note(_ entry: Entry?) {
    if let entry, changeSet == nil { changeSet = entry.sequence }
  }

  /// The text in a file; nil where it is left out.
  private mutating func text(_ content: GitTexts.Content, _ change: GitCommit.Change) -> ImportedText? {
    switch content {
    case .nothing where change.isFile: ledger.passOver(change.path)
    case .nothing: ledger.leaveOut(change.path, "it is a link or another repository")
    case .tooLong: ledger.leaveOut(change.path, "it is too long for the archive (64 MB)")
    case .bytes(let bytes):
      do {
        let text = try ImportedText(path: change.path, bytes: bytes)
        if !text.isDraft { return text }
        ledger.leaveOut(change.path, "its front matter says that the board has not adopted it")
      } catch {
        ledger.leaveOut(change.path, "it is not text in UTF-8")
      }
    }
    return nil
  }
}

// MARK: - Proposals

extension GitImport {
  /// Takes from the tips of other branches what they changed since they left the branch, where it differs from the branch now.
  private mutating func takeProposals(
    in archive: borrowing Archive, _ file: ArchiveFile, _ enter: ImportLedger.Enter
  ) throws(CommandError) {
    for other in try repository.branches() where other.name != branch.name && other.tip != branch.tip {
      let base = try repository.base(of: branch.tip, other.tip)
      guard base != other.tip else { continue }
      guard proposals.contains(other.name) else {
        ledger.leaveOut(
          "branch \(other.name)",
          "drafts have no place in the record; what was put before the board: --proposals \(other.name)")
        continue
      }
      guard let base else {
        ledger.leaveOut("branch \(other.name)", "it has no commit in common with the one that is imported")
        continue
      }
      let differing = Set(try repository.changes(from: branch.tip, to: other.tip, paths: paths).map(\.path))
      let changes = try repository.changes(from: base, to: other.tip, paths: paths).filter {
        GitWalk.hasText($0) && differing.contains($0.path)
      }
      guard !changes.isEmpty, let tip = try repository.tip(other.tip) else { continue }
      var texts = try GitTexts(of: repository)
      changeSet = nil
      for change in changes {
        try texts.ask(for: change.blob)
        guard let text = text(try texts.next(), change) else { continue }
        let code = try code(of: text, change.path, before: change.path, in: archive, file)
        note(
          try ledger.take(
            text, as: .proposed, code: code, tip.origin(of: change.path, on: other.name),
            changeSet: changeSet,
            enter: enter))
      }
    }
  }
}

extension GitCommit {
  /// Where a text in the commit comes from.
  func origin(of path: String, on branch: String? = nil) -> ImportLedger.Origin {
    ImportLedger.Origin(
      source: "git \(name) \(path)\(branch.map { " on \($0)" } ?? "")", author: author, message: message,
      day: CalendarDate(iso: day))
  }
}
