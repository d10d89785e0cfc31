/// Short words that a redline knows, each as one number, so that a token is looked up without making a text of it.
struct PackedWords {
  /// The words that stand in English and Spanish texts and say little, and those that dates are written with.
  static let known = PackedWords()

  /// A known word and what it is; no letters in an empty slot.
  private struct Entry {
    var letters: UInt64 = 0
    var traits: WordTraits = []
  }

  /// The words, each at the first free slot from the one that its letters name.
  private var slots = ContiguousArray(repeating: Entry(), count: 512)

  private init() {
    add(
      """
      the of and or a an in to for by on with at as is be are was were that this these those it its any all each such \
      shall will may must can not no from which who whom their they them he she his her if when than then has have had \
      been other under into upon but so do does there where \
      de la el los las y en que se del con por para su sus un una al es lo
      """, .common)
    add("day of de del", .dateJoint)
    add("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", .month)
    add(
      "january february march april may june july august september october november december",
      [.month, .capital])
  }

  /// What a short word is besides a word; of a month that is one only with a capital also `capital`.
  func traits(of letters: UInt64) -> WordTraits {
    slots[slot(of: letters)].traits
  }

  private mutating func add(_ words: StaticString, _ traits: WordTraits) {
    words.withUTF8Buffer { bytes in
      var start = 0
      for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: " ") {
        if let letters = PackedWords.pack(bytes, start, end) {
          let place = slot(of: letters)
          slots[place].letters = letters
          slots[place].traits.formUnion(traits)
        }
        start = end + 1
      }
    }
  }

  /// The slot that has a word, or the free one where it would be put.
  private func slot(of letters: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (letters &* 0x9E37_79B9_7F4A_7C15) >> 55)
    while slots[slot].letters != letters, slots[slot].letters != 0 { slot = (slot + 1) & 511 }
    return slot
  }

  /// The letters of a short word in lower case as one number; nil for longer words.
  static func pack(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64? {
    guard end - start <= 10 else { return nil }
    var letters: UInt64 = 0
    for byte in bytes[start..<min(end, start + 8)] { letters = letters << 8 | UInt64(byte | 0x20) }
    for byte in bytes[min(end, start + 8)..<end] { letters = letters &* 31 ^ UInt64(byte | 0x20) }
    return letters
  }
}
