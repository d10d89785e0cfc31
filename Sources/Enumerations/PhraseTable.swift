/// Phrases by their words, to find the longest that stands at a place of a text.
package struct PhraseTable<Value: Hashable & Sendable>: Sendable {
  /// A phrase's words and what it names.
  package struct Phrase: Sendable {
    package let words: [String]
    package let values: [Value]

    /// The phrase as it was given, with its signs.
    package let text: String

    /// The signs that may stand before each word.
    private let gaps: [Prose.Gap]

    /// Takes words that stand side by side.
    package init(words: [String], values: [Value]) {
      self.words = words
      self.values = values
      text = words.joined(separator: " ")
      gaps = words.map { _ in [] }
    }

    /// Reads a phrase; a comma or slash within it stands, or may stand, in a text as well.
    fileprivate init(_ phrase: String, values: [Value]) {
      var (words, gaps) = ([""], [Prose.Gap()])
      for letter in phrase {
        switch letter {
        case ",": gaps.append(.comma)
        case "/": gaps.append(.slash)
        case " " where words.last == "": continue
        case " ": gaps.append([])
        default:
          words[words.count - 1].append(letter)
          continue
        }
        words.append("")
      }
      text = phrase
      self.words = words
      self.gaps = gaps
      self.values = values
    }

    /// Whether the phrase stands at a place of a text whose first word it has.
    func stands(at place: Int, in prose: Prose, end: Int) -> Bool {
      guard place + words.count <= end else { return false }
      return words.indices.dropFirst().allSatisfy { offset in
        let word = prose[place + offset]
        return word.text == words[offset] && word.gap.isSubset(of: gaps[offset])
          && (!gaps[offset].contains(.slash) || word.gap.contains(.slash))
      }
    }
  }

  private let byFirstWord: [String: [Phrase]]

  /// Makes a table.
  package init(_ rows: [(values: [Value], phrases: [String])]) {
    let phrases = rows.flatMap { row in row.phrases.map { Phrase($0, values: row.values) } }
    byFirstWord = Dictionary(grouping: phrases) { $0.words.first ?? "" }
      .mapValues { group in group.sorted { $0.words.count > $1.words.count } }
  }

  /// The phrases that stand at a place within one sentence, the longest first.
  package func phrases(at place: Int, in words: Prose, end: Int) -> [Phrase] {
    guard place < end, let candidates = byFirstWord[words[place].text] else { return [] }
    return candidates.filter { $0.stands(at: place, in: words, end: end) }
  }

  /// What exactly these words name; nil where they are no phrase.
  package subscript(words: [String]) -> [Value]? {
    byFirstWord[words.first ?? ""]?.first { $0.words == words }?.values
  }

  /// All phrases, by their words.
  package var all: [Phrase] { byFirstWord.keys.sorted().flatMap { byFirstWord[$0] ?? [] } }

  /// The longest phrase at a place.
  package func longest(at place: Int, in words: Prose, end: Int) -> Phrase? {
    phrases(at: place, in: words, end: end).first
  }
}
