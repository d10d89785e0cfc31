/// What one member did when the roll was called.
public enum Vote: String, Hashable, Sendable, CaseIterable, Codable {
  /// For the motion.
  case aye = "aye"
  /// Against the motion.
  case no = "no"
  /// In the room, and voting neither way.
  case abstain = "abstain"
  /// Not at the meeting.
  case absent = "absent"
  /// At the meeting, and out of the room for this vote.
  case notPresent = "not present"
  /// Kept from taking part, as by a conflict of interest.
  case recused = "recused"
}

extension Vote {
  /// Reads the words of a minute: "Aye", "Yes", "Noes:", "Abstained", "Not Present at Vote", "Recused (owns the lot)".
  public init?(words: some StringProtocol) {
    let bare = words.prefix { $0 != "(" }.lowercased().split { !$0.isLetter }.joined(separator: " ")
    switch bare {
    case "aye", "ayes", "yes", "yea", "yeas", "y", "for", "affirmative", "in favor": self = .aye
    case "no", "noes", "nos", "nay", "nays", "nayes", "n", "against", "negative", "opposed": self = .no
    case "abstain", "abstained", "abstains", "abstention", "abstentions", "abstaining": self = .abstain
    case "absent": self = .absent
    case "not present", "not present at vote", "not present for vote", "away", "out of the room":
      self = .notPresent
    case "recuse", "recused", "recusal", "recusals", "recuses": self = .recused
    default: return nil
    }
  }

  /// Whether the member was in the room and free to act.
  public var isPresent: Bool {
    switch self {
    case .aye, .no, .abstain: true
    case .absent, .notPresent, .recused: false
    }
  }

  /// The word as a roll call prints it, "Not present".
  public var word: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
