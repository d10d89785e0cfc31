import Documents

/// Walks over the paragraphs of notes.
struct NotesReader {
  let outline: Outline
  var draft = ResolutionDraft()
  var findings: [Finding] = []

  /// Whether a short first line may be taken for the title.
  private let guessesTitle: Bool

  /// What the heading above says of the paragraphs below; nil where it says nothing.
  private var usual: NoteParagraph.Place?

  /// The clause before, to which items below it belong.
  private var open: OpenClause?

  init(_ outline: Outline, guessesTitle: Bool) {
    self.outline = outline
    self.guessesTitle = guessesTitle
  }

  mutating func read() {
    readFrontMatter()
    for (index, provision) in outline.provisions.enumerated() {
      switch provision.role {
      case .heading: heading(outline.text(of: index), index)
      case .recital: clause(index, .recital)
      case .resolved: clause(index, .resolved)
      case .paragraph, .item: paragraphs(of: index)
      case .formula, .closing, .vote, .signature, .row, .verbatim: leaveOut(index)
      case .fence, .field, .continuation, .comment, .rule, .furniture, .blank: break
      }
    }
  }

  private var isEmpty: Bool { draft.recitals.isEmpty && draft.resolved.isEmpty }

  private mutating func readFrontMatter() {
    let front = outline.frontMatter
    draft.title = front["title"]
    draft.number = front["number"]
    draft.body = front["body"]
    draft.date = front["date"].flatMap { CalendarDate(iso: $0) ?? CalendarDate(prose: $0) }
    draft.sponsors = ["sponsor", "sponsors", "cosponsors"].flatMap { front.texts($0) }
  }

  /// A heading of facts or wishes steers what follows; the first other heading is the title.
  private mutating func heading(_ text: String, _ index: Int) {
    open = nil
    let heading = NoteHeading(text)
    if let place = heading.place, heading.isBare || draft.title != nil {
      usual = place
    } else if draft.title == nil {
      draft.title = text
    } else if draft.title != text {
      leaveOut(index)
    }
  }

  /// A clause that says itself what it is; "WHEREAS:" alone steers what follows.
  private mutating func clause(_ index: Int, _ place: NoteParagraph.Place) {
    let text = outline.text(of: index)
    if text.contains(where: { $0.isLetter || $0.isNumber }) {
      add(text, to: place, index)
    } else {
      (usual, open) = (place, nil)
    }
  }

  /// The paragraphs of a provision: a line such as "Requests:" ends one, and so does "Sponsor: ..." at the head of the notes.
  private mutating func paragraphs(of index: Int) {
    let bodies = outline.bodies(of: index)
    var pending: Range<Int>?
    var isLabelled = false
    for line in outline.lines(of: bodies[0]) {
      let text = outline.text(in: [line])
      let heading = NoteHeading(text)
      if text.hasSuffix(":"), heading.isBare, let place = heading.place {
        if let pending { paragraph([pending], index) }
        (pending, isLabelled) = (nil, false)
        (usual, open) = (place, nil)
        continue
      }
      if let before = pending, endsList(line, text, index) {
        paragraph([before], index)
        (pending, isLabelled, open) = (nil, false, nil)
      }
      let isLabel = isEmpty && NoteHeading.isLabelled(text)
      if isLabel, isLabelled, let before = pending {
        paragraph([before], index)
        pending = nil
      }
      isLabelled = pending == nil ? isLabel : isLabelled
      pending = (pending?.lowerBound ?? line.lowerBound)..<line.upperBound
    }
    let rest = (pending.map { [$0] } ?? []) + bodies.dropFirst()
    if !rest.isEmpty { paragraph(rest, index) }
  }

  /// Whether a line right behind an indented item stands at the margin and states something of its own.
  private func endsList(_ line: Range<Int>, _ text: String, _ index: Int) -> Bool {
    guard outline.provisions[index].role == .item, column(of: index) > 0, text.first?.isUppercase ?? false,
      let first = outline.source.bytes[line].first, first > 0x20
    else { return false }
    return NoteParagraph(text).isSure
  }

  private mutating func paragraph(_ ranges: [Range<Int>], _ index: Int) {
    let text = outline.text(in: ranges)
    let place = ranges.first ?? outline.provisions[index].body
    if text.isEmpty || readLabelled(text) { return }
    if isTitle(text, index) {
      draft.title = text
      say("\"\(text.excerpt)\" is taken for the title. Write \"Title:\" in front of it if it is.", at: place)
      return
    }
    let note = NoteParagraph(text)
    if belongsToList(note, index, at: place) {
      draft.resolved[draft.resolved.count - 1].items.append(text)
    } else {
      order(note, text, index, at: place)
    }
  }

