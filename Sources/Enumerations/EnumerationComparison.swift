public import Documents

/// Two lists compared as sets: the order of the items is no change.
///
///     EnumerationComparison(from: ["race", "sex", "age"], to: ["Age", "race", "creed"]).removed  // [1]
public struct EnumerationComparison: Hashable, Sendable {
  /// The places in the old list of the items that the new one lacks.
  public let removed: [Int]

  /// The places in the new list of the items that the old one lacks.
  public let added: [Int]

  /// The places of the items that both have, in the order of the old list; of repeated items each is one.
  public let kept: [Pair]

  /// Whether items that both have stand in another order.
  public let isReordered: Bool

  /// The places of one item in both lists.
  public struct Pair: Hashable, Sendable {
    /// Its place in the old list.
    public let old: Int

    /// Its place in the new list.
    public let new: Int
  }

  /// Compares the words of two lists' items, without regard to capitals, articles and blanks.
  ///
  /// - Complexity: O(*n*) in the length of both.
  public init(from old: [String], to new: [String]) {
    var places: [String: [Int]] = [:]
    for (place, words) in new.enumerated().reversed() {
      places[EnumerationComparison.key(of: words), default: []].append(place)
    }
    var kept: [Pair] = []
    var removed: [Int] = []
    for (place, words) in old.enumerated() {
      if let other = places[EnumerationComparison.key(of: words)]?.popLast() {
        kept.append(Pair(old: place, new: other))
      } else {
        removed.append(place)
      }
    }
    self.kept = kept
    self.removed = removed
    let found = Set(kept.map(\.new))
    added = new.indices.filter { !found.contains($0) }
    isReordered = zip(kept, kept.dropFirst()).contains { $0.new > $1.new }
  }

  /// Compares two lists.
  ///
  /// - Complexity: O(*n*) in the length of both.
  public init(from old: Enumeration, in oldSource: Source, to new: Enumeration, in newSource: Source) {
    self.init(from: old.items.map { oldSource[$0.range] }, to: new.items.map { newSource[$0.range] })
  }

  /// Whether both lists name the same, in whatever order.
  public var isEmpty: Bool { removed.isEmpty && added.isEmpty }

  /// The words by which two items are held to be the same.
  package static func key(of words: String) -> String {
    var letters: [[UInt8]] = [[]]
    for byte in words.utf8 {
      if byte >= 0x80 || byte.isLetter || byte.isDigit {
        letters[letters.count - 1].append(byte.lowercased)
      } else if !(letters.last?.isEmpty ?? true), byte != UInt8(ascii: "'") {
        letters.append([])
      }
    }
    let all = letters.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
    let own = all.drop { ["a", "an", "the", "any", "all", "every", "his", "her", "their"].contains($0) }
    return (own.isEmpty ? all[...] : own).joined(separator: " ")
  }
}
