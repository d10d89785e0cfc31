/// Phrases in capitals by their first letter, so that a line is held against few of them.
struct PhraseIndex: Sendable {
  private let lists: [[[UInt8]]]

  init(_ phrases: [String]) {
    let letters = phrases.map { Array($0.utf8) }
    lists = (0..<32).map { place in letters.filter { ($0.first ?? 0) & 0x1F == place } }
  }

  /// The phrases that begin with a letter, small or capital, in the order they were given.
  subscript(letter: UInt8) -> [[UInt8]] { lists[Int(letter & 0x1F)] }
}
