import Arguments
import Documents
import Formats
import Resolutions

/// `whereas draft resolution`: from options, from plain notes, from JSON or from a template.
enum DraftResolution {
  static let command = Command(
    "resolution", overview: "Write a resolution in the style of the district.",
    discussion: """
      Notes are plain paragraphs: facts become recitals, wishes and directions become resolved clauses; numbering, endings and \
      joining words are added, and the words are kept. The style is that of district.json, found from this folder upward.
        whereas draft resolution --from notes.txt -o draft.md
        whereas draft resolution --title "Thanking the Crossing Guards" --whereas "118 guards stood at 76 corners" \
      --resolved "the Board thanks them"
      """,
    parameters: [title, number, date, sponsors, recitals, resolves, notes, template, output]
  ) { invocation, console in
    try Output.check(invocation[output], inputs: [invocation[notes]], on: console)
    let district = try District.nearest(to: console)
    var draft = try base(invocation, console)
    draft.title = invocation[title] ?? draft.title
    draft.number = invocation[number] ?? draft.number
    draft.date = invocation[date] ?? draft.date
    draft.sponsors += invocation[sponsors]
    draft.recitals += invocation[recitals]
    draft.resolved += invocation[resolves].map { ResolutionDraft.Clause($0) }
    if draft.recitals.isEmpty, draft.resolved.isEmpty {
      draft.recitals = ["[Why the Board acts: a fact, with its date and its source]"]
      draft.resolved = [ResolutionDraft.Clause("the Board [what the Board decides]")]
    }
    try console.write(draft: draft.text(for: district), to: invocation[output])
    return .done
  }

  /// What the draft begins with: notes, JSON, a template, or nothing.
  private static func base(_ invocation: Invocation, _ console: Console) throws(CommandError)
    -> ResolutionDraft
  {
    if let template = invocation[template].flatMap({ ResolutionTemplate(rawValue: $0) }) {
      guard invocation[notes] == nil else { throw .usage(.conflicting("--from", "--template")) }
      return template.draft
    }
    guard let name = invocation[notes] else { return ResolutionDraft() }
    let source = try File(name, in: console).source()
    if name.lowercased().hasSuffix(".json") {
      do {
        return try ResolutionDraft(reading: source)
      } catch {
        throw .badData(name, position: nil, message: error.message)
      }
    }
    let ordered = OrderedNotes(reading: Outline(parsing: source), hasTitle: invocation[title] != nil)
    guard !ordered.draft.recitals.isEmpty || !ordered.draft.resolved.isEmpty else {
      throw .badData(
        name, position: nil,
        message: "No paragraph was found to draft from. Write one paragraph for each fact and each wish.")
    }
    console.complain(FindingLines().text(of: ordered.findings, in: source))
    return ordered.draft
  }

  private static let title = Option<String?>("title", help: "The title.")
  private static let number = Option<String?>("number", help: "The number; without it a blank is left.")
  private static let date = Option<CalendarDate?>("date", help: "The date of the meeting.")
  private static let sponsors = Option<[String]>("sponsor", value: "name", help: "A sponsor.")
  private static let recitals = Option<[String]>("whereas", value: "words", help: "The words of a recital.")
  private static let resolves = Option<[String]>(
    "resolved", value: "words", help: "The words of a resolved clause.")
  private static let notes = Option<String?>(
    "from", value: "file", expects: .file("txt", "md", "json"),
    help: "Plain paragraphs to order, or JSON after Schemas/resolution-draft.schema.json.")
  private static let template = Option<String?>(
    "template", expects: .choice(ResolutionTemplate.allCases.map(\.rawValue)),
    help: "A skeleton to begin with.")
  static let output = Option<String?>(
    "output", short: "o", value: "file", expects: .file("md"), help: "Write to a file, whole or not at all.")
}
