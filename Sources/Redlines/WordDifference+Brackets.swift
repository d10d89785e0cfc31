/// Keeps a bracket or quotation mark with its partner.
extension WordDifference {
  /// Where both texts open a bracket inside one change and close it right behind, the bracket changes whole.
  ///
  /// The same goes for one that opens right before a change and closes inside.
  ///
  /// - Complexity: O(*n*).
  mutating func closeBrackets() {
    for place in 0...runs.count {
      let hunk = hunk(before: place)
      if hunk.old.isEmpty || hunk.new.isEmpty { continue }
      if place < runs.count { absorbClosing(place, min(unclosed(old, hunk.old), unclosed(new, hunk.new))) }
      if place > 0 { absorbOpening(place - 1, min(unopened(old, hunk.old), unopened(new, hunk.new))) }
    }
    runs.removeAll { $0.count == 0 }
  }

  /// Takes closing brackets at the beginning of a kept run, or a few words behind it, into the change before.
  private mutating func absorbClosing(_ place: Int, _ lacking: Int) {
    for _ in 0..<lacking {
      let run = runs[place]
      guard let bracket = (run.old..<min(run.oldEnd, run.old + reach)).first(where: isBracket),
        isClosing(bracket)
      else {
        return
      }
      let taken = bracket + 1 - run.old
      runs[place] = MatchedRun(old: run.old + taken, new: run.new + taken, count: run.count - taken)
    }
  }

  /// Takes opening brackets at the end of a kept run, or a few words before it, into the change behind.
  private mutating func absorbOpening(_ place: Int, _ lacking: Int) {
    for _ in 0..<lacking {
      let run = runs[place]
      guard let bracket = (max(run.old, run.oldEnd - reach)..<run.oldEnd).last(where: isBracket),
        isOpening(bracket)
      else { return }
      runs[place].count = bracket - run.old
    }
  }

  /// How far away the partner of a bracket may stand.
  private var reach: Int { 4 }

  private func isBracket(_ place: Int) -> Bool { !traits(old: place).isDisjoint(with: [.opening, .closing]) }
  private func isClosing(_ place: Int) -> Bool { traits(old: place).isBracket(.closing) }
  private func isOpening(_ place: Int) -> Bool { traits(old: place).isBracket(.opening) }

  /// How many brackets open in a range and do not close there.
  private func unclosed(_ passage: Passage, _ range: Range<Int>) -> Int {
    var open = 0
    for place in range {
      let traits = lexicon.traits[Int(passage.numbers[place])]
      if traits.contains(.closing), open > 0 { open -= 1 }
      if traits.contains(.opening) { open += 1 }
    }
    return open
  }

  /// How many brackets close in a range and do not open there.
  private func unopened(_ passage: Passage, _ range: Range<Int>) -> Int {
    var (open, lacking) = (0, 0)
    for place in range {
      let traits = lexicon.traits[Int(passage.numbers[place])]
      if traits.contains(.closing) {
        if open > 0 { open -= 1 } else { lacking += 1 }
      }
      if traits.contains(.opening) { open += 1 }
    }
    return lacking
  }
}

extension WordTraits {
  /// Whether it is a bracket of one side; what stands between the words of a link and its target is of both.
  fileprivate func isBracket(_ side: WordTraits) -> Bool {
    contains(side) && !isSuperset(of: [.opening, .closing])
  }
}
