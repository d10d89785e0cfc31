/// Shows an item that came or went in a list inside a sentence with its own number.
extension WordDifference {
  /// Lets "(2) {+the rooms; (3) +}the hours" be "{+(2) the rooms; +}[-(2)-]{+(3)+} the hours": a new item brings its number, and the
  /// next one is renumbered.
  ///
  /// What came and the number that changed are two edits with no word between them: a run of none divides them.
  ///
  /// - Complexity: O(*n*).
  mutating func keepLabelsWithItems() {
    var result: [MatchedRun] = []
    for place in 0...runs.count {
      if place > 0, let split = labelSplit(hunk(before: place), after: runs[place - 1]),
        var last = result.popLast()
      {
        last.count -= labelCount
        if last.count > 0 { result.append(last) }
        result.append(split)
      }
      if place < runs.count { result.append(runs[place]) }
    }
    runs = result
  }

  /// The tokens of "(2)".
  private var labelCount: Int { 3 }

  /// Where a change that only came or went divides into an item and the number of the next; nil where it is no item.
  private func labelSplit(_ hunk: Hunk, after run: MatchedRun) -> MatchedRun? {
    guard run.count > labelCount, isLabel(old, run.oldEnd - labelCount) else { return nil }
    if hunk.old.isEmpty, hunk.new.count > labelCount, beginsItem(new, hunk.new.lowerBound),
      isLabel(new, hunk.new.upperBound - labelCount)
    {
      return MatchedRun(old: run.oldEnd - labelCount, new: hunk.new.upperBound - labelCount, count: 0)
    }
    if hunk.new.isEmpty, hunk.old.count > labelCount, beginsItem(old, hunk.old.lowerBound),
      isLabel(old, hunk.old.upperBound - labelCount)
    {
      return MatchedRun(old: hunk.old.upperBound - labelCount, new: run.newEnd - labelCount, count: 0)
    }
    return nil
  }

  /// Whether a word stands right behind a number, as in an item; behind a reference it would be a comma.
  private func beginsItem(_ passage: Passage, _ place: Int) -> Bool {
    passage.isSpaced(place) && lexicon.traits[Int(passage.numbers[place])].contains(.word)
  }

  /// Whether the number of an item stands at a place: one short word in brackets, between blanks.
  private func isLabel(_ passage: Passage, _ place: Int) -> Bool {
    let (word, end) = (place + 1, place + 2)
    return passage.isSpaced(place) && passage.isSpaced(end + 1) && !passage.isSpaced(word)
      && !passage.isSpaced(end)
      && lexicon.traits[Int(passage.numbers[place])].contains(.opening)
      && lexicon.traits[Int(passage.numbers[word])].contains(.short)
      && lexicon.traits[Int(passage.numbers[end])].contains(.closing)
  }
}
