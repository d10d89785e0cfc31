import Documents
import Meetings
import Policies
import Resolutions
import Syllabi

extension AgendaDocument {
  /// Reads a document that a meeting names, as the kind that it is.
  init(reference: String, reading outline: Outline) {
    let front = outline.frontMatter
    let kind = Kind.of(outline)
    self.init(reference: reference, kind: kind.name, citations: Citation.all(in: outline))
    switch kind.name {
    case "resolution":
      let resolution = Resolution(reading: outline)
      identifier = resolution.number.flatMap { DocumentIdentifier.resolution($0) }
      title = resolution.title ?? ""
      date = resolution.date
      read(resolution.closing)
    case "course":
      let course = Course(reading: outline)
      identifier = course.code
      title = course.title ?? ""
      date = front.actionDate
      authority = course.authorities.first.flatMap { DocumentIdentifier.resolution($0) }
    case "policy":
      let policy = Policy(reading: outline)
      identifier = policy.code
      title = policy.title
      date = policy.revised ?? policy.adopted
      authority = front["authority"].flatMap { DocumentIdentifier.resolution($0) }
    default:
      title = front["title"] ?? ""
      date = front.actionDate
    }
    noticed = front["noticed"].flatMap { CalendarDate(iso: $0) ?? CalendarDate(prose: $0) }
    effective = front["effective"].flatMap { CalendarDate(iso: $0) ?? CalendarDate(prose: $0) }
    until = front["until"].flatMap { CalendarDate(iso: $0) ?? CalendarDate(prose: $0) }
  }

  private mutating func read(_ closing: Closing) {
    mover = closing.movedBy
    seconder = closing.secondedBy
    rollCall = RollCall(labels: closing.votes.map { (label: $0.label, names: $0.tally) })
  }

  /// How an item's heading calls it: "Resolution 112-25/26, Reaffirming ...", "BP 0410, Nondiscrimination ...".
  var heading: String {
    let code = identifier.map { $0.series == "RES" ? "Resolution \($0.number)" : $0.description }
    return [code, title.isEmpty ? nil : title].compactMap { $0 }.joined(separator: ", ")
  }
}

extension DocumentIdentifier {
  /// The code of a resolution by its number as printed, with "Res-" before it or without.
  static func resolution(_ number: String) -> DocumentIdentifier? {
    let code = DocumentIdentifier(number)
    return code?.series == "" ? DocumentIdentifier("Res-\(number)") : code
  }
}

extension Meeting {
  /// The references of all its documents, each once.
  var references: [String] {
    var seen: Set<String> = []
    return items.flatMap(\.documents).map(\.reference).filter { seen.insert($0).inserted }
  }
}
