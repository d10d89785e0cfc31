/// A document as the archive knows it.
public struct DocumentRecord: Hashable, Sendable {
  /// Its number in the archive, from 1.
  public let number: Int
  /// The word for its kind, "policy".
  public let kind: String
  /// Its code now.
  public let code: String
  /// Its title as last recorded; empty where none was.
  public let title: String
}

extension DocumentRecord {
  /// The document that an entry is about.
  init(_ subject: Entry.Subject) {
    self.init(number: subject.number, kind: subject.kind, code: subject.code, title: "")
  }
}
