/// Finds words inside a replacement that a reader takes for kept, though they are few.
extension WordDifference {
  /// Keeps what ends the one text of a replacement and begins the other, and the stop between two sentences.
  ///
  /// "and sex" and "sex, and age" share "sex": nothing became of it. A replacement that begins with the stop of a sentence on
  /// one side, and has one inside on the other, changes two sentences, and the stop between them stays.
  ///
  /// - Complexity: O(*n*).
  mutating func restoreShared() {
    var restored: [MatchedRun] = []
    for place in 0...runs.count {
      let hunk = hunk(before: place)
      if !hunk.old.isEmpty, !hunk.new.isEmpty, let shared = overlap(hunk) ?? leadingStop(hunk) {
        restored.append(shared)
      }
      if place < runs.count { restored.append(runs[place]) }
    }
    runs = restored
  }

  /// The longest row of words at the end of one side and the beginning of the other.
  private func overlap(_ hunk: Hunk) -> MatchedRun? {
    guard hunk.old.count <= 12, hunk.new.count <= 12 else { return nil }
    for count in stride(from: min(hunk.old.count, hunk.new.count) - 1, to: 0, by: -1) {
      let candidates = [
        MatchedRun(old: hunk.old.upperBound - count, new: hunk.new.lowerBound, count: count),
        MatchedRun(old: hunk.old.lowerBound, new: hunk.new.upperBound - count, count: count),
      ]
      let found = candidates.filter { isShared($0) && isWorthABreak($0, hunk) }
      if !found.isEmpty { return found.count == 1 ? found[0] : nil }
    }
    return nil
  }

  private func isShared(_ run: MatchedRun) -> Bool {
    (0..<run.count).allSatisfy { old.numbers[run.old + $0] == new.numbers[run.new + $0] }
  }

  /// Whether a shared row has a word of its own and weighs enough beside what came and what went.
  private func isWorthABreak(_ run: MatchedRun, _ hunk: Hunk) -> Bool {
    let shared = weight(old.numbers, run.old..<run.oldEnd)
    let went = weight(old.numbers, hunk.old) - shared
    let came = weight(new.numbers, hunk.new) - shared
    return shared >= 8 && shared * 2 >= min(went, came)
      && (run.old..<run.oldEnd).contains {
        traits(old: $0).isDisjoint(with: [.number, .character, .common]) && traits(old: $0).contains(.word)
      }
  }

  /// The stop that begins one side and ends a sentence inside the other.
  private func leadingStop(_ hunk: Hunk) -> MatchedRun? {
    let (first, newFirst) = (hunk.old.lowerBound, hunk.new.lowerBound)
    guard endsSentence(old, first) != endsSentence(new, newFirst) else { return nil }
    if endsSentence(old, first), hunk.old.count > 1,
      let place = hunk.new.dropLast().first(where: {
        new.numbers[$0] == old.numbers[first] && endsSentence(new, $0)
      })
    {
      return MatchedRun(old: first, new: place, count: 1)
    }
    if endsSentence(new, newFirst), hunk.new.count > 1,
      let place = hunk.old.dropLast().first(where: {
        old.numbers[$0] == new.numbers[newFirst] && endsSentence(old, $0)
      })
    {
      return MatchedRun(old: place, new: newFirst, count: 1)
    }
    return nil
  }

  private func endsSentence(_ passage: Passage, _ place: Int) -> Bool {
    lexicon.traits[Int(passage.numbers[place])].contains(.stop) && startsSentence(passage, place + 1)
  }
}
