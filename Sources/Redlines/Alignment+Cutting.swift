import Documents

/// Cuts the words of both texts at once.
extension Alignment {
  /// What was read of the free units of one text, with numbers of its own.
  private struct Cut: Sendable {
    var vocabulary = Vocabulary(expecting: 0)
    var tokens = Tokens()
    var bags = Bags()
    var stored: ContiguousArray<Bags.Bag> = []

    init() {}

    init(_ units: Units, _ free: [Int]) {
      vocabulary = Vocabulary(expecting: min(units.bytes.count / 64, 1 << 14))
      stored.reserveCapacity(free.count)
      let words = free.reduce(0) { $0 + Int(units.words[$1]) }
      tokens.reserve(words + words / 2)
      for unit in free {
        let range = tokens.range(of: unit, in: units, &vocabulary)
        let body = units.bodyTokens(of: unit, tokens, range)
        stored.append(bags.bag(tokens.numbers[body], vocabulary.lexicon))
      }
    }
  }

  /// Cuts and weighs all free units, each text by a thread of its own, where there are many.
  ///
  /// Nothing may be cut before. Each thread numbers the words it meets; the numbers of the new text are then translated.
  mutating func cutSideBySide() {
    precondition(vocabulary.count == 0, "Nothing is cut before.")
    let free = [
      (0..<old.count).filter { toNew[$0] < 0 && old.classes[$0] == .text },
      (0..<new.count).filter { toOld[$0] < 0 && new.classes[$0] == .text },
    ]
    let words = free[0].reduce(0) { $0 + Int(old.words[$1]) } + free[1].reduce(0) { $0 + Int(new.words[$1]) }
    guard words > 8192, !free[0].isEmpty, !free[1].isEmpty else { return }
    var newCut = Cut()
    do {
      let (cut, other) = Crew.both((old, free[0]), (new, free[1]), sideBySide: true) { Cut($0.0, $0.1) }
      (vocabulary, oldTokens, bags, stored) = (cut.vocabulary, cut.tokens, cut.bags, cut.stored)
      newCut = other
    }
    let table = vocabulary.absorb(newCut.vocabulary)
    newCut.tokens.renumber(table)
    newTokens = newCut.tokens
    bags.absorb(newCut.bags, &newCut.stored, table)
    newCut.bags = Bags()
    stored.reserveCapacity(stored.count + newCut.stored.count)
    stored += newCut.stored
    oldBags = Self.places(of: free[0], among: old.count, from: 0)
    newBags = Self.places(of: free[1], among: new.count, from: free[0].count)
  }

  private static func places(of units: [Int], among count: Int, from first: Int) -> ContiguousArray<Int32> {
    var places = ContiguousArray<Int32>(repeating: -1, count: count)
    for (place, unit) in units.enumerated() { places[unit] = Int32(truncatingIfNeeded: first + place) }
    return places
  }
}

/// Lets copies of an alignment work side by side.
extension Alignment {
  /// The results of some parts of a job, in their order.
  ///
  /// A single part is done in place; of several, each has its share of the budget and works on a copy, of which only the
  /// result is kept.
  mutating func workSideBySide<Value: Sendable>(
    _ parts: [Range<Int>], _ job: @Sendable (inout Alignment, Range<Int>) -> Value
  ) -> [Value] {
    guard parts.count > 1 else { return parts.map { job(&self, $0) } }
    var aligned = self
    aligned.budget /= parts.count
    let copy = aligned
    let results = Crew.map(parts.count) { number in
      var worker = copy
      let result = job(&worker, parts[number])
      return (result, spent: copy.budget - worker.budget, isExhausted: worker.isExhausted)
    }
    budget -= results.reduce(0) { $0 + $1.spent }
    isExhausted = results.contains(where: \.isExhausted)
    return results.map(\.0)
  }
}
