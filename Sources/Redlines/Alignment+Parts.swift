import Documents

/// Finds provisions that were split or merged.
extension Alignment {
  /// Lets free neighbors of a matched unit join it where their words stand in its partner; then tries units that have
  /// no partner at all.
  mutating func matchParts() {
    for gap in gaps() where budget > 0 {
      for unit in gap.old where toNew[unit] < 0 { splitWhole(unit, gap.new) }
      for newUnit in gap.new where toOld[newUnit] < 0 { mergeWhole(newUnit, gap.old) }
    }
    for newUnit in 0..<new.count where toOld[newUnit] < 0 && new.classes[newUnit] == .text {
      joinSplit(newUnit)
    }
    for unit in (0..<old.count) where toNew[unit] < 0 && old.classes[unit] == .text { joinMerge(unit) }
    for newUnit in (0..<new.count).reversed() where toOld[newUnit] < 0 && new.classes[newUnit] == .text {
      joinSplit(newUnit)
    }
    for unit in (0..<old.count).reversed() where toNew[unit] < 0 && old.classes[unit] == .text {
      joinMerge(unit)
    }
  }

  /// Lets a free new unit join a neighbor that is matched in place, if its words stood in the neighbor's partner.
  private mutating func joinSplit(_ newUnit: Int) {
    for neighbor in [newUnit - 1, newUnit + 1] where new.indices.indices.contains(neighbor) {
      let unit = toOld[neighbor]
      guard unit >= 0, moves[unit] == 0, !isMerged(unit), old.hashes[unit] != new.hashes[neighbor] else {
        continue
      }
      let group = newGroup(of: unit)
      guard group.count < 8 else { continue }
      let rest = group.map { bag(new: $0) }.reduce(bag(new: newUnit)) { $0.union($1) }
      let known = group.dropFirst().map { bag(new: $0) }.reduce(bag(new: group.lowerBound)) { $0.union($1) }
      if isPart(bag(new: newUnit), rest, known, of: bag(old: unit)) {
        toOld[newUnit] = unit
        toNew[unit] = min(toNew[unit], newUnit)
        return
      }
    }
  }

  /// Lets a free old unit join a neighbor that is matched in place, if its words stand in the neighbor's partner.
  private mutating func joinMerge(_ unit: Int) {
    for neighbor in [unit - 1, unit + 1] where old.indices.indices.contains(neighbor) {
      let newUnit = toNew[neighbor]
      guard newUnit >= 0, moves[neighbor] == 0, !isSplit(newUnit), old.hashes[neighbor] != new.hashes[newUnit]
      else {
        continue
      }
      let group = oldGroup(of: newUnit)
      guard group.count < 8 else { continue }
      let rest = group.map { bag(old: $0) }.reduce(bag(old: unit)) { $0.union($1) }
      let known = group.dropFirst().map { bag(old: $0) }.reduce(bag(old: group.lowerBound)) { $0.union($1) }
      if isPart(bag(old: unit), rest, known, of: bag(new: newUnit)) {
        toNew[unit] = newUnit
        toOld[newUnit] = min(toOld[newUnit], unit)
        return
      }
    }
  }

  /// Whether a part brings words of the whole that the other parts do not have, and little else.
  private mutating func isPart(_ part: Bag, _ all: Bag, _ known: Bag, of whole: Bag) -> Bool {
    guard part.words.count >= 3, part.weight >= 24 else { return false }
    budget -= all.words.count + known.words.count + 2 * whole.words.count
    let gain = all.common(with: whole, vocabulary.weights) - known.common(with: whole, vocabulary.weights)
    if part.words.count < 6 { return gain == part.weight }
    return gain >= 24 && gain * 20 >= part.weight * 11
  }

  /// Splits a free old unit into free new units that stand together and hold most of its words.
  private mutating func splitWhole(_ unit: Int, _ candidates: [Int]) {
    guard old.classes[unit] == .text, old.words[unit] >= 8, candidates.count <= 64 else { return }
    let whole = bag(old: unit)
    var best: (run: [Int], share: Double) = ([], 0.6)
    for run in runs(of: candidates.filter { toOld[$0] < 0 && isContained(bag(new: $0), in: whole) })
    where run.count > 1 {
      let all = run.dropFirst().map { bag(new: $0) }.reduce(bag(new: run[0])) { $0.union($1) }
      let share = Double(2 * all.common(with: whole, vocabulary.weights)) / Double(all.weight + whole.weight)
      if share > best.share { best = (run, share) }
    }
    guard let first = best.run.first else { return }
    toNew[unit] = first
    for newUnit in best.run { toOld[newUnit] = unit }
  }

  /// Merges free old units that stand together into a free new unit that holds most of their words.
  private mutating func mergeWhole(_ newUnit: Int, _ candidates: [Int]) {
    guard new.classes[newUnit] == .text, new.words[newUnit] >= 8, candidates.count <= 64 else { return }
    let whole = bag(new: newUnit)
    var best: (run: [Int], share: Double) = ([], 0.6)
    for run in runs(of: candidates.filter { toNew[$0] < 0 && isContained(bag(old: $0), in: whole) })
    where run.count > 1 {
      let all = run.dropFirst().map { bag(old: $0) }.reduce(bag(old: run[0])) { $0.union($1) }
      let share = Double(2 * all.common(with: whole, vocabulary.weights)) / Double(all.weight + whole.weight)
      if share > best.share { best = (run, share) }
    }
    guard let first = best.run.first else { return }
    toOld[newUnit] = first
    for unit in best.run { toNew[unit] = newUnit }
  }

  private mutating func isContained(_ part: Bag, in whole: Bag) -> Bool {
    guard part.words.count >= 4, part.weight <= whole.weight else { return false }
    budget -= part.words.count + whole.words.count
    return part.common(with: whole, vocabulary.weights) * 10 >= part.weight * 8
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
  private func isMerged(_ unit: Int) -> Bool { oldGroup(of: toNew[unit]).count > 1 }

  /// Whether a new unit shares its partner with a neighbor.
  private func isSplit(_ newUnit: Int) -> Bool { newGroup(of: toOld[newUnit]).count > 1 }

  /// The new units that an old unit became.
  func newGroup(of unit: Int) -> Range<Int> {
    let first = toNew[unit]
    var end = first + 1
    while end < new.count, toOld[end] == unit { end += 1 }
    return first..<end
  }

  /// The old units that a new unit was.
  func oldGroup(of newUnit: Int) -> Range<Int> {
    let first = toOld[newUnit]
    var end = first + 1
    while end < old.count, toNew[end] == newUnit { end += 1 }
    return first..<end
  }
}
