/// The first letters of words by which a text is known to be worth reading, so that most texts are passed over byte by byte.
///
///     StemIndex(["discriminat", "regardless"]).mayStand(in: bytes, 0..<bytes.count)
package struct StemIndex: Sendable {
  /// The stems by their first letter in either case.
  private let byFirstLetter: [[[UInt8]]]

  /// Makes an index of stems in lower-case letters of ASCII.
  package init(_ stems: [String]) {
    var table: [[[UInt8]]] = Array(repeating: [], count: 128)
    for stem in stems {
      let letters = Array(stem.utf8)
      guard let letter = letters.first, letter < 0x80 else { continue }
      for first in Set([letter, letter & 0xDF]) { table[Int(first)].append(letters) }
    }
    byFirstLetter = table
  }

  /// Whether one of the stems stands in a range, without regard to case.
  ///
  /// - Complexity: O(length of the range).
  package func mayStand(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      byFirstLetter.withUnsafeBufferPointer { stems in
        for at in range {
          let letter = bytes[at]
          guard letter < 0x80, !stems[Int(letter)].isEmpty else { continue }
          for stem in stems[Int(letter)] where at + stem.count <= range.upperBound {
            if stem.indices.allSatisfy({ bytes[at + $0] | 0x20 == stem[$0] | 0x20 }) { return true }
          }
        }
        return false
      }
    }
  }
}
