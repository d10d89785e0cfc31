/// What stands in a column of a table of a Word file, by which its width is chosen.
struct WordColumn {
  /// The characters of its longest cell.
  var length = 0

  /// The characters of its longest word, which should not be broken.
  var longestWord = 0

  /// Takes in another cell.
  mutating func take(_ cell: WordColumn) {
    length = max(length, cell.length)
    longestWord = max(longestWord, cell.longestWord)
  }

  /// The width of a character of a table's text with what stands around it, in twentieths of a point.
  private static let character = 112

  /// The width that keeps words whole.
  private var least: Int { (min(longestWord, 24) + 2) * Self.character }

  /// The width that a reader would like.
  private var best: Int { max(least, (min(length, 60) + 2) * Self.character) }

  /// The widths of columns that share a page's width: room for every word first, then for what is long.
  static func widths(_ columns: [WordColumn], in whole: Int) -> [Int] {
    let least = columns.reduce(0) { $0 + $1.least }
    guard least < whole else { return columns.map { $0.least * whole / max(least, 1) } }
    let wishes = max(columns.reduce(0) { $0 + $1.best - $1.least }, 1)
    return columns.map { $0.least + ($0.best - $0.least) * (whole - least) / wishes }
  }
}
