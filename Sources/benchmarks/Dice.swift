/// Numbers that look random and are the same on every machine (Knuth's linear congruential generator).
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  /// A number from 0 up to a count.
  mutating func draw(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(count, 1)))
  }

  /// Whether a chance of one in so many comes true.
  mutating func one(in count: Int) -> Bool { draw(count) == 0 }

  /// Puts items into another order.
  mutating func shuffle<Item>(_ items: inout [Item]) {
    for at in items.indices.reversed() { items.swapAt(at, draw(at + 1)) }
  }
}
