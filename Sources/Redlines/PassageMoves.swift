/// Finds sentences that moved inside provisions, or from one into another, among what was deleted and inserted.
///
/// Whole provisions that moved are linked before (`Alignment+Moves.swift`); this stage looks only at words that are still
/// marked as deleted and inserted once all provisions are compared. It cuts both into sentences, links the equal ones and then the
/// similar ones, lets their neighbors go with them, and writes each row of sentences that moved together as one move.
struct PassageMoves {
  /// The edits, with what moved as moved.
  private(set) var edits: [Edit]
  /// The changes, with their edits.
  private(set) var changes: [Change]

  private var old = Sentences()
  private var new = Sentences()

  /// Looks for moves in a redline.
  ///
  /// - Complexity: O(*n*) in the words that were deleted and inserted, and in the edits.
  init(_ edits: [Edit], _ changes: [Change], _ alignment: inout Alignment) {
    (self.edits, self.changes) = (edits, changes)
    guard edits.mayHoldMoves else { return }
    cut(&alignment)
    var links = SentenceLinks(old, new)
    links.find(&alignment)
    let moves = links.rows.compactMap { PassageMove($0, links.old, links.new, &alignment) }
    if !moves.isEmpty { write(moves, alignment) }
  }

  /// Cuts what was deleted and inserted into sentences; what changed inside provisions that moved stays with them.
  private mutating func cut(_ alignment: inout Alignment) {
    for change in changes {
      for edit in edits[change.edits] {
        if edit.kind == .deleted, change.pair == nil {
          old.cut(edit.old, of: alignment.old, &alignment.oldTokens, &alignment.vocabulary)
        } else if edit.kind == .inserted, change.pair == nil {
          new.cut(edit.new, of: alignment.new, &alignment.newTokens, &alignment.vocabulary)
        } else if edit.kind != .respaced {
          if !edit.old.isEmpty { old.endRow() }
          if !edit.new.isEmpty { new.endRow() }
        }
      }
    }
  }
}

extension [Edit] {
  /// Whether as much went as came that a sentence could be in both.
  fileprivate var mayHoldMoves: Bool {
    var (went, came) = (false, false)
    for edit in self where !(went && came) {
      if edit.kind == .deleted, edit.old.count >= 24 { went = true }
      if edit.kind == .inserted, edit.new.count >= 24 { came = true }
    }
    return went && came
  }
}

// MARK: - Writing

extension PassageMoves {
  /// Writes the moves into the edits, and the edits into the changes.
  private mutating func write(_ moves: [PassageMove], _ alignment: Alignment) {
    let first = (changes.lazy.compactMap(\.pair).max() ?? 0) + 1
    let (written, owners) = marked(moves, first: first)
    let stayed = StayedSentences(written, owners, changes, moves, first: first)
    let groups = stayed.groups(alignment)
    let settled = groups.isEmpty ? (edits: written, owners: owners) : stayed.settled(groups, alignment)
    edits = settled.edits
    changes = joined(groups, settled.owners)
  }

  /// The edits with what moved as moved, and for each the number of its change.
  private func marked(_ moves: [PassageMove], first: Int) -> (edits: [Edit], owners: [Int]) {
    var away = MovedBytes(moves.map(\.away), first: first)
    var here = MovedBytes(moves.map(\.here), first: first)
    var written: [Edit] = []
    var owners: [Int] = []
    written.reserveCapacity(edits.count + 4 * moves.count)
    owners.reserveCapacity(edits.count + 4 * moves.count)
    for (place, change) in changes.enumerated() {
      for edit in edits[change.edits] {
        switch edit.kind {
        case .deleted:
          for (range, pair) in away.parts(of: edit.old) {
            written.append(Edit(pair.map { .moved(pair: $0) } ?? .deleted, old: range, new: edit.new))
          }
        case .inserted:
          for (range, pair) in here.parts(of: edit.new) {
            written.append(Edit(pair.map { .moved(pair: $0) } ?? .inserted, old: edit.old, new: range))
          }
        case .kept, .respaced, .renumbered, .recased, .retyped, .moved: written.append(edit)
        }
      }
      owners += repeatElement(place, count: written.count - owners.count)
    }
    return (written, owners)
  }

  /// The changes with their edits, each group of them as one.
  private func joined(_ groups: [StayedSentences.Group], _ owners: [Int]) -> [Change] {
    var result: [Change] = []
    result.reserveCapacity(changes.count)
    var (groups, place, start) = (groups[...], 0, 0)
    while place < changes.count {
      var last = place
      if let group = groups.first, group.changes.lowerBound == place {
        last = group.changes.upperBound
        groups.removeFirst()
      }
      var end = start
      while end < owners.count, owners[end] <= last { end += 1 }
      let change = place == last ? changes[place] : Change(joining: changes[place...last], edits[start..<end])
      result.append(change.holding(start..<end, of: edits))
      (place, start) = (last + 1, end)
    }
    return result
  }
}

/// The bytes of one text that moved, in order, to be taken out of its edits.
private struct MovedBytes {
  private let ranges: [(bytes: Range<Int>, pair: Int)]
  private var next = 0

  init(_ moves: [[Range<Int>]], first: Int) {
    ranges = moves.enumerated().flatMap { place, ranges in ranges.map { ($0, first + place) } }
      .sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  /// The parts of a range, with the number of the move of those that moved; ranges come in order.
  mutating func parts(of range: Range<Int>) -> [(Range<Int>, Int?)] {
    var parts: [(Range<Int>, Int?)] = []
    var at = range.lowerBound
    while next < ranges.count, ranges[next].bytes.lowerBound < range.upperBound {
      let moved = ranges[next].bytes.clamped(to: range)
      if at < moved.lowerBound { parts.append((at..<moved.lowerBound, nil)) }
      if !moved.isEmpty { parts.append((moved, ranges[next].pair)) }
      at = max(at, moved.upperBound)
      if ranges[next].bytes.upperBound > range.upperBound { break }
      next += 1
    }
    if at < range.upperBound { parts.append((at..<range.upperBound, nil)) }
    return parts
  }
}

extension Change {
  /// The change that several are together.
  fileprivate init(joining changes: ArraySlice<Change>, _ edits: ArraySlice<Edit>) {
    let (first, last) = (changes[changes.startIndex], changes[changes.endIndex - 1])
    let (old, new) = (first.old.lowerBound..<last.old.upperBound, first.new.lowerBound..<last.new.upperBound)
    let (went, came) = (changes.count { !$0.old.isEmpty }, changes.count { !$0.new.isEmpty })
    let kind: Kind =
      came > went ? .split : went > came ? .merged : edits.contains(where: \.changesWords) ? .edited : .kept
    self.init(
      kind, old: old, new: new, edits: edits.indices, isRenumbered: changes.contains(where: \.isRenumbered))
  }

  /// The change with other edits; a provision that moved, though it is a part of another one now or was before, is one end of
  /// the move.
  fileprivate func holding(_ range: Range<Int>, of edits: [Edit]) -> Change {
    var (kind, pair) = (self.kind, self.pair)
    if kind == .deleted || kind == .inserted, let moved = edits[range].pair {
      (kind, pair) = (kind == .deleted ? .movedAway : .movedHere, moved)
    }
    return Change(kind, old: old, new: new, edits: range, isRenumbered: isRenumbered, pair: pair)
  }
}
