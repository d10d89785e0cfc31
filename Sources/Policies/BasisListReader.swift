import Enumerations

/// Reads one list, item by item, from the words behind "on the basis of".
struct BasisListReader {
  let words: Prose
  let end: Int
  private var at: Int
  private var list = BasisList()

  init(_ words: Prose, at: Int, end: Int) {
    self.words = words
    self.end = end
    self.at = at
  }

  /// The list that begins here.
  mutating func read() -> BasisList {
    let start = at
    skipIntroduction()
    var followsOr = false
    while at < end {
      let known = (at: at, items: list.items.count, unknown: list.unknown.count)
      skipFillers()
      // What stands before the first item is said of the whole list.
      let (first, items) = list.entries.isEmpty ? (at, list.items.count) : (known.at, known.items)
      guard at < end, let reading = readItem(followsOr: followsOr) else { break }
      list.entries.append(
        .init(
          words: first..<at, items: items..<list.items.count, unknown: known.unknown..<list.unknown.count,
          isCatchAll: reading == .catchAll))
      guard let word = separator() else { break }
      followsOr = word == "or"
    }
    skipOwner()
    list.places = start..<max(start, at)
    return list
  }

  /// "any of the following characteristics:", "a protected characteristic, including".
  private mutating func skipIntroduction() {
    var isGeneral = false
    for place in at..<min(end, at + 16) {
      let word = words[place]
      if place > at, word.gap.contains(.stop) { return }
      if isGeneral, place > at, word.gap.contains(.colon) || word.gap.contains(.item) {
        at = place
        return
      }
      if isGeneral, word.text == "including" || word.text == "as" && words[place - 1].text == "such" {
        at = place + 1
        for tail in [["but", "not", "limited", "to"], ["without", "limitation"]] where starts(tail) {
          at += tail.count
        }
        list.isOpen = true
        return
      }
      if [
        "characteristic", "characteristics", "class", "classes", "category", "categories", "factors",
        "status",
        "following", "basis", "bases", "grounds", "traits",
      ].contains(word.text) {
        isGeneral = true
      }
    }
  }

  private func starts(_ tail: [String]) -> Bool {
    at + tail.count <= end && tail.indices.allSatisfy { words[at + $0].text == tail[$0] }
  }

  /// Articles, "a student's", "the person's", and a second "on the basis of".
  private mutating func skipFillers() {
    var skipped = 0
    while at < end, skipped < 8 {
      if let basis = BasisLanguage.bases.longest(at: at, in: words, end: end),
        !basis.values.contains(.membership)
      {
        at += basis.words.count
      } else if let prefix = ProtectedCharacteristic.prefixed.longest(at: at, in: words, end: end) {
        record(prefix, at: at)
        at += prefix.words.count
      } else if words[at].isPossessive, BasisLanguage.people.contains(words[at].text) || owner != nil {
        if let owner { list.parties.append(.init(owner, range: words[at].range)) }
        at += 1
      } else if BasisLanguage.fillers.contains(words[at].text)
        || words[at].text == "or" && skipped > 0 && at + 1 < end && words[at + 1].isPossessive
      {
        at += 1
      } else if opensOwner {
        at += 1
      } else {
        return
      }
      skipped += 1
    }
  }

  /// The party whose characteristic it is: "a student's".
  private var owner: CoveredParty? {
    CoveredParty.wordings.longest(at: at, in: words, end: end)?.values.first
  }

  /// Whether a person without the sign of possession stands before "or a guardian's".
  private var opensOwner: Bool {
    guard at + 2 < end, BasisLanguage.people.contains(words[at].text) else { return false }
    return (at + 1..<min(end, at + 4)).contains { words[$0].isPossessive }
  }

  /// What was read as an item.
  private enum Reading {
    case known
    case catchAll
    case unknown
  }

