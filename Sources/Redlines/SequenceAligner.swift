/// A run of equal elements in two sequences.
struct MatchedRun: Hashable {
  /// Where it begins in the old sequence.
  var old: Int
  /// Where it begins in the new sequence.
  var new: Int
  /// How long it is.
  var count: Int

  var oldEnd: Int { old + count }
  var newEnd: Int { new + count }
}

/// Aligns two sequences of numbers: what was kept, in order.
///
/// What is equal at both ends is kept; in what is left, runs around elements that stand once on each side hold it together;
/// between them a table finds the alignment that keeps the most weight for the fewest breaks (Gotoh 1982, affine gaps),
/// so that a lone "of the" between two changes is not worth keeping. Where a part is too large for a table and holds
/// no single elements, the table walks over it as a window.
///
/// One aligner is used for many pairs of sequences, so that its memory is too.
///
/// - Complexity: O(*n* log *n*) plus at most 16,384 steps for every 96 elements.
struct SequenceAligner {
  private var old: ContiguousArray<UInt32> = []
  private var new: ContiguousArray<UInt32> = []
  private var weights: ContiguousArray<Int32> = []
  private var breakCost: Int32 = 0

  private var runs: [MatchedRun] = []
  private var table = AlignmentTable()
  private var occurrences = Occurrences()

  /// The largest table.
  private static let limit = 16_384

  /// Two ranges that are still to be aligned.
  private struct Part {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The runs that two sequences keep, in order.
  ///
  /// - Parameters:
  ///   - old: The old sequence.
  ///   - new: The new sequence.
  ///   - weights: What each element is worth, by its number: 1 to 125.
  ///   - breakCost: What a break costs, in weight.
  /// - Returns: The runs, in order; none touches the next.
  mutating func runs(
    _ old: ContiguousArray<UInt32>, _ new: ContiguousArray<UInt32>, weights: ContiguousArray<Int32>,
    breakCost: Int32
  ) -> [MatchedRun] {
    (self.old, self.new, self.weights, self.breakCost) = (old, new, weights, breakCost)
    defer { (self.old, self.new, self.weights, runs) = ([], [], [], []) }
    var parts = [Part(old: 0..<old.count, new: 0..<new.count)]
    while var part = parts.popLast() {
      trim(&part)
      if part.old.isEmpty || part.new.isEmpty { continue }
      if part.old.count * part.new.count <= Self.limit {
        runs += table.runs(old[part.old], new[part.new], weights, breakCost, isOpen: false)
      } else if let anchors = anchors(in: part) {
        split(part, at: anchors, into: &parts)
      } else {
        walk(part)
      }
    }
    runs.sort { $0.old < $1.old }
    join()
    return runs
  }

  private mutating func trim(_ part: inout Part) {
    var (start, newStart) = (part.old.lowerBound, part.new.lowerBound)
    var (end, newEnd) = (part.old.upperBound, part.new.upperBound)
    while start < end, newStart < newEnd, old[start] == new[newStart] {
      (start, newStart) = (start + 1, newStart + 1)
    }
    if start > part.old.lowerBound {
      runs.append(
        MatchedRun(old: part.old.lowerBound, new: part.new.lowerBound, count: start - part.old.lowerBound))
    }
    while end > start, newEnd > newStart, old[end - 1] == new[newEnd - 1] {
      (end, newEnd) = (end - 1, newEnd - 1)
    }
    if end < part.old.upperBound {
      runs.append(MatchedRun(old: end, new: newEnd, count: part.old.upperBound - end))
    }
    part = Part(old: start..<end, new: newStart..<newEnd)
  }

  /// Runs around elements that stand once in each part, in order; nil where there are none.
  private mutating func anchors(in part: Part) -> [MatchedRun]? {
    if occurrences.capacity < weights.count { occurrences = Occurrences(weights.count + weights.count / 2) }
    let singles = occurrences.singles(old, part.old, new, part.new)
    var found: [MatchedRun] = []
    for (place, newPlace) in singles {
      if let last = found.last, place < last.oldEnd, place - last.old == newPlace - last.new { continue }
      found.append(extended(place, newPlace, in: part))
    }
    let long = found.filter { $0.count >= 3 }
    if !long.isEmpty { found = long }
    guard !found.isEmpty else { return nil }
    let kept = IncreasingSubsequence.heaviest(
      found.map(\.new),
      weights: found.map { run in old[run.old..<run.oldEnd].reduce(0) { $0 + Int(weights[Int($1)]) } })
    return kept.map { found[$0] }
  }

