/// What a board, or its clerk, did with a document.
///
/// The raw value is the word that entries of the log use.
public enum Act: String, Hashable, Sendable, CaseIterable {
  /// The archive was made; the first entry of every log.
  case created
  /// A text was put before the board.
  case proposed
  /// The public was told that the board would take it up.
  case noticed
  /// A first reading was held.
  case firstReading = "first-reading"
  /// A second reading was held.
  case secondReading = "second-reading"
  /// The pending text was amended; the amended text is a version, and not yet in force.
  case amended
  /// A text was adopted.
  case adopted
  /// A motion to adopt failed.
  case failed
  /// It was taken back before a vote.
  case withdrawn
  /// It was put off.
  case postponed
  /// It was reviewed and left as it is.
  case reviewed
  /// It was taken out of force.
  case rescinded
  /// It was given another code.
  case renumbered
  /// A clerical error in the record of an earlier act was mended.
  case corrected
  /// Words were struck out of the record under an order.
  case redacted
  /// A clerk said which clause of a version is which of another.
  case identified
}

extension Act {
  /// Whether the act decides which text is in force from its day on.
  public var decidesForce: Bool {
    switch self {
    case .adopted, .rescinded, .renumbered, .corrected: true
    case .created, .proposed, .noticed, .firstReading, .secondReading, .amended, .failed, .withdrawn,
      .postponed, .reviewed, .redacted, .identified:
      false
    }
  }

  /// The act as a reader reads it, "first reading".
  public var words: String {
    switch self {
    case .firstReading: "first reading"
    case .secondReading: "second reading"
    case .created, .proposed, .noticed, .amended, .adopted, .failed, .withdrawn, .postponed, .reviewed,
      .rescinded, .renumbered, .corrected, .redacted, .identified:
      rawValue
    }
  }
}
