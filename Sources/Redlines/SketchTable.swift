/// Finds the sentences that share a part of their sketches.
struct SketchTable {
  private var heads: ContiguousArray<Int32>
  private var entries: ContiguousArray<(part: UInt32, place: Int32, next: Int32)> = []

  /// How many sentences are found at most.
  private static let limit = 8
  /// How many entries are looked at for one part; what stands in more sentences says little.
  private static let depth = 32

  /// Makes room for about so many sentences.
  init(expecting count: Int) {
    var capacity = 64
    while capacity < count * 4 { capacity *= 2 }
    heads = ContiguousArray(repeating: -1, count: capacity)
    entries.reserveCapacity(count * 4)
  }

  /// Adds a sentence.
  mutating func add(_ sketch: SIMD4<UInt32>, _ place: Int) {
    for lane in 0..<4 where sketch[lane] != .max {
      let slot = Int(sketch[lane]) & (heads.count - 1)
      entries.append((sketch[lane], Int32(truncatingIfNeeded: place), heads[slot]))
      heads[slot] = Int32(truncatingIfNeeded: entries.count - 1)
    }
  }

  /// The sentences that share a part with a sketch, at most eight, in order.
  func places(sharing sketch: SIMD4<UInt32>) -> [Int] {
    var found: [Int] = []
    for lane in 0..<4 where sketch[lane] != .max {
      var at = heads[Int(sketch[lane]) & (heads.count - 1)]
      var steps = 0
      while at >= 0, steps < Self.depth, found.count < Self.limit {
        let entry = entries[Int(at)]
        if entry.part == sketch[lane], !found.contains(Int(entry.place)) { found.append(Int(entry.place)) }
        (at, steps) = (entry.next, steps + 1)
      }
    }
    return found
  }
}
