public import Documents

/// A motion: its words, who made and seconded it, who voted how, and how it went.
public struct Motion: Hashable, Sendable {
  /// The words; empty where a mover or a vote stands without a motion above it.
  public let words: String

  /// The bytes of the words, or of the line that stands in their place.
  public let range: Range<Int>

  /// Whether it finds the need to act on an item that was not on the posted agenda.
  ///
  /// Gov. Code 54954.2(b)(2).
  public let isNeedToAct: Bool

  /// Who made it.
  public internal(set) var mover: Stated<String>?

  /// Who seconded it.
  public internal(set) var seconder: Stated<String>?

  /// How many ayes it needs, where the file says so.
  public internal(set) var threshold: Stated<Threshold>?

  /// Who voted how.
  public internal(set) var rollCall: RollCall?

  /// How it went, as the file says.
  public internal(set) var outcome: Stated<RollCall.Outcome>?
}

extension Motion {
  /// How many ayes it needs: as the file says, else what finding a need to act takes, else a majority.
  public var neededThreshold: Threshold { threshold?.value ?? (isNeedToAct ? .needToAct : .majority) }

  /// How it went by its roll call, on the board of a day; nil where the roll call is missing or cannot be read in full.
  public func counted(in district: District, on day: CalendarDate?) -> RollCall.Outcome? {
    counted(seats: district.membership(on: day).count, in: district)
  }

  /// How it went by its roll call, on a board of so many seats; 0 takes the names of the roll call for the seats.
  func counted(seats: Int, in district: District) -> RollCall.Outcome? {
    guard let rollCall, rollCall.unread.isEmpty, !rollCall.votes.isEmpty else { return nil }
    return rollCall.outcome(
      seats: seats > 0 ? seats : rollCall.votes.count, threshold: neededThreshold, base: base(in: district))
  }

  /// Of what its threshold's share is counted.
  func base(in district: District) -> Threshold.Base {
    district.thresholds[neededThreshold.description] ?? .allSeats
  }
}
