internal import Documents

/// The tree of hashes over the entries of a log (RFC 9162, section 2.1).
///
/// Only the roots of its whole subtrees are kept, from the largest to the smallest: enough to append and to know the head.
///
///     var tree = MerkleTree()
///     tree.append(entry: cards)
///     tree.root  // the head that is printed in the minutes
public struct MerkleTree: Hashable, Sendable {
  /// How many entries there are.
  public private(set) var size = 0

  /// The roots of the whole subtrees, from the left.
  private(set) var subtrees: [[UInt8]] = []

  /// The tree of no entries.
  public init() {}

  /// Takes a tree that was kept as bytes; nil where they are not those of a tree of that size.
  package init?(size: Int, bytes: [UInt8]) {
    guard (0..<1 << 48).contains(size), bytes.count == 32 * size.nonzeroBitCount else { return nil }
    self.size = size
    subtrees = stride(from: 0, to: bytes.count, by: 32).map { Array(bytes[$0..<$0 + 32]) }
  }

  /// The roots of the whole subtrees as bytes.
  package var bytes: [UInt8] { subtrees.flatMap(\.self) }

  /// Adds an entry.
  ///
  /// - Complexity: O(log *n*), on the average O(1).
  public mutating func append(entry: some Collection<UInt8>) {
    append(leaf: Self.leaf(of: entry))
  }

  package mutating func append(leaf: [UInt8]) {
    var node = leaf
    for _ in 0..<size.trailingOnes {
      node = Self.node(subtrees.removeLast(), node)
    }
    subtrees.append(node)
    size += 1
  }

  /// The head: 32 bytes that stand for all entries in their order.
  public var root: [UInt8] {
    guard var node = subtrees.last else { return Digest(of: []).bytes }
    for left in subtrees.dropLast().reversed() { node = Self.node(left, node) }
    return node
  }

  /// The hash of an entry: SHA-256 of the byte 0 and the entry.
  public static func leaf(of entry: some Collection<UInt8>) -> [UInt8] {
    Digest(of: [0] + entry).bytes
  }

  /// The hash of two subtrees: SHA-256 of the byte 1 and both.
  static func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    Digest(of: [1] + left + right).bytes
  }

  /// The root over leaves.
  static func root(of leaves: ArraySlice<[UInt8]>) -> [UInt8] {
    var tree = MerkleTree()
    for leaf in leaves { tree.append(leaf: leaf) }
    return tree.root
  }

  /// The hashes that lead from a leaf to the root (RFC 9162, section 2.1.3.1), from the leaf upward.
  ///
  /// - Complexity: O(*n*).
  package static func path(to index: Int, in leaves: ArraySlice<[UInt8]>) -> [[UInt8]] {
    guard leaves.count > 1 else { return [] }
    let split = leaves.startIndex + largestPower(below: leaves.count)
    return index < split
      ? path(to: index, in: leaves[..<split]) + [root(of: leaves[split...])]
      : path(to: index, in: leaves[split...]) + [root(of: leaves[..<split])]
  }

  /// The root to which a path leads from a leaf of a tree of some size (RFC 9162, section 2.1.3.2); nil where the path does
  /// not fit the tree.
  package static func root(from leaf: [UInt8], at index: Int, along path: [[UInt8]], size: Int) -> [UInt8]? {
    guard index >= 0, index < size else { return nil }
    var (place, last, node) = (index, size - 1, leaf)
    for sibling in path {
      guard last > 0 else { return nil }
      if place & 1 == 1 || place == last {
        node = Self.node(sibling, node)
        while place & 1 == 0, place != 0 { (place, last) = (place >> 1, last >> 1) }
      } else {
        node = Self.node(node, sibling)
      }
      (place, last) = (place >> 1, last >> 1)
    }
    return last == 0 ? node : nil
  }

  /// The largest power of two that is less than a number above 1.
  private static func largestPower(below count: Int) -> Int {
    1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }
}

extension Int {
  /// How many of the lowest bits are 1 without a gap.
  fileprivate var trailingOnes: Int { (~self).trailingZeroBitCount }
}
