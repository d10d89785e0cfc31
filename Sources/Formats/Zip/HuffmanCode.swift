/// A prefix code whose frequent symbols are short: the canonical form of RFC 1951 3.2.2.
struct HuffmanCode {
  /// The length of each symbol's code in bits; 0 for symbols that do not occur.
  let lengths: [UInt8]

  /// The code of each symbol, its bits in the order in which they are written.
  let codes: [UInt32]

  /// Makes the shortest code for symbols that occur so often, none longer than a limit.
  ///
  /// The lengths come from the package-merge algorithm (Larmore and Hirschberg 1990).
  ///
  /// - Complexity: O(*n* × limit) in the number of symbols.
  init(counts: [Int], limit: Int) {
    self.init(lengths: HuffmanCode.lengths(counts, limit))
  }

  /// Makes the code that has these lengths.
  init(lengths: [UInt8]) {
    self.lengths = lengths
    var counts = [UInt32](repeating: 0, count: 16)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var next = [UInt32](repeating: 0, count: 16)
    for length in 1..<16 { next[length] = (next[length - 1] + counts[length - 1]) << 1 }
    var codes = [UInt32](repeating: 0, count: lengths.count)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      codes[symbol] = HuffmanCode.reversed(next[Int(length)], length)
      next[Int(length)] += 1
    }
    self.codes = codes
  }

  private static func reversed(_ code: UInt32, _ length: UInt8) -> UInt32 {
    var (rest, mirror) = (code, UInt32(0))
    for _ in 0..<length {
      mirror = mirror << 1 | rest & 1
      rest >>= 1
    }
    return mirror
  }

  /// A coin of the package-merge: what it weighs and the symbols in it.
  private struct Package {
    var weight: Int
    var symbols: [Int]
  }

  private static func lengths(_ counts: [Int], _ limit: Int) -> [UInt8] {
    var lengths = [UInt8](repeating: 0, count: counts.count)
    let coins = counts.indices.filter { counts[$0] > 0 }.sorted { counts[$0] < counts[$1] }
      .map { Package(weight: counts[$0], symbols: [$0]) }
    guard coins.count > 1 else {
      if let only = coins.first?.symbols.first { lengths[only] = 1 }
      return lengths
    }
    var packages: [Package] = []
    for _ in 0..<limit {
      let merged = merge(coins, packages)
      packages = stride(from: 0, to: merged.count - 1, by: 2).map { at in
        Package(
          weight: merged[at].weight + merged[at + 1].weight,
          symbols: merged[at].symbols + merged[at + 1].symbols)
      }
    }
    for symbol in packages.prefix(coins.count - 1).flatMap(\.symbols) { lengths[symbol] += 1 }
    return lengths
  }

  private static func merge(_ one: [Package], _ other: [Package]) -> [Package] {
    var merged: [Package] = []
    merged.reserveCapacity(one.count + other.count)
    var (left, right) = (0, 0)
    while left < one.count || right < other.count {
      if right == other.count || left < one.count && one[left].weight <= other[right].weight {
        merged.append(one[left])
        left += 1
      } else {
        merged.append(other[right])
        right += 1
      }
    }
    return merged
  }
}
