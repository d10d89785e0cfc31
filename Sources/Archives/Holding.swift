public import Documents

/// Which text of a document was in force on a day, and by which entry of the log.
public struct Holding: Hashable, Sendable {
  /// The document.
  public let document: DocumentRecord
  /// The version in force; nil where none was.
  public let version: Int?
  /// The entry that decides it.
  public let entry: Int
  /// The act.
  public let act: Act
  /// From when on.
  public let begins: CalendarDate
  /// The last day, where the text lapses.
  public let ends: CalendarDate?
}
