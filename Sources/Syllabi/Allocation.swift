import Documents

/// How periods are shared among units.
///
/// Bounded Webster (Sainte-Laguë): every unit starts at its least, and each further period goes to the unit with the
/// greatest weight / (2 × periods + 1). So one more period goes to one unit and takes nothing from any other, which largest
/// remainder does not promise (Balinski and Young, "Fair Representation", 1982).
enum Allocation {
  /// What a unit asks for.
  struct Share: Hashable, Sendable {
    /// Its weight, beside the others'.
    let weight: Int
    /// The fewest periods that it can have.
    let least: Int
    /// The most periods that it takes; nil without limit.
    let most: Int?

    init(weight: Int, least: Int = 1, most: Int? = nil) {
      (self.weight, self.least, self.most) = (weight, least, most)
    }
  }

  /// The periods of each unit; nil when even the least that they need is more than there is.
  ///
  /// Where all have their most, periods are left over.
  ///
  /// - Complexity: O(periods × units).
  static func periods(_ available: Int, among shares: [Share]) -> [Int]? {
    var given = shares.map(\.least)
    var rest = available - given.reduce(0, +)
    guard rest >= 0 else { return nil }
    while rest > 0, let next = next(shares, given) {
      given[next] += 1
      rest -= 1
    }
    return given
  }

  /// The unit that the next period goes to: of equals the first.
  private static func next(_ shares: [Share], _ given: [Int]) -> Int? {
    var best: Int?
    for (unit, share) in shares.enumerated() where share.weight > 0 && given[unit] < share.most ?? .max {
      guard let leader = best else {
        best = unit
        continue
      }
      let isGreater = share.weight * (2 * given[leader] + 1) > shares[leader].weight * (2 * given[unit] + 1)
      if isGreater { best = unit }
    }
    return best
  }

  /// What the units of a course ask for, by the length that each gives.
  ///
  /// - `days: 8` is 8 periods, neither more nor fewer.
  /// - `weeks: 2` is two of the course's weeks as they fall: holidays shorten all such units alike.
  /// - `weight: 2` is a share of the weeks that days (five to a week) and weeks leave. A unit without a length has weight 1.
  ///
  /// Weights do not depend on the calendar, so a day more or fewer changes one unit by one period.
  static func shares(of units: [Unit], weeks: Int) -> [Share] {
    var taken = 0
    var weights = 0
    for unit in units {
      switch unit.length ?? .weight(1000) {
      case .days(let days): taken += days * 200
      case .weeks(let weeks): taken += weeks
      case .weight(let weight): weights += weight
      }
    }
    // Both kinds of weight are weeks in thousandths, times the sum of weights, so that no fraction is lost.
    let left = max(1, weeks * 1000 - taken)
    let scale = max(1, weights)
    return units.map { unit in
      switch unit.length ?? .weight(1000) {
      case .days(let days): Share(weight: 0, least: days, most: days)
      case .weeks(let weeks): Share(weight: weeks * scale)
      case .weight(let weight): Share(weight: weight * left)
      }
    }
  }
}
