/// Links the sentences that went with those that came.
struct SentenceLinks {
  /// The sentences that went.
  private(set) var old: Sentences
  /// The sentences that came.
  private(set) var new: Sentences

  /// The bags of the sentences that went, as far as they were made.
  private var bags: ContiguousArray<Bags.Bag?> = []
  /// The bag of the sentence that came which was made last.
  private var last: (place: Int, bag: Bags.Bag)?

  init(_ old: Sentences, _ new: Sentences) {
    (self.old, self.new) = (old, new)
  }

  /// Finds all links, from the surest to the least sure; neighbors of linked sentences go with them.
  mutating func find(_ alignment: inout Alignment) {
    guard old.list.contains(where: \.isTelling), new.list.contains(where: \.isTelling) else { return }
    var isFound = linkEqual()
    if isFound { extend(&alignment, isClose: false) }
    isFound = linkSimilar(&alignment) || isFound
    if isFound { extend(&alignment, isClose: true) }
  }

  private mutating func link(_ place: Int, _ newPlace: Int) {
    old.link(place, with: newPlace)
    new.link(newPlace, with: place)
  }

  private func isFree(_ place: Int, _ newPlace: Int) -> Bool {
    old.list[place].partner == nil && new.list[newPlace].partner == nil
  }

  // MARK: - Equal sentences

  /// Links equal sentences that stand as often in both texts: once, or if they are long several times, in their order.
  private mutating func linkEqual() -> Bool {
    var identities = Identities()
    let contents = old.list.map { Int(identities.number($0.hash)) }
    let known = identities.count
    let newContents = new.list.map { Int(identities.number($0.hash)) }
    var counts = ContiguousArray<Int32>(repeating: 0, count: identities.count)
    var next = ContiguousArray<Int32>(repeating: -1, count: old.list.count)
    var heads = ContiguousArray<Int32>(repeating: -1, count: known)
    for place in contents.indices.reversed() where old.list[place].isTelling {
      next[place] = heads[contents[place]]
      heads[contents[place]] = Int32(truncatingIfNeeded: place)
      counts[contents[place]] += 1
    }
    var balances = counts
    for place in newContents.indices { balances[newContents[place]] -= 1 }
    var isFound = false
    for place in newContents.indices where newContents[place] < known {
      let content = newContents[place]
      guard heads[content] >= 0, balances[content] == 0 else { continue }
      guard counts[content] == 1 || new.list[place].isLong else { continue }
      link(Int(heads[content]), place)
      heads[content] = next[Int(heads[content])]
      isFound = true
    }
    return isFound
  }

  // MARK: - Similar sentences

  /// Links long sentences that are alike by four fifths and clearly more alike than any other, the most alike first.
  private mutating func linkSimilar(_ alignment: inout Alignment) -> Bool {
    let places = old.list.indices.filter { old.list[$0].partner == nil && old.list[$0].isLong }
    guard !places.isEmpty else { return false }
    var sketches = SketchTable(expecting: places.count)
    for place in places { sketches.add(old.list[place].sketch, place) }
    var found: [(share: Double, old: Int, new: Int)] = []
    for newPlace in new.list.indices where new.list[newPlace].partner == nil && new.list[newPlace].isLong {
      let candidates = sketches.places(sharing: new.list[newPlace].sketch)
      if candidates.isEmpty { continue }
      var shares: [(share: Double, old: Int)] = []
      for place in candidates {
        shares.append((likeness(place, newPlace, atLeast: 0.8, &alignment), place))
      }
      shares.sort { ($1.share, $0.old) < ($0.share, $1.old) }
      if shares[0].share >= 0.8, shares.count == 1 || shares[1].share < shares[0].share {
        found.append((shares[0].share, shares[0].old, newPlace))
      }
    }
    for pair in found.sorted(by: { ($1.share, $0.old, $0.new) < ($0.share, $1.old, $1.new) })
    where isFree(pair.old, pair.new) {
      link(pair.old, pair.new)
    }
    return !found.isEmpty
  }

  /// How alike two sentences are, from 0 to 1; 0 where they are less alike than asked for.
  private mutating func likeness(
    _ place: Int, _ newPlace: Int, atLeast least: Double, _ alignment: inout Alignment
  ) -> Double {
    let weights = (old.list[place].weight, new.list[newPlace].weight)
    guard min(weights.0, weights.1) * 2 >= max(weights.0, weights.1) else { return 0 }
    let (bag, newBag) = (bag(old: place, &alignment), bag(new: newPlace, &alignment))
    let total = Double(bag.weight + newBag.weight)
    let most = min(bag.most(sharedWith: newBag), newBag.most(sharedWith: bag))
    guard total > 0, Double(2 * most) >= least * total else { return 0 }
    alignment.bags.layOut(newBag, alignment.vocabulary.lexicon)
    return Double(2 * alignment.bags.common(bag, alignment.vocabulary.lexicon)) / total
  }

  /// The bag of a sentence that went, made once.
  private mutating func bag(old place: Int, _ alignment: inout Alignment) -> Bags.Bag {
    if bags.isEmpty { bags = ContiguousArray(repeating: nil, count: old.list.count) }
    if let bag = bags[place] { return bag }
    let bag = alignment.bags.bag(
      alignment.oldTokens.numbers[old.list[place].tokens], alignment.vocabulary.lexicon)
    bags[place] = bag
    return bag
  }

  /// The bag of a sentence that came; the last one is kept.
  private mutating func bag(new place: Int, _ alignment: inout Alignment) -> Bags.Bag {
    if let last, last.place == place { return last.bag }
    let bag = alignment.bags.bag(
      alignment.newTokens.numbers[new.list[place].tokens], alignment.vocabulary.lexicon)
    last = (place, bag)
    return bag
  }

  // MARK: - Neighbors

  /// Links the neighbors of linked sentences that are equal, or close to it.
  private mutating func extend(_ alignment: inout Alignment, isClose: Bool) {
    for place in old.list.indices { extend(place, by: 1, &alignment, isClose) }
    for place in old.list.indices.reversed() { extend(place, by: -1, &alignment, isClose) }
  }

  private mutating func extend(_ place: Int, by step: Int, _ alignment: inout Alignment, _ isClose: Bool) {
    guard let partner = old.list[place].partner else { return }
    let (next, newNext) = (place + step, partner + step)
    guard old.list.indices.contains(next), new.list.indices.contains(newNext), isFree(next, newNext),
      old.list[next].row == old.list[place].row, new.list[newNext].row == new.list[partner].row
    else { return }
    if old.list[next].hash == new.list[newNext].hash
      || isClose && likeness(next, newNext, atLeast: 0.6, &alignment) >= 0.6
    {
      link(next, newNext)
    }
  }

  // MARK: - Rows

  /// The rows of sentences that moved together and say enough for a move.
  var rows: [(old: Range<Int>, new: Range<Int>)] {
    var rows: [(old: Range<Int>, new: Range<Int>)] = []
    var place = 0
    while place < old.list.count {
      guard let partner = old.list[place].partner else {
        place += 1
        continue
      }
      var end = place + 1
      while end < old.list.count, old.list[end].partner == partner + end - place,
        old.list[end].row == old.list[place].row,
        new.list[partner + end - place].row == new.list[partner].row
      {
        end += 1
      }
      let words = old.list[place..<end].reduce(0) { $0 + $1.words }
      let weight = old.list[place..<end].reduce(0) { $0 + $1.weight }
      if words >= 8, weight >= 60 { rows.append((place..<end, partner..<partner + end - place)) }
      place = end
    }
    return rows
  }
}
