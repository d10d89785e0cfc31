/// Phrases by their words, to find the longest that stands at a place of a text.
package struct PhraseTable<Value: Hashable & Sendable>: Sendable {
  /// A phrase's words and what it names.
  package struct Phrase: Sendable {
    package let words: [String]
    package let values: [Value]
  }

  private let byFirstWord: [String: [Phrase]]

  /// Makes a table; commas, slashes and other signs within a phrase only part its words.
  package init(_ rows: [(values: [Value], phrases: [String])]) {
    let phrases = rows.flatMap { row in
      row.phrases.map { phrase in
        Phrase(
          words: phrase.split { $0 == " " || $0 == "," || $0 == "/" }.map { String($0) }, values: row.values)
      }
    }
    byFirstWord = Dictionary(grouping: phrases) { $0.words.first ?? "" }
      .mapValues { group in group.sorted { $0.words.count > $1.words.count } }
  }

  /// The phrases that stand at a place within one sentence, the longest first.
  package func phrases(at place: Int, in words: Prose, end: Int) -> [Phrase] {
    guard place < end, let candidates = byFirstWord[words[place].text] else { return [] }
    return candidates.filter { phrase in
      guard place + phrase.words.count <= end else { return false }
      return phrase.words.indices.dropFirst().allSatisfy { offset in
        let word = words[place + offset]
        return word.text == phrase.words[offset]
          && word.gap.isSubset(of: [.comma, .slash])
      }
    }
  }

  /// The longest phrase at a place.
  package func longest(at place: Int, in words: Prose, end: Int) -> Phrase? {
    phrases(at: place, in: words, end: end).first
  }
}
