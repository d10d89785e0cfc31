import Archives
import Documents

/// A text to be imported, and what its front matter says.
struct ImportedText {
  /// The text as read.
  let outline: Outline

  /// The code that front matter gives; nil where it gives none of the shapes of codes.
  let code: String?

  /// The title that front matter gives.
  let title: String?

  /// What front matter says of the text's place in time and among others.
  let claims: Claims

  /// Whether it says of itself that it is a draft, which has no place in the record.
  let isDraft: Bool

  /// Words of a status under which a text is not, or not yet, what the board adopted.
  private static let wordsOfDrafts: Set<String> = [
    "draft", "drafts", "pending", "proposed", "unadopted", "unapproved", "unpublished",
  ]

  /// What front matter says that is often left standing when a text is changed, and so counts only where it is new.
  struct Claims: Hashable {
    var happened: CalendarDate?
    var effective: CalendarDate?
    var until: CalendarDate?
    var authority: String?
    var relations: [Relation] = []

    /// What is said here and was not said before.
    func news(since before: Claims) -> Claims {
      Claims(
        happened: happened == before.happened ? nil : happened,
        effective: effective == before.effective ? nil : effective,
        until: until == before.until ? nil : until,
        authority: authority == before.authority ? nil : authority,
        relations: relations == before.relations ? [] : relations)
    }
  }

  /// Reads a file.
  ///
  /// - Throws: `SourceError` where it is no text.
  init(path: String, bytes: [UInt8]) throws(SourceError) {
    outline = Outline(parsing: try Source(name: path, bytes: bytes))
    let frontMatter = outline.frontMatter
    code = frontMatter["code"].flatMap { DocumentIdentifier($0)?.description }
    title = frontMatter["title"]
    let status = (frontMatter["status"] ?? "").lowercased().split { !$0.isLetter }
    isDraft =
      status.contains { Self.wordsOfDrafts.contains(String($0)) }
      || ["true", "yes"].contains((frontMatter["draft"] ?? "").lowercased())
    guard !frontMatter.entries.isEmpty else {
      claims = Claims()
      return
    }
    claims = Claims(
      happened: frontMatter.actionDate, effective: frontMatter["effective"].flatMap { CalendarDate(iso: $0) },
      until: Filing.until(frontMatter), authority: Filing.authority(frontMatter),
      relations: Filing.relations(frontMatter))
  }

  /// The code under which it is filed: the one that it says, else the one that its file's name is; of a meeting and of an amendment, whose
  /// files are often named for a date or for what they amend, the path.
  func code(by name: ImportedName) -> String {
    if let code { return code }
    let names = names()
    return names.code ?? (["meeting", "amendment"].contains(names.kind) ? name.path : name.code)
  }

  /// What it is and is called, read closely; for a document that is seen for the first time.
  func names() -> (kind: String, code: String?, title: String?) {
    let kind = Kind.of(outline)
    let names = kind.names(outline)
    return (kind.name, names.code, names.title)
  }
}
