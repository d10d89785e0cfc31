import Archives
import Documents

/// What is known of the documents while they are imported, so that each text is entered once and as what it is.
struct ImportLedger {
  /// How an act is entered: the act, and the first entry of those that were done together.
  typealias Enter = (Recording, Int?) throws(CommandError) -> Entry

  /// A document of the archive or of the import.
  private struct Known {
    /// The document as the archive had it before; nil for a new one.
    let record: DocumentRecord?
    var kind: String
    var title: String
    var claims = ImportedText.Claims()
    /// The texts that the archive had before and the import did not come to yet, by hashes that nobody can foretell.
    var before: ArraySlice<Int>
    /// All texts that the archive had before.
    let all: Set<Int>
    /// The text that was entered last.
    var newest: Int?
    /// How many times the archive had it rescinded before, beyond those that the import came to.
    var rescissions = 0
    /// How many files have it now.
    var files = 0
  }

  /// Where a text comes from, for its details.
  struct Origin {
    let source: String
    var author: String?
    var message: String?
    /// The day that the source knows; the one that front matter says goes before.
    var day: CalendarDate?
  }

  private var documents: [String: Known] = [:]

  /// How many acts of each sort were entered.
  private(set) var counts: [Act: Int] = [:]

  /// How many texts the archive had already.
  private(set) var repeatedCount = 0

  /// Files that were left out, and why.
  private(set) var leftOut: [String: String] = [:]

  /// Lines of files that should say a day and do not.
  private(set) var unreadDates: [String: String] = [:]

  /// Files that are no documents by their endings: how many of each.
  private(set) var otherFiles: [String: Int] = [:]

  /// Notes a file that is left out.
  mutating func leaveOut(_ path: String, _ reason: String) {
    leftOut[path] = reason
  }

  /// Notes a file that is no document by its ending.
  mutating func passOver(_ path: String) {
    let name = path.split(separator: "/").last ?? ""
    otherFiles[name.lastIndex(of: ".").map { name[$0...].lowercased() } ?? String(name), default: 0] += 1
  }
}

extension ImportLedger {
  /// How many files have a document now.
  func fileCount(of code: String) -> Int { documents[code]?.files ?? 0 }

  /// Notes that one more file, or one less, has a document.
  mutating func countFile(of code: String, by step: Int) { documents[code]?.files += step }

  /// Looks a document up in the archive, when its code is first met.
  ///
  /// A document that the archive had renumbered since is known again by its text.
  mutating func meet(
    _ code: String, _ text: ImportedText, in archive: borrowing Archive
  ) throws(ArchiveError) {
    guard documents[code] == nil else { return }
    documents[code] = Known(record: nil, kind: text.names().kind, title: "", before: [], all: [], newest: nil)
    guard let record = try archive.documentIfAny(code) else { return }
    var digests: [Int] = []
    try archive.forEachText(of: record) { digests.append(Self.hash(of: $0)) }
    guard record.code == code || digests.contains(Self.hash(of: text.outline.source.bytes)) else { return }
    documents[code] = Known(
      record: record, kind: record.kind, title: record.title, before: digests[...], all: Set(digests),
      newest: digests.last,
      rescissions: try archive.log(of: record).filter { $0.entry.act == .rescinded }.count)
  }

  /// Whether the archive had a document renumbered before, as the import is about to do.
  func wasRenumbered(_ code: String, to newCode: String) -> Bool {
    documents[code]?.record?.code == newCode
  }

  /// Enters a text, unless the archive has it already; returns the entry.
  @discardableResult
  mutating func take(
    _ text: ImportedText, as act: Act = .adopted, code: String, newCode: String? = nil, _ origin: Origin,
    changeSet: Int? = nil, enter: Enter
  ) throws(CommandError) -> Entry? {
    guard var known = documents[newCode ?? code] else { return nil }
    let digest = Self.hash(of: text.outline.source.bytes)
    let news = text.claims.news(since: known.claims)
    known.claims = text.claims
    defer { documents[newCode ?? code] = known }
    if newCode == nil {
      if let place = known.before.firstIndex(of: digest) {
        known.before = known.before[(place + 1)...]
        known.newest = digest
        repeatedCount += 1
        return nil
      }
      if known.newest == digest { return nil }
      if act == .proposed, known.all.contains(digest) {
        repeatedCount += 1
        return nil
      }
    }
    var recording = Recording(act, of: code, kind: known.kind, text: text.outline.source)
    recording.outline = text.outline
    recording.newCode = newCode
    recording.happened = news.happened ?? origin.day
    if let line = text.outline.frontMatter.unreadableDates.first {
      unreadDates[text.outline.source.name] = line
    }
    (recording.effective, recording.until, recording.authority) = (news.effective, news.until, news.authority)
    let title = text.title ?? (known.newest == nil ? text.names().title : nil)
    if let title, title != known.title {
      recording.details.add(.title, title)
      known.title = title
    }
    for relation in news.relations {
      recording.details.add(.relation, "\(relation.kind.rawValue) \(relation.target)")
    }
    known.newest = digest
    return try note(enter(origin.added(to: recording), changeSet))
  }

  /// Enters that a document was taken out of force.
  @discardableResult
  mutating func rescind(
    _ code: String, _ origin: Origin, changeSet: Int?, enter: Enter
  ) throws(CommandError) -> Entry? {
    var recording = Recording(.rescinded, of: code, kind: documents[code]?.kind ?? "policy")
    recording.happened = origin.day
    if let count = documents[code]?.rescissions, count > 0 {
      documents[code]?.rescissions = count - 1
      return nil
    }
    documents[code]?.newest = nil
    return try note(enter(origin.added(to: recording), changeSet))
  }

  /// Notes that a document has another code from now on.
  mutating func rename(_ code: String, to newCode: String) {
    documents[newCode] = documents.removeValue(forKey: code)
  }

  /// A hash that nobody can foretell: it has another key in every process.
  private static func hash(of bytes: [UInt8]) -> Int {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  private mutating func note(_ entry: Entry) -> Entry {
    counts[entry.act, default: 0] += 1
    return entry
  }
}

extension ImportLedger.Origin {
  /// The act with the details that tell where it comes from.
  fileprivate func added(to recording: Recording) -> Recording {
    var recording = recording
    recording.details.add(.author, author)
    recording.details.add(.message, message)
    recording.details.add(.source, source)
    return recording
  }
}
