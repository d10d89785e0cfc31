import Documents
import Enumerations

/// Reads one list, item by item, from the words behind "on the basis of".
struct BasisListReader {
  let words: Prose
  let end: Int
  var at: Int
  var list = BasisList()

  /// Whether the item before shares its noun with the one that follows: "marital, parental, or family status".
  private var isElided = false

  /// Whether "or" stood between two items.
  private(set) var hasOr = false

  init(_ words: Prose, at: Int, end: Int) {
    self.words = words
    self.end = end
    self.at = at
  }

  /// The list that begins here.
  mutating func read() -> BasisList {
    let start = at
    skipIntroduction()
    var joint = ","
    while at < end {
      skipLabel()
      let known = (at: at, items: list.items.count, unknown: list.unknown.count)
      skipFillers()
      // What stands before the first item is said of the whole list.
      let (first, items) = list.entries.isEmpty ? (at, list.items.count) : (known.at, known.items)
      guard at < end, let reading = readItem(behind: joint) else { break }
      take(
        .init(
          words: first..<at, items: items..<list.items.count, unknown: known.unknown..<list.unknown.count,
          isCatchAll: reading == .catchAll), reading)
      guard let word = separator() else { break }
      joint = word
      hasOr = hasOr || word == "or"
    }
    skipOwner()
    list.places = start..<max(start, at)
    return list
  }

  /// Adds an item; "physical, mental, or sensory disability" is one, as all of it names the same.
  private mutating func take(_ entry: BasisList.Entry, _ reading: Reading) {
    if let last = list.entries.last, isElided, reading != .catchAll,
      !entry.items.isEmpty,
      Set(list.items[last.items].map(\.value)) == Set(list.items[entry.items].map(\.value))
    {
      list.entries[list.entries.count - 1] = .init(
        words: last.words.lowerBound..<entry.words.upperBound,
        items: last.items.lowerBound..<entry.items.upperBound,
        unknown: last.unknown.lowerBound..<entry.unknown.upperBound, isCatchAll: false)
    } else {
      list.entries.append(entry)
    }
    isElided = reading == .elided
  }

  /// "any of the following characteristics:", "a protected characteristic, including".
  private mutating func skipIntroduction() {
    var isGeneral = false
    for place in at..<min(end, at + 16) {
      let word = words[place]
      // Where an item stands before the general word, the list has begun.
      if place > at, word.gap.contains(.stop) || !isGeneral && !word.gap.isDisjoint(with: [.comma, .opening])
      {
        return
      }
      if !isGeneral, isKnown(place) { return }
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
  mutating func skipFillers() {
    var skipped = 0
    while at < end, skipped < 8 {
      if isKnown(at) { return }
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
      } else if let lead = BasisLanguage.qualifiers.longest(at: at, in: words, end: end),
        isKnown(at + lead.words.count)
      {
        at += lead.words.count
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

  /// The number of an item within a sentence: "(2)".
  private mutating func skipLabel() {
    guard at + 1 < end, isLabel(at) else { return }
    at += 1
  }

  /// Whether a word is the number or letter of an item: "(2)", "(b)", "(iv)".
  func isLabel(_ place: Int) -> Bool {
    guard place + 1 < end, words[place].gap.contains(.opening), words[place + 1].gap.contains(.closing) else {
      return false
    }
    let letters = words[place].text.utf8
    return letters.count == 1 && letters.allSatisfy { $0.isLetter }
      || letters.count < 4 && letters.allSatisfy { $0.isDigit || "ivx".utf8.contains($0) }
  }

  /// Passes what parts two items, and says with which word; nil where nothing does.
  mutating func separator() -> String? {
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
    if count == 0, let phrase = BasisLanguage.joints.longest(at: at, in: words, end: end) {
      let next = at + phrase.words.count
      // "sex including gender identity" goes on; "race, including in sports" does not.
      if phrase.values.first == .joining || isKnown(next) {
        at = next
        return phrase.values.first == .joining ? "or" : ","
      }
    }
    return found
  }

  /// "of the child or of the child's parents": whose characteristics they are, which covers no one further.
  private mutating func skipOwner() {
    guard at < end, words[at].text == "of", words[at].gap.isEmpty else { return }
    while at < end, words[at].gap.isDisjoint(with: Prose.Gap.ends) { at += 1 }
  }

  mutating func record(_ phrase: PhraseTable<ProtectedCharacteristic>.Phrase, at place: Int) {
    let last = words[place + phrase.words.count - 1]
    for value in phrase.values {
      list.items.append(.init(value, range: words[place].range.lowerBound..<last.range.upperBound))
    }
  }

  mutating func reportUnknown(_ chunk: Range<Int>) {
    guard let first = chunk.first, let last = chunk.last else { return }
    let text = chunk.map { words[$0].text }.joined(separator: " ")
    list.unknown.append(
      .init(text, range: words[first].range.lowerBound..<words[last].range.upperBound))
  }
}
