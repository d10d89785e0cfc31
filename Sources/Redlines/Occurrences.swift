/// Counts how often elements stand in two ranges, to find those that stand once in each.
struct Occurrences {
  /// For each element how often it stands in either range: 0, 1 or 2 for more, the new range's count times four.
  private var counts: ContiguousArray<UInt8>
  private var places: ContiguousArray<Int32>

  /// Makes room for elements below a number.
  init(_ vocabulary: Int = 0) {
    counts = ContiguousArray(repeating: 0, count: vocabulary)
    places = ContiguousArray(repeating: 0, count: vocabulary)
  }

  /// The count of elements there is room for.
  var capacity: Int { counts.count }

  /// The places of elements that stand once in each range, in the order of the old one.
  mutating func singles(
    _ old: ContiguousArray<UInt32>, _ oldRange: Range<Int>, _ new: ContiguousArray<UInt32>,
    _ newRange: Range<Int>
  ) -> [(Int, Int)] {
    for place in oldRange {
      let element = Int(old[place])
      counts[element] = min(2, counts[element] + 1)
    }
    for place in newRange {
      let element = Int(new[place])
      if counts[element] < 8 { counts[element] += 4 }
      places[element] = Int32(truncatingIfNeeded: place)
    }
    var result: [(Int, Int)] = []
    for place in oldRange {
      let element = Int(old[place])
      if counts[element] == 5 { result.append((place, Int(places[element]))) }
    }
    for place in oldRange { counts[Int(old[place])] = 0 }
    for place in newRange { counts[Int(new[place])] = 0 }
    return result
  }
}
