/// Finds out, byte by byte, whether a text can hold a list of bases at all, so that most are never read by words.
enum ListTriggers {
  /// Whether one of the announcing stems stands in a range, without regard to case.
  ///
  /// - Complexity: O(length of the range).
  static func mayStand(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var at = range.lowerBound
      while at < range.upperBound {
        if let stems = stems[Int(bytes[at] & 0x7F)] {
          for stem in stems where at + stem.count <= range.upperBound {
            var matches = true
            for offset in stem.indices where bytes[at + offset] | 0x20 != stem[offset] | 0x20 {
              matches = false
              break
            }
            if matches { return true }
          }
        }
        at += 1
      }
      return false
    }
  }

  /// The stems by their first letter in either case.
  private static let stems: [[[UInt8]]?] = {
    var table: [[[UInt8]]?] = Array(repeating: nil, count: 128)
    for stem in [
      "discriminat", "harass", "bullied", "bullying", "regardless", "regard to", "irrespective", "basis",
      "bases of", "based", "because", "account of", "reason of", "due to", "ground of", "grounds of",
      "protected",
      "protection", "bias", "distinction", "motivated by", "intimidat",
    ] {
      let letters = Array(stem.utf8)
      for first in [letters[0], letters[0] & 0xDF] { table[Int(first), default: []].append(letters) }
    }
    return table
  }()
}

extension [[[UInt8]]?] {
  fileprivate subscript(place: Int, default empty: [[UInt8]]) -> [[UInt8]] {
    get { self[place] ?? empty }
    set { self[place] = newValue }
  }
}
