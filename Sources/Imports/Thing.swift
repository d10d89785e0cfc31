/// What a loss report counts.
public enum Thing: String, Hashable, Sendable, CaseIterable {
  /// A paragraph of words that is nothing else below.
  case paragraph
  /// A paragraph without words.
  case emptyParagraph = "empty paragraph"
  /// A heading or title.
  case heading
  /// A number or letter that Word counts.
  case listNumber = "list number"
  /// A bullet.
  case bullet
  /// A table.
  case table
  /// A row of a table.
  case row
  /// A cell that spans several columns or rows.
  case mergedCell = "merged cell"
  /// A table inside of a cell.
  case nestedTable = "nested table"
  /// A footnote.
  case footnote
  /// An endnote.
  case endnote
  /// A comment in the margin.
  case comment
  /// A text box.
  case textBox = "text box"
  /// A picture or drawing.
  case image
  /// A chart or diagram.
  case chart
  /// An equation.
  case equation
  /// Something of another program inside of the document.
  case object = "embedded object"
  /// A field, whose words Word computes.
  case field
  /// A table of contents or index that Word makes.
  case contents = "table of contents"
  /// A link.
  case link
  /// A header.
  case header
  /// A footer.
  case footer
  /// Words that are not printed.
  case hiddenText = "hidden text"
  /// Words that are struck through by hand.
  case struckText = "struck text"
  /// Words that are marked with a color, as a marker pen does.
  case highlightedText = "highlighted text"
  /// Words that are shown in capitals and typed otherwise.
  case capitals = "text shown in capitals"
  /// Words that are underlined by hand.
  case underlinedText = "underlined text"
  /// Raised or lowered words.
  case raisedText = "raised or lowered text"
  /// A sign of a font of signs.
  case symbol
  /// A line break inside of a paragraph.
  case lineBreak = "line break"
  /// A page break.
  case pageBreak = "page break"
  /// The words above other words that say how they are read.
  case ruby = "ruby text"
  /// A part in another format that Word draws in when it opens the file.
  case foreignPart = "foreign part"
  /// A tracked insertion.
  case insertion
  /// A tracked deletion.
  case deletion
  /// A tracked move.
  case move
  /// A tracked change of the look of words.
  case formattingChange = "formatting change"

  /// The word for several.
  package var plural: String {
    switch self {
    case .contents: "tables of contents"
    case .hiddenText, .highlightedText, .capitals, .struckText, .underlinedText, .raisedText, .ruby: rawValue
    case .textBox: "text boxes"
    default: rawValue + "s"
    }
  }
}