  private mutating func order(_ note: NoteParagraph, _ text: String, _ index: Int, at range: Range<Int>) {
    let label = NoteHeading.label(of: text)
    let steering = label.flatMap { NoteHeading($0).place } ?? usual
    let place = note.isSure ? note.place : steering ?? note.place
    add(note.words ?? text, to: place, index)
    let settled = note.isSure || usual == nil ? note.doubt : nil
    guard let doubt = label.map({ "\"\($0)\" before the colon may be a label." }) ?? settled else { return }
    let clause = place == .recital ? "recital" : "resolved clause"
    say("\(doubt) It is drafted as a \(clause); look whether it belongs there.", at: range)
  }

  private mutating func add(_ text: String, to place: NoteParagraph.Place, _ index: Int) {
    open = nil
    switch place {
    case .recital: draft.recitals.append(text)
    case .resolved:
      draft.resolved.append(ResolutionDraft.Clause(text))
      open = OpenClause(
        depth: depth(of: index), column: column(of: index), isItem: outline.provisions[index].role == .item,
        announces: text.hasSuffix(":"))
    }
  }

  /// Whether an item belongs to the clause before: it stands below it, or that clause ended with a colon.
  private mutating func belongsToList(_ note: NoteParagraph, _ index: Int, at range: Range<Int>) -> Bool {
    guard outline.provisions[index].role == .item, let clause = open else { return false }
    if column(of: index) > clause.column || clause.isItem && depth(of: index) > clause.depth {
      open?.hasItemsBelow = true
      if !clause.announces {
        say("This item stands below a direction and is drafted as part of it.", at: range)
      }
      return true
    }
    return clause.announces && !clause.hasItemsBelow
      && !(clause.isItem && note.isSure && note.place == .resolved)
  }

  private func depth(of index: Int) -> Int { outline.provisions[index].depth }

  /// How far a provision is indented; a tab counts as four blanks.
  private func column(of index: Int) -> Int {
    let provision = outline.provisions[index]
    return outline.source.bytes[provision.bytes.lowerBound..<provision.body.upperBound]
      .prefix { $0 == 0x20 || $0 == 0x09 }.reduce(0) { $0 + ($1 == 0x09 ? 4 : 1) }
  }

  /// Lines such as "Title: ..." and "Sponsor: ...".
  private mutating func readLabelled(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), isEmpty else { return false }
    let value = text[text.index(after: colon)...].trimmingBlanks
    guard !value.isEmpty else { return false }
    switch text[..<colon].lowercased() {
    case "title" where draft.title == nil: draft.title = value
    case "sponsor", "sponsors", "by": draft.sponsors += value.split(separator: ",").map { $0.trimmingBlanks }
    case "number" where draft.number == nil: draft.number = value
    case "body" where draft.body == nil, "board" where draft.body == nil: draft.body = value
    case "date" where draft.date == nil:
      guard let date = CalendarDate(iso: value) ?? CalendarDate(prose: value) else { return false }
      draft.date = date
    default: return false
    }
    return true
  }

  /// A short first line that stands alone, with a capital and without a period, and states nothing.
  private func isTitle(_ text: String, _ index: Int) -> Bool {
    guard guessesTitle, draft.title == nil, isEmpty, usual == nil,
      outline.provisions[index].role == .paragraph, column(of: index) == 0,
      index + 1 < outline.provisions.count, outline.provisions[index + 1].role == .blank,
      outline.provisions[(index + 2)...].contains(where: { $0.role.isText })
    else { return false }
    let words = text.split(separator: " ")
    let last = text.last ?? "."
    guard words.count <= 12, text.first?.isUppercase ?? false, last.isLetter || last.isNumber || last == ")",
      !text.contains(":")
    else { return false }
    let isCapital = words.allSatisfy { $0.count <= 4 || $0.first.map { !$0.isLowercase } ?? true }
    let note = NoteParagraph(text)
    return note.place == .recital && (isCapital && words.count > 1 || !note.isSure)
  }

  private mutating func leaveOut(_ index: Int) {
    open = nil
    let provision = outline.provisions[index]
    let range = provision.marker.lowerBound..<provision.body.upperBound
    let text = outline.source[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text.contains(where: { $0.isLetter }), provision.role != .formula else { return }
    say("\"\(text.excerpt)\" is neither a recital nor a resolved clause, and is left out.", at: range)
  }

  private mutating func say(_ message: String, at range: Range<Int>) {
    findings.append(Finding(.notesOrder, at: range, message))
  }
}

/// A resolved clause that may still get items.
private struct OpenClause {
  let depth: Int
  let column: Int
  let isItem: Bool
  /// Whether it ended with a colon.
  let announces: Bool
  var hasItemsBelow = false
}

extension Outline {
  /// The lines of some bytes, without their line ends.
  fileprivate func lines(of range: Range<Int>) -> [Range<Int>] {
    source.bytes[range].split(separator: UInt8(ascii: "\n")).map { $0.startIndex..<$0.endIndex }
  }
}