  /// Reads an item that is known, a catch-all, or one to be reported; nil where the list has ended.
  private mutating func readItem(followsOr: Bool) -> Reading? {
    if let tailed = ProtectedCharacteristic.tailed.longest(at: at, in: words, end: end) {
      record(tailed, at: at)
      at += tailed.words.count
      readTail()
      return .known
    }
    for phrase in ProtectedCharacteristic.wordings.phrases(at: at, in: words, end: end)
    where endsItem(at + phrase.words.count, value: phrase.values.first) {
      record(phrase, at: at)
      at += phrase.words.count
      readParenthesis()
      return .known
    }
    return readUnknown(followsOr: followsOr)
  }

  /// The words that belong to an item: "with a person or group with one or more of these characteristics".
  private mutating func readTail() {
    while at < end, words[at].gap.isDisjoint(with: [.comma, .semicolon, .stop, .item, .colon, .closing]) {
      if let prefix = ProtectedCharacteristic.prefixed.longest(at: at, in: words, end: end) {
        record(prefix, at: at)
        at += prefix.words.count
      } else {
        at += 1
      }
    }
  }

  /// What stands in brackets behind an item: "(including pregnancy, childbirth, or related conditions)".
  private mutating func readParenthesis() {
    guard at < end, words[at].gap.contains(.opening), !words[at].gap.contains(.closing) else { return }
    var isList = false
    var starts = true
    while at < end {
      if ["including", "includes", "such", "as", "e", "g", "ie", "or", "and", "nor"].contains(words[at].text)
        || BasisLanguage.fillers.contains(words[at].text)
      {
        isList = isList || ["including", "includes", "such"].contains(words[at].text)
        at += 1
        starts = true
      } else if let phrase = ProtectedCharacteristic.wordings.phrases(at: at, in: words, end: end).first(
        where: { endsItem(at + $0.words.count, value: $0.values.first) })
      {
        record(phrase, at: at)
        at += phrase.words.count
        starts = false
      } else {
        let first = at
        while at < end, at == first || !endsChunk(at) { at += 1 }
        if isList, starts { reportUnknown(first..<at) }
      }
      if at < end, words[at].gap.contains(.closing) { return }
      starts = starts || at < end && !words[at].gap.isDisjoint(with: Prose.Gap.separators)
    }
  }

  /// Whether an item may end before a place.
  private func endsItem(_ place: Int, value: ProtectedCharacteristic?) -> Bool {
    if place > at, words[place - 1].isBased { return true }
    guard place < end else { return true }
    let next = words[place]
    if !next.gap.isDisjoint(with: Prose.Gap.ends) { return true }
    if next.text == "of" { return belongsToPeople(place + 1) }
    if next.text == "to" {
      return !(place + 2 < end && words[place + 1].text == "the" && words[place + 2].text == "top")
    }
    return BasisLanguage.closers.contains(next.text)
      || BasisListReader.nouns.contains(next.text)
  }

  /// Nouns before which a list may stand: "race or sex discrimination".
  static let nouns: Set<String> = ["discrimination", "harassment", "bias"]

  /// Whether people stand behind "of": "the race of the student", not "the age of the building".
  private func belongsToPeople(_ place: Int) -> Bool {
    (place..<min(end, place + 4)).contains { BasisLanguage.people.contains(words[$0].text) }
  }

  private func endsChunk(_ place: Int) -> Bool {
    !words[place].gap.isDisjoint(with: Prose.Gap.ends)
      || ["or", "and", "nor", "is", "are", "shall", "may", "must", "will"].contains(words[place].text)
  }

