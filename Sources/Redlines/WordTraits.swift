/// What a word or punctuation mark is, as far as a redline cares.
struct WordTraits: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// Letters or digits, no punctuation mark.
  static let word = WordTraits(rawValue: 1)
  /// It has a digit.
  static let number = WordTraits(rawValue: 2)
  /// A word that stands in every text: "of", "the", "shall".
  static let common = WordTraits(rawValue: 4)
  /// An opening bracket or quotation mark.
  static let opening = WordTraits(rawValue: 8)
  /// A closing bracket or quotation mark.
  static let closing = WordTraits(rawValue: 16)
  /// A comma.
  static let comma = WordTraits(rawValue: 32)
  /// A mark that ends a sentence.
  static let stop = WordTraits(rawValue: 64)
  /// A semicolon or colon, which ends a clause, or the line between two cells of a row.
  static let clauseStop = WordTraits(rawValue: 128)
  /// It begins with a capital.
  static let capital = WordTraits(rawValue: 256)
  /// The name of a month.
  static let month = WordTraits(rawValue: 512)
  /// A word that joins the parts of a date: "day" and "of" in "15th day of July", "de" in "1 de julio de 2026".
  static let dateJoint = WordTraits(rawValue: 1024)
  /// At most four bytes long, as what stands between the brackets of a number is: "(iii)", "(A-1)".
  static let short = WordTraits(rawValue: 2048)

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Reads a token.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var traits: WordTraits = []
    let first = bytes[start]
    switch Glyph.read(bytes, start, end).glyph {
    case .blank: break
    case .mark:
      if end - start > 1, Self.hasWord(bytes, start, end) {
        traits = first == UInt8(ascii: "$") ? [.word, .number] : .word
      } else {
        traits = Self.mark(bytes, start, end)
      }
    case .letter, .digit, .ideograph:
      traits = .word
      if (0x41...0x5A).contains(first) { traits.insert(.capital) }
      if bytes[start..<end].contains(where: { (0x30...0x39).contains($0) }) { traits.insert(.number) }
      if let letters = Self.pack(bytes, start, end) {
        if Self.commonWords.contains(letters) { traits.insert(.common) }
        if Self.dateJoints.contains(letters) { traits.insert(.dateJoint) }
        if traits.contains(.capital) ? Self.months.contains(letters) : Self.smallMonths.contains(letters) {
          traits.insert(.month)
        }
      }
      if end - start <= 4 { traits.insert(.short) }
    }
    self = traits
  }

  /// How much a token says: what a kept run must weigh to be worth a break in the marks.
  var weight: Int32 {
    if !contains(.word) { return 2 }
    return contains(.common) ? 3 : 8
  }

  /// Whether a token that begins with a mark has a letter or digit: an amount, where a link goes.
  private static func hasWord(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    bytes[start..<end].contains { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
  }

  private static func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordTraits {
    switch bytes[start] {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: "]") where end - start > 1: [.closing, .opening]
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closing
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): .stop
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "|"): .clauseStop
    case 0xE2 where end - start == 3 && bytes[start + 1] == 0x80:
      bytes[start + 2] == 0x9C || bytes[start + 2] == 0x98
        ? .opening : bytes[start + 2] == 0x9D || bytes[start + 2] == 0x99 ? .closing : []
    default: []
    }
  }

  /// The letters of a short word in lower case as one number; nil for longer words.
  private static func pack(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64? {
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

  private static let commonWords = pack(
    """
    the of and or a an in to for by on with at as is be are was were that this these those it its any all each such \
    shall will may must can not no from which who whom their they them he she his her if when than then has have had \
    been other under into upon but so do does there where
    """)

  private static let months = pack(
    """
    january february march april may june july august september october november december enero febrero marzo abril \
    mayo junio julio agosto septiembre octubre noviembre diciembre
    """)

  /// Months that some languages write small; none of them is another English word.
  private static let smallMonths = pack(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")

  private static let dateJoints = pack("day of de del")
}
