import Documents
import Meetings
import Policies
import Resolutions
import Syllabi

/// A kind of document: how it is known, what a check finds in it, and how a program is told of it.
///
/// A new kind is one module and one line in `catalogue`.
struct Kind: Sendable {
  /// What else a check may look at.
  struct Surroundings: Sendable {
    /// The district whose style and parts hold.
    var district = District()

    /// The standards that a course may cite; nil without a file.
    var standards: Standards?

    /// The codes of the documents given together, to which references must lead; empty when only one is given.
    var codes: [DocumentIdentifier] = []

    /// The documents that the one under check names by their paths, as far as they could be opened.
    var companions: [String: Outline] = [:]
  }

  /// The word for it in front matter, `document: policy`, and for `--as`.
  let name: String

  /// Whether a document that does not say its kind is one.
  let recognizes: @Sendable (Outline) -> Bool

  /// What a check finds, the outline's own findings among it.
  let findings: @Sendable (Outline, Surroundings) -> [Finding]

  /// What `show --format json` prints.
  let summary: @Sendable (Outline) -> any Encodable & Sendable

  /// The code and the title under which a document is filed, as far as it says them.
  let names: @Sendable (Outline) -> (code: String?, title: String?)

  /// The paths by which it names other documents that a check looks at, from its own folder.
  var companions: @Sendable (Outline) -> [String] = { _ in [] }
}

extension Kind {
  /// The kinds, in the order in which a document that does not say its own is tried.
  static let catalogue: [Kind] = [.meeting, .amendment, .resolution, .course, .policy]

  /// The kind of a document: the one named, else the one that its front matter says, else what it looks like.
  static func of(_ outline: Outline, named name: String? = nil) -> Kind {
    let said = name ?? outline.frontMatter["document"]?.lowercased()
    return catalogue.first { $0.name == said } ?? catalogue.first { $0.recognizes(outline) } ?? .policy
  }

  private static let resolution = Kind(
    name: "resolution",
    recognizes: { $0.provisions.contains { $0.role == .recital || $0.role == .resolved } },
    findings: { Resolution(reading: $0).findings(for: $1.district) },
    summary: { ResolutionSummary(of: Resolution(reading: $0)) },
    names: { outline in
      let resolution = Resolution(reading: outline)
      let code = resolution.number.flatMap { DocumentIdentifier("Res-\($0)") ?? DocumentIdentifier($0) }
      let filed = resolution.identifier.flatMap { $0.series.isEmpty ? nil : $0 } ?? code
      return (filed?.description, resolution.title)
    })

  private static let course = Kind(
    name: "course", recognizes: { $0.provisions.contains { $0.role == .heading && $0.label?.word == .unit } },
    findings: { Course(reading: $0).findings(against: $1.standards) },
    summary: { CourseSummary(of: Course(reading: $0)) },
    names: { outline in
      let course = Course(reading: outline)
      return (course.code?.description, course.title)
    })

  private static let policy = Kind(
    name: "policy", recognizes: { _ in true },
    findings: { Policy(reading: $0).findings(among: $1.codes) },
    summary: { PolicySummary(of: Policy(reading: $0)) },
    names: { outline in
      let policy = Policy(reading: outline)
      return (policy.code?.description, policy.title.isEmpty ? nil : policy.title)
    })

  private static let amendment = Kind(
    name: "amendment", recognizes: { $0.frontMatter["amends"] != nil },
    findings: { outline, _ in Amendment(reading: outline).findings },
    summary: { AmendmentSummary(of: Amendment(reading: $0)) },
    names: { ($0.frontMatter["code"].map { Reference.canonical($0[...]) }, $0.frontMatter["title"]) })

  private static let meeting = Kind(
    name: "meeting", recognizes: { $0.frontMatter["posted"] != nil },
    findings: { outline, surroundings in
      let meeting = Meeting(reading: outline)
      let documents = meeting.references.compactMap { reference in
        surroundings.companions[reference].map { AgendaDocument(reference: reference, reading: $0) }
      }
      return meeting.findings(district: surroundings.district)
        + meeting.findings(documents: documents, in: surroundings.district)
        + meeting.numberFindings(documents: documents, in: surroundings.district)
    },
    summary: { MeetingSummary(of: Meeting(reading: $0)) },
    names: { outline in
      let meeting = Meeting(reading: outline)
      return (meeting.date?.value.map { "Meeting \($0)" }, meeting.title)
    },
    companions: { Meeting(reading: $0).items.flatMap(\.documents).filter(\.isPath).map(\.reference) })
}

extension Rule {
  /// The kind that front matter names.
  static let documentKind = Rule(
    "document-kind", .warning, "Front matter names a kind of document that there is, or none.")
}

extension Kind {
  /// The finding on front matter that names no kind that there is; none else.
  static func misnomer(in outline: Outline) -> [Finding] {
    let known = catalogue.map(\.name)
    guard let entry = outline.frontMatter.entry("document"), let said = entry.value.texts.first,
      !(known + ["section"]).contains(said.lowercased())
    else { return [] }
    return [
      Finding(
        .documentKind, at: entry.range,
        "Found \"document: \(said)\"; expected \(known.sorted().listed(with: "or")).")
    ]
  }
}
