/// Keeps words in other capitals, and marks typed with other signs, with a larger edit beside them.
extension WordDifference {
  /// Lets "{+At noon, +}[-The-]{+the+} Board" be one edit: words that only read alike go with what changed beside them, if that
  /// weighs as much.
  ///
  /// - Complexity: O(*n*).
  mutating func joinAltered() {
    for place in runs.indices {
      let (before, behind) = (hunk(before: place), hunk(before: place + 1))
      let first = alteredCount(runs[place], from: 0, by: 1)
      if first > 0, isLarger(before, than: runs[place].old..<runs[place].old + first) {
        runs[place] = MatchedRun(
          old: runs[place].old + first, new: runs[place].new + first, count: runs[place].count - first)
      }
      let last = alteredCount(runs[place], from: runs[place].count - 1, by: -1)
      if last > 0, isLarger(behind, than: runs[place].oldEnd - last..<runs[place].oldEnd) {
        runs[place].count -= last
      }
    }
    runs.removeAll { $0.count == 0 }
  }

  /// How many tokens of a run in a row only read alike, from one end on.
  private func alteredCount(_ run: MatchedRun, from start: Int, by step: Int) -> Int {
    var offset = start
    while offset >= 0, offset < run.count, old.numbers[run.old + offset] != new.numbers[run.new + offset] {
      offset += step
    }
    return abs(offset - start)
  }

  /// Whether an edit weighs as much as some old tokens.
  private func isLarger(_ hunk: Hunk, than tokens: Range<Int>) -> Bool {
    let edit = max(weight(old.numbers, hunk.old), weight(new.numbers, hunk.new))
    return edit > 0 && edit >= weight(old.numbers, tokens)
  }
}
