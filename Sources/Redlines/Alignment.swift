import Documents

/// Finds out which provision of the new text is which of the old one.
///
/// The passes run from the surest to the least sure: equal text in place, what a break alone divided or joined, equal text
/// that moved, similar text in place, similar text that moved, what is a part of another provision, splits and merges, and at
/// last what stands at the same place. Equal words count before labels, and moves before places.
struct Alignment {
  /// The units of the old text.
  let old: Units
  /// The units of the new text.
  let new: Units

  /// The words of both texts, as far as they were cut.
  var vocabulary: Vocabulary
  /// The tokens of the old text.
  var oldTokens = Tokens()
  /// The tokens of the new text.
  var newTokens = Tokens()
  /// The words of units without their order.
  var bags = Bags()
  /// What the word stage works with, kept from one comparison to the next.
  var workspace = Workspace()

  /// For each old unit the first new unit it became; -1 for none.
  private(set) var toNew: ContiguousArray<Int32>
  /// For each new unit the first old unit it was; -1 for none.
  private(set) var toOld: ContiguousArray<Int32>
  /// For each old unit the number of its move; 0 where it stayed.
  var moves: ContiguousArray<Int32>

  /// What still holds free units, between units that stayed.
  private var open: [Stretch]
  /// For each old unit the place of its bag in `stored`; -1 for none, nothing where none has one.
  var oldBags: ContiguousArray<Int32> = []
  /// For each new unit the place of its bag in `stored`.
  var newBags: ContiguousArray<Int32> = []
  /// The bags made so far.
  var stored: ContiguousArray<Bags.Bag> = []

  /// How many steps of comparing may still be done.
  var budget: Int
  /// Whether the budget was used up.
  var isExhausted = false

  /// Aligns two texts.
  init(_ old: Outline, _ new: Outline) {
    let contents: Int
    (self.old, self.new, contents) = Units.both(old, new)
    let bytes = old.source.bytes.count + new.source.bytes.count
    vocabulary = Vocabulary(expecting: min(bytes / 128, 1 << 14))
    toNew = ContiguousArray(repeating: -1, count: self.old.count)
    toOld = ContiguousArray(repeating: -1, count: self.new.count)
    moves = ContiguousArray(repeating: 0, count: self.old.count)
    open = [Stretch(old: 0..<self.old.count, new: 0..<self.new.count)]
    budget = 4_000_000 + bytes * 4
    run(contents: contents)
  }

  private mutating func run(contents: Int) {
    let strays = matchEqual(contents: contents)
    matchBreaks()
    moveEqual(strays, atLeast: 8)
    cutSideBySide()
    matchNeighbors(atLeast: 0.6, upTo: Self.smallLimit)
    matchContained(alone: true)
    let candidates = candidates()
    matchSimilar(candidates)
    matchNeighbors(atLeast: 0.6)
    moveEqual(strays, atLeast: 0)
    moveSimilar(candidates)
    returnParts()
    matchContained()
    matchParts()
    matchNeighbors(atLeast: 0.3)
    matchParts(takingRests: true)
    matchHeadings()
    numberMoves()
  }
}

extension Alignment {
  /// Gives back the memory of bags, once the words of all matched units are compared; words are looked for in what changed.
  mutating func forgetBags() {
    (bags, stored, oldBags, newBags) = (Bags(), [], [], [])
    workspace = Workspace()
  }
}

// MARK: - Links

extension Alignment {
  /// The first new unit that an old unit became; nil for none.
  func newUnit(of unit: Int) -> Int? { toNew[unit] < 0 ? nil : Int(toNew[unit]) }

  /// The first old unit that a new unit was; nil for none.
  func oldUnit(of newUnit: Int) -> Int? { toOld[newUnit] < 0 ? nil : Int(toOld[newUnit]) }

  /// Whether an old unit has no partner yet.
  func isFree(old unit: Int) -> Bool { toNew[unit] < 0 }

  /// Whether a new unit has no partner yet.
  func isFree(new unit: Int) -> Bool { toOld[unit] < 0 }

  /// Whether both units are still to be placed, and of one class.
  func isFree(_ unit: Int, _ newUnit: Int) -> Bool {
    toNew[unit] < 0 && toOld[newUnit] < 0 && old.classes[unit] == new.classes[newUnit]
  }

  /// Says that an old unit became a new one.
  mutating func link(_ unit: Int, _ newUnit: Int) {
    toNew[unit] = Int32(truncatingIfNeeded: newUnit)
    toOld[newUnit] = Int32(truncatingIfNeeded: unit)
  }

  /// Says that two units that were linked are not one after all.
  mutating func unlink(_ unit: Int, _ newUnit: Int) {
    toNew[unit] = -1
    toOld[newUnit] = -1
    moves[unit] = 0
  }

  /// Says that an old unit also became a new one, which stands beside its partner.
  mutating func split(_ unit: Int, alsoInto newUnit: Int) {
    toOld[newUnit] = Int32(truncatingIfNeeded: unit)
    if toNew[unit] < 0 || toNew[unit] > newUnit { toNew[unit] = Int32(truncatingIfNeeded: newUnit) }
  }

