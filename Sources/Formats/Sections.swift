import Documents

/// Which section of a document each provision belongs to, for summaries: the headings that divide the document.
struct Sections: Sendable {
  /// The titles of the sections in reading order.
  private(set) var titles: [String] = []

  /// The section of each provision, as an index of `titles`.
  private(set) var section: [Int] = []

  /// The heading of each section; nil where words before or without headings make one.
  private(set) var headings: [Int?] = []

  /// Divides an outline.
  ///
  /// - Complexity: O(*n*) in the number of provisions.
  init(_ outline: Outline) {
    let depth = Sections.dividingDepth(of: outline)
    var title: [Int?] = []
    var clause: [Provision.Role?] = []
    for (index, provision) in outline.provisions.enumerated() {
      let parent = provision.parent.flatMap { $0 < index ? $0 : nil }
      let divides = provision.role == .heading && provision.depth <= depth
      title.append(divides ? index : parent.flatMap { title[$0] })
      let isClause = provision.role == .recital || provision.role == .resolved
      clause.append(isClause ? provision.role : parent.flatMap { clause[$0] })
      add(provision.role, heading: title[index], clause: clause[index], of: outline)
    }
  }

  private mutating func add(
    _ role: Provision.Role, heading: Int?, clause: Provision.Role?, of outline: Outline
  ) {
    if let heading {
      if headings.last != heading {
        titles.append(Sections.title(of: heading, in: outline))
        headings.append(heading)
      }
    } else if let name = Sections.name(role, clause: clause, last: titles.last), titles.last != name {
      titles.append(name)
      headings.append(nil)
    }
    section.append(max(titles.count - 1, 0))
  }

  private static func name(_ role: Provision.Role, clause: Provision.Role?, last: String?) -> String? {
    switch role {
    case .fence, .field: return "Front matter"
    case .recital: return "Whereas clauses"
    case .resolved: return "Resolved clauses"
    case .closing, .vote, .signature: return "Vote and signatures"
    case .blank, .furniture, .comment, .rule, .formula, .continuation: return last ?? "Text"
    case .heading, .paragraph, .item, .row, .verbatim:
      if let clause { return clause == .recital ? "Whereas clauses" : "Resolved clauses" }
      return last == nil || last == "Front matter" ? "Opening" : last
    }
  }

  /// The depth of the first headings that are more than one: a lone title divides nothing.
  private static func dividingDepth(of outline: Outline) -> Int {
    var counts: [Int: Int] = [:]
    for provision in outline.provisions where provision.role == .heading {
      counts[provision.depth, default: 0] += 1
    }
    return counts.keys.sorted().first { counts[$0, default: 0] > 1 } ?? 0
  }

  private static func title(of heading: Int, in outline: Outline) -> String {
    let words = outline.words(in: outline.provisions[heading].body)
    return [outline.printedLabel(of: heading), words.isEmpty ? nil : words].compactMap { $0 }
      .joined(separator: " ")
  }
}
