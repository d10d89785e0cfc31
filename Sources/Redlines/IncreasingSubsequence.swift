/// The heaviest increasing subsequence: which matches stay in place, the rest being what moved.
enum IncreasingSubsequence {
  /// The places of the values that form the heaviest strictly increasing subsequence; values are zero or more.
  ///
  /// - Complexity: O(*n* log *m*), *m* being the largest value (Fenwick 1994).
  static func heaviest(_ values: [Int], weights: [Int]) -> [Int] {
    guard values.count > 1 else { return Array(values.indices) }
    if zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) { return Array(values.indices) }
    let least = values.min() ?? 0
    let size = (values.max() ?? 0) - least + 2
    var best = ContiguousArray<Int32>(repeating: -1, count: size)
    var totals = [Int](repeating: 0, count: values.count)
    var previous = [Int32](repeating: -1, count: values.count)
    for place in values.indices {
      var heaviest = -1
      var node = values[place] - least
      while node > 0 {
        let found = Int(best[node])
        if found >= 0, heaviest < 0 || totals[found] > totals[heaviest] { heaviest = found }
        node &= node - 1
      }
      previous[place] = Int32(heaviest)
      totals[place] = weights[place] + (heaviest < 0 ? 0 : totals[heaviest])
      node = values[place] - least + 1
      while node < size {
        if best[node] < 0 || totals[Int(best[node])] < totals[place] { best[node] = Int32(place) }
        node += node & -node
      }
    }
    return path(totals, previous)
  }

  private static func path(_ totals: [Int], _ previous: [Int32]) -> [Int] {
    var place = totals.indices.max { (totals[$0], -$0) < (totals[$1], -$1) } ?? -1
    var path: [Int] = []
    while place >= 0 {
      path.append(place)
      place = Int(previous[place])
    }
    return path.reversed()
  }
}
