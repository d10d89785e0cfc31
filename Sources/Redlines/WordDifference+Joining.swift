/// Joins edits that stand close together: what a few words hold apart reads better as one.
extension WordDifference {
  /// Drops kept runs that are short beside the edits around them: nothing says that they are the same words, and a
  /// reader follows one larger edit more easily than a row of fragments.
  ///
  /// - Complexity: O(*n*): an edit is joined with its neighbor once.
  mutating func joinEdits() {
    guard runs.count > 1 else { return }
    let weights = runs.map { weight(old.numbers, $0.old..<$0.oldEnd) }
    let crowded = crowdedRuns(weights)
    var kept: [Int] = []
    var edits: [EditSize] = [size(hunk(before: 0))]
    for place in runs.indices {
      kept.append(place)
      edits.append(size(hunk(before: place + 1)))
      while let last = kept.last {
        let (before, after) = (edits[edits.count - 2], edits[edits.count - 1])
        guard isCoincidence(weights[last], before, after, isCrowded: crowded[last] && isBalanced(runs[last]))
        else { break }
        kept.removeLast()
        edits.removeLast()
        edits[edits.count - 1] = before.joined(with: after, over: weights[last])
      }
    }
    if kept.count < runs.count { runs = kept.map { runs[$0] } }
  }

  /// What an edit takes away and what it brings, in weight.
  private struct EditSize {
    var old: Int
    var new: Int

    var larger: Int { max(old, new) }
    var isReplacement: Bool { old > 0 && new > 0 }

    func joined(with other: EditSize, over kept: Int) -> EditSize {
      EditSize(old: old + kept + other.old, new: new + kept + other.new)
    }
  }

  private func size(_ hunk: Hunk) -> EditSize {
    EditSize(old: weight(old.numbers, hunk.old), new: weight(new.numbers, hunk.new))
  }

  /// Whether a kept run between two edits is better shown as changed.
  private func isCoincidence(_ kept: Int, _ before: EditSize, _ after: EditSize, isCrowded: Bool) -> Bool {
    guard kept < 32, before.larger > 0, after.larger > 0 else { return false }
    let smaller = min(before.larger, after.larger)
    if before.isReplacement, after.isReplacement, kept * 2 <= smaller { return true }
    return isCrowded && (before.isReplacement || after.isReplacement) && kept < 24
      && kept * 2 <= before.larger + after.larger && kept <= smaller * 2
  }

  /// Whether a kept run opens no bracket that it does not close, and closes none that it did not open.
  private func isBalanced(_ run: MatchedRun) -> Bool {
    var open = 0
    for place in run.old..<run.oldEnd where open >= 0 {
      if traits(old: place).contains(.closing) { open -= 1 }
      if traits(old: place).contains(.opening) { open += 1 }
    }
    return open == 0
  }

  /// For each kept run, whether it stands among three edits or more that only short runs hold apart.
  private func crowdedRuns(_ weights: [Int]) -> [Bool] {
    var crowded = [Bool](repeating: false, count: runs.count)
    var first = 0
    for place in 0...runs.count where place == runs.count || weights[place] >= 24 {
      let inner = hunk(before: first).isEmpty ? first + 1 : first
      if place - inner >= 2 { for run in inner..<place { crowded[run] = true } }
      first = place + 1
    }
    return crowded
  }
}
