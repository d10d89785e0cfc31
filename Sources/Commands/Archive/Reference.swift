import Archives
import Documents

/// A document of the archive as a word on the command line names it: `BP0410`, `'BP 0410@3'`, `BP0410@2024-05-01`, `code:Res-021-24/25`.
struct Reference: Hashable {
  /// Which of its texts is meant.
  enum Point: Hashable {
    /// The one in force.
    case current
    /// The version of a number.
    case version(Int)
    /// The one that was in force on a day.
    case date(CalendarDate)
  }

  /// The code, written as it is cited.
  let code: String

  /// Which text.
  let point: Point

  /// Reads a word.
  init(_ word: String) {
    let bare = word.hasPrefix("code:") ? String(word.dropFirst("code:".count)) : word
    if let at = bare.lastIndex(of: "@") {
      let behind = bare[bare.index(after: at)...]
      if let number = Int(behind), number > 0 {
        (code, point) = (Self.canonical(bare[..<at]), .version(number))
        return
      }
      if let date = CalendarDate(iso: behind) {
        (code, point) = (Self.canonical(bare[..<at]), .date(date))
        return
      }
    }
    (code, point) = (Self.canonical(bare[...]), .current)
  }

  /// A code as it is cited: `bp0410` is "BP 0410"; what has no known shape stays as it is.
  static func canonical(_ code: Substring) -> String {
    let trimmed = code.trimmingBlanks
    return DocumentIdentifier(trimmed)?.description ?? trimmed
  }

  /// Whether a word means a document of the archive, and no file.
  static func isMeant(by word: String, on console: Console) -> Bool {
    if word.hasPrefix("code:") { return true }
    guard word != "-", !File(word, in: console).exists else { return false }
    return word.contains("@") || DocumentIdentifier(word) != nil || !word.contains("/") && !word.contains(".")
  }
}

/// A document's text in the archive, and where it stands in the record.
struct ArchivedText {
  /// The document.
  let document: DocumentRecord
  /// The version.
  let version: Int
  /// The text.
  let source: Source
}

extension ArchiveFile {
  /// The text that a reference means: that of its version, else the one in force on a day.
  ///
  /// The day counts where the reference names none; of the log only what reaches to the entry is taken to be known.
  func text(
    of reference: Reference, in archive: borrowing Archive, on day: CalendarDate, knownTo entry: Int = .max
  ) throws(CommandError) -> ArchivedText {
    do throws(ArchiveError) {
      let document = try archive.document(reference.code)
      let version = try version(of: reference, document, in: archive, on: day, knownTo: entry)
      return ArchivedText(
        document: document, version: version, source: try archive.source(of: document, version: version))
    } catch {
      throw .archive(error, name)
    }
  }

  private func version(
    of reference: Reference, _ document: DocumentRecord, in archive: borrowing Archive, on day: CalendarDate,
    knownTo entry: Int
  ) throws(ArchiveError) -> Int {
    let asked: CalendarDate
    switch reference.point {
    case .version(let number): return number
    case .date(let date): asked = date
    case .current: asked = day
    }
    if let version = try archive.holding(of: document, on: asked, knownTo: entry)?.version { return version }
    throw .notInForce(document.code, on: asked)
  }
}