  /// Says that an old unit also became part of a new one, whose partner it stands beside.
  mutating func merge(_ unit: Int, alsoInto newUnit: Int) {
    toNew[unit] = Int32(truncatingIfNeeded: newUnit)
    if toOld[newUnit] < 0 || toOld[newUnit] > unit { toOld[newUnit] = Int32(truncatingIfNeeded: unit) }
  }
}

// MARK: - Gaps

extension Alignment {
  /// Units of both texts between two that stayed.
  struct Stretch {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The free units of a stretch.
  struct Gap {
    /// The free old units.
    var old: [Int] = []
    /// The free new units.
    var new: [Int] = []
  }

  /// The gaps between units that stayed, where both sides have free units.
  ///
  /// - Complexity: O(*n*) in the units of the stretches that were open before.
  mutating func gaps() -> [Gap] {
    var gaps: [Gap] = []
    var left: [Stretch] = []
    for stretch in open {
      var (start, newStart) = (stretch.old.lowerBound, stretch.new.lowerBound)
      for unit in stretch.old.lowerBound...stretch.old.upperBound {
        let isEnd = unit == stretch.old.upperBound
        guard isEnd || toNew[unit] >= 0 && moves[unit] == 0 else { continue }
        let stop = isEnd ? stretch.new.upperBound : Int(toNew[unit])
        if start < unit, newStart < stop {
          let gap = Gap(
            old: (start..<unit).filter { toNew[$0] < 0 }, new: (newStart..<stop).filter { toOld[$0] < 0 })
          if !gap.old.isEmpty, !gap.new.isEmpty {
            gaps.append(gap)
            left.append(Stretch(old: start..<unit, new: newStart..<stop))
          }
        }
        (start, newStart) = (unit + 1, max(newStart, stop + 1))
      }
    }
    open = left
    return gaps
  }

  /// The number of the open stretch that holds two units; nil where none holds both.
  func stretch(with unit: Int, _ newUnit: Int) -> Int? {
    var (low, high) = (0, open.count)
    while low < high {
      let middle = (low + high) / 2
      if open[middle].old.upperBound <= unit { low = middle + 1 } else { high = middle }
    }
    guard low < open.count, open[low].old.contains(unit), open[low].new.contains(newUnit) else { return nil }
    return low
  }
}

// MARK: - Likeness

extension Alignment {
  /// The bag of an old unit.
  mutating func bag(old unit: Int) -> Bags.Bag {
    if oldBags.isEmpty { oldBags = ContiguousArray(repeating: -1, count: old.count) }
    if oldBags[unit] >= 0 { return stored[Int(oldBags[unit])] }
    let range = oldTokens.range(of: unit, in: old, &vocabulary)
    let body = old.bodyTokens(of: unit, oldTokens, range)
    oldBags[unit] = Int32(truncatingIfNeeded: stored.count)
    stored.append(bags.bag(oldTokens.numbers[body], vocabulary.lexicon))
    return stored[stored.count - 1]
  }

  /// The bag of a new unit.
  mutating func bag(new unit: Int) -> Bags.Bag {
    if newBags.isEmpty { newBags = ContiguousArray(repeating: -1, count: new.count) }
    if newBags[unit] >= 0 { return stored[Int(newBags[unit])] }
    let range = newTokens.range(of: unit, in: new, &vocabulary)
    let body = new.bodyTokens(of: unit, newTokens, range)
    newBags[unit] = Int32(truncatingIfNeeded: stored.count)
    stored.append(bags.bag(newTokens.numbers[body], vocabulary.lexicon))
    return stored[stored.count - 1]
  }

  /// How alike two units are, from 0 to 1 (Dice's coefficient of their weighed words), and what they share; one of their
  /// bags must be laid out.
  mutating func likeness(
    _ unit: Int, _ newUnit: Int, laidOut: Bags.Bag, other: Bags.Bag, atLeast share: Double
  ) -> (share: Double, weight: Int) {
    let total = laidOut.weight + other.weight
    guard total > 0 else { return old.contents[unit] == new.contents[newUnit] ? (1, 1) : (0, 0) }
    budget -= 4
    let least = Int(share * Double(total) / 2)
    guard min(laidOut.weight, other.weight) >= least, laidOut.most(sharedWith: other) >= least,
      other.most(sharedWith: laidOut) >= least
    else { return (0, 0) }
    budget -= other.size
    let common = bags.common(other, vocabulary.lexicon)
    let isHeading = old.provisions[old.index(of: unit)].role == .heading
    if isHeading != (new.provisions[new.index(of: newUnit)].role == .heading), common < 40 { return (0, 0) }
    return (Double(2 * common) / Double(total), common)
  }
}

extension Units {
  /// The tokens of a unit behind its label.
  func bodyTokens(of unit: Int, _ tokens: Tokens, _ range: Range<Int>) -> Range<Int> {
    let index = index(of: unit)
    guard provisions[index].label != nil, !provisions[index].body.isEmpty else { return range }
    let body = provisions[index].body.lowerBound
    var first = range.lowerBound
    while first < range.upperBound, tokens.starts[first] < body { first += 1 }
    return first..<range.upperBound
  }
}
