import Documents

/// Finds out which provision of the new text is which of the old one.
///
/// The passes run from the surest to the least sure: equal text in place, equal text that moved, similar text in
/// place, similar text that moved, splits and merges, and at last what stands at the same place. Equal words count
/// before labels, and moves before places.
struct Alignment {
  /// The units of the old text.
  let old: Units
  /// The units of the new text.
  let new: Units

  /// The words of both texts, as far as they were cut.
  var vocabulary: Vocabulary
  /// The tokens of the old text.
  var oldTokens: Tokens
  /// The tokens of the new text.
  var newTokens: Tokens

  /// For each old unit the first new unit it became; -1 for none.
  var toNew: ContiguousArray<Int>
  /// For each new unit the first old unit it was; -1 for none.
  var toOld: ContiguousArray<Int>
  /// For each old unit the number of its move; 0 where it stayed.
  var moves: ContiguousArray<Int>

  /// The bags of the old units that were asked for.
  var oldBags: [Int: Bag] = [:]
  /// The bags of the new units that were asked for.
  var newBags: [Int: Bag] = [:]

  /// How much comparing may still be done.
  var budget: Int
  /// Whether the budget was used up.
  var isExhausted = false

  /// Aligns two texts.
  init(_ old: Units, _ new: Units) {
    self.old = old
    self.new = new
    let bytes = old.bytes.count + new.bytes.count
    vocabulary = Vocabulary(expecting: min(bytes / 64, 1 << 15))
    oldTokens = Tokens(provisions: old.provisions.count)
    newTokens = Tokens(provisions: new.provisions.count)
    toNew = ContiguousArray(repeating: -1, count: old.count)
    toOld = ContiguousArray(repeating: -1, count: new.count)
    moves = ContiguousArray(repeating: 0, count: old.count)
    budget = 20_000_000 + bytes * 16
    run()
  }

  private mutating func run() {
    let strays = matchEqual()
    moveEqual(strays)
    let candidates = candidates()
    matchSimilar(candidates)
    matchNeighbors(atLeast: 0.6)
    moveSimilar(candidates)
    matchParts()
    matchNeighbors(atLeast: 0.3)
    matchParts()
    matchHeadings()
    numberMoves()
  }
}

// MARK: - Links

extension Alignment {
  /// Says that an old unit became a new one.
  mutating func link(_ unit: Int, _ newUnit: Int) {
    toNew[unit] = newUnit
    toOld[newUnit] = unit
  }

  /// Whether both units are still to be placed, and of one class.
  func isFree(_ unit: Int, _ newUnit: Int) -> Bool {
    toNew[unit] < 0 && toOld[newUnit] < 0 && old.classes[unit] == new.classes[newUnit]
  }

  /// Units of both texts between two that stayed in place, as far as they are still free.
  struct Gap {
    /// The free old units.
    var old: [Int] = []
    /// The free new units.
    var new: [Int] = []
  }

  /// The gaps between units that stayed, where both sides have free units.
  func gaps() -> [Gap] {
    var gaps: [Gap] = []
    var newAt = 0
    var gap = Gap()
    for unit in 0...old.count {
      let isEnd = unit == old.count
      if !isEnd, toNew[unit] < 0 {
        gap.old.append(unit)
        continue
      }
      guard isEnd || moves[unit] == 0 else { continue }
      let stop = isEnd ? new.count : toNew[unit]
      if newAt < stop {
        for newUnit in newAt..<stop where toOld[newUnit] < 0 { gap.new.append(newUnit) }
      }
      if !gap.old.isEmpty, !gap.new.isEmpty { gaps.append(gap) }
      gap = Gap()
      newAt = max(newAt, stop + 1)
    }
    return gaps
  }

  /// The bag of an old unit.
  mutating func bag(old unit: Int) -> Bag {
    if let bag = oldBags[unit] { return bag }
    let range = oldTokens.range(of: unit, in: old, &vocabulary)
    let skipped = old.labelTokens(of: unit, oldTokens, range)
    let bag = Bag(oldTokens.numbers[skipped], vocabulary)
    oldBags[unit] = bag
    return bag
  }

  /// The bag of a new unit.
  mutating func bag(new unit: Int) -> Bag {
    if let bag = newBags[unit] { return bag }
    let range = newTokens.range(of: unit, in: new, &vocabulary)
    let skipped = new.labelTokens(of: unit, newTokens, range)
    let bag = Bag(newTokens.numbers[skipped], vocabulary)
    newBags[unit] = bag
    return bag
  }

  /// How alike two units are, from 0 to 1 (Dice's coefficient of their weighed words), and what they share.
  mutating func similarity(_ unit: Int, _ newUnit: Int) -> (share: Double, weight: Int) {
    let (bag, newBag) = (bag(old: unit), bag(new: newUnit))
    budget -= bag.words.count + newBag.words.count
    let total = bag.weight + newBag.weight
    guard total > 0 else { return old.hashes[unit] == new.hashes[newUnit] ? (1, 1) : (0, 0) }
    if 2 * min(bag.weight, newBag.weight) * 10 < 3 * total { return (0, 0) }
    let common = bag.common(with: newBag, vocabulary.weights)
    let isHeading = old.provision(unit).role == .heading
    if isHeading != (new.provision(newUnit).role == .heading), common < 40 { return (0, 0) }
    return (Double(2 * common) / Double(total), common)
  }
}

extension Units {
  /// The tokens of a unit behind its label.
  fileprivate func labelTokens(of unit: Int, _ tokens: Tokens, _ range: Range<Int>) -> Range<Int> {
    let provision = provision(unit)
    guard provision.label != nil, !provision.body.isEmpty else { return range }
    var first = range.lowerBound
    while first < range.upperBound, tokens.starts[first] < provision.body.lowerBound { first += 1 }
    return first..<range.upperBound
  }
}
