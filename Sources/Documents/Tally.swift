/// How often each vote was cast in a roll call.
public struct Tally: Hashable, Sendable, CustomStringConvertible {
  private let counts: [Vote: Int]

  /// Counts votes.
  ///
  /// - Complexity: O(*n*).
  public init(_ votes: [Vote]) {
    counts = votes.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// How many members voted so.
  public subscript(vote: Vote) -> Int { counts[vote] ?? 0 }

  /// How many members were in the room and free to act.
  public var present: Int { self[.aye] + self[.no] + self[.abstain] }

  /// The counts as minutes give them, "5 ayes, 2 noes, 1 absent"; ayes and noes always, the others where there are some.
  public var description: String {
    let always = [self[.aye].counting("aye"), self[.no].counting("no", plural: "noes")]
    let others: [(Vote, String)] = [
      (.abstain, self[.abstain].counting("abstention")), (.absent, "\(self[.absent]) absent"),
      (.notPresent, "\(self[.notPresent]) not present"), (.recused, "\(self[.recused]) recused"),
    ]
    return (always + others.filter { self[$0.0] > 0 }.map(\.1)).joined(separator: ", ")
  }
}
