import Arguments
import Documents
import Meetings

/// `whereas draft meeting`: the file that the clerk fills in during the evening.
enum DraftMeeting {
  static let command = Command(
    "meeting", overview: "Write the file that records a meeting: items, motions and roll calls to fill in.",
    discussion: """
      The roll calls have the seats of district.json on the day of the meeting. Each document becomes an item under its number and title.
        whereas draft meeting --date 2026-06-23 --section F --document resolutions/120.md -o meetings/2026-06-23.md
      """,
    parameters: [date, kind, start, section, documents, titles, DraftResolution.output]
  ) { invocation, console in
    let output = invocation[DraftResolution.output]
    try Output.check(output, inputs: invocation[documents].map { $0 }, on: console)
    var items: [MeetingDraft.Item] = []
    for name in invocation[documents] {
      let file = File(name, in: console)
      let document = AgendaDocument(reference: name, reading: Outline(parsing: try file.source()))
      items.append(.init(title: document.heading, document: file.path(fromFolderOf: output, in: console)))
    }
    items += invocation[titles].map { .init(title: $0) }
    let start = try invocation[start].map { words throws(UsageError) in
      guard let time = LocalTime(words) else {
        throw UsageError.refused(because: "\"\(words)\" is no time. Write it as 6:00 PM or 18:00.")
      }
      return time
    }
    let draft = MeetingDraft(
      date: invocation[date], kind: Meeting.Kind(rawValue: invocation[kind] ?? "") ?? .regular, start: start,
      items: items, section: invocation[section] ?? "", district: try District.nearest(to: console))
    try console.write(draft: draft.text, to: output)
    return .done
  }

  private static let date = Option<CalendarDate?>("date", help: "The day of the meeting.")
  private static let kind = Option<String?>(
    "kind", expects: .choice(Meeting.Kind.allCases.map(\.rawValue)),
    help: "What kind of a meeting it is. Default: regular.")
  private static let start = Option<String?>(
    "start", value: "time", help: "The hour for which it is called, such as '6:00 PM'.")
  private static let section = Option<String?>(
    "section", value: "letter", help: "The section of the agenda: with F the items are F.1, F.2.")
  private static let documents = Option<[String]>(
    "document", value: "file", expects: .file("md", "txt"), help: "A document to act on, an item for each.")
  private static let titles = Option<[String]>("item", value: "title", help: "An item without a document.")
}

extension File {
  /// The path to the file from the folder of another, both taken from the root and without links.
  fileprivate func path(fromFolderOf output: String?, in console: Console) -> String {
    let parts = absolute.split(separator: "/")
    let target = output == "-" ? "." : output ?? "."
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? "."
    let from = File(folder, in: console).absolute
    guard absolute.hasPrefix("/"), from.hasPrefix("/") else { return name }
    let start = from.split(separator: "/")
    let common = zip(parts, start).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: start.count - common)
    return (up + parts[common...]).joined(separator: "/")
  }
}
