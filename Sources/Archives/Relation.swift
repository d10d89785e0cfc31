/// How one document is tied to another.
public struct Relation: Hashable, Sendable {
  /// The ways in which documents are tied.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It changes the other's text.
    case amends
    /// It takes the other out of force.
    case rescinds
    /// It takes the other's place.
    case supersedes
    /// It makes a rule of what the other said.
    case codifies
    /// It declares the other anew.
    case reaffirms
    /// It carries the other out.
    case implements
    /// It gives the other its authority.
    case authorizes
    /// It says the same in another language.
    case translates
  }

  /// The kind.
  public let kind: Kind

  /// The code of the other document, or its words where it has no code.
  public let target: String

  /// Makes a relation.
  public init(_ kind: Kind, _ target: String) {
    self.kind = kind
    self.target = target
  }

  /// Reads "amends BP 0410"; nil for any other text.
  init?(words: String) {
    let parts = words.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])) else { return nil }
    self.init(kind, String(parts[1]))
  }
}
