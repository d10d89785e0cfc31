/// A paragraph or a table.
enum Block: Sendable {
  case paragraph(Paragraph)
  case table(Table)
}
