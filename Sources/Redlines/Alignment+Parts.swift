import Documents

/// Finds provisions that were split or merged.
extension Alignment {
  /// Lets free neighbors of a matched unit join it where their words stand in its partner; then tries units that have
  /// no partner at all.
  ///
  /// Taking rests, a neighbor also joins where it holds all that the others lack, whatever came with it.
  mutating func matchParts(takingRests: Bool = false) {
    for gap in gaps() {
      guard budget > 0 else {
        isExhausted = true
        break
      }
      for unit in gap.old where isFree(old: unit) { splitWhole(unit, gap.new) }
      for newUnit in gap.new where isFree(new: newUnit) { mergeWhole(newUnit, gap.old) }
    }
    let free = (0..<old.count).filter { toNew[$0] < 0 && old.classes[$0] == .text }
    let newFree = (0..<new.count).filter { toOld[$0] < 0 && new.classes[$0] == .text }
    for newUnit in newFree { joinSplit(newUnit, takingRests) }
    for unit in free { joinMerge(unit, takingRests) }
    for newUnit in newFree.reversed() where isFree(new: newUnit) { joinSplit(newUnit, takingRests) }
    for unit in free.reversed() where isFree(old: unit) { joinMerge(unit, takingRests) }
  }

  /// Lets a free new unit join a neighbor that is matched in place, if its words stood in the neighbor's partner.
  private mutating func joinSplit(_ newUnit: Int, _ takingRests: Bool) {
    if let whole = whole(holding: newUnit, atLeast: 0.55, orRest: takingRests) {
      split(whole, alsoInto: newUnit)
    }
  }

  /// Lets a free old unit join a neighbor that is matched in place, if its words stand in the neighbor's partner.
  private mutating func joinMerge(_ unit: Int, _ takingRests: Bool) {
    if let newWhole = newWhole(holding: unit, atLeast: 0.55, orRest: takingRests) {
      merge(unit, alsoInto: newWhole)
    }
  }

  /// The partner of a neighbor that stayed in place, if a new unit's words stood in it, by a share of them; nil where in
  /// none.
  mutating func whole(holding newUnit: Int, atLeast share: Double, orRest: Bool = false) -> Int? {
    for neighbor in [newUnit - 1, newUnit + 1] where neighbor >= 0 && neighbor < new.count {
      guard let unit = oldUnit(of: neighbor), moves[unit] == 0, !isMerged(unit),
        old.contents[unit] != new.contents[neighbor], old.words[unit] >= new.words[newUnit] / 2
      else { continue }
      let group = newGroup(of: unit)
      guard group.count < 8 else { continue }
      if isPart(
        bag(new: newUnit), beside: group.map { bag(new: $0) }, of: bag(old: unit), atLeast: share,
        orRest: orRest)
      {
        return unit
      }
    }
    return nil
  }

  /// The partner of a neighbor that stayed in place, if an old unit's words stand in it, by a share of them; nil where in
  /// none.
  mutating func newWhole(holding unit: Int, atLeast share: Double, orRest: Bool = false) -> Int? {
    for neighbor in [unit - 1, unit + 1] where neighbor >= 0 && neighbor < old.count {
      guard let newUnit = newUnit(of: neighbor), moves[neighbor] == 0, !isSplit(newUnit),
        old.contents[neighbor] != new.contents[newUnit], new.words[newUnit] >= old.words[unit] / 2
      else { continue }
      let group = oldGroup(of: newUnit)
      guard group.count < 8 else { continue }
      if isPart(
        bag(old: unit), beside: group.map { bag(old: $0) }, of: bag(new: newUnit), atLeast: share,
        orRest: orRest)
      {
        return newUnit
      }
    }
    return nil
  }

  /// Whether a part brings words of the whole that the other parts do not have, and little else; or all that they do not
  /// have, whatever came with them.
  private mutating func isPart(
    _ part: Bags.Bag, beside known: [Bags.Bag], of whole: Bags.Bag, atLeast share: Double, orRest: Bool
  ) -> Bool {
    guard part.count >= 3, part.weight >= 24 else { return false }
    budget -= part.size + whole.size + known.reduce(0) { $0 + $1.size }
    bags.layOut(whole, vocabulary.lexicon)
    let rest = known.reduce(whole.weight) { $0 - bags.take($1, vocabulary.lexicon) }
    let gain = bags.common(part, vocabulary.lexicon)
    if part.count < 6 { return gain == part.weight }
    if orRest, gain >= 40, gain * 20 >= rest * 19, part.weight <= 8 * gain { return true }
    return gain >= 24 && Double(gain) >= Double(part.weight) * share
  }

