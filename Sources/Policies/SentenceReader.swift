import Documents
import Enumerations

/// Finds the lists of bases in one sentence.
struct SentenceReader {
  let words: Prose
  let sentence: Range<Int>

  /// Whether the sentence forbids something.
  private let forbids: Bool

  /// Whether the sentence denies something or promises it alike.
  private let isTreatment: Bool

  init(words: Prose, sentence: Range<Int>) {
    self.words = words
    self.sentence = sentence
    isTreatment = sentence.contains { BasisLanguage.treatment.contains(words[$0].text) }
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
      } else if let list = listAlone(at, isStrong: isStrong) {
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
    let telling = Set(list.items.map(\.value)).count { $0.isTelling && $0 != .color }
    switch basis {
    case .plain: return list.ownItems > 1 || forbids && telling > 0
    case .loose: return list.ownItems > 2 || forbids && telling > 1
    case .membership: return list.ownItems > 1
    case .regardless:
      if list.ownItems > 1 || telling > 0 { return true }
      guard let only = list.items.first?.value,
        ![.age, .color, .language, .weight, .appearance].contains(only)
      else { return false }
      return sentence.contains { BasisLanguage.people.contains(words[$0].text) }
    }
  }

  /// A list that nothing announces: one before a noun, "race or sex discrimination", or one so long that it can be nothing else.
  ///
  /// Words that are a list and neither of these give a list without items, to be passed over.
  private func listAlone(_ start: Int, isStrong: Bool) -> BasisList? {
    guard !ProtectedCharacteristic.wordings.phrases(at: start, in: words, end: sentence.upperBound).isEmpty
    else {
      return nil
    }
    var reader = BasisListReader(words, at: start, end: sentence.upperBound)
    let list = reader.read()
    if isStrong, forbids || list.ownItems > 1, standsBeforeNoun(list, from: start) { return list }
    return isDense(list, atLeast: isStrong || isTreatment ? 3 : 5) ? list : BasisList(places: list.places)
  }

  /// Whether a list names enough of what is only ever named together, and not in a sentence that counts people.
  private func isDense(_ list: BasisList, atLeast count: Int) -> Bool {
    Set(list.items.map(\.value)).count(where: \.isTelling) >= count
      && !sentence.contains { BasisLanguage.isCounting(words[$0].text) }
  }

  /// "sex and gender-based harassment", "prohibits race, color, or national origin discrimination".
  private func standsBeforeNoun(_ list: BasisList, from start: Int) -> Bool {
    let next = list.places.upperBound
    guard list.ownItems > 0, list.unknown.isEmpty, next > start, next < sentence.upperBound,
      words[next].gap.isEmpty, words[next - 1].isBased || BasisListReader.nouns.contains(words[next].text)
    else { return false }
    let isTitle = words[next].isCapitalized && next + 1 < sentence.upperBound
    return !(isTitle && ["act", "in"].contains(words[next + 1].text))
  }

  private static func forbids(_ words: Prose, _ sentence: Range<Int>) -> Bool {
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
      found.append(
        BasisList(
          items: [.init(value, range: range)],
          entries: [.init(words: place..<end, items: 0..<1, unknown: 0..<0, isCatchAll: false)],
          places: place..<sentence.upperBound))
      if found.count >= 4 { break }
    }
    return found
  }
}

extension ProtectedCharacteristic {
  /// Whether its words seldom stand in a list of other things, as "age", "language" and "size" do.
  var isTelling: Bool {
    switch self {
    case .race, .color, .ethnicity, .ancestry, .nationalOrigin, .nationality, .immigrationStatus,
      .citizenship,
      .religion, .religiousCreed, .sex, .sexCharacteristics, .sexStereotypes, .pregnancy, .gender,
      .genderIdentity,
      .genderExpression, .sexualOrientation, .disability, .geneticInformation, .marital, .military, .caste:
      true
    case .language, .medicalCondition, .age, .parental, .discharge, .reproductive, .victim,
      .orderOfProtection,
      .homeless, .economic, .political, .weight, .appearance, .offDutyCannabis, .youthGroups, .perception,
      .association, .combination:
      false
    }
  }
}
