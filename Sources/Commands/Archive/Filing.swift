import Archives
import Documents

/// A document as it is to be filed: what it is called, the text without what only drafts have, and what it says of itself.
struct Filing {
  /// The document as read.
  let outline: Outline
  /// The word for its kind.
  let kind: String
  /// Its code.
  let code: String
  /// Its title; empty where it has none.
  let title: String
  /// The text to be kept: the document's without a line `base:`.
  let text: Source
  /// The version that the draft was made from, by its `base:`.
  let base: Reference?
  /// What it says it does to other documents.
  let relations: [Relation]

  /// Reads a document.
  ///
  /// - Throws: Where it says no code.
  init(_ source: Source) throws(CommandError) {
    outline = Outline(parsing: source)
    let kind = Kind.of(outline)
    let names = kind.names(outline)
    guard let code = names.code else {
      throw .unrecorded(
        source.name,
        message:
          "This \(kind.name) says no code under which it could be filed. Give it one in its front matter, `code: BP 0410` or `number: 25-11`."
      )
    }
    self.kind = kind.name
    self.code = code
    title = names.title ?? ""
    base = outline.frontMatter["base"].map { Reference($0) }
    text = Self.recorded(outline)
    relations = Self.relations(outline.frontMatter)
  }

  /// The text as it is kept: without the lines of a working copy that name its base and its status.
  static func recorded(_ outline: Outline) -> Source {
    guard outline.frontMatter.entry("base") != nil else { return outline.source }
    let entries = ["base", "status"].compactMap { outline.frontMatter.entry($0) }
    let lines = outline.provisions.filter { provision in
      provision.role == .field && entries.contains { provision.bytes.contains($0.range.lowerBound) }
    }
    return outline.source.mended(by: lines.map { Mend($0.bytes, with: "") })
  }

  /// What front matter says the document does to others.
  static func relations(_ frontMatter: FrontMatter) -> [Relation] {
    var relations: [Relation] = []
    for kind in Relation.Kind.allCases {
      for target in frontMatter.texts(kind.rawValue) {
        relations.append(Relation(kind, Reference.canonical(target[...])))
      }
    }
    for target in frontMatter.texts("adopts") {
      relations.append(Relation(.authorizes, Reference.canonical(target[...])))
    }
    return relations
  }

  /// The details that the document itself gives.
  var details: Details {
    var details = Details()
    details.add(.title, title)
    for relation in relations { details.add(.relation, "\(relation.kind.rawValue) \(relation.target)") }
    return details
  }

  /// The day on which the board acted, as far as the document says; a working copy has the dates of the version it was made from.
  var happened: CalendarDate? { base == nil ? outline.frontMatter.actionDate : nil }

  /// The first day in force that it states.
  var effective: CalendarDate? { outline.frontMatter["effective"].flatMap { CalendarDate(iso: $0) } }

  /// The last day in force that it states.
  var until: CalendarDate? { Self.until(outline.frontMatter) }

  /// The last day in force that front matter states.
  static func until(_ frontMatter: FrontMatter) -> CalendarDate? {
    (frontMatter["until"] ?? frontMatter["expires"]).flatMap { CalendarDate(iso: $0) }
  }

  /// The resolution that it says it was adopted by.
  var authority: String? { Self.authority(outline.frontMatter) }

  /// The resolution that front matter names as the authority.
  static func authority(_ frontMatter: FrontMatter) -> String? {
    frontMatter.texts("authority").first { $0.lowercased().hasPrefix("res") }
      .map { Reference.canonical($0[...]) }
  }
}
