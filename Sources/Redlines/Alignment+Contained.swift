import Documents

/// Matches a provision with the one that it is a part of now, or that is a part of it.
extension Alignment {
  /// Matches free units of a gap, one of which holds nearly all words of the other in their order.
  ///
  /// What was added to a provision, or taken out of it, can be longer than what stayed. Very long ones are left to
  /// `matchNeighbors`.
  ///
  /// - Complexity: O(*n*) in the words of free units for each unit of its gap, of which there may be 64.
  /// - Parameter alone: Whether only two units are matched that stand alone between what stayed.
  mutating func matchContained(alone: Bool = false) {
    for gap in gaps() where gap.old.count * gap.new.count <= (alone ? 1 : 64) {
      guard budget > 0 else { return isExhausted = true }
      var next = 0
      for unit in gap.old where old.classes[unit] == .text {
        let isAlone = gap.old.count == 1 && gap.new.count == 1
        guard let place = gap.new[next...].firstIndex(where: { holds(unit, $0, isAlone) }) else { continue }
        link(unit, gap.new[place])
        next = place + 1
      }
    }
  }

  /// Whether one of two free units holds nearly all words of the other, in their order; all of them if they are few, as two that
  /// stand alone between what stayed may have.
  private mutating func holds(_ unit: Int, _ newUnit: Int, _ isAlone: Bool) -> Bool {
    guard isFree(unit, newUnit) else { return false }
    let (bag, newBag) = (bag(old: unit), bag(new: newUnit))
    let least = min(bag.weight, newBag.weight)
    let isShort = min(bag.count, newBag.count) < 5 || least < 32
    guard !isShort || isAlone && least >= 12, max(bag.weight, newBag.weight) <= 12 * least,
      bag.count + newBag.count <= 2048
    else { return false }
    budget -= bag.size + newBag.size
    bags.layOut(bag, vocabulary.lexicon)
    guard bags.common(newBag, vocabulary.lexicon) * 10 >= least * (isShort ? 10 : 9) else { return false }
    return keptWeight(unit, newUnit) * 10 >= least * (isShort ? 10 : 8)
  }

  /// What the words weigh that two units keep in order.
  private mutating func keptWeight(_ unit: Int, _ newUnit: Int) -> Int {
    let (passage, newPassage) = (passage(old: unit..<unit + 1), passage(new: newUnit..<newUnit + 1))
    budget -= 16 * (passage.count + newPassage.count)
    let difference = WordDifference(passage, newPassage, vocabulary.lexicon, &workspace)
    return difference.runs.reduce(0) { $0 + difference.weight(passage.numbers, $1.old..<$1.oldEnd) }
  }
}
