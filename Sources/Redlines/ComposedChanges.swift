import Documents

/// Puts the edits of a composed redline in their places and says what became of the provisions.
struct ComposedChanges {
  private(set) var edits: [Edit] = []
  private(set) var list: [Change] = []
  private let old: Outline
  private let new: Outline
  private var changeStart = 0
  private var oldProvision = 0
  private var newProvision = 0

  init(_ old: Outline, _ new: Outline, _ atoms: [RedlineComposer.Atom]) {
    (self.old, self.new) = (old, new)
    for atom in atoms {
      append(atom)
      if atom.endsChange { endChange(isLast: false) }
    }
    endChange(isLast: true)
    noteLabels()
  }

  private mutating func append(_ atom: RedlineComposer.Atom) {
    let oldStart = edits.last?.old.upperBound ?? 0
    let newStart = edits.last?.new.upperBound ?? 0
    let (oldEnd, newEnd) = (oldStart + atom.old.count, newStart + atom.new.count)
    if oldEnd == oldStart, newEnd == newStart { return }
    if let last = edits.last, edits.count > changeStart, last.kind == atom.kind, atom.kind != .respaced,
      atom.kind != .renumbered
    {
      edits[edits.count - 1] = Edit(
        atom.kind, old: last.old.lowerBound..<oldEnd, new: last.new.lowerBound..<newEnd)
    } else {
      edits.append(Edit(atom.kind, old: oldStart..<oldEnd, new: newStart..<newEnd))
    }
  }

  /// Ends a change where the edits stand, which is between provisions of both texts.
  private mutating func endChange(isLast: Bool) {
    let olds = provisions(from: oldProvision, of: old, to: edits.last?.old.upperBound ?? 0, isLast)
    let news = provisions(from: newProvision, of: new, to: edits.last?.new.upperBound ?? 0, isLast)
    guard edits.count > changeStart || !olds.isEmpty || !news.isEmpty else { return }
    let own = changeStart..<edits.count
    let pair = olds.isEmpty || news.isEmpty ? edits[own].pair : nil
    list.append(
      Change(
        kind(olds, news, own, isMoved: pair != nil), old: olds, new: news, edits: own,
        isRenumbered: edits[own].contains { $0.kind == .renumbered }, pair: pair))
    changeStart = edits.count
    (oldProvision, newProvision) = (olds.upperBound, news.upperBound)
  }

  private func provisions(from start: Int, of outline: Outline, to offset: Int, _ isLast: Bool) -> Range<Int>
  {
    var end = start
    while end < outline.provisions.count, isLast || outline.provisions[end].bytes.upperBound <= offset {
      end += 1
    }
    return start..<end
  }

  private func kind(_ olds: Range<Int>, _ news: Range<Int>, _ own: Range<Int>, isMoved: Bool) -> Change.Kind {
    let isChanged = edits[own].contains(where: \.changesWords)
    if news.isEmpty, isChanged { return isMoved ? .movedAway : .deleted }
    if olds.isEmpty, isChanged { return isMoved ? .movedHere : .inserted }
    let (before, after) = (count(olds, in: old), count(news, in: new))
    if before == 1, after > 1 { return .split }
    if before > 1, after == 1 { return .merged }
    return isChanged ? .edited : .kept
  }

  /// The provisions that have words.
  private func count(_ range: Range<Int>, in outline: Outline) -> Int {
    range.count { !outline.provisions[$0].role.isQuiet }
  }

  /// Says of provisions that moved whether they have another label where they are.
  private mutating func noteLabels() {
    var ends: [Int: (away: [Int], here: [Int])] = [:]
    for (place, change) in list.enumerated() {
      guard let pair = change.pair else { continue }
      if change.new.isEmpty {
        ends[pair, default: ([], [])].away.append(place)
      } else {
        ends[pair, default: ([], [])].here.append(place)
      }
    }
    for (away, here) in ends.values where away.count == here.count {
      for (from, to) in zip(away, here)
      where isRelabeled(old.provisions[list[from].old.lowerBound], new.provisions[list[to].new.lowerBound]) {
        for place in [from, to] { list[place] = list[place].renumbered }
      }
    }
  }

  private func isRelabeled(_ before: Provision, _ after: Provision) -> Bool {
    before.label != nil && after.label != nil
      && !old.source.bytes[before.marker].elementsEqual(new.source.bytes[after.marker])
  }
}

extension Change {
  fileprivate var renumbered: Change {
    Change(kind, old: old, new: new, edits: edits, isRenumbered: true, pair: pair)
  }
}
