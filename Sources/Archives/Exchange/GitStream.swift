internal import Documents

/// The record as commits, in the form that `git fast-import` reads.
///
/// What decides which text is in force is a commit of `main`; what was only put before the board is one of `proposed`, which has everything that is
/// pending and else what `main` has. The same record gives the same commits, so that a mirror only ever grows.
struct GitStream {
  /// A document's file.
  private struct File: Hashable {
    let folder: String
    let name: String
    /// The mark of its text.
    var text: Int
    /// The entry that decided it.
    let entry: Int

    var path: String { "\(folder)/\(name).md" }
  }

  private let origin: String
  private let log: String

  /// The files of `main`, by the numbers of their documents.
  private var files: [Int: File] = [:]

  /// The names in each folder of `main`.
  private var names: [String: ExportNames] = [:]

  /// The files of `proposed` that are pending.
  private var pending: [Int: File] = [:]

  /// The paths that changed since the last commit of `proposed`, with the marks of their texts; nil for those that are gone.
  private var changed: [String: Int?] = [:]

  private var lastMark = 0
  private var main: Int?
  private var proposed: Int?

  /// Begins the stream of an archive.
  init(origin: String, log: String) {
    (self.origin, self.log) = (origin, log)
  }

  /// What stands before the first commit.
  static let opening = "feature done\n"

  /// What stands behind the last commit, so that a stream that was cut off is refused.
  static let closing = "done\n"

  /// The commit that an entry is; nil where it is none.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - details: Its details.
  ///   - text: The text that it is about.
  ///   - isNew: Whether it brought the text.
  ///   - root: The head of the log with the entry.
  /// - Returns: Its bytes, with its text before it.
  mutating func commit(
    _ entry: Entry, _ details: Details, text: [UInt8]?, isNew: Bool, root: [UInt8]
  ) -> [UInt8]? {
    guard let subject = entry.subject else { return nil }
    let ends = [.failed, .withdrawn].contains(entry.act) && pending[subject.number] != nil
    guard entry.act.decidesForce || ends || isNew && text != nil else { return nil }
    var bytes: [UInt8] = []
    var blob: Int?
    if let text, entry.act != .rescinded, !ends {
      lastMark += 1
      blob = lastMark
      bytes += Array("blob\nmark :\(lastMark)\ndata \(text.count)\n".utf8) + text + [0x0A]
    }
    lastMark += 1
    let mark = lastMark
    let before = files[subject.number]
    let changes =
      entry.act.decidesForce ? decide(entry, subject, blob, mark) : propose(subject, blob, mark)
    let message = message(of: entry, details, root: root)
    bytes += Array(
      """
      commit refs/heads/\(entry.act.decidesForce ? "main" : "proposed")
      mark :\(mark)
      author \(author(of: entry, details)) \(Self.seconds(of: entry)) +0000
      committer \(Self.person(origin)) \(max(0, entry.recorded.seconds)) +0000
      data \(message.utf8.count)
      \(message)
      \(changes)

      """.utf8)
    if entry.act == .corrected, let before, let corrected = entry.supersedes, corrected != before.entry {
      bytes += Array(putBack(before, of: subject, entry).utf8)
    }
    return bytes
  }

  /// The commit after a correction of a text that was replaced since: the file is again what is in force.
  private mutating func putBack(_ file: File, of subject: Entry.Subject, _ entry: Entry) -> String {
    lastMark += 1
    main = lastMark
    files[subject.number] = file
    changed[file.path] = file.text
    let message = "\(Self.oneLine(subject.code)): what is in force, after the correction of an earlier text\n"
    return """
      commit refs/heads/main
      mark :\(lastMark)
      author \(Self.person(origin)) \(Self.seconds(of: entry)) +0000
      committer \(Self.person(origin)) \(max(0, entry.recorded.seconds)) +0000
      data \(message.utf8.count)
      \(message)
      M 100644 :\(file.text) \(file.path)


      """
  }

