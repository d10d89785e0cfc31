internal import Documents

/// The record as commits, in the form that `git fast-import` reads.
///
/// What decides which text is in force is a commit of `main`; what was only put before the board is one of `proposed`, which stands on what was
/// in force then and on the proposals before it. The same record gives the same commits, so that a mirror only ever grows.
struct GitStream {
  private let origin: String
  private let log: String

  /// The path of each document that `main` has, by its number.
  private var paths: [Int: (folder: String, name: String)] = [:]

  /// The names in each folder of `main`.
  private var names: [String: ExportNames] = [:]

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
  ///   - text: The text that it brought, or that it put in force.
  ///   - isNew: Whether it brought the text.
  ///   - root: The head of the log with the entry.
  mutating func commit(
    _ entry: Entry, _ details: Details, text: [UInt8]?, isNew: Bool, root: [UInt8]
  ) -> [UInt8]? {
    guard let subject = entry.subject, entry.act.decidesForce || isNew && text != nil else { return nil }
    lastMark += 1
    let message = message(of: entry, details, root: root)
    var bytes: [UInt8] = []
    func add(_ words: String) { bytes += Array(words.utf8) }
    add("commit refs/heads/\(entry.act.decidesForce ? "main" : "proposed")\nmark :\(lastMark)\n")
    add("author \(author(of: entry, details)) \(Self.seconds(of: entry)) +0000\n")
    add("committer \(Self.person(origin)) \(max(0, entry.recorded.seconds)) +0000\n")
    add("data \(message.utf8.count)\n\(message)\n")
    if entry.act.decidesForce {
      main = lastMark
      add(change(by: entry, subject, text))
    } else {
      let parents = [main, proposed].compactMap(\.self)
      for (place, parent) in parents.enumerated() { add("\(place == 0 ? "from" : "merge") :\(parent)\n") }
      proposed = lastMark
      add("M 100644 inline \(path(of: subject))\n")
    }
    if let text, entry.act != .rescinded {
      add("data \(text.count)\n")
      bytes += text
      add("\n")
    }
    return bytes
  }

  /// What an entry changes in the files of `main`; a text that it writes is to follow.
  private mutating func change(by entry: Entry, _ subject: Entry.Subject, _ text: [UInt8]?) -> String {
    let old = paths[subject.number]
    if entry.act == .rescinded {
      guard let old else { return "" }
      paths[subject.number] = nil
      names[old.folder]?.release(old.name)
      return "D \(old.folder)/\(old.name).md\n"
    }
    let folder = Self.folder(of: subject.kind)
    var words = ""
    if text != nil || old != nil {
      if let old, entry.act == .renumbered || old.folder != folder { names[old.folder]?.release(old.name) }
      let name =
        entry.act != .renumbered && old?.folder == folder ? old?.name : nil
      let new = name ?? names[folder, default: ExportNames()].claim(subject.code, for: subject.number)
      paths[subject.number] = (folder, new)
      if let old, old.folder != folder || old.name != new {
        words += "R \(old.folder)/\(old.name).md \(folder)/\(new).md\n"
      }
      if text != nil { words += "M 100644 inline \(folder)/\(new).md\n" }
    }
    return words
  }

  /// The path of a document, as far as `main` has it, else the one that it would have.
  private func path(of subject: Entry.Subject) -> String {
    if let path = paths[subject.number] { return "\(path.folder)/\(path.name).md" }
    let folder = Self.folder(of: subject.kind)
    let name = (names[folder] ?? ExportNames()).name(subject.code, for: subject.number)
    return "\(folder)/\(name).md"
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
