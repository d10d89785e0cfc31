public import Documents

extension Resolution {
  /// Reads an outline as a resolution: total, whatever the text.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(reading outline: Outline) {
    let provisions = outline.provisions
    let isClause = { (role: Provision.Role) in role == .recital || role == .resolved || role == .formula }
    let first = provisions.firstIndex { isClause($0.role) || $0.role == .vote }
    var clauses = ClauseReader(outline)
    clauses.read(from: first ?? provisions.count)
    let masthead = Masthead(reading: outline, before: first ?? provisions.count)
    let closing = Closing(reading: outline, clauses: (first ?? 0)..<clauses.end)
    self.outline = outline
    self.masthead = masthead
    self.closing = closing
    body = masthead.body?.text
    number = masthead.number?.text
    title = masthead.title?.text
    date = masthead.date ?? Resolution.date(in: closing, outline)
    sponsors = masthead.sponsors
    recitals = clauses.recitals
    resolved = clauses.resolved
    formula = Resolution.formula(clauses, outline)
    blanks = Blank.all(in: outline)
    status = Resolution.status(outline.frontMatter, masthead, closing)
  }

  /// The date in the words of adoption.
  private static func date(in closing: Closing, _ outline: Outline) -> CalendarDate? {
    for index in closing.adoption {
      if let date = DateMention.all(in: outline.text(of: index)).lazy.compactMap(\.date).first { return date }
    }
    return nil
  }

  /// The joining words: on a line of their own, at the end of the last recital, or at the first resolve.
  private static func formula(_ clauses: ClauseReader, _ outline: Outline) -> String? {
    if let alone = clauses.formulas.first {
      return outline.source[outline.provisions[alone].marker].bareWords
    }
    if let last = clauses.recitals.last?.ending, last.saysTherefore { return last.text.bareWords }
    return clauses.resolved.first.flatMap { $0.hasFormula ? $0.opening.bareWords : nil }
  }

  /// Whether the text says that it is final.
  ///
  /// - Front matter speaks first: `status: final`, `adopted`, `approved` or `passed`, or an `adopted:` date, makes it final; any other
  ///   status makes it a draft.
  /// - A stamp such as DRAFT, TEMPLATE or SUGGESTED RESOLUTION makes it a draft.
  /// - Else it is final when it has words of adoption and a vote with a tally. "PASSED AND ADOPTED" alone stands in every
  ///   proposal and says nothing.
  private static func status(_ front: FrontMatter, _ masthead: Masthead, _ closing: Closing) -> Status {
    if let status = front["status"] { return FrontMatter.isFinal(status: status) ? .final : .draft }
    if let adopted = front["adopted"] { return DateMention.first(in: adopted)?.date == nil ? .draft : .final }
    if masthead.isStampedDraft { return .draft }
    return closing.hasTally && !closing.adoption.isEmpty ? .final : .draft
  }
}

/// Collects the clauses of an outline with what belongs to them.
struct ClauseReader {
  let outline: Outline
  private(set) var recitals: [Recital] = []
  private(set) var resolved: [Resolved] = []

  /// The provisions of joining words that stand alone.
  private(set) var formulas: [Int] = []

  /// The index behind the last provision that belongs to a clause.
  private(set) var end = 0

  init(_ outline: Outline) {
    self.outline = outline
  }

  mutating func read(from first: Int) {
    let provisions = outline.provisions
    var at = first
    end = first
    while at < provisions.count {
      switch provisions[at].role {
      case .recital, .resolved: at = readClause(at)
      case .formula:
        formulas.append(at)
        at += 1
        end = at
      case .fence, .field, .heading, .paragraph, .item, .row, .closing, .vote, .signature, .continuation,
        .verbatim, .comment, .rule, .furniture, .blank:
        at += 1
      }
    }
  }

  /// Reads a clause and its parts, up to the next clause, heading or closing.
  private mutating func readClause(_ index: Int) -> Int {
    let provisions = outline.provisions
    var parts: [Resolved.Part] = []
    var at = index + 1
    end = at
    scan: while at < provisions.count {
      switch provisions[at].role {
      case .item, .paragraph, .row, .verbatim:
        parts.append(part(at, under: index))
        end = at + 1
      case .continuation:
        end = at + 1
      case .blank, .furniture, .comment, .rule: break
      case .fence, .field, .heading, .recital, .formula, .resolved, .closing, .vote, .signature: break scan
      }
      at += 1
    }
    append(index, parts)
    return at
  }

  private mutating func append(_ index: Int, _ parts: [Resolved.Part]) {
    let provision = outline.provisions[index]
    let opening = outline.source[provision.marker].blankSeparated.joined(separator: " ")
    let (words, ending) = words(of: index)
    if provision.role == .recital {
      recitals.append(Recital(index: index, opening: opening, words: words, ending: ending, parts: parts))
    } else {
      resolved.append(Resolved(index: index, opening: opening, words: words, ending: ending, parts: parts))
    }
  }

  private func part(_ index: Int, under clause: Int) -> Resolved.Part {
    let provision = outline.provisions[index]
    let (_, ending) = words(of: index)
    return Resolved.Part(
      index: index, label: provision.label,
      depth: max(0, provision.depth - outline.provisions[clause].depth - 1),
      isQuoted: outline.source[provision.marker].contains(">"), words: outline.text(of: index), ending: ending
    )
  }

  /// A provision's words without their ending, and the ending.
  private func words(of index: Int) -> (String, Ending) {
    let bodies = outline.bodies(of: index)
    let ending = Ending(of: bodies.last { !$0.isEmpty } ?? bodies[0], in: outline.source.bytes)
    let text = outline.text(of: index)
    let isWhole = !ending.isQuoted && text.hasSuffix(ending.text)
    return (isWhole ? String(text.dropLast(ending.text.count)) : text, ending)
  }
}

extension StringProtocol {
  /// The words without emphasis and without punctuation at their ends.
  var bareWords: String {
    let words = String(filter { $0 != "*" }).blankSeparated.joined(separator: " ")
    let isLetter = { (character: Character) in character.isLetter }
    guard let start = words.firstIndex(where: isLetter), let last = words.lastIndex(where: isLetter) else {
      return ""
    }
    return String(words[start...last])
  }
}
