/// A word that is two: what was struck and what took its place, in one of the two orders.
package struct GluedPlace: Hashable, Sendable {
  /// In what the two words are of one kind, so that each stands for the other by itself.
  package enum Kinship: Hashable, Sendable {
    /// Years, days, months, weekdays, pronouns of one case, modal verbs, or the same word in other capitals.
    case alike
    /// Words of different kinds: more than the one word may have been struck or put in.
    case unlike
  }

  /// The word as it stands, without what precedes a slash.
  let word: String

  /// The bytes of both.
  package let range: Range<Int>

  /// What it reads where the first word holds.
  package let first: String

  /// What it reads where the second word holds.
  package let second: String

  /// Whether the two words are of one kind.
  package let kinship: Kinship

  /// Whether the shape of the word alone is proof.
  let isPlain: Bool

  init(_ word: String, range: Range<Int>, first: String, second: String, isPlain: Bool) {
    self.word = word
    self.range = range
    self.first = first
    self.second = second
    self.isPlain = isPlain
    kinship = isPlain || Self.areAlike(first.lowercased(), second.lowercased()) ? .alike : .unlike
  }

  /// The words in lower case where both must be known elsewhere; nil where the shape alone is proof.
  var words: (String, String)? {
    guard !isPlain else { return nil }
    let start = first.utf8.lastIndex(of: UInt8(ascii: "/")).map { first.utf8.index(after: $0) }
    return (first[(start ?? first.startIndex)...].lowercased(), second.lowercased())
  }

  private static func areAlike(_ first: String, _ second: String) -> Bool {
    kinds.contains { $0.contains(first) && $0.contains(second) }
  }

  private static let kinds: [Set<String>] = [
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ],
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    ["he", "she", "he/she", "she/he", "s/he", "they", "it"],
    ["his", "her", "his/her", "her/his", "their", "its"],
    ["him", "her", "him/her", "her/him", "them", "it"],
    ["shall", "may", "must", "will", "should", "can"],
  ]
}
