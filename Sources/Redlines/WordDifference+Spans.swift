/// Lets amounts, dates and citations change whole.
extension WordDifference {
  /// Where a part of "106.8(a)", "(iii)" or "July 1, 2026" changes, the whole does: a reader compares the two at a glance.
  mutating func completeSpans() {
    let (spans, newSpans) = (spans(of: old), spans(of: new))
    guard !spans.isEmpty || !newSpans.isEmpty else { return }
    var toNew = ContiguousArray(repeating: -1, count: old.count)
    var toOld = ContiguousArray(repeating: -1, count: new.count)
    for run in runs {
      for offset in 0..<run.count {
        toNew[run.old + offset] = run.new + offset
        toOld[run.new + offset] = run.old + offset
      }
    }
    var isChanged = false
    for _ in 0..<2 {
      for span in spans where span.contains(where: { toNew[$0] < 0 }) {
        for place in span where toNew[place] >= 0 {
          toOld[toNew[place]] = -1
          toNew[place] = -1
          isChanged = true
        }
      }
      for span in newSpans where span.contains(where: { toOld[$0] < 0 }) {
        for place in span where toOld[place] >= 0 {
          toNew[toOld[place]] = -1
          toOld[place] = -1
          isChanged = true
        }
      }
    }
    if isChanged { rebuild(toNew) }
  }

  private mutating func rebuild(_ toNew: ContiguousArray<Int>) {
    runs = []
    for (place, newPlace) in toNew.enumerated() where newPlace >= 0 {
      if let last = runs.last, last.oldEnd == place, last.newEnd == newPlace {
        runs[runs.count - 1].count += 1
      } else {
        runs.append(MatchedRun(old: place, new: newPlace, count: 1))
      }
    }
  }

  /// The ranges of tokens that are one amount, date or citation.
  private func spans(of passage: Passage) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var place = 0
    while place < passage.count {
      if let end = dateEnd(passage, place) {
        spans.append(place..<end)
        place = end
      } else {
        let cluster = cluster(passage, place)
        if cluster.range.count > 1, cluster.hasNumber || isLabel(passage, cluster.range) {
          spans.append(cluster.range)
        }
        place = max(cluster.range.upperBound, place + 1)
      }
    }
    return spans
  }

  /// The end of a date that begins at a place: "July 1, 2026", "July 2026", "15th day of July, 2026", "1 de julio de 2026";
  /// or of an amount like "5.000 €".
  private func dateEnd(_ passage: Passage, _ place: Int) -> Int? {
    func traits(_ place: Int) -> WordTraits {
      place < passage.count ? lexicon.traits[Int(passage.numbers[place])] : []
    }
    func skipJoints(_ place: Int) -> Int {
      var place = place
      while traits(place).contains(.dateJoint) { place += 1 }
      return place
    }
    if traits(place).contains(.month) {
      guard traits(place + 1).contains(.number) else { return nil }
      if traits(place + 2).contains(.comma), traits(place + 3).contains(.number) { return place + 4 }
      return place + 2
    }
    guard traits(place).contains(.number) else { return nil }
    if traits(place + 1).isSuperset(of: [.dateJoint, .character]) { return characterDateEnd(passage, place) }
    let month = skipJoints(place + 1)
    if traits(place + 1).contains(.currency) { return place + 2 }
    guard traits(month).contains(.month) else { return nil }
    let year = traits(month + 1).contains(.comma) ? month + 2 : skipJoints(month + 1)
    return traits(year).contains(.number) ? year + 1 : month + 1
  }

  /// The end of a date like "2026年7月1日".
  private func characterDateEnd(_ passage: Passage, _ place: Int) -> Int? {
    var end = place
    while end + 1 < passage.count, lexicon.traits[Int(passage.numbers[end])].contains(.number),
      lexicon.traits[Int(passage.numbers[end + 1])].isSuperset(of: [.dateJoint, .character])
    {
      end += 2
    }
    return end - place > 2 ? end : nil
  }

  /// Tokens that stand together without white space, and whether one of them is a number: "106.8(a)", "(30)".
  private func cluster(_ passage: Passage, _ place: Int) -> (range: Range<Int>, hasNumber: Bool) {
    let enders: WordTraits = [.comma, .stop, .clauseStop, .character]
    var end = place
    var depth = 0
    var hasNumber = false
    while end < min(passage.count, place + longest), end == place || !passage.isSpaced(end),
      !passage.openings.contains(end) || end == place
    {
      let traits = lexicon.traits[Int(passage.numbers[end])]
      guard traits.isDisjoint(with: enders) else { break }
      if traits.contains(.closing) {
        if depth == 0 { break }
        depth -= 1
      }
      if traits.contains(.opening) {
        if isOpenEnded(passage, end) { break }
        depth += 1
      }
      hasNumber = hasNumber || traits.contains(.number)
      end += 1
    }
    return (place..<end, hasNumber)
  }

  /// Whether tokens are one letter or short number in brackets, as provisions are called: "(a)", "(iii)".
  private func isLabel(_ passage: Passage, _ range: Range<Int>) -> Bool {
    range.count == 3 && lexicon.traits[Int(passage.numbers[range.lowerBound])].contains(.opening)
      && lexicon.traits[Int(passage.numbers[range.lowerBound + 1])].contains(.short)
      && lexicon.traits[Int(passage.numbers[range.lowerBound + 2])].contains(.closing)
  }

  /// The tokens of the longest citation; what runs on without white space is no citation and must not cost its square.
  private var longest: Int { 48 }

  /// Whether a bracket does not close before the next white space.
  private func isOpenEnded(_ passage: Passage, _ place: Int) -> Bool {
    var at = place + 1
    while at < min(passage.count, place + longest), !passage.isSpaced(at) {
      if lexicon.traits[Int(passage.numbers[at])].contains(.closing) { return false }
      at += 1
    }
    return true
  }
}
