/// An entry of the log together with its details.
public struct LoggedEntry: Hashable, Sendable {
  /// The entry.
  public let entry: Entry
  /// What else the record tells of it; empty where nothing was recorded.
  public let details: Details
  /// The entry under which its details were redacted; nil where they were not.
  public let redaction: Int?
}
