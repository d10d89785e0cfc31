/// How many ayes a motion needs.
public enum Threshold: Hashable, Sendable {
  /// What a share is counted of.
  public enum Base: String, Hashable, Sendable, CaseIterable, Codable {
    /// Of all seats of the board, whoever is there (Ed. Code 35164).
    case allSeats = "all-seats"
    /// Of the members in the room.
    case present = "present"
    /// Of the members who vote aye or no.
    case voting = "voting"
  }

  /// More than half.
  case majority
  /// Two thirds or more.
  case twoThirds
  /// Four fifths or more.
  case fourFifths
  /// That many ayes.
  case votes(Int)
  /// Two thirds of the members present, and all of them where they are fewer than two thirds of the seats: what it takes to act
  /// on an item that was not on the posted agenda (Gov. Code 54954.2(b)(2)).
  case needToAct
}

extension Threshold: CustomStringConvertible {
  /// Reads "majority", "two-thirds", "2/3", "four-fifths", "5 votes", "(5 vote)"; nil for other words.
  public init?(words: some StringProtocol) {
    let bare = words.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "/" }
    let isCount = bare.last.map { ["vote", "votes", "ayes"].contains($0) } ?? false
    if bare.count == 2, isCount, let number = Int(bare[0]), (1...1_000).contains(number) {
      self = .votes(number)
      return
    }
    switch bare.joined(separator: " ") {
    case "majority", "simple majority", "majority of all seats": self = .majority
    case "two thirds", "2/3", "two thirds vote", "2/3 vote": self = .twoThirds
    case "four fifths", "4/5", "four fifths vote", "4/5 vote": self = .fourFifths
    case "need to act": self = .needToAct
    default: return nil
    }
  }

  /// The threshold as a meeting file writes it: "two-thirds", "5 votes".
  public var description: String {
    switch self {
    case .majority: "majority"
    case .twoThirds: "two-thirds"
    case .fourFifths: "four-fifths"
    case .votes(let number): number.counting("vote")
    case .needToAct: "need to act"
    }
  }

  /// How many ayes a roll call needs on a board of so many seats.
  ///
  ///     Threshold.majority.ayes(of: rollCall, seats: 7)  // 4, be all there or only four
  public func ayes(of rollCall: RollCall, seats: Int, base: Base = .allSeats) -> Int {
    let tally = rollCall.tally
    let whole =
      switch base {
      case .allSeats: seats
      case .present: tally.present
      case .voting: tally[.aye] + tally[.no]
      }
    return switch self {
    case .majority: whole / 2 + 1
    case .twoThirds: max(1, (2 * whole + 2) / 3)
    case .fourFifths: max(1, (4 * whole + 4) / 5)
    case .votes(let number): number
    case .needToAct:
      max(1, 3 * tally.present < 2 * seats ? tally.present : (2 * tally.present + 2) / 3)
    }
  }
}