  /// Splits a free old unit into free new units that stand together and hold most of its words.
  private mutating func splitWhole(_ unit: Int, _ candidates: [Int]) {
    guard old.classes[unit] == .text, old.words[unit] >= 8, candidates.count <= 64 else { return }
    let parts = candidates.filter { isFree(new: $0) && new.words[$0] >= 4 }
    guard parts.count > 1 else { return }
    guard let run = bestRun(of: parts.map { ($0, bag(new: $0)) }, in: bag(old: unit)) else { return }
    for newUnit in run { split(unit, alsoInto: newUnit) }
  }

  /// Merges free old units that stand together into a free new unit that holds most of their words.
  private mutating func mergeWhole(_ newUnit: Int, _ candidates: [Int]) {
    guard new.classes[newUnit] == .text, new.words[newUnit] >= 8, candidates.count <= 64 else { return }
    let parts = candidates.filter { isFree(old: $0) && old.words[$0] >= 4 }
    guard parts.count > 1 else { return }
    guard let run = bestRun(of: parts.map { ($0, bag(old: $0)) }, in: bag(new: newUnit)) else { return }
    for unit in run { merge(unit, alsoInto: newUnit) }
  }

  /// The units that stand together and make up most of a whole; nil where none do.
  private mutating func bestRun(of parts: [(unit: Int, bag: Bags.Bag)], in whole: Bags.Bag) -> [Int]? {
    bags.layOut(whole, vocabulary.lexicon)
    let contained = parts.filter { part in
      guard part.bag.count >= 4, part.bag.weight <= whole.weight else { return false }
      guard part.bag.most(sharedWith: whole) * 10 >= part.bag.weight * 8 else { return false }
      budget -= part.bag.size
      return bags.common(part.bag, vocabulary.lexicon) * 10 >= part.bag.weight * 8
    }
    guard contained.count > 1 else { return nil }
    let bagOf = Dictionary(uniqueKeysWithValues: contained.map { ($0.unit, $0.bag) })
    var best: (run: [Int], share: Double) = ([], 0.6)
    for run in runs(of: contained.map(\.unit)) where run.count > 1 {
      bags.layOut(whole, vocabulary.lexicon)
      let parts = run.compactMap { bagOf[$0] }
      let common = parts.reduce(0) { $0 + bags.take($1, vocabulary.lexicon) }
      let share = Double(2 * common) / Double(parts.reduce(whole.weight) { $0 + $1.weight })
      if share > best.share { best = (run, share) }
    }
    return best.run.isEmpty ? nil : best.run
  }

  /// Runs of up to eight numbers that follow one another.
  private func runs(of units: [Int]) -> [[Int]] {
    var runs: [[Int]] = []
    for unit in units {
      if let last = runs.last?.last, last + 1 == unit, runs[runs.count - 1].count < 8 {
        runs[runs.count - 1].append(unit)
      } else {
        runs.append([unit])
      }
    }
    return runs
  }

  /// Whether an old unit shares its partner with a neighbor.
  private func isMerged(_ unit: Int) -> Bool { oldGroup(of: Int(toNew[unit])).count > 1 }

  /// Whether a new unit shares its partner with a neighbor.
  private func isSplit(_ newUnit: Int) -> Bool { newGroup(of: Int(toOld[newUnit])).count > 1 }

  /// The new units that an old unit became.
  func newGroup(of unit: Int) -> Range<Int> {
    let first = Int(toNew[unit])
    var end = first + 1
    while end < new.count, toOld[end] == Int32(truncatingIfNeeded: unit) { end += 1 }
    return first..<end
  }

  /// The old units that a new unit was.
  func oldGroup(of newUnit: Int) -> Range<Int> {
    let first = Int(toOld[newUnit])
    var end = first + 1
    while end < old.count, toNew[end] == Int32(truncatingIfNeeded: newUnit) { end += 1 }
    return first..<end
  }
}
