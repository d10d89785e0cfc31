extension RedlineComposer {
  /// Keeps what came back to its place, and takes a move apart whose ends do not hold the same words.
  mutating func settle() {
    var settled: [Atom] = []
    settled.reserveCapacity(atoms.count)
    var at = 0
    while at < atoms.count {
      let end = atoms[at...].firstIndex { !$0.isOneSided } ?? atoms.count
      if end == at {
        settled.append(atoms[at])
        at += 1
        continue
      }
      let gap = atoms[at..<end]
      if gap.contains(where: \.isOfFirst), gap.contains(where: \.isOfSecond) {
        settled += self.settled(gap, startsChange: at == 0 || atoms[at - 1].endsChange)
      } else {
        settled += gap
      }
      at = end
    }
    atoms = settled
    dissolveMoves()
  }

  /// What went and came between words that stay: the same at the beginning or the end of both is kept.
  private func settled(_ gap: ArraySlice<Atom>, startsChange: Bool) -> [Atom] {
    let olds = gap.indices.filter { !gap[$0].old.isEmpty }
    let news = gap.indices.filter { !gap[$0].new.isEmpty }
    guard let firstOld = olds.first, let lastOld = olds.last, let firstNew = news.first,
      let lastNew = news.last
    else { return Array(gap) }
    let old = gap[firstOld].old.lowerBound..<gap[lastOld].old.upperBound
    let new = gap[firstNew].new.lowerBound..<gap[lastNew].new.upperBound
    var places = Places(old: old.lowerBound, new: new.lowerBound, isIncluded: startsChange)
    for atom in gap { places.pass(atom) }
    let endsChange = gap.last?.endsChange ?? false
    if oldBytes[old].elementsEqual(newBytes[new]) {
      return places.divided(Atom(kind: .kept, old: old, new: new), endsChange: endsChange)
    }
    if oldBytes.words(in: old).isEmpty, newBytes.words(in: new).isEmpty {
      return [Atom(kind: .respaced, old: old, new: new, endsChange: endsChange)]
    }
    let shorter = min(olds.count, news.count)
    var (head, tail) = (0, 0)
    while head < shorter, isBack(gap[olds[head]], gap[news[head]]) { head += 1 }
    while tail < shorter - head,
      isBack(gap[olds[olds.count - 1 - tail]], gap[news[news.count - 1 - tail]])
    {
      tail += 1
    }
    if head + tail == 0 { return Array(gap) }
    let returned = Set(olds.prefix(head) + olds.suffix(tail) + news.prefix(head) + news.suffix(tail))
    let kept = zip(olds.prefix(head) + olds.suffix(tail), news.prefix(head) + news.suffix(tail)).map {
      Atom(kind: .kept, old: gap[$0].old, new: gap[$1].new)
    }
    let others = gap.indices.filter { !returned.contains($0) }.map { gap[$0] }
    return places.dividing(
      Array(kept.prefix(head)) + others + Array(kept.suffix(tail)), endsChange: endsChange)
  }

  /// Whether what one edit took away is what the other brought.
  private func isBack(_ away: Atom, _ here: Atom) -> Bool {
    let isAlike =
      switch (away.kind, here.kind) {
      case (.moved(let pair), .moved(let other)): pair == other
      case (.moved, _), (_, .moved): false
      default: true
      }
    return isAlike && oldBytes[away.old].elementsEqual(newBytes[here.new])
  }

  /// Writes the moves that do not arrive as they went as what was deleted and inserted.
  private mutating func dissolveMoves() {
    var (away, here): ([Int: [UInt8]], [Int: [UInt8]]) = ([:], [:])
    for atom in atoms {
      guard case .moved(let pair) = atom.kind else { continue }
      for range in oldBytes.words(in: atom.old) { away[pair, default: []] += oldBytes[range] }
      for range in newBytes.words(in: atom.new) { here[pair, default: []] += newBytes[range] }
    }
    for (place, atom) in atoms.enumerated() {
      guard case .moved(let pair) = atom.kind, away[pair] == nil || away[pair] != here[pair] else { continue }
      atoms[place].kind = atom.new.isEmpty ? .deleted : .inserted
    }
  }
}

extension RedlineComposer.Atom {
  /// Whether one of the texts has nothing of it: it came, went or moved.
  var isOneSided: Bool { old.isEmpty || new.isEmpty }
}

/// Where changes end in both texts of a gap.
private struct Places {
  private var old: Int
  private var new: Int
  private let start: (old: Int, new: Int)
  private var olds: Set<Int> = []
  private var news: Set<Int> = []

  init(old: Int, new: Int, isIncluded: Bool) {
    (self.old, self.new) = (old, new)
    start = (old, new)
    if isIncluded {
      olds.insert(old)
      news.insert(new)
    }
  }

  /// Takes an atom of the gap and the end of a change behind it.
  mutating func pass(_ atom: RedlineComposer.Atom) {
    old += atom.old.count
    new += atom.new.count
    guard atom.endsChange else { return }
    olds.insert(old)
    news.insert(new)
  }

  /// Words that are kept, divided where changes of both texts end.
  func divided(_ kept: RedlineComposer.Atom, endsChange: Bool) -> [RedlineComposer.Atom] {
    var atoms: [RedlineComposer.Atom] = []
    var from = 0
    for end in olds.map({ $0 - start.old }).sorted() where end > 0 && end < kept.old.count {
      guard news.contains(start.new + end) else { continue }
      atoms.append(part(of: kept, from..<end, endsChange: true))
      from = end
    }
    return atoms + [part(of: kept, from..<kept.old.count, endsChange: endsChange)]
  }

  private func part(
    of kept: RedlineComposer.Atom, _ range: Range<Int>, endsChange: Bool
  ) -> RedlineComposer.Atom {
    RedlineComposer.Atom(
      kind: .kept, old: start.old + range.lowerBound..<start.old + range.upperBound,
      new: start.new + range.lowerBound..<start.new + range.upperBound, endsChange: endsChange)
  }

  /// Atoms in another order, with the ends of changes where both texts have one.
  func dividing(_ atoms: [RedlineComposer.Atom], endsChange: Bool) -> [RedlineComposer.Atom] {
    var (old, new) = start
    return atoms.enumerated().map { place, atom in
      var atom = atom
      old += atom.old.count
      new += atom.new.count
      atom.endsChange = place == atoms.count - 1 ? endsChange : olds.contains(old) && news.contains(new)
      return atom
    }
  }
}
