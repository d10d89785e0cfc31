import Documents
import Enumerations

extension Policy {
  /// The provisions that forbid discrimination or harassment on a list of bases, or promise equal treatment
  /// regardless of one, in reading order.
  ///
  /// - Complexity: O(*n*) in the length of the policy.
  public var nondiscriminationClauses: [NondiscriminationClause] {
    var clauses: [NondiscriminationClause] = []
    var at = 0
    while at < outline.provisions.count {
      if outline.provisions[at].role.isText, outline.provisions[at].role != .heading,
        outline.provisions[at].role != .continuation, let clause = ClauseReader(outline, at: at).clause()
      {
        clauses.append(clause)
      }
      at += 1
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

  /// Takes the words of a provision; without reading them where none of them can begin a list.
  init(_ outline: Outline, at index: Int) {
    provision = index
    source = outline.source
    let bodies = outline.bodies(of: index)
    guard bodies.contains(where: { BasisLanguage.stems.mayStand(in: outline.source.bytes, $0) }) else {
      words = Prose([], in: [])
      return
    }
    var words = Prose(outline.source.bytes, in: bodies)
    if words.lastGap.contains(.colon), ClauseReader.announcesList(words) {
      for item in ClauseReader.items(of: outline, behind: index) {
        words.appendItem(outline.source.bytes, outline.bodies(of: item))
      }
    }
    self.words = words
  }

  /// Whether the last words before a colon speak of bases or characteristics.
  private static func announcesList(_ words: Prose) -> Bool {
    let last = max(0, words.count - 16)..<words.count
    guard
      !last.contains(where: {
        ["section", "subsection", "listed", "named", "above"].contains(words[$0].text)
      })
    else { return false }
    return last.contains { place in
      words[place].text.hasPrefix("characteristic")
        || BasisLanguage.bases.longest(at: place, in: words, end: words.count) != nil
    }
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
    for sentence in words.sentences {
      let found = SentenceReader(words: words, sentence: sentence).lists().sorted {
        $0.places.lowerBound < $1.places.lowerBound
      }
      guard !found.isEmpty else { continue }
      lists += found
      parties += found.flatMap(\.parties)
      parties += PartyReader(words: words, sentence: sentence, lists: found.map(\.places)).parties()
    }
    let items = lists.flatMap(\.items)
    guard !items.isEmpty else { return nil }
    return NondiscriminationClause(
      provision: provision, lists: lists.compactMap { CharacteristicList($0, in: words, of: source) },
      characteristicMentions: items.sorted { $0.range.lowerBound < $1.range.lowerBound },
      partyMentions: parties.sorted { $0.range.lowerBound < $1.range.lowerBound },
      unknownItems: lists.flatMap(\.unknown), hasCatchAll: lists.contains(where: \.hasCatchAll))
  }
}
