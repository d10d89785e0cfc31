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
      if place < runs.count {
        var lacking = min(unclosed(old, hunk.old), unclosed(new, hunk.new))
        while lacking > 0, runs[place].count > 0, isClosing(runs[place].old) {
          runs[place].old += 1
          runs[place].new += 1
          runs[place].count -= 1
          lacking -= 1
        }
      }
      if place > 0 {
        var lacking = min(unopened(old, hunk.old), unopened(new, hunk.new))
        while lacking > 0, runs[place - 1].count > 0, isOpening(runs[place - 1].oldEnd - 1) {
          runs[place - 1].count -= 1
          lacking -= 1
        }
      }
    }
    runs.removeAll { $0.count == 0 }
  }

  private func isClosing(_ place: Int) -> Bool { traits(old: place).isBracket(.closing) }
  private func isOpening(_ place: Int) -> Bool { traits(old: place).isBracket(.opening) }

  /// How many brackets open in a range and do not close there.
  private func unclosed(_ passage: Passage, _ range: Range<Int>) -> Int {
    var open = 0
    for place in range {
      let traits = vocabulary.traits[Int(passage.numbers[place])]
      if traits.contains(.closing), open > 0 { open -= 1 }
      if traits.contains(.opening) { open += 1 }
    }
    return open
  }

  /// How many brackets close in a range and do not open there.
  private func unopened(_ passage: Passage, _ range: Range<Int>) -> Int {
    var (open, lacking) = (0, 0)
    for place in range {
      let traits = vocabulary.traits[Int(passage.numbers[place])]
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