  /// What an entry changes in the files of `main`.
  private mutating func decide(
    _ entry: Entry, _ subject: Entry.Subject, _ text: Int?, _ mark: Int
  ) -> String {
    main = mark
    if let was = pending.removeValue(forKey: subject.number) { changed[was.path] = .some(nil) }
    let old = files[subject.number]
    guard entry.act != .rescinded else {
      guard let old else { return "" }
      files[subject.number] = nil
      names[old.folder]?.release(old.name)
      changed[old.path] = .some(nil)
      return "D \(old.path)\n"
    }
    guard let blob = text ?? old?.text else { return "" }
    let folder = Self.folder(of: subject.kind)
    var file = File(folder: folder, name: old?.name ?? "", text: blob, entry: entry.sequence)
    if old == nil || entry.act == .renumbered {
      if let old { names[old.folder]?.release(old.name) }
      let name = names[folder, default: ExportNames()].claim(subject.code, for: subject.number)
      file = File(folder: folder, name: name, text: blob, entry: entry.sequence)
    }
    files[subject.number] = file
    var words = ""
    if let old, old.path != file.path {
      words += "R \(old.path) \(file.path)\n"
      changed[old.path] = .some(nil)
    }
    changed[file.path] = blob
    return text == nil ? words : words + "M 100644 :\(blob) \(file.path)\n"
  }

  /// What stands in `proposed` from now on: what changed in `main` meanwhile, and a proposal, or without one what `main` has.
  private mutating func propose(_ subject: Entry.Subject, _ text: Int?, _ mark: Int) -> String {
    let folder = Self.folder(of: subject.kind)
    let path = files[subject.number] ?? pending[subject.number]
    let name = path?.name ?? (names[folder] ?? ExportNames()).name(subject.code, for: subject.number)
    var file = File(folder: folder, name: name, text: text ?? 0, entry: 0)
    if text == nil { file.text = files[subject.number]?.text ?? 0 }
    pending[subject.number] = text == nil ? nil : file
    var words = ""
    let parents = proposed == nil ? [main] : [proposed, changed.isEmpty ? nil : main]
    for (place, parent) in parents.compactMap(\.self).enumerated() {
      words += "\(place == 0 ? "from" : "merge") :\(parent)\n"
    }
    if proposed == nil { changed = [:] }
    changed[file.path] = file.text == 0 ? .some(nil) : file.text
    for (path, text) in changed.sorted(by: { $0.key < $1.key }) {
      words += text.map { "M 100644 :\($0) \(path)\n" } ?? "D \(path)\n"
    }
    changed = [:]
    proposed = mark
    return words
  }

  /// The folder for a kind: "policies".
  static func folder(of kind: String) -> String {
    let safe = ExportNames.safe(kind)
    return safe.hasSuffix("y") ? "\(safe.dropLast())ies" : "\(safe)s"
  }
}

// MARK: - Who and when

extension GitStream {
  /// Who did it: the author that was recorded, else who moved it, else the board.
  private func author(of entry: Entry, _ details: Details) -> String {
    Self.person(details[.author] ?? details[.mover] ?? origin)
  }

  /// A name, and an address where there is one, as git writes them: `Name <address>`.
  static func person(_ words: String) -> String {
    let parts = words.split(separator: "<", maxSplits: 1, omittingEmptySubsequences: false)
    func clean(_ part: Substring) -> String {
      let allowed = part.unicodeScalars.filter { !"<>\n\r\0".unicodeScalars.contains($0) }
      return String(String.UnicodeScalarView(allowed)).trimmingBlanks
    }
    let name = clean(parts.first ?? "")
    let address = parts.count > 1 ? clean(parts[1]) : ""
    return "\(name.isEmpty ? "unknown" : name) <\(address)>"
  }

  /// When it was done: noon of its day, the same day everywhere; git knows no time before 1970.
  private static func seconds(of entry: Entry) -> Int {
    max(0, entry.happened.map { $0.dayNumber * 86_400 + 43_200 } ?? entry.recorded.seconds)
  }
}

// MARK: - The message

extension GitStream {
  private func message(of entry: Entry, _ details: Details, root: [UInt8]) -> String {
    var words = "\(entry.subject?.code ?? ""): \(entry.act.words)"
    if let version = entry.version, entry.act != .rescinded { words += ", version \(version)" }
    words = Self.oneLine(words) + "\n\n"
    if let message = details[.message] { words += message + "\n\n" }
    func add(_ key: String, _ value: String?) {
      if let value { words += "\(key): \(value.split(separator: "\n").joined(separator: "\n  "))\n" }
    }
    add("Document", entry.subject.map { "\($0.kind) \($0.code)" })
    add("On", entry.happened?.description ?? "unknown")
    add("Effective", entry.effective?.description)
    add("Until", entry.until?.description)
    add("By", entry.authority)
    for line in details.lines where line.key != .message && line.key != .author {
      add(line.key.rawValue.prefix(1).uppercased() + line.key.rawValue.dropFirst(), line.value)
    }
    add("Recorded", entry.recorded.description)
    words += "\nWhereas-Log: \(log)\nWhereas-Entry: \(entry.sequence)\nWhereas-Head: \(root.hexadecimal)\n"
    return words
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
