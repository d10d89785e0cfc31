/// Who voted how on a motion: each member by name, and student members apart, whose vote is preferential.
///
///     rollCall.tally[.aye]  // 5
///     rollCall.outcome(seats: 7)  // .carried
public struct RollCall: Hashable, Sendable {
  /// A member and what the member did.
  public struct Entry: Hashable, Sendable {
    /// The name as it is written.
    public let member: String

    /// What the member did.
    public let vote: Vote

    /// The bytes of the line; empty at 0 where it was not read from a text.
    public let range: Range<Int>

    /// Makes an entry.
    public init(_ member: String, _ vote: Vote, at range: Range<Int> = 0..<0) {
      self.member = member
      self.vote = vote
      self.range = range
    }
  }

  /// A line whose name or vote could not be read.
  public struct Unread: Hashable, Sendable {
    /// The name as it is written; empty where it is missing.
    public let member: String

    /// What stands where the vote belongs.
    public let words: String

    /// The bytes of the line.
    public let range: Range<Int>
  }

  /// How a motion went.
  public enum Outcome: String, Hashable, Sendable, CaseIterable, Codable {
    /// It got the ayes that it needed.
    case carried
    /// It did not.
    case failed
  }

  /// The votes of the members, in the order of the roll.
  public let votes: [Entry]

  /// The preferential votes of student members, which no tally counts.
  public let student: [Entry]

  /// Lines that could not be read.
  public let unread: [Unread]

  /// The bytes it was read from; empty at 0 where it was not read from a text.
  public let range: Range<Int>

  /// Makes a roll call.
  public init(
    votes: [Entry], student: [Entry] = [], unread: [Unread] = [], at range: Range<Int> = 0..<0
  ) {
    self.votes = votes
    self.student = student
    self.unread = unread
    self.range = range
  }

  /// The counts of the members' votes.
  public var tally: Tally { Tally(votes.map(\.vote)) }

  /// How the motion went on a board of so many seats.
  ///
  /// - Complexity: O(*n*) in the number of votes.
  public func outcome(
    seats: Int, threshold: Threshold = .majority, base: Threshold.Base = .allSeats
  ) -> Outcome {
    tally[.aye] >= threshold.ayes(of: self, seats: seats, base: base) ? .carried : .failed
  }
}

extension RollCall.Outcome {
  /// Reads "carried", "Motion passed 5-2", "approved unanimously", "failed", "died for lack of a second"; nil where no word says how.
  public init?(words: some StringProtocol) {
    let said = Set(words.lowercased().split { !$0.isLetter }.prefix(12).map { String($0) })
    if !said.isDisjoint(with: ["failed", "fails", "defeated", "rejected", "lost", "died", "not"]) {
      self = .failed
    } else if !said.isDisjoint(with: ["carried", "carries", "passed", "passes", "adopted", "approved"]) {
      self = .carried
    } else {
      return nil
    }
  }

  /// Whether words say that nobody voted against it: "carried unanimously", "passed by unanimous vote".
  public static func isUnanimous(words: some StringProtocol) -> Bool {
    words.lowercased().split { !$0.isLetter }.prefix(12).contains { $0 == "unanimous" || $0 == "unanimously" }
  }
}
