/// Counts how often elements stand in two ranges, to find those that stand once in each.
struct Occurrences {
  private var oldCounts: ContiguousArray<UInt8>
  private var newCounts: ContiguousArray<UInt8>
  private var places: ContiguousArray<Int>

  /// Makes room for elements below a number.
  init(_ vocabulary: Int) {
    oldCounts = ContiguousArray(repeating: 0, count: vocabulary)
    newCounts = oldCounts
    places = ContiguousArray(repeating: 0, count: vocabulary)
  }

  /// The places of elements that stand once in each range, in the order of the old one.
  mutating func singles(
    _ old: ContiguousArray<UInt32>, _ oldRange: Range<Int>, _ new: ContiguousArray<UInt32>,
    _ newRange: Range<Int>
  ) -> [(Int, Int)] {
    guard !places.isEmpty else { return [] }
    for place in oldRange { oldCounts[Int(old[place])] = min(2, oldCounts[Int(old[place])] + 1) }
    for place in newRange {
      let element = Int(new[place])
      newCounts[element] = min(2, newCounts[element] + 1)
      places[element] = place
    }
    var result: [(Int, Int)] = []
    for place in oldRange {
      let element = Int(old[place])
      if oldCounts[element] == 1, newCounts[element] == 1 { result.append((place, places[element])) }
    }
    for place in oldRange { oldCounts[Int(old[place])] = 0 }
    for place in newRange { newCounts[Int(new[place])] = 0 }
    return result
  }
}
