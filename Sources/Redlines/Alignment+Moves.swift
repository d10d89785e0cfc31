import Documents

/// Finds provisions that moved.
extension Alignment {
  /// Takes equal units that are out of order for moved, with their equal neighbors; those of few words say less than a
  /// provision that stands where they stood, and wait.
  mutating func moveEqual(_ strays: [(Int, Int)], atLeast words: Int32) {
    for (unit, newUnit) in strays where isFree(unit, newUnit) {
      if old.classes[unit] == .text, old.words[unit] >= words { move(unit, newUnit) }
    }
    extendMoves { alignment, unit, newUnit in alignment.isEqual(unit, newUnit) }
  }

  /// Takes similar units that are out of order for moved: alike by four fifths and eight words long, the most alike first.
  mutating func moveSimilar(_ candidates: [Candidate]) {
    let ordered = candidates.sorted { ($1.share, $0.old, $0.new) < ($0.share, $1.old, $1.new) }
    for candidate in ordered where candidate.share >= 0.8 && isFree(candidate.old, candidate.new) {
      guard min(old.words[candidate.old], new.words[candidate.new]) >= 8 else { continue }
      move(candidate.old, candidate.new)
    }
    extendMoves { alignment, unit, newUnit in
      guard alignment.isFree(unit, newUnit) else { return false }
      return alignment.isEqual(unit, newUnit) || alignment.isSimilar(unit, newUnit)
    }
  }

  private mutating func move(_ unit: Int, _ newUnit: Int) {
    link(unit, newUnit)
    moves[unit] = 1
  }

  private mutating func isSimilar(_ unit: Int, _ newUnit: Int) -> Bool {
    let (laidOut, other) = (bag(old: unit), bag(new: newUnit))
    bags.layOut(laidOut, vocabulary.lexicon)
    return likeness(unit, newUnit, laidOut: laidOut, other: other, atLeast: 0.6).share >= 0.6
  }

  /// Lets the neighbors of moved units go with them.
  private mutating func extendMoves(_ belongs: (inout Alignment, Int, Int) -> Bool) {
    for unit in 0..<old.count where moves[unit] > 0 {
      guard let newUnit = newUnit(of: unit), unit + 1 < old.count, newUnit + 1 < new.count else { continue }
      if isFree(unit + 1, newUnit + 1), belongs(&self, unit + 1, newUnit + 1) { move(unit + 1, newUnit + 1) }
    }
    for unit in (0..<old.count).reversed() where moves[unit] > 0 && unit > 0 {
      guard let newUnit = newUnit(of: unit), newUnit > 0 else { continue }
      if isFree(unit - 1, newUnit - 1), belongs(&self, unit - 1, newUnit - 1) { move(unit - 1, newUnit - 1) }
    }
  }

  /// Gives up moves of units that stood in a neighbor, or stand in one now: a provision that was split off or merged stayed
  /// in place, even where another one says the same.
  ///
  /// - Complexity: O(*n*) in the words of units that moved, and of their neighbors that changed.
  mutating func returnParts() {
    for unit in 0..<old.count where moves[unit] > 0 {
      let newUnit = Int(toNew[unit])
      if let whole = whole(holding: newUnit, atLeast: 0.9) {
        unlink(unit, newUnit)
        split(whole, alsoInto: newUnit)
      } else if let newWhole = newWhole(holding: unit, atLeast: 0.9) {
        unlink(unit, newUnit)
        merge(unit, alsoInto: newWhole)
      }
    }
  }

  /// Numbers the moves: a run of units that moved together is one, even if a few units came or went inside it.
  mutating func numberMoves() {
    var number: Int32 = 0
    var last: Int?
    for unit in 0..<old.count where moves[unit] > 0 {
      if let last, goesOn(from: last, to: unit) {
        moves[unit] = number
      } else {
        number += 1
        moves[unit] = number
      }
      last = unit
    }
  }

  private func goesOn(from last: Int, to unit: Int) -> Bool {
    let (first, newFirst) = (Int(toNew[last]), Int(toNew[unit]))
    guard newFirst > first, unit - last <= 3, newFirst - first <= 3 else { return false }
    return (last + 1..<unit).allSatisfy { toNew[$0] < 0 }
      && (first + 1..<newFirst).allSatisfy { toOld[$0] < 0 }
  }
}
