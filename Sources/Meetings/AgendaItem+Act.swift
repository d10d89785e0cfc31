extension AgendaItem {
  /// What the board did with a document; the raw values are the words of the archive's log.
  public enum Act: String, Hashable, Sendable, CaseIterable, Codable {
    /// Put before the board.
    case proposed
    /// Announced for a later meeting.
    case noticed
    /// Discussed for the first time.
    case firstReading = "first-reading"
    /// Discussed for the second time.
    case secondReading = "second-reading"
    /// Changed while it was pending.
    case amended
    /// Made the board's own.
    case adopted
    /// Voted down.
    case failed
    /// Taken back by those who brought it.
    case withdrawn
    /// Put off.
    case postponed
    /// Looked at, and left as it is.
    case reviewed
    /// Ended.
    case rescinded
    /// Filed under another code.
    case renumbered
    /// A clerk's error in the record put right.
    case corrected
  }
}

extension AgendaItem.Act {
  /// Reads "adopted", "First reading", "first-reading"; nil for other words.
  public init?(words: some StringProtocol) {
    self.init(rawValue: words.lowercased().split { !$0.isLetter }.joined(separator: "-"))
  }

  /// Whether only a motion that carried can do it.
  public var needsMotion: Bool {
    switch self {
    case .amended, .adopted, .rescinded, .renumbered, .corrected: true
    case .proposed, .noticed, .firstReading, .secondReading, .failed, .withdrawn, .postponed, .reviewed: false
    }
  }

  /// The act as a reader reads it, "first reading".
  public var words: String {
    self == .firstReading ? "first reading" : self == .secondReading ? "second reading" : rawValue
  }
}
