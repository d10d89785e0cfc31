/// The words of a text: what stands between white space.
///
///     let words = Words(" the  Board\tmay ")
///     words.count  // 3
///     words[0..<2]  // "the Board"
package struct Words {
  private let bytes: [UInt8]
  /// Where each word begins and ends.
  private var starts: [Int] = []
  private var ends: [Int] = []

  /// How many words there are.
  package var count: Int { ends.count }

  /// The places of the words, from 0.
  package var indices: Range<Int> { ends.indices }

  /// Finds the words of a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package init(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// Finds the words of a text in UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts.reserveCapacity(bytes.count / 5 + 1)
    ends.reserveCapacity(bytes.count / 5 + 1)
    var start = 0
    var at = 0
    while at < bytes.count {
      if bytes[at] > 0x20, bytes[at] < 0x80 {
        at += 1
        continue
      }
      let blank = Words.blankLength(in: bytes, at: at)
      if blank > 0, start < at { add(start, at) }
      at += max(blank, 1)
      if blank > 0 { start = at }
    }
    if start < at { add(start, at) }
  }

  private mutating func add(_ start: Int, _ end: Int) {
    starts.append(start)
    ends.append(end)
  }

  /// Some of the words, with one blank between them.
  package subscript(places: Range<Int>) -> String {
    var joined: [UInt8] = []
    for place in places {
      if place > places.lowerBound { joined.append(UInt8(ascii: " ")) }
      joined += bytes[starts[place]..<ends[place]]
    }
    return String(decoding: joined, as: UTF8.self)
  }

  /// All words, with one blank between them.
  package var joined: String { self[indices] }

  /// How many bytes of white space begin a character at an offset; 0 where there is none.
  ///
  /// The characters are those of `Unicode.Scalar.isBlank`.
  private static func blankLength(in bytes: [UInt8], at offset: Int) -> Int {
    let first = bytes[offset]
    if first < 0x80 { return first == 0x20 || first >= 0x09 && first <= 0x0D ? 1 : 0 }
    guard first == 0xC2 || first == 0xE1 || first == 0xE2 || first == 0xE3 else { return 0 }
    let length = first == 0xC2 ? 2 : 3
    guard offset + length <= bytes.count else { return 0 }
    var value = UInt32(first & (length == 2 ? 0x1F : 0x0F))
    for byte in bytes[offset + 1..<offset + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value)?.isBlank ?? false ? length : 0
  }
}
