import Documents

/// Which of its readings a document has, or why it was taken up without them.
public enum ReadingStage: Hashable, Sendable {
  /// The first, at which it is discussed.
  case first
  /// The second, at which the board may act.
  case second
  /// None: the board waived the rule, for the reason given; empty where none is.
  case waived(String)
}

extension ReadingStage: CustomStringConvertible {
  /// Reads "first", "second reading", "waived (the state's deadline is June 30)"; nil for other words.
  public init?(words: some StringProtocol) {
    let text = words.trimmingBlanks
    let first = text.prefix { $0.isLetter || $0.isNumber }
    switch first.lowercased() {
    case "first", "1st": self = .first
    case "second", "2nd": self = .second
    case "waived", "waiver":
      let rest = text.dropFirst(first.count).drop { !$0.isLetter && !$0.isNumber }
      self = .waived(rest.last == ")" ? String(rest.dropLast()) : String(rest))
    default: return nil
    }
  }

  /// The stage as a meeting file writes it.
  public var description: String {
    switch self {
    case .first: "first"
    case .second: "second"
    case .waived(let reason): reason.isEmpty ? "waived" : "waived (\(reason))"
    }
  }
}
