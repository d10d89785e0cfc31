public import Documents

/// What the record knows of a document that is cited.
public struct KnownDocument: Hashable, Sendable {
  /// Its title, as last adopted.
  public var title: String

  /// Whether it is in force; of a resolution, whether it was adopted and not rescinded.
  public var isInForce: Bool

  /// The days on which the board adopted it or a version of it.
  public var adopted: [CalendarDate]

  /// Describes a document of the record.
  public init(title: String, isInForce: Bool, adopted: [CalendarDate] = []) {
    self.title = title
    self.isInForce = isInForce
    self.adopted = adopted
  }
}
