import Documents

/// Finds moves that are none: where only what went and came stands between both ends, the sentences stayed.
///
/// A sentence at the end of one paragraph that stands in the next one now, with no kept word between, did not move: the break
/// did. Its change becomes one with those around it, as a split or a merge.
struct StayedSentences {
  /// The edits, and for each the number of its change.
  private let edits: [Edit]
  private let owners: [Int]
  private let changes: [Change]
  private let moves: [PassageMove]
  /// For each move its first and last edit.
  private var ends: [ClosedRange<Int>?]

  /// Takes edits in which a first number stands for the first of some moves.
  init(_ edits: [Edit], _ owners: [Int], _ changes: [Change], _ moves: [PassageMove], first: Int) {
    (self.edits, self.owners, self.changes, self.moves) = (edits, owners, changes, moves)
    ends = Array(repeating: nil, count: moves.count)
    for (place, edit) in edits.enumerated() {
      guard case .moved(let pair) = edit.kind, pair >= first else { continue }
      ends[pair - first] = (ends[pair - first]?.lowerBound ?? place)...place
    }
  }

  /// Moves that stayed, and the changes that they make one.
  struct Group {
    var moves: [Int]
    var changes: ClosedRange<Int>
  }

  /// The groups of moves that stayed, in order.
  ///
  /// - Complexity: O(*n* log *n*) in the moves, and O(*n*) in the edits.
  func groups(_ alignment: Alignment) -> [Group] {
    var counts = [0]
    counts.reserveCapacity(edits.count + 1)
    for edit in edits { counts.append(counts[counts.count - 1] + (edit.isOneSided ? 0 : 1)) }
    let inPlace = moves.indices.filter { move in
      ends[move].map { moves[move].isWhole && counts[$0.lowerBound] == counts[$0.upperBound] } ?? false
    }
    let kept = IncreasingSubsequence.heaviest(
      inPlace.map { moves[$0].newRange.lowerBound }, weights: inPlace.map { moves[$0].range.count })
    var groups: [Group] = []
    for move in kept.map({ inPlace[$0] }) {
      guard let end = ends[move] else { continue }
      let own = owners[end.lowerBound]...owners[end.upperBound]
      if let last = groups.last, last.changes.overlaps(own) {
        groups[groups.count - 1].moves.append(move)
        groups[groups.count - 1].changes =
          min(last.changes.lowerBound, own.lowerBound)...max(last.changes.upperBound, own.upperBound)
      } else {
        groups.append(Group(moves: [move], changes: own))
      }
    }
    return groups.filter { canJoin($0.changes, alignment) }
  }

  /// Whether changes can be one: that of one provision of one of the texts at least, none of which moved.
  private func canJoin(_ range: ClosedRange<Int>, _ alignment: Alignment) -> Bool {
    let joined = changes[range]
    guard joined.allSatisfy({ $0.pair == nil }) else { return false }
    let count = joined.reduce(0) { $0 + $1.old.count { !alignment.old.provisions[$0].role.isQuiet } }
    let newCount = joined.reduce(0) { $0 + $1.new.count { !alignment.new.provisions[$0].role.isQuiet } }
    return min(count, newCount) == 1
  }

  // MARK: - Writing

  /// The edits with what stayed as kept, and for each the number of its change.
  func settled(_ groups: [Group], _ alignment: Alignment) -> (edits: [Edit], owners: [Int]) {
    var result: (edits: [Edit], owners: [Int]) = ([], [])
    result.edits.reserveCapacity(edits.count)
    result.owners.reserveCapacity(edits.count)
    var at = 0
    for group in groups {
      var moves = group.moves[...]
      while let first = moves.first, let end = ends[first] {
        var last = end.upperBound
        var start = end.lowerBound
        let run = moves.prefix { move in
          guard let own = ends[move], own.lowerBound <= last else { return false }
          (start, last) = (min(start, own.lowerBound), max(last, own.upperBound))
          return true
        }
        result.edits += edits[at..<start]
        result.owners += owners[at..<start]
        let written = stayed(run, in: start...last, alignment)
        result.edits += written
        result.owners += Array(repeating: group.changes.lowerBound, count: written.count)
        at = last + 1
        moves = moves.dropFirst(run.count)
      }
    }
    return (result.edits + edits[at...], result.owners + owners[at...])
  }

  /// The edits of a stretch that holds nothing but what went, came and stayed.
  private func stayed(_ run: ArraySlice<Int>, in stretch: ClosedRange<Int>, _ alignment: Alignment) -> [Edit]
  {
    let olds = edits[stretch].filter { !$0.old.isEmpty }
    let news = edits[stretch].filter { !$0.new.isEmpty }
    guard let first = olds.first, let last = olds.last, let newFirst = news.first, let newLast = news.last
    else { return Array(edits[stretch]) }
    var writer = EditWriter(
      alignment.old.bytes, alignment.new.bytes, from: (first.old.lowerBound, newFirst.new.lowerBound))
    var (rest, newRest) = (olds[...], news[...])
    func pass(to end: Int, _ newEnd: Int) {
      while let edit = rest.first, edit.old.upperBound <= end {
        writer.write(edit.kind, oldTo: edit.old.upperBound)
        rest.removeFirst()
      }
      while let edit = newRest.first, edit.new.upperBound <= newEnd {
        writer.write(edit.kind, newTo: edit.new.upperBound)
        newRest.removeFirst()
      }
    }
    for move in run.map({ moves[$0] }) {
      pass(to: move.range.lowerBound, move.newRange.lowerBound)
      writer.write(move.segments, oldEnd: move.range.upperBound, newEnd: move.newRange.upperBound)
      rest = rest.drop { $0.old.upperBound <= move.range.upperBound }
      newRest = newRest.drop { $0.new.upperBound <= move.newRange.upperBound }
    }
    pass(to: last.old.upperBound, newLast.new.upperBound)
    return writer.edits
  }
}

extension Edit {
  /// Whether it stands in one text only.
  fileprivate var isOneSided: Bool { old.isEmpty || new.isEmpty }
}
