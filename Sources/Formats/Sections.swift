import Documents

/// Which section of a document each provision belongs to, for summaries: the headings that divide the document.
struct Sections: Sendable {
  /// What a section begins with.
  enum Head: Hashable, Sendable {
    /// A heading, by its provision.
    case heading(Int)
    /// Words before or without headings; this is what they are called.
    case named(String)
  }

  private let outline: Outline

  /// What each section begins with, in reading order.
  private(set) var heads: [Head] = []

  /// The section of each provision, as an index of `heads`.
  private(set) var section: [Int] = []

  /// Divides an outline.
  ///
  /// - Complexity: O(*n*) in the number of provisions.
  init(_ outline: Outline) {
    self.outline = outline
    let depth = Sections.dividingDepth(of: outline)
    // For each provision the heading and the clause above it, -1 and nil where there is none.
    var headings: [Int] = []
    var clauses: [Provision.Role?] = []
    for (index, provision) in outline.provisions.enumerated() {
      let parent = provision.parent.flatMap { $0 < index ? $0 : nil }
      let divides = provision.role == .heading && provision.depth <= depth
      headings.append(divides ? index : parent.map { headings[$0] } ?? -1)
      let isClause = provision.role == .recital || provision.role == .resolved
      clauses.append(isClause ? provision.role : parent.flatMap { clauses[$0] })
      add(provision.role, heading: headings[index], clause: clauses[index])
    }
  }

  /// The words of a section's heading, or what it is called without one.
  func title(of section: Int) -> String {
    switch heads[section] {
    case .named(let name): return name
    case .heading(let heading):
      let words = outline.words(in: outline.provisions[heading].body)
      guard let label = outline.printedLabel(of: heading) else { return words }
      return words.isEmpty ? label : "\(label) \(words)"
    }
  }

  private mutating func add(_ role: Provision.Role, heading: Int, clause: Provision.Role?) {
    if heading >= 0 {
      if heads.last != .heading(heading) {
        heads.append(.heading(heading))
        lastTitle = nil
      }
    } else {
      addNamed(role, clause: clause)
    }
    section.append(max(heads.count - 1, 0))
  }

  /// The title of the last section, found when it is first asked for.
  private var lastTitle: String?

  private mutating func addNamed(_ role: Provision.Role, clause: Provision.Role?) {
    if lastTitle == nil, !heads.isEmpty { lastTitle = title(of: heads.count - 1) }
    guard let name = Sections.name(role, clause: clause, last: lastTitle), lastTitle != name else { return }
    heads.append(.named(name))
    lastTitle = name
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
    var counts: [Int] = []
    for provision in outline.provisions where provision.role == .heading {
      while counts.count <= provision.depth { counts.append(0) }
      counts[provision.depth] += 1
    }
    return counts.firstIndex { $0 > 1 } ?? 0
  }
}
