import Enumerations

extension BasisListReader {
  /// An item that lacks a word of its neighbor: "marital" of "marital or parental status", "practice" of "religious belief or
  /// practice"; false where it is none.
  mutating func readElided() -> Bool {
    var place = at
    while place < end, place == at || !endsChunk(place), place - at < 4 { place += 1 }
    let own = (at..<place).map { words[$0].text }
    guard own.count <= 3, let values = sharing(own, behind: place) ?? following(own) else { return false }
    record(.init(words: own, values: values), at: at)
    at = place
    return true
  }

  /// What words name together with the noun of a known item behind them, over at most four others.
  private func sharing(_ own: [String], behind place: Int) -> [ProtectedCharacteristic]? {
    var reader = self
    reader.at = place
    for _ in 0..<5 where reader.separator() != nil {
      let phrase = ProtectedCharacteristic.wordings.phrases(at: reader.at, in: words, end: end).first {
        reader.endsItem(reader.at + $0.words.count)
      }
      if let phrase {
        for shared in 1..<max(1, phrase.words.count) {
          if let values = ProtectedCharacteristic.wordings[own + phrase.words.suffix(shared)] {
            return values
          }
        }
        return nil
      }
      let start = reader.at
      while reader.at < end, reader.at == start || !endsChunk(reader.at), reader.at - start < 3 {
        reader.at += 1
      }
    }
    return nil
  }

  /// What words name together with the first words of the item before them.
  private func following(_ own: [String]) -> [ProtectedCharacteristic]? {
    guard let last = list.entries.last, last.words.count > 1, at > 0 else { return nil }
    let before = last.words.map { words[$0].text }
    let isJoined = ["or", "and"].contains(words[at - 1].text) && words[at - 1].gap.isEmpty
    for kept in (isJoined ? 1 : 3)..<max(isJoined ? 1 : 3, min(before.count, 6)) {
      if let values = ProtectedCharacteristic.wordings[before.prefix(kept) + own] { return values }
    }
    return nil
  }

  /// An item that the table does not hold: a catch-all, or words to be reported if the list goes on around them.
  mutating func readOther(behind joint: String) -> Reading? {
    let first = at
    var place = at
    while place < end, place == first || !endsChunk(place), place - first < 14 { place += 1 }
    let chunk = first..<place
    if isCatchAll(chunk) {
      at = catchAllEnd(from: chunk)
      return .catchAll
    }
    guard !BasisLanguage.closers.contains(words[first].text) else { return nil }
    // Among many known items almost any words are an item, where the list goes on or ends with them.
    let isCertain = list.ownItems > 2
    let mayBe = mayBeItem(chunk, isCertain: isCertain)
    guard mayBe, chunk.count == 1 || !BasisLanguage.isGerund(words[first].text),
      isLastItem(chunk, behind: joint) || goesOn(behind: place)
    else { return nil }
    reportUnknown(chunk)
    at = place
    readParenthesis()
    return .unknown
  }

  private func isCatchAll(_ chunk: Range<Int>) -> Bool {
    let own = chunk.drop { ["any", "all", "every", "some", "each", "the"].contains(words[$0].text) }
    guard let first = own.first else { return false }
    let lead = words[first].text
    if lead == "etc" || lead == "others" { return true }
    let isClosed = own.contains { BasisLanguage.catchAlls.contains(words[$0].text) }
    if ["other", "another", "otherwise", "characteristics", "characteristic", "legally"].contains(lead) {
      return isClosed
    }
    return ["status", "class", "category", "basis", "ground", "classification", "trait"].contains(lead)
      && own.contains { ["protected", "prohibited", "recognized"].contains(words[$0].text) }
  }

  /// Where the words end that stand for all other items: behind the law that they name, or before the next item or clause.
  private func catchAllEnd(from chunk: Range<Int>) -> Int {
    var place = chunk.lowerBound + 1
    var end: Int?
    while place < self.end, place - chunk.lowerBound < 24 {
      let word = words[place]
      if !word.gap.isDisjoint(with: [.stop, .item, .semicolon, .colon, .dash, .closing]) { break }
      if BasisLanguage.laws.contains(word.text) {
        end = place + 1
      } else if end != nil, !BasisLanguage.lawWords.contains(word.text) {
        break
      } else if end == nil, BasisLanguage.finiteVerbs.contains(word.text) || isKnown(place) {
        break
      }
      place += 1
    }
    if let end { return end }
    place = chunk.lowerBound + 1
    while place < self.end, words[place].gap.isDisjoint(with: Prose.Gap.ends),
      !["is", "are", "shall", "may", "must", "will", "when", "if", "while", "in", "or", "and"].contains(
        words[place].text)
    {
      place += 1
    }
    return place
  }

  /// Whether words can be an item at all.
  private func mayBeItem(_ chunk: Range<Int>, isCertain: Bool) -> Bool {
    let others = isCertain ? BasisLanguage.neverItems : BasisLanguage.verbs
    return !chunk.isEmpty && chunk.count <= (isCertain ? 10 : 8)
      && !chunk.contains {
        others.contains(words[$0].text) || BasisLanguage.finiteVerbs.contains(words[$0].text)
      }
  }

  /// Whether a known item follows an unknown one, or others up to the last.
  private func goesOn(behind place: Int) -> Bool {
    let isCertain = list.ownItems > 2
    var reader = self
    reader.at = place
    reader.list = BasisList()
    var separator = reader.separator()
    for _ in 0..<(isCertain ? 8 : 3) where separator != nil {
      reader.skipFillers()
      if reader.isKnown(reader.at) { return true }
      var next = reader.at
      while next < end, next == reader.at || !endsChunk(next), next - reader.at < 10 { next += 1 }
      let chunk = reader.at..<next
      if isCatchAll(chunk) { return true }
      guard mayBeItem(chunk, isCertain: isCertain), !BasisLanguage.closers.contains(words[reader.at].text)
      else {
        return false
      }
      if isLastItem(chunk, behind: separator ?? "") { return true }
      reader.at = next
      separator = reader.separator()
    }
    return false
  }

  /// Whether an unknown item behind "or" can be a list's last: it is short, and the list or its sentence ends with it.
  ///
  /// Behind "and" it must end a long list that has no "or".
  private func isLastItem(_ chunk: Range<Int>, behind separator: String) -> Bool {
    guard list.ownItems > 0 else { return false }
    let isCertain = list.ownItems > 2
    switch separator {
    case "or": break
    case "and" where isCertain && !hasOr: break
    default: return false
    }
    let place = chunk.upperBound
    guard chunk.count <= (isCertain ? 8 : 5) else { return false }
    return place >= end || !words[place].gap.isDisjoint(with: [.stop, .item, .semicolon, .closing])
      || ["is", "are", "shall", "may", "must", "will"].contains(words[place].text)
  }
}
