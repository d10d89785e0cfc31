extension Sequence<String> {
  /// The candidate that was probably meant, or nil when none is near enough.
  ///
  ///     ["format", "output"].nearest(to: "fromat")  // "format"
  ///     ["format", "output"].nearest(to: "out")     // "output"
  ///     ["format", "output"].nearest(to: "sponsor") // nil
  ///
  /// Near enough is one slip in three letters of the longer word; failing that, one word begins the other.
  /// Upper and lower case count as the same, and the first of several equally near candidates is taken.
  package func nearest(to word: String) -> String? {
    let typed = Array(word.lowercased().unicodeScalars)
    let ranked = lazy.compactMap { candidate -> (distance: Int, candidate: String)? in
      let meant = Array(candidate.lowercased().unicodeScalars)
      let limit = Swift.max(1, Swift.max(typed.count, meant.count) / 3)
      guard abs(typed.count - meant.count) <= limit else { return nil }
      let distance = slips(from: typed, to: meant)
      return distance <= limit && distance < meant.count ? (distance, candidate) : nil
    }
    return ranked.min { $0.distance < $1.distance }?.candidate
      ?? first { $0.begins(with: word, atLeast: 2) || word.begins(with: $0, atLeast: 4) }
  }
}

extension String {
  /// The distance of Damerau and Levenshtein: how many slips of typing lead from one word to the other.
  ///
  /// A slip is a character left out, one too many, a wrong one, or two neighbors exchanged. No stretch is
  /// edited twice: this is the restricted form, optimal string alignment (Damerau 1964).
  ///
  /// - Complexity: O(*n* × *m*) in the lengths of the words.
  package func slips(to other: String) -> Int {
    Arguments.slips(from: Array(unicodeScalars), to: Array(other.unicodeScalars))
  }

  fileprivate func begins(with beginning: String, atLeast count: Int) -> Bool {
    beginning.utf8.count >= count && lowercased().hasPrefix(beginning.lowercased())
  }
}

private func slips(from old: [Unicode.Scalar], to new: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...new.count)
  for i in old.indices {
    var current = [i + 1]
    for j in new.indices {
      let exchangeable = i > 0 && j > 0 && old[i] == new[j - 1] && old[i - 1] == new[j]
      current.append(
        min(
          previous[j + 1] + 1,
          current[j] + 1,
          previous[j] + (old[i] == new[j] ? 0 : 1),
          exchangeable ? beforePrevious[j - 1] + 1 : .max))
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[new.count]
}
