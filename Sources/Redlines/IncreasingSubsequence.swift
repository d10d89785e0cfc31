/// The heaviest increasing subsequence: which matches stay in place, the rest being what moved.
enum IncreasingSubsequence {
  /// The places of the values that form the heaviest strictly increasing subsequence.
  ///
  /// - Complexity: O(*n* log *n*).
  static func heaviest(_ values: [Int], weights: [Int]) -> [Int] {
    guard values.count > 1 else { return Array(values.indices) }
    if zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) { return Array(values.indices) }
    let ranks = ranks(of: values)
    var best = [Int](repeating: -1, count: values.count + 1)
    var totals = [Int](repeating: 0, count: values.count)
    var previous = [Int](repeating: -1, count: values.count)
    for place in values.indices {
      var heaviest = -1
      var node = ranks[place]
      while node > 0 {
        if best[node] >= 0, heaviest < 0 || totals[best[node]] > totals[heaviest] { heaviest = best[node] }
        node &= node - 1
      }
      previous[place] = heaviest
      totals[place] = weights[place] + (heaviest < 0 ? 0 : totals[heaviest])
      node = ranks[place] + 1
      while node <= values.count {
        if best[node] < 0 || totals[best[node]] < totals[place] { best[node] = place }
        node += node & -node
      }
    }
    return path(totals, previous)
  }

  /// The count of smaller values for each value.
  private static func ranks(of values: [Int]) -> [Int] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Int](repeating: 0, count: values.count)
    var rank = 0
    for (position, place) in order.enumerated() {
      if position > 0, values[order[position - 1]] < values[place] { rank = position }
      ranks[place] = rank
    }
    return ranks
  }

  private static func path(_ totals: [Int], _ previous: [Int]) -> [Int] {
    var place = totals.indices.max { (totals[$0], -$0) < (totals[$1], -$1) } ?? -1
    var path: [Int] = []
    while place >= 0 {
      path.append(place)
      place = previous[place]
    }
    return path.reversed()
  }
}
