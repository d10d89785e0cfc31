public import Documents

/// Plain paragraphs ordered into a resolution: facts become recitals, wishes and directions become resolved clauses.
///
/// The author's words are kept. What the reader was not sure of, or could not place, is a finding on its paragraph.
///
///     let notes = OrderedNotes(reading: Outline(parsing: source))
///     notes.draft.recitals.count  // 5
///     notes.findings.map(\.message)
public struct OrderedNotes: Hashable, Sendable {
  /// The draft.
  public let draft: ResolutionDraft

  /// Which paragraphs to look at again, and why.
  public let findings: [Finding]

  /// Orders the paragraphs of an outline.
  ///
  /// Front matter and lines such as "Title: ..." or "Sponsor: ..." give title, number, date, body and sponsors, as does a heading the title. Under a
  /// heading such as Background or Requests, paragraphs without a sign of their own go where the heading says.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(reading outline: Outline) {
    var reader = NotesReader(outline)
    reader.read()
    draft = reader.draft
    findings = reader.findings
  }
}

extension Rule {
  /// Paragraphs of notes whose place in a resolution was a guess.
  public static let notesOrder = Rule(
    "notes-order", .info, "A paragraph of notes is plainly a fact or plainly a wish or direction.")
}

/// Walks over the paragraphs of notes.
private struct NotesReader {
  let outline: Outline
  var draft = ResolutionDraft()
  var findings: [Finding] = []

  /// What the heading above says of the paragraphs below; nil where it says nothing.
  private var usual: NoteParagraph.Place?

  /// Whether items belong to the clause before, which ended with a colon.
  private var opensList = false

  init(_ outline: Outline) {
    self.outline = outline
  }

  mutating func read() {
    readFrontMatter()
    for (index, provision) in outline.provisions.enumerated() {
      switch provision.role {
      case .heading: heading(outline.text(of: index))
      case .recital: add(outline.text(of: index), to: .recital)
      case .resolved: add(outline.text(of: index), to: .resolved)
      case .item where opensList:
        draft.resolved[draft.resolved.count - 1].items.append(outline.text(of: index))
      case .paragraph, .item: paragraph(outline.text(of: index), index)
      case .formula, .closing, .vote, .signature, .row, .verbatim: leaveOut(index)
      case .fence, .field, .continuation, .comment, .rule, .furniture, .blank: break
      }
    }
  }

  private mutating func readFrontMatter() {
    let front = outline.frontMatter
    draft.title = front["title"]
    draft.number = front["number"]
    draft.body = front["body"]
    draft.date = front["date"].flatMap { CalendarDate(iso: $0) ?? CalendarDate(prose: $0) }
    draft.sponsors = ["sponsor", "sponsors", "cosponsors"].flatMap { front.texts($0) }
  }

  /// A heading that names neither facts nor wishes is the title.
  private mutating func heading(_ text: String) {
    opensList = false
    let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
    if !words.isDisjoint(with: ["background", "facts", "why", "reasons", "findings", "recitals", "whereas"]) {
      usual = .recital
    } else if !words.isDisjoint(with: [
      "requests", "request", "actions", "action", "wishes", "directions", "resolved", "resolves", "ask",
      "asks",
    ]) {
      usual = .resolved
    } else if draft.title == nil {
      draft.title = text
    }
  }

  private mutating func paragraph(_ text: String, _ index: Int) {
    if readLabelled(text) { return }
    if draft.title == nil, draft.recitals.isEmpty, draft.resolved.isEmpty, isTitle(text) {
      draft.title = text
      return
    }
    let note = NoteParagraph(text)
    let place = note.isSure ? note.place : usual ?? note.place
    add(note.words ?? text, to: place)
    guard let doubt = note.doubt, note.isSure || usual == nil else { return }
    let clause = place == .recital ? "recital" : "resolved clause"
    findings.append(
      Finding(
        .notesOrder, at: outline.provisions[index].body,
        "\(doubt) It is drafted as a \(clause); look whether it belongs there."))
  }

  private mutating func add(_ text: String, to place: NoteParagraph.Place) {
    opensList = false
    switch place {
    case .recital: draft.recitals.append(text)
    case .resolved:
      draft.resolved.append(ResolutionDraft.Clause(text))
      opensList = text.hasSuffix(":")
    }
  }

  /// Lines such as "Title: ..." and "Sponsor: ...".
  private mutating func readLabelled(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), draft.recitals.isEmpty, draft.resolved.isEmpty else {
      return false
    }
    let value = text[text.index(after: colon)...].trimmingBlanks
    guard !value.isEmpty else { return false }
    switch text[..<colon].lowercased() {
    case "title": draft.title = value
    case "sponsor", "sponsors", "by": draft.sponsors += value.split(separator: ",").map { $0.trimmingBlanks }
    case "number": draft.number = value
    case "body", "board": draft.body = value
    case "date":
      guard let date = CalendarDate(iso: value) ?? CalendarDate(prose: value) else { return false }
      draft.date = date
    default: return false
    }
    return true
  }

  /// A short first line without a period.
  private func isTitle(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count <= 14 && text.last.map { !".;:,!?".contains($0) } ?? false
  }

  private mutating func leaveOut(_ index: Int) {
    opensList = false
    let provision = outline.provisions[index]
    let range = provision.marker.lowerBound..<provision.body.upperBound
    let text = outline.source[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text.contains(where: { $0.isLetter }), provision.role != .formula else { return }
    findings.append(
      Finding(
        .notesOrder, at: range,
        "\"\(text.excerpt)\" is neither a recital nor a resolved clause, and is left out."))
  }
}
