/// How a table of a Word file is drawn.
enum WordTableStyle {
  /// Lines around all cells.
  case grid
  /// The front matter: names and values without lines between them.
  case facts

  /// The name of the table's style.
  var id: StaticString {
    switch self {
    case .grid: "TableGrid"
    case .facts: "Facts"
    }
  }

  /// The name of the style of the paragraphs in it.
  var paragraph: String {
    switch self {
    case .grid: "TableText"
    case .facts: "FactText"
    }
  }

  /// What a screen reader says that the table is; nil where the text says it.
  var caption: String? {
    switch self {
    case .grid: nil
    case .facts: "About this document"
    }
  }
}
