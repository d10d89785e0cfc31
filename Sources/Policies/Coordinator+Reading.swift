import Documents
import Enumerations

extension Policy {
  /// The coordinators that the policy names, in reading order.
  ///
  /// One is found where a provision speaks of a coordinator or compliance officer and it, or the items below it, say how to
  /// reach that person or that someone is designated.
  ///
  /// - Complexity: O(*n*).
  public var coordinators: [Coordinator] {
    var found: [Coordinator] = []
    var reached = 0
    for (index, provision) in outline.provisions.enumerated()
    where index >= reached && provision.role.isText && provision.role != .continuation
      && provision.role != .heading
    {
      guard let (coordinator, end) = CoordinatorReader(outline, at: index).coordinator() else { continue }
      found.append(coordinator)
      reached = end
    }
    return found
  }
}

/// Reads one coordinator with the lines below that say how to reach the person.
private struct CoordinatorReader {
  private typealias Named = NondiscriminationClause.Named

  private let outline: Outline
  private let provision: Int

  init(_ outline: Outline, at provision: Int) {
    self.outline = outline
    self.provision = provision
  }

  private static let stems = StemIndex([
    "coordinator", "compliance officer", "equity officer", "compliance administrator",
  ])
  private static let designations = StemIndex([
    "designat", "appoint", "serves as", "is the district", "contact",
  ])

  func coordinator() -> (Coordinator, end: Int)? {
    let bytes = outline.source.bytes
    let bodies = outline.bodies(of: provision)
    guard bodies.contains(where: { Self.stems.mayStand(in: bytes, $0) }) else { return nil }
    var fields: [Coordinator.Field: Named<String>] = [:]
    for body in bodies { take(body, isLabelled: false, into: &fields) }
    let own = fields.count
    let end = readLines(into: &fields)
    let isDesignated = bodies.contains { Self.designations.mayStand(in: bytes, $0) }
    guard
      fields[.email] != nil || fields[.telephone] != nil
        || fields[.address] != nil && (own > 0 || isDesignated)
        || isDesignated && fields[.name] != nil
    else { return nil }
    return (Coordinator(provision: provision, fields: fields, laws: laws(bodies)), end)
  }

  /// Reads the items, rows and short lines that follow, as long as each is a field; says where they end.
  private func readLines(into fields: inout [Coordinator.Field: Named<String>]) -> Int {
    var end = provision + 1
    for index in provision + 1..<max(provision + 1, min(outline.provisions.count, provision + 24)) {
      let line = outline.provisions[index]
      switch line.role {
      case .blank, .furniture, .rule, .continuation: continue
      case .item, .row,
        .paragraph where line.body.count <= 240:
        let before = fields.count
        take(line.body, isLabelled: true, into: &fields)
        if fields.count == before { return end }
        end = index + 1
      default: return end
      }
    }
    return end
  }

  /// Takes the fields of some bytes; the first of each kind holds.
  private func take(
    _ body: Range<Int>, isLabelled: Bool, into fields: inout [Coordinator.Field: Named<String>]
  ) {
    let contacts = ContactScanner(outline.source.bytes, in: body)
    for (field, range) in contacts.fields where fields[field] == nil {
      fields[field] = Named(outline.words(in: range), range: range)
    }
    if isLabelled, let (field, range) = contacts.labelled, fields[field] == nil {
      fields[field] = Named(outline.words(in: range), range: range)
    }
    if !isLabelled, fields[.name] == nil, let range = contacts.title {
      fields[.name] = Named(outline.words(in: range), range: range)
    }
  }

  private func laws(_ bodies: [Range<Int>]) -> [Named<String>] {
    let words = Prose(outline.source.bytes, in: bodies)
    var found: [Named<String>] = []
    var at = 0
    while at < words.count {
      if let phrase = Self.lawNames.longest(at: at, in: words, end: words.count),
        let law = phrase.values.first
      {
        let end = at + phrase.words.count
        found.append(.init(law, range: words[at].range.lowerBound..<words[end - 1].range.upperBound))
        at = end
      } else {
        at += 1
      }
    }
    return found
  }

  private static let lawNames: PhraseTable<String> = PhraseTable([
    (["Title IX"], ["title ix"]), (["Title VI"], ["title vi"]), (["Title VII"], ["title vii"]),
    (["Section 504"], ["section 504", "504"]),
    (["ADA"], ["ada", "title ii", "americans with disabilities act"]),
    (["Age Act"], ["age discrimination act"]),
  ])
}
