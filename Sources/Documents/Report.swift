/// A text that the tool composed, as headings, paragraphs, lists and tables: a syllabus outline, an audit, a cover sheet.
///
/// Modules that know a subject make reports; renderers know reports and no subject. Texts are inline Markdown:
/// `**strong**`, `*emphasis*`, `` `code` `` and `[links](address)`; what comes from a document is passed through as written.
public struct Report: Hashable, Sendable {
  /// One block of a report.
  public enum Block: Hashable, Sendable {
    /// A heading; level 2 is the highest below the report's title.
    case heading(level: Int, text: String)
    /// A paragraph.
    case paragraph(String)
    /// A list of items, bulleted.
    case list([String])
    /// A table.
    case table(Table)
    /// Markdown of the document itself, printed as written.
    case markdown(String)
  }

  /// A table with a header row.
  public struct Table: Hashable, Sendable {
    /// What the table shows, in a few words.
    public let caption: String
    /// The columns.
    public let columns: [Column]
    /// The rows; each has a cell for every column.
    public let rows: [[String]]

    /// Makes a table.
    public init(caption: String, columns: [Column], rows: [[String]]) {
      self.caption = caption
      self.columns = columns
      self.rows = rows
    }
  }

  /// A column of a table.
  public struct Column: Hashable, Sendable {
    /// The words at its head.
    public let title: String
    /// Whether its cells are numbers, which stand to the right.
    public let isNumeric: Bool

    /// Makes a column.
    public init(_ title: String, isNumeric: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  /// The title.
  public let title: String

  /// Lines under the title, as "Grades 11 and 12".
  public let subtitle: [String]

  /// The language, as BCP 47 writes it.
  public let language: String

  /// The blocks in reading order.
  public let blocks: [Block]

  /// Makes a report.
  public init(title: String, subtitle: [String] = [], language: String = "en-US", blocks: [Block]) {
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.blocks = blocks
  }
}
