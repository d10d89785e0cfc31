import Documents

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
  private let words: ClauseWords

  /// Takes the words of a provision; without reading them where none of them can begin a list.
  init(_ outline: Outline, at index: Int) {
    provision = index
    let bodies = outline.bodies(of: index)
    guard bodies.contains(where: { ListTriggers.mayStand(in: outline.source.bytes, $0) }) else {
      words = ClauseWords([], in: [])
      return
    }
    var words = ClauseWords(outline.source.bytes, in: bodies)
    if words.lastGap.contains(.colon), ClauseReader.announcesList(words) {
      for item in ClauseReader.items(of: outline, behind: index) {
        words.appendItem(outline.source.bytes, outline.bodies(of: item))
      }
    }
    self.words = words
  }

  /// Whether the last words before a colon speak of bases or characteristics.
  private static func announcesList(_ words: ClauseWords) -> Bool {
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
    var items: [Named<ProtectedCharacteristic>] = []
    var parties: [Named<CoveredParty>] = []
    var unknown: [Named<String>] = []
    var hasCatchAll = false
    for sentence in sentences() {
      let lists = SentenceReader(words: words, sentence: sentence).lists().sorted {
        $0.places.lowerBound < $1.places.lowerBound
      }
      guard !lists.isEmpty else { continue }
      for list in lists {
        items += list.items
        unknown += list.unknown
        parties += list.parties
        hasCatchAll = hasCatchAll || list.hasCatchAll
      }
      parties += PartyReader(words: words, sentence: sentence, lists: lists.map(\.places)).parties()
    }
    guard !items.isEmpty else { return nil }
    return NondiscriminationClause(
      provision: provision,
      characteristicMentions: items.sorted { $0.range.lowerBound < $1.range.lowerBound },
      partyMentions: parties.sorted { $0.range.lowerBound < $1.range.lowerBound },
      unknownItems: unknown, hasCatchAll: hasCatchAll)
  }

  private func sentences() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for place in 1..<max(1, words.count) where words[place].gap.contains(.stop) {
      result.append(start..<place)
      start = place
    }
    result.append(start..<words.count)
    return result
  }
}

/// Finds the lists of bases in one sentence.
struct SentenceReader {
  let words: ClauseWords
  let sentence: Range<Int>

  /// Whether the sentence forbids something.
  private let forbids: Bool

  init(words: ClauseWords, sentence: Range<Int>) {
    self.words = words
    self.sentence = sentence
    forbids = SentenceReader.forbids(words, sentence)
  }

  func lists() -> [BasisList] {
    let isStrong = sentence.contains {
      BasisLanguage.isStrong(words[$0].text) || BasisLanguage.isEquality(words, $0, end: sentence.upperBound)
    }
    var found: [BasisList] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      if let phrase = BasisLanguage.bases.longest(at: at, in: words, end: sentence.upperBound),
        let basis = phrase.values.first
      {
        var reader = BasisListReader(
          words, at: basis == .membership ? at : at + phrase.words.count, end: sentence.upperBound)
        let list = reader.read()
        if accepts(list, basis, isStrong: isStrong) {
          found.append(list)
          at = max(at + phrase.words.count, list.places.upperBound)
          continue
        }
        at += phrase.words.count
      } else if isStrong, forbids, let list = listBeforeNoun(at) {
        if list.ownItems > 0 { found.append(list) }
        at = max(at + 1, list.places.upperBound)
      } else {
        at += 1
      }
    }
    return found + (isStrong ? extensions(beside: found) : [])
  }

  /// Whether the words around a list make it one of bases for discrimination.
  private func accepts(_ list: BasisList, _ basis: BasisLanguage.Basis, isStrong: Bool) -> Bool {
    guard !list.items.isEmpty else { return false }
    if isStrong { return basis != .membership || list.ownItems > 1 }
    switch basis {
    case .plain: return list.ownItems > 1
    case .loose: return list.ownItems > 2
    case .membership: return list.ownItems > 1
    case .regardless:
      if list.ownItems > 1 { return true }
      guard let only = list.items.first?.value,
        ![.age, .color, .language, .weight, .appearance].contains(only)
      else { return false }
      return sentence.contains { BasisLanguage.people.contains(words[$0].text) }
    }
  }

  /// "sex and gender-based harassment", "prohibits race, color, or national origin discrimination".
  ///
  /// Words that are a list and stand before no such noun give a list without items, to be passed over.
  private func listBeforeNoun(_ start: Int) -> BasisList? {
    guard !ProtectedCharacteristic.wordings.phrases(at: start, in: words, end: sentence.upperBound).isEmpty
    else {
      return nil
    }
    var reader = BasisListReader(words, at: start, end: sentence.upperBound)
    let list = reader.read()
    let next = list.places.upperBound
    let other = BasisList(places: list.places)
    guard list.ownItems > 0, list.unknown.isEmpty, next > start, next < sentence.upperBound,
      words[next].gap.isEmpty, words[next - 1].isBased || BasisListReader.nouns.contains(words[next].text)
    else { return other }
    let isTitle = words[next].isCapitalized && next + 1 < sentence.upperBound
    return isTitle && ["act", "in"].contains(words[next + 1].text) ? other : list
  }

  private static func forbids(_ words: ClauseWords, _ sentence: Range<Int>) -> Bool {
    sentence.contains { place in
      let word = words[place].text
      if word.hasPrefix("prohibit") || word.hasPrefix("forbid") || word == "unlawful" { return true }
      guard place + 1 < sentence.upperBound else { return false }
      let next = words[place + 1].text
      return word == "free" && (next == "from" || next == "of")
        || next == "not" && ["shall", "may", "will", "must", "does", "do"].contains(word)
        || word == "no" && ["student", "person", "employee", "one", "individual"].contains(next)
    }
  }

  /// What a protection extends to: those perceived to have a characteristic, or who associate with a group.
  private func extensions(beside lists: [BasisList]) -> [BasisList] {
    guard
      sentence.contains(where: { words[$0].text.hasPrefix("characteristic") || words[$0].text == "group" })
    else { return [] }
    var found: [BasisList] = []
    var passed = 0
    for place in sentence {
      while passed < lists.count, lists[passed].places.upperBound <= place { passed += 1 }
      if passed < lists.count, lists[passed].places.contains(place) { continue }
      guard
        let phrase = ProtectedCharacteristic.tailed.longest(at: place, in: words, end: sentence.upperBound),
        phrase.words.count > 1, let value = phrase.values.first, value != .combination
      else { continue }
      let end = place + phrase.words.count
      if value == .association {
        let people = (end..<min(sentence.upperBound, end + 4)).contains {
          BasisLanguage.people.contains(words[$0].text) || words[$0].text == "group"
        }
        guard people else { continue }
      }
      let range = words[place].range.lowerBound..<words[end - 1].range.upperBound
      found.append(BasisList(items: [.init(value, range: range)], places: place..<sentence.upperBound))
      if found.count >= 4 { break }
    }
    return found
  }
}
