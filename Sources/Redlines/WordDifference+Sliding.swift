/// Moves the ends of insertions and deletions to where a reader expects them.
///
/// Where the word before an insertion is also its last word, the same change can be shown one word earlier; the best
/// place begins a sentence, a clause or a bracket, and keeps punctuation with its words.
extension WordDifference {
  /// Slides every change that only inserts or only deletes.
  mutating func slide() {
    for place in 0...runs.count {
      let hunk = hunk(before: place)
      if hunk.old.isEmpty, !hunk.new.isEmpty {
        shift(place, by: bestShift(place, new, hunk.new))
      } else if hunk.new.isEmpty, !hunk.old.isEmpty {
        shift(place, by: bestShift(place, old, hunk.old))
      }
    }
    runs.removeAll { $0.count == 0 }
  }

  /// How far a change moves best: below zero to the left.
  private func bestShift(_ place: Int, _ passage: Passage, _ range: Range<Int>) -> Int {
    guard place > 0, place < runs.count || runs[place - 1].count > 0 else { return 0 }
    let leftmost = place == 1 ? runs[0].count : runs[place - 1].count - 1
    let rightmost =
      place >= runs.count ? 0 : place == runs.count - 1 ? runs[place].count : runs[place].count - 1
    var best = (shift: 0, score: score(passage, range))
    var at = range
    for step in 0..<min(max(0, leftmost), 256) {
      guard passage.numbers[at.lowerBound - 1] == passage.numbers[at.upperBound - 1] else { break }
      at = at.lowerBound - 1..<at.upperBound - 1
      let score = score(passage, at)
      if score > best.score { best = (-step - 1, score) }
    }
    at = range
    for step in 0..<min(max(0, rightmost), 256) {
      guard passage.numbers[at.lowerBound] == passage.numbers[at.upperBound] else { break }
      at = at.lowerBound + 1..<at.upperBound + 1
      let score = score(passage, at)
      if score > best.score { best = (step + 1, score) }
    }
    return best.shift
  }

  private mutating func shift(_ place: Int, by shift: Int) {
    guard shift != 0, place > 0 else { return }
    if place == runs.count {
      runs.append(MatchedRun(old: old.count, new: new.count, count: 0))
    }
    runs[place - 1].count += shift
    runs[place].old += shift
    runs[place].new += shift
    runs[place].count -= shift
  }

  /// How well a change reads that covers a range.
  private func score(_ passage: Passage, _ range: Range<Int>) -> Int {
    let first = lexicon.traits[Int(passage.numbers[range.lowerBound])]
    let last = lexicon.traits[Int(passage.numbers[range.upperBound - 1])]
    var score = 0
    if passage.openings.contains(range.lowerBound) {
      score += 12
    } else if startsSentence(passage, range.lowerBound) {
      score += 8
    } else if range.lowerBound > 0,
      lexicon.traits[Int(passage.numbers[range.lowerBound - 1])].contains(.comma)
    {
      score += 2
    }
    if passage.openings.contains(range.upperBound) { score += 4 }
    if !first.isDisjoint(with: [.closing, .stop, .clauseStop]) { score -= 5 }
    if first.contains(.comma) { score -= 1 }
    if last.contains(.opening) { score -= 5 }
    if !passage.isSpaced(range.lowerBound), first.contains(.word) { score -= 3 }
    if last.contains(.common) { score -= 1 }
    return score - 4 * unbalanced(passage, range)
  }

  /// How many brackets and quotation marks of a range lack their partner.
  private func unbalanced(_ passage: Passage, _ range: Range<Int>) -> Int {
    guard range.count <= 64 else { return 0 }
    var (open, lacking) = (0, 0)
    for place in range {
      let traits = lexicon.traits[Int(passage.numbers[place])]
      if traits.contains(.opening) { open += 1 }
      if traits.contains(.closing) {
        if open > 0 { open -= 1 } else { lacking += 1 }
      }
    }
    return open + lacking
  }
}

// MARK: - Stops

extension WordDifference {
  /// Keeps the mark that ends a sentence where words were added or deleted on both sides of it.
  mutating func restoreStops() {
    var restored: [MatchedRun] = []
    for place in 0...runs.count {
      if let stop = stop(in: hunk(before: place)) { restored.append(stop) }
      if place < runs.count { restored.append(runs[place]) }
    }
    runs = restored
  }

  /// The stop that ends a change on one side and a sentence inside it on the other.
  private func stop(in hunk: Hunk) -> MatchedRun? {
    guard let last = hunk.old.last, let newLast = hunk.new.last, old.numbers[last] != new.numbers[newLast]
    else {
      return nil
    }
    if endsSentence(old, last),
      let place = hunk.new.last(where: { new.numbers[$0] == old.numbers[last] && endsSentence(new, $0) })
    {
      return MatchedRun(old: last, new: place, count: 1)
    }
    if endsSentence(new, newLast),
      let place = hunk.old.last(where: { old.numbers[$0] == new.numbers[newLast] && endsSentence(old, $0) })
    {
      return MatchedRun(old: place, new: newLast, count: 1)
    }
    return nil
  }

  private func endsSentence(_ passage: Passage, _ place: Int) -> Bool {
    lexicon.traits[Int(passage.numbers[place])].contains(.stop) && startsSentence(passage, place + 1)
  }
}
