/// Short words that a redline knows, each as one number, so that a token is looked up without making a text of it.
enum PackedWords {
  /// Words that stand in every English or Spanish text and say little.
  static let common = pack(
    """
    the of and or a an in to for by on with at as is be are was were that this these those it its any all each such \
    shall will may must can not no from which who whom their they them he she his her if when than then has have had \
    been other under into upon but so do does there where \
    de la el los las y en que se del con por para su sus un una al es lo
    """)

  /// Months; in English "may" is one only with a capital.
  static let months = pack(
    "january february march april may june july august september october november december")

  /// Months that are written small.
  static let smallMonths = pack(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")

  /// What joins the parts of a date.
  static let dateJoints = pack("day of de del")

  /// The letters of a short word in lower case as one number; nil for longer words.
  static func pack(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64? {
    guard end - start <= 10 else { return nil }
    var letters: UInt64 = 0
    for byte in bytes[start..<min(end, start + 8)] { letters = letters << 8 | UInt64(byte | 0x20) }
    for byte in bytes[min(end, start + 8)..<end] { letters = letters &* 31 ^ UInt64(byte | 0x20) }
    return letters
  }

  private static func pack(_ words: String) -> Set<UInt64> {
    var result: Set<UInt64> = []
    for word in words.split(separator: " ") {
      let letters = Array(word.utf8)
      if let packed = letters.withUnsafeBufferPointer({ pack($0, 0, letters.count) }) {
        result.insert(packed)
      }
    }
    return result
  }
}
