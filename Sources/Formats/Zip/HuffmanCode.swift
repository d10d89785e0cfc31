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

  /// The lengths of the shortest code: every level merges the symbols with the pairs of the level before, lightest first, and a
  /// symbol's length is the number of levels at which it is among the ones taken.
  private static func lengths(_ counts: [Int], _ limit: Int) -> [UInt8] {
    var lengths = [UInt8](repeating: 0, count: counts.count)
    let symbols = counts.indices.filter { counts[$0] > 0 }.sorted { counts[$0] < counts[$1] }
    guard symbols.count > 1 else {
      if let only = symbols.first { lengths[only] = 1 }
      return lengths
    }
    let weights = symbols.map { counts[$0] }
    var pairs: [Int] = []
    var levels: [[Bool]] = []
    for _ in 0..<limit {
      let level = merge(weights, pairs)
      levels.append(level.isSymbol)
      pairs = stride(from: 0, to: level.weights.count - 1, by: 2).map {
        level.weights[$0] + level.weights[$0 + 1]
      }
    }
    var taken = 2 * symbols.count - 2
    for level in levels.reversed() {
      let count = level.prefix(taken).count { $0 }
      for symbol in symbols.prefix(count) { lengths[symbol] += 1 }
      taken = 2 * (taken - count)
    }
    return lengths
  }

  /// Symbols and pairs in the order of their weights, and which of them are symbols.
  private static func merge(_ symbols: [Int], _ pairs: [Int]) -> (weights: [Int], isSymbol: [Bool]) {
    var (weights, isSymbol): ([Int], [Bool]) = ([], [])
    weights.reserveCapacity(symbols.count + pairs.count)
    isSymbol.reserveCapacity(symbols.count + pairs.count)
    var (left, right) = (0, 0)
    while left < symbols.count || right < pairs.count {
      let takesSymbol = right == pairs.count || left < symbols.count && symbols[left] <= pairs[right]
      weights.append(takesSymbol ? symbols[left] : pairs[right])
      isSymbol.append(takesSymbol)
      if takesSymbol { left += 1 } else { right += 1 }
    }
    return (weights, isSymbol)
  }
}
