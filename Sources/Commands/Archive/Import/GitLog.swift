import Documents

/// A commit, and the files that it changed.
struct GitCommit {
  /// What became of one file.
  struct Change {
    /// What was done.
    enum Kind {
      case written, renamed(from: String), deleted
    }

    /// What was done.
    let kind: Kind
    /// The file's path in the repository.
    let path: String
    /// The text's name in git; that of nothing where the file is deleted.
    let blob: String
    /// Whether it is a regular file, no link and no repository within.
    let isFile: Bool
  }

  /// Its name.
  let name: String
  /// Who wrote it: a name and an address.
  let author: String
  /// The day that its author's clock showed, as ISO 8601 writes it.
  let day: String
  /// What its author says of it.
  let message: String
  /// The files.
  var changes: [Change] = []
}

/// The commits of a branch along the first parent, from the oldest, as `git log` tells them.
struct GitLog: ~Copyable {
  private var fields: FieldReader

  /// A field that was read and belongs to what comes next.
  private var held: [UInt8]?

  /// Starts the telling.
  ///
  /// - Parameters:
  ///   - revision: The newest commit.
  ///   - paths: The files and folders that count; all where there are none.
  ///   - repository: The repository.
  ///   - limit: How many of the newest commits are told; all where it is nil.
  /// - Throws: Where git cannot be started.
  init(
    of revision: String, paths: [String], in repository: GitRepository, limit: Int? = nil
  ) throws(CommandError) {
    let words = [
      "log", "-O/dev/null", "--first-parent", "--reverse", "-m", "-M", "--raw", "-z", "--no-abbrev",
      "--no-ext-diff",
      "--no-textconv", "--no-color", "--no-notes", "--no-mailmap", "--no-decorate", "--ignore-submodules",
      "--date=short", "--format=tformat:%H%x00%an <%ae>%x00%ad%x00%B",
    ]
    fields = FieldReader(
      try repository.start(words + (limit.map { ["-\($0)"] } ?? []) + [revision, "--"] + paths),
      named: repository.name)
  }

  /// The next commit; nil behind the last.
  mutating func next() throws(CommandError) -> GitCommit? {
    guard let name = try nextField() else { return nil }
    guard name.count >= 40, let author = try nextField(), let day = try nextField(),
      let message = try nextField()
    else { throw fields.fault("git log says something that is not understood") }
    var commit = GitCommit(
      name: name.text, author: author.text, day: day.text, message: message.text.trimmingBlanks)
    while var field = try nextField() {
      if field.first == 0x0A { field.removeFirst() }
      guard field.first == UInt8(ascii: ":") else {
        held = field.isEmpty ? nil : field
        break
      }
      commit.changes.append(try fields.change(field))
    }
    return commit
  }

  private mutating func nextField() throws(CommandError) -> [UInt8]? {
    if let field = held {
      held = nil
      return field
    }
    return try fields.next()
  }

  /// Makes sure that git ended well, once everything was read.
  mutating func finish() throws(CommandError) { try fields.finish() }
}

extension FieldReader {
  /// Reads ":100644 100644 OLD NEW M", whose paths are the fields behind it.
  mutating func change(_ header: [UInt8]) throws(CommandError) -> GitCommit.Change {
    let words = header.dropFirst().split(separator: 0x20)
    guard words.count == 5, let letter = words[4].first, var path = try next() else {
      throw fault("git log says something that is not understood")
    }
    var kind = GitCommit.Change.Kind.written
    switch letter {
    case UInt8(ascii: "D"): kind = .deleted
    case UInt8(ascii: "R"), UInt8(ascii: "C"):
      guard let new = try next() else { throw fault("git log ended too early") }
      if letter == UInt8(ascii: "R") { kind = .renamed(from: path.text) }
      path = new
    default: break
    }
    return GitCommit.Change(
      kind: kind, path: path.text, blob: Array(words[3]).text, isFile: words[1].starts(with: "100".utf8))
  }
}

extension [UInt8] {
  /// The bytes as text; what is not UTF-8 is repaired.
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
