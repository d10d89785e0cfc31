/// Shows what was rewritten as rewritten.
extension WordDifference {
  /// Replaces a sentence whole of which less than half survives.
  mutating func replaceRewritten() {
    var kept: [MatchedRun] = []
    var region: [MatchedRun] = []
    var (start, newStart) = (0, 0)
    func close(_ end: Int, _ newEnd: Int) {
      kept += survivors(region, start..<end, newStart..<newEnd)
      region = []
      (start, newStart) = (end, newEnd)
    }
    for run in runs {
      var from = 0
      for offset in 0...run.count where isCut(run.old + offset, run.new + offset) {
        if offset > from {
          region.append(MatchedRun(old: run.old + from, new: run.new + from, count: offset - from))
        }
        close(run.old + offset, run.new + offset)
        from = offset
      }
      if from < run.count {
        region.append(MatchedRun(old: run.old + from, new: run.new + from, count: run.count - from))
      }
    }
    close(old.count, new.count)
    runs = []
    for run in kept {
      if let last = runs.last, last.oldEnd == run.old, last.newEnd == run.new {
        runs[runs.count - 1].count += run.count
      } else {
        runs.append(run)
      }
    }
  }

  /// What is kept of a sentence: all, or where it was rewritten only a row of words that it begins or ends with.
  private func survivors(_ kept: [MatchedRun], _ range: Range<Int>, _ newRange: Range<Int>) -> [MatchedRun] {
    guard isRewritten(kept, range, newRange) else { return kept }
    return kept.filter { run in
      let isFirst = run.old == range.lowerBound && run.new == newRange.lowerBound
      let isLast = run.oldEnd == range.upperBound && run.newEnd == newRange.upperBound
      return (isFirst || isLast) && weight(old.numbers, run.old..<run.oldEnd) >= 32
    }
  }

  private func isRewritten(_ kept: [MatchedRun], _ range: Range<Int>, _ newRange: Range<Int>) -> Bool {
    guard !kept.isEmpty else { return false }
    if kept.count == 1, kept[0].count == range.count, range.count == newRange.count { return false }
    let weights = (weight(old.numbers, range), weight(new.numbers, newRange))
    let survived = kept.reduce(0) { $0 + weight(old.numbers, $1.old..<$1.oldEnd) }
    guard min(weights.0, weights.1) >= 40 else { return false }
    if survived * 100 < min(weights.0, weights.1) * 45 { return true }
    let edits = editCount(kept, range, newRange)
    return edits >= 3 && edits * 8 > max(range.count, newRange.count)
      && survived * 100 < max(weights.0, weights.1) * 55
  }

  /// How many edits stand between and around some kept runs.
  private func editCount(_ kept: [MatchedRun], _ range: Range<Int>, _ newRange: Range<Int>) -> Int {
    guard let first = kept.first, let last = kept.last else { return 1 }
    let atStart = first.old > range.lowerBound || first.new > newRange.lowerBound
    let atEnd = last.oldEnd < range.upperBound || last.newEnd < newRange.upperBound
    return kept.count - 1 + (atStart ? 1 : 0) + (atEnd ? 1 : 0)
  }

  /// Whether a sentence begins, or a text ends, at a place of both passages.
  private func isCut(_ place: Int, _ newPlace: Int) -> Bool {
    startsSentence(old, place) && startsSentence(new, newPlace)
  }

  /// Whether a sentence, or a clause behind a semicolon or colon, begins at a place.
  func startsSentence(_ passage: Passage, _ place: Int) -> Bool {
    if place == 0 || place >= passage.count || passage.openings.contains(place) { return true }
    let traits = lexicon.traits[Int(passage.numbers[place])]
    var before = place - 1
    var end = lexicon.traits[Int(passage.numbers[before])]
    guard end.contains(.tight) || passage.isSpaced(place) else { return false }
    if before > 0, end.contains(.closing) {
      before -= 1
      end = lexicon.traits[Int(passage.numbers[before])]
    }
    if end.contains(.clauseStop) { return true }
    return end.contains(.stop)
      && (traits.contains(.capital) || traits.contains(.opening) || !traits.contains(.word))
      && (traits.isDisjoint(with: [.closing, .stop, .comma]))
  }
}
