import Enumerations

extension BasisListReader {
  /// What was read as an item.
  enum Reading {
    case known
    /// One that lacks the noun of an item that follows, or the first word of the one before.
    case elided
    case catchAll
    case unknown
  }

  /// Reads an item that is known, a catch-all, or one to be reported; nil where the list has ended.
  mutating func readItem(behind joint: String) -> Reading? {
    if let tailed = ProtectedCharacteristic.tailed.longest(at: at, in: words, end: end) {
      record(tailed, at: at)
      at += tailed.words.count
      readTail()
      return .known
    }
    for phrase in ProtectedCharacteristic.wordings.phrases(at: at, in: words, end: end)
    where endsItem(at + phrase.words.count) {
      record(phrase, at: at)
      at += phrase.words.count
      readParenthesis()
      return .known
    }
    return readElided() ? .elided : readOther(behind: joint)
  }

  /// Whether an item that the table holds stands at a place.
  func isKnown(_ place: Int) -> Bool {
    ProtectedCharacteristic.wordings.phrases(at: place, in: words, end: end).contains {
      endsItem(place + $0.words.count)
    }
  }

  /// The words that belong to an item: "with a person or group with one or more of these characteristics".
  mutating func readTail() {
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
  mutating func readParenthesis() {
    let noun = at > 0 ? words[at - 1].text : ""
    guard at < end, words[at].gap.contains(.opening), !words[at].gap.contains(.closing), !isLabel(at) else {
      return
    }
    var isList = ["or", "and"].contains(words[at].text)
    var starts = true
    var depth = 0
    while at < end {
      if at > 0, words[at].gap.contains(.opening) { depth += 1 }
      if let lead = BasisLanguage.inclusions.longest(at: at, in: words, end: end) {
        isList = true
        at += lead.words.count
        starts = true
      } else if ["or", "and", "nor", "not"].contains(words[at].text)
        || BasisLanguage.fillers.contains(words[at].text)
      {
        at += 1
        starts = true
      } else if let phrase = ProtectedCharacteristic.wordings.phrases(at: at, in: words, end: end).first(
        where: { endsItem(at + $0.words.count) })
      {
        record(phrase, at: at)
        at += phrase.words.count
        starts = false
      } else {
        let first = at
        while at < end, at == first || !endsChunk(at) { at += 1 }
        let own = (first..<at).map { words[$0].text }
        if starts, let values = ProtectedCharacteristic.wordings[own + [noun]] {
          // "disability (physical, intellectual, or psychiatric)"
          record(.init(words: own, values: values), at: first)
        } else if isList, starts {
          reportUnknown(first..<at)
        }
      }
      if at < end, words[at].gap.contains(.closing) {
        depth -= 1
        if depth <= 0 { return }
      }
      starts = starts || at < end && !words[at].gap.isDisjoint(with: Prose.Gap.separators)
    }
  }

  /// Whether an item may end before a place.
  func endsItem(_ place: Int) -> Bool {
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
  func belongsToPeople(_ place: Int) -> Bool {
    (place..<min(end, place + 4)).contains { BasisLanguage.people.contains(words[$0].text) }
  }

  func endsChunk(_ place: Int) -> Bool {
    !words[place].gap.isDisjoint(with: Prose.Gap.ends)
      || ["or", "and", "nor", "is", "are", "shall", "may", "must", "will"].contains(words[place].text)
  }
}
