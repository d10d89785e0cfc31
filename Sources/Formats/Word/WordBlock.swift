/// A paragraph or a row of a table in a Word file.
struct WordBlock: Hashable, Sendable {
  /// Where on the page it goes; each place has an order of its own.
  enum Place: Hashable, Sendable, CaseIterable {
    /// The title of the front matter.
    case title
    /// The table of the front matter.
    case facts
    /// The text.
    case text
    /// The table of the front matter where it stands behind the text, as in a resolution.
    case closingFacts
  }

  /// Whether it is a paragraph or a row.
  enum Shape: Hashable, Sendable {
    case paragraph
    /// A row with so many cells; it opens a table of its own, or is its head.
    case row(cells: Int, opensTable: Bool, isHead: Bool)
  }

  /// How a paragraph is set: what a change of style changes.
  struct Setting: Hashable, Sendable {
    var style: WordStyle
    /// The list whose numbers or bullets it bears, and the level in it from 0.
    var list: (Int, level: Int)? {
      get { number > 0 ? (number, level) : nil }
      set { (number, level) = newValue.map { ($0.0, $0.level) } ?? (0, 0) }
    }
    private var number = 0
    private var level = 0
    /// Whether it runs from right to left.
    var isRightToLeft = false

    init(_ style: WordStyle) { self.style = style }
  }

  /// The provision that it shows.
  let provision: Int
  let place: Place
  let shape: Shape
  var setting: Setting

  /// Its atoms; those of a paragraph end with its mark.
  var atoms = 0..<0

  /// Whether it is a row.
  var isRow: Bool { shape != .paragraph }
}
