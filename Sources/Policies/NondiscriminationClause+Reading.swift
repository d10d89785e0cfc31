import Documents
import Enumerations

extension Policy {
  /// The provisions that forbid discrimination or harassment on a list of bases, or promise equal treatment
  /// regardless of one, in reading order.
  ///
  /// - Complexity: O(*n*) in the length of the policy.
  public var nondiscriminationClauses: [NondiscriminationClause] {
    var clauses: [NondiscriminationClause] = []
    var taken: Set<Int> = []
    for (at, provision) in outline.provisions.enumerated()
    where provision.role.isText && provision.role != .heading && provision.role != .continuation {
      if taken.contains(at) { continue }
      let reader = ClauseReader(outline, at: at)
      guard let clause = reader.clause() else { continue }
      clauses.append(clause)
      taken.formUnion(reader.items)
    }
    return clauses
  }

  /// The characteristics that the policy's clauses name.
  ///
  /// - Complexity: O(*n*).
  public var characteristics: Set<ProtectedCharacteristic> {
    nondiscriminationClauses.reduce(into: []) { $0.formUnion($1.characteristics) }
  }

  /// The parties that the policy's clauses name.
  ///
  /// - Complexity: O(*n*).
  public var coveredParties: Set<CoveredParty> {
    nondiscriminationClauses.reduce(into: []) { $0.formUnion($1.parties) }
  }
}

/// Reads one provision, with the items of a list below it.
private struct ClauseReader {
  typealias Named = NondiscriminationClause.Named

  let provision: Int
  private let source: Source
  private let words: Prose

  /// The provisions that are items of its list.
  private(set) var items: Set<Int> = []

  /// Takes the words of a provision; without reading them where none of them can begin a list.
  init(_ outline: Outline, at index: Int) {
    provision = index
    source = outline.source
    let bodies = outline.bodies(of: index)
    let bytes = outline.source.bytes
    let isColon = bodies.last.flatMap { $0.isEmpty ? nil : bytes[$0.upperBound - 1] } == UInt8(ascii: ":")
    let items = isColon ? ClauseReader.items(of: outline, behind: index) : []
    guard
      bodies.contains(where: { BasisLanguage.stems.mayStand(in: bytes, $0) })
        || items.contains(where: { BasisLanguage.stems.mayStand(in: bytes, outline.provisions[$0].body) })
    else {
      words = Prose([], in: [])
      return
    }
    var words = Prose(bytes, in: bodies)
    let isOwn = ClauseReader.announcesList(words) ?? ClauseReader.areCharacteristics(items, of: outline)
    if isOwn {
      for item in items { words.appendItem(bytes, outline.bodies(of: item)) }
      self.items = Set(items)
    }
    self.words = words
  }

  /// Whether at least three items of a list begin with a characteristic that is seldom named otherwise.
  private static func areCharacteristics(_ items: [Int], of outline: Outline) -> Bool {
    items.lazy.filter { item in
      let words = Prose(outline.source.bytes, in: [outline.provisions[item].body])
      return ProtectedCharacteristic.wordings.longest(at: 0, in: words, end: words.count)?
        .values.contains(where: \.isTelling) ?? false
    }.prefix(3).count == 3
  }

  /// Whether the last words before a colon speak of bases or characteristics; false where they speak of what stands elsewhere,
  /// nil where they say neither.
  private static func announcesList(_ words: Prose) -> Bool? {
    let last = max(0, words.count - 16)..<words.count
    guard
      !last.contains(where: {
        ["section", "subsection", "listed", "named", "above"].contains(words[$0].text)
      })
    else { return false }
    let isAnnounced = last.contains { place in
      words[place].text.hasPrefix("characteristic")
        || BasisLanguage.bases.longest(at: place, in: words, end: words.count) != nil
    }
    return isAnnounced ? true : nil
  }

  /// The short items of the list that follows a provision.
  private static func items(of outline: Outline, behind index: Int) -> [Int] {
    var found: [Int] = []
    for next in (index + 1)..<max(index + 1, outline.provisions.count) {
      switch outline.provisions[next].role {
      case .blank, .furniture, .continuation: continue
      case .item where outline.provisions[next].body.count <= 120: found.append(next)
      default: return found
      }
      if found.count > 80 { return found }
    }
    return found
  }

  func clause() -> NondiscriminationClause? {
    guard words.count > 0 else { return nil }
    var lists: [BasisList] = []
    var parties: [Named<CoveredParty>] = []
    var scopes: [Named<Scope>] = []
    for sentence in words.sentences {
      let found = SentenceReader(words: words, sentence: sentence).lists().sorted {
        $0.places.lowerBound < $1.places.lowerBound
      }
      guard !found.isEmpty else { continue }
      lists += found
      let covered =
        found.flatMap(\.parties)
        + PartyReader(words: words, sentence: sentence, lists: found.map(\.places)).parties()
      parties += covered
      let passed = found.filter { !$0.places.isEmpty }.map {
        words[$0.places.lowerBound].range.lowerBound..<words[$0.places.upperBound - 1].range.upperBound
      }
      scopes += ScopeReader(words: words, sentence: sentence, passed: passed + covered.map(\.range)).scopes()
    }
    let items = lists.flatMap(\.items)
    guard !items.isEmpty else { return nil }
    return NondiscriminationClause(
      provision: provision, lists: lists.compactMap { CharacteristicList($0, in: words, of: source) },
      characteristicMentions: items.sorted { $0.range.lowerBound < $1.range.lowerBound },
      partyMentions: parties.sorted { $0.range.lowerBound < $1.range.lowerBound },
      scopeMentions: scopes, unknownItems: lists.flatMap(\.unknown),
      hasCatchAll: lists.contains(where: \.hasCatchAll))
  }
}
