import Archives
import Documents
import Testing

/// The tree of RFC 9162, section 2.1, written down as it stands there.
private enum Naive {
  static func root(_ leaves: [[UInt8]]) -> [UInt8] {
    switch leaves.count {
    case 0: return Digest(of: []).bytes
    case 1: return Digest(of: [0] + leaves[0]).bytes
    default:
      let split = split(leaves.count)
      return Digest(of: [1] + root(Array(leaves[..<split])) + root(Array(leaves[split...]))).bytes
    }
  }

  static func path(_ index: Int, _ leaves: [[UInt8]]) -> [[UInt8]] {
    guard leaves.count > 1 else { return [] }
    let split = split(leaves.count)
    let (left, right) = (Array(leaves[..<split]), Array(leaves[split...]))
    return index < split
      ? path(index, left) + [root(right)] : path(index - split, right) + [root(left)]
  }

  private static func split(_ count: Int) -> Int {
    var power = 1
    while power * 2 < count { power *= 2 }
    return power
  }
}

@Suite("The log's tree is that of RFC 9162")
struct MerkleTreeTests {
  private static let entries = (0..<41).map { Array("entry \($0)".utf8) }

  @Test("The root, and the way to it from every leaf, are those of the definition", arguments: 0...40)
  func definition(_ size: Int) throws {
    let entries = Array(Self.entries[..<size])
    var tree = MerkleTree()
    for entry in entries { tree.append(entry: entry) }
    #expect(tree.size == size)
    #expect(tree.root == Naive.root(entries))
    #expect(MerkleTree(size: size, bytes: tree.bytes) == tree)
    let leaves = entries.map { MerkleTree.leaf(of: $0) }
    for index in 0..<size {
      let path = MerkleTree.path(to: index, in: leaves[...])
      #expect(path == Naive.path(index, entries))
      #expect(MerkleTree.root(from: leaves[index], at: index, along: path, size: size) == tree.root)
    }
  }

  @Test("A way from another leaf, to another place, of another size or with another step leads elsewhere")
  func forgery() {
    let leaves = Self.entries.map { MerkleTree.leaf(of: $0) }
    for size in 2...33 {
      var tree = MerkleTree()
      for leaf in leaves[..<size] { tree.append(leaf: leaf) }
      for index in 0..<size {
        let path = MerkleTree.path(to: index, in: leaves[..<size])
        func leads(_ leaf: Int, _ place: Int, _ path: [[UInt8]], _ size: Int) -> Bool {
          MerkleTree.root(from: leaves[leaf], at: place, along: path, size: size) == tree.root
        }
        #expect(!leads((index + 1) % size, index, path, size))
        #expect(!leads(index, index, Array(path.dropLast()), size))
        #expect(!leads(index, index, path + [path[0]], size))
        for step in path.indices {
          var forged = path
          forged[step][size % 32] ^= 1
          #expect(!leads(index, index, forged, size))
        }
        for place in -1...size where place != index { #expect(!leads(index, place, path, size)) }
      }
    }
  }

  @Test("Roots that do not fit a size are no tree")
  func sizes() {
    for size in [-1, 3, Int.max, Int.min] {
      #expect(MerkleTree(size: size, bytes: [UInt8](repeating: 0, count: 32)) == nil)
    }
    #expect(MerkleTree(size: 1 << 62, bytes: [UInt8](repeating: 0, count: 32)) == nil)
  }
}
