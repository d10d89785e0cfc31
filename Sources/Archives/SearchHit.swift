/// A clause that has the words of a search, and the versions it stands in.
public struct SearchHit: Hashable, Sendable {
  /// The document.
  public let document: DocumentRecord
  /// The first version with the clause.
  public let first: Int
  /// The last version with it; nil where the newest version has it.
  public let last: Int?
  /// The clause's text with the found words between U+0002 and U+0003, cut to a few words around them.
  public let snippet: String
}