  /// The longest run of equal elements around one pair.
  private func extended(_ place: Int, _ newPlace: Int, in part: Part) -> MatchedRun {
    var (start, newStart) = (place, newPlace)
    while start > part.old.lowerBound, newStart > part.new.lowerBound, old[start - 1] == new[newStart - 1] {
      (start, newStart) = (start - 1, newStart - 1)
    }
    var (end, newEnd) = (place + 1, newPlace + 1)
    while end < part.old.upperBound, newEnd < part.new.upperBound, old[end] == new[newEnd] {
      (end, newEnd) = (end + 1, newEnd + 1)
    }
    return MatchedRun(old: start, new: newStart, count: end - start)
  }

  /// Keeps the anchors and leaves what stands between them to be aligned.
  private mutating func split(_ part: Part, at anchors: [MatchedRun], into parts: inout [Part]) {
    var (at, newAt) = (part.old.lowerBound, part.new.lowerBound)
    for anchor in anchors {
      let skip = max(0, at - anchor.old, newAt - anchor.new)
      guard skip < anchor.count else { continue }
      let run = MatchedRun(old: anchor.old + skip, new: anchor.new + skip, count: anchor.count - skip)
      parts.append(Part(old: at..<run.old, new: newAt..<run.new))
      runs.append(run)
      (at, newAt) = (run.oldEnd, run.newEnd)
    }
    parts.append(Part(old: at..<part.old.upperBound, new: newAt..<part.new.upperBound))
  }

  /// Walks a table over a part as a window, and keeps what it finds well inside.
  ///
  /// The window begins small and ends where a row of equal elements says that both sequences are in step again; only where
  /// there is none it grows.
  private mutating func walk(_ part: Part) {
    var (at, newAt, side) = (part.old.lowerBound, part.new.lowerBound, Self.leastSide)
    while true {
      (at, newAt) = follow(at, newAt, part)
      guard at < part.old.upperBound, newAt < part.new.upperBound else { return }
      let end = min(at + side, part.old.upperBound)
      let newEnd = min(newAt + side, part.new.upperBound)
      let isLast = end == part.old.upperBound && newEnd == part.new.upperBound
      let found = table.runs(old[at..<end], new[newAt..<newEnd], weights, breakCost, isOpen: !isLast)
      if isLast { return runs += found }
      if let last = found.lastIndex(where: { $0.count >= Self.solid }) {
        runs += found[...last]
        (at, newAt, side) = (found[last].oldEnd, found[last].newEnd, Self.leastSide)
      } else if side < Self.largestSide {
        side *= 2
      } else {
        let inside = found.prefix { $0.old < at + side * 3 / 4 && $0.new < newAt + side * 3 / 4 }
        runs += inside
        (at, newAt) = inside.last.map { ($0.oldEnd, $0.newEnd) } ?? (at + side / 2, newAt + side / 2)
      }
    }
  }

  private static let leastSide = 32
  private static let largestSide = 128
  /// How many equal elements in a row say that both sequences are in step.
  private static let solid = 12

  /// Keeps what is equal from here on, and returns where it ends.
  private mutating func follow(_ start: Int, _ newStart: Int, _ part: Part) -> (Int, Int) {
    var (end, newEnd) = (start, newStart)
    while end < part.old.upperBound, newEnd < part.new.upperBound, old[end] == new[newEnd] {
      (end, newEnd) = (end + 1, newEnd + 1)
    }
    if end > start { runs.append(MatchedRun(old: start, new: newStart, count: end - start)) }
    return (end, newEnd)
  }

  /// Joins runs that touch.
  private mutating func join() {
    var joined: [MatchedRun] = []
    joined.reserveCapacity(runs.count)
    for run in runs {
      if let last = joined.last, last.oldEnd == run.old, last.newEnd == run.new {
        joined[joined.count - 1].count += run.count
      } else {
        joined.append(run)
      }
    }
    runs = joined
  }
}
