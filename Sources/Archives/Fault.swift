/// Something that a verification found.
public struct Fault: Hashable, Sendable {
  /// What is at fault.
  public enum Kind: Hashable, Sendable {
    /// The record itself: a text, an entry, or the file that holds them.
    case record
    /// What is derived from the record, and can be made again.
    case derived
    /// Nothing was found, because it could not be looked at.
    case unchecked
  }

  /// What is at fault.
  public let kind: Kind
  /// What was found, in a sentence.
  public let message: String

  init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}
