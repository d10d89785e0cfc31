/// The words of a command line by the parameters they were given for.
///
/// It is a list, for a verb has few parameters: the first use of a dictionary takes longer than to read a command line.
struct GivenWords: Hashable, Sendable {
  /// The words of one parameter.
  private struct Entry: Hashable, Sendable {
    let id: String
    var words: [String]
  }

  private var entries: [Entry] = []

  /// The words given for a parameter; nil where nothing is known of it.
  subscript(id: String) -> [String]? {
    entries.first { $0.id == id }?.words
  }

  /// Adds some words to those of a parameter.
  mutating func add(_ words: [String], to id: String) {
    if let place = entries.firstIndex(where: { $0.id == id }) {
      entries[place].words += words
    } else {
      entries.append(Entry(id: id, words: words))
    }
  }
}
