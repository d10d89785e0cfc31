import Documents

/// A Word file as this project reads it: its two texts, who changed what, and what became of everything in it.
///
///     let file = try Import(reading: bytes)
///     file.new              // the Markdown with all tracked changes accepted
///     file.ledger.balances  // paragraphs: found 48, kept 48; ...
public struct Import: Sendable {
  /// What one author changed with changes tracked.
  public struct Author: Hashable, Sendable {
    /// The name as the file has it.
    public let name: String
    /// The date of the earliest change, as written; nil where none has one.
    public internal(set) var firstDate: String?
    /// The date of the latest change.
    public internal(set) var lastDate: String?
    /// Insertions of words, paragraphs and rows; marks that follow one another count as one.
    public internal(set) var insertions = 0
    /// Deletions.
    public internal(set) var deletions = 0
    /// Moves.
    public internal(set) var moves = 0
    /// Changes of looks.
    public internal(set) var formatting = 0
  }

  /// The program that wrote the file; nil where it does not say.
  public let generator: String?

  /// The text with all tracked changes rejected, as Markdown.
  public let old: String

  /// The text with all tracked changes accepted, as Markdown.
  public let new: String

  /// Whether the file holds tracked changes.
  public let hasRevisions: Bool

  /// Who tracked changes.
  public let authors: [Author]

  /// The texts that this project put into the file when it wrote it.
  public let sources: [EmbeddedSource]

  /// The text of the file as it was sent, read by this same reader; nil where the file holds no sources.
  public let base: String?

  /// The same with all its changes rejected; nil where the file was no redline.
  public let oldBase: String?

  /// What was found, and what became of it.
  package let ledger: Ledger
}