  /// An item that the table does not hold: a catch-all, or words to be reported if the list goes on around them.
  private mutating func readUnknown(followsOr: Bool) -> Reading? {
    let first = at
    var place = at
    while place < end, place == first || !endsChunk(place), place - first < 14 { place += 1 }
    let chunk = first..<place
    if isCatchAll(chunk) {
      at = place
      while at < end, words[at].gap.isDisjoint(with: [.comma, .semicolon, .stop, .item]) { at += 1 }
      return .catchAll
    }
    guard chunk.count <= 8, !chunk.contains(where: { BasisLanguage.verbs.contains(words[$0].text) }),
      !BasisLanguage.closers.contains(words[first].text), !words[first].text.hasSuffix("ing")
    else { return nil }
    guard goesOn(behind: place) || followsOr && isLast(chunk) && list.ownItems > 0 else { return nil }
    reportUnknown(chunk)
    at = place
    readParenthesis()
    return .unknown
  }

  private func isCatchAll(_ chunk: Range<Int>) -> Bool {
    let starts = ["other", "another", "otherwise", "characteristics", "characteristic", "legally", "status"]
    return starts.contains(words[chunk.lowerBound].text)
      && chunk.contains { BasisLanguage.catchAlls.contains(words[$0].text) }
  }

  /// Whether a known item follows an unknown one.
  private func goesOn(behind place: Int) -> Bool {
    var reader = self
    reader.at = place
    reader.list = BasisList()
    var separator = reader.separator()
    for _ in 0..<3 where separator != nil {
      reader.skipFillers()
      let isKnown = ProtectedCharacteristic.wordings.phrases(at: reader.at, in: words, end: end).contains {
        reader.endsItem(reader.at + $0.words.count, value: $0.values.first)
      }
      if isKnown { return true }
      var next = reader.at
      while next < end, next == reader.at || !endsChunk(next), next - reader.at < 8 { next += 1 }
      let chunk = reader.at..<next
      if chunk.isEmpty || chunk.contains(where: { BasisLanguage.verbs.contains(words[$0].text) }) {
        return false
      }
      if separator == "or", isLast(chunk), list.ownItems > 0 { return true }
      reader.at = next
      separator = reader.separator()
    }
    return false
  }

  /// Whether an unknown item behind "or" can be a list's last: it is short, and the list or its sentence ends with it.
  private func isLast(_ chunk: Range<Int>) -> Bool {
    let place = chunk.upperBound
    guard chunk.count <= 5 else { return false }
    return place >= end || !words[place].gap.isDisjoint(with: [.stop, .item, .semicolon])
      || ["is", "are", "shall", "may", "must", "will"].contains(words[place].text)
  }

  /// Passes what parts two items, and says with which word; nil where nothing does.
  private mutating func separator() -> String? {
    guard at < end else { return nil }
    let gap = words[at].gap
    if gap.contains(.stop) { return nil }
    var found: String?
    if !gap.isDisjoint(with: Prose.Gap.separators) { found = "," }
    var count = 0
    while at < end, count < 3, ["or", "and", "nor"].contains(words[at].text),
      count == 0 || words[at].gap.contains(.slash) || words[at].gap.contains(.opening)
    {
      found = words[at].text == "and" && found != "or" ? "and" : "or"
      at += 1
      count += 1
    }
    return found
  }

  /// "of the child or of the child's parents": whose characteristics they are, which covers no one further.
  private mutating func skipOwner() {
    guard at < end, words[at].text == "of", words[at].gap.isEmpty else { return }
    while at < end, words[at].gap.isDisjoint(with: Prose.Gap.ends) { at += 1 }
  }

  private mutating func record(_ phrase: PhraseTable<ProtectedCharacteristic>.Phrase, at place: Int) {
    let last = words[place + phrase.words.count - 1]
    for value in phrase.values {
      list.items.append(.init(value, range: words[place].range.lowerBound..<last.range.upperBound))
    }
  }

  private mutating func reportUnknown(_ chunk: Range<Int>) {
    guard let first = chunk.first, let last = chunk.last else { return }
    let text = chunk.map { words[$0].text }.joined(separator: " ")
    list.unknown.append(
      .init(text, range: words[first].range.lowerBound..<words[last].range.upperBound))
  }
}
