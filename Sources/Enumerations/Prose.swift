import Documents

/// The words of running text with what stands between them, for the readers of lists.
///
///     Prose(bytes, in: [0..<bytes.count])[1].gap  // [.comma] for "race, color"
package struct Prose: Sendable {
  /// What stands before a word, beyond blanks.
  package struct Gap: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let comma = Gap(rawValue: 1)
    package static let semicolon = Gap(rawValue: 2)
    package static let colon = Gap(rawValue: 4)
    package static let opening = Gap(rawValue: 8)
    package static let closing = Gap(rawValue: 16)
    package static let slash = Gap(rawValue: 32)
    package static let dash = Gap(rawValue: 64)
    package static let stop = Gap(rawValue: 128)
    package static let item = Gap(rawValue: 256)
    package static let quote = Gap(rawValue: 512)

    /// What parts two items of a list.
    package static let separators: Gap = [.comma, .semicolon, .slash, .item]
    /// What ends an item.
    package static let ends: Gap = [
      .comma, .semicolon, .slash, .item, .colon, .opening, .closing, .dash, .stop,
    ]
  }

  /// A word in lower case, without its possessive ending.
  package struct Word: Sendable {
    package let text: String
    /// Its bytes.
    package let range: Range<Int>
    /// What stands before it.
    package let gap: Gap
    package let isPossessive: Bool
    package let isCapitalized: Bool

    /// Whether "-based" stood at its end: "gender-based".
    package let isBased: Bool
  }

  package private(set) var words: [Word] = []

  /// What stands behind the last word.
  package private(set) var lastGap: Gap = []

  package subscript(place: Int) -> Word { words[place] }

  package subscript(places: Range<Int>) -> ArraySlice<Word> { words[places] }

  package var count: Int { words.count }

  /// Reads the words of some ranges of a source, one after another.
  package init(_ bytes: [UInt8], in ranges: [Range<Int>]) {
    for range in ranges { append(bytes, range) }
  }

  /// Goes on with an item of a list.
  package mutating func appendItem(_ bytes: [UInt8], _ ranges: [Range<Int>]) {
    lastGap.remove(.stop)
    lastGap.insert(.item)
    for range in ranges { append(bytes, range) }
  }

  private mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    var gap = lastGap
    var at = range.lowerBound
    while at < range.upperBound {
      let length = Self.wordLength(bytes, at, range.upperBound)
      if length > 0 {
        let start = at
        at += length
        while at < range.upperBound {
          let more = Self.wordLength(bytes, at, range.upperBound)
          if more == 0 { break }
          at += more
        }
        appendWord(bytes[start..<at], after: gap)
        gap = []
      } else {
        let (sign, length) = Self.sign(bytes, at, range.upperBound)
        gap.formUnion(sign)
        at += length
      }
    }
    lastGap = gap
  }

  private mutating func appendWord(_ bytes: ArraySlice<UInt8>, after gap: Gap) {
    var text = Self.plain(bytes)
    var isPossessive = false
    for ending in ["'s", "'"] where text.hasSuffix(ending) {
      text.removeLast(ending.count)
      isPossessive = true
      break
    }
    let isBased = text.hasSuffix("-based")
    if isBased { text.removeLast(6) }
    while text.hasSuffix("-") { text.removeLast() }
    guard !text.isEmpty else { return }
    let isCapitalized = bytes.first.map { $0.isCapital } ?? false
    var gap = gap
    if gap.contains(.stop),
      !isCapitalized || words.last.map({ Self.abbreviations.contains($0.text) }) ?? false
    {
      gap.remove(.stop)
    }
    words.append(
      Word(
        text: text, range: bytes.startIndex..<bytes.endIndex, gap: gap, isPossessive: isPossessive,
        isCapitalized: isCapitalized, isBased: isBased))
  }

  private static let abbreviations: Set<String> = [
    "no", "sec", "eg", "ie", "etc", "cal", "ed", "gov", "mr", "ms", "mrs", "dr", "st", "vs", "u", "s", "c",
  ]

  /// Lower case, typographic apostrophes as plain ones, ligatures and soft hyphens resolved.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      return String(decoding: bytes.map { $0.lowercased }, as: UTF8.self)
    }
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\u{2019}": text += "'"
      case "\u{AD}": break
      case "\u{2010}", "\u{2011}": text += "-"
      case "\u{FB00}": text += "ff"
      case "\u{FB01}": text += "fi"
      case "\u{FB02}": text += "fl"
      case "\u{FB03}": text += "ffi"
      case "\u{FB04}": text += "ffl"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text.lowercased()
  }

  /// The length of the sign of a word at an offset; 0 where there is none.
  private static func wordLength(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
    let byte = bytes[at]
    switch byte {
    case 65...90, 97...122, 48...57, UInt8(ascii: "'"), UInt8(ascii: "-"): return 1
    case 0..<0x80: return 0
    case 0xC2:
      return at + 1 < end && bytes[at + 1] == 0xAD ? 2 : 0
    case 0xE2 where at + 2 < end && bytes[at + 1] == 0x80:
      return [0x90, 0x91, 0x99].contains(bytes[at + 2]) ? 3 : 0
    case 0xC3...0xDF: return min(2, end - at)
    case 0xE0...0xEF: return min(3, end - at)
    case 0xF0...: return min(4, end - at)
    default: return 1
    }
  }

  /// What a sign between words says, and its length.
  private static func sign(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (Gap, Int) {
    let isLast =
      at + 1 >= end || bytes[at + 1] == 0x20 || bytes[at + 1] == 0x0A || bytes[at + 1] == 0x0D
      || bytes[at + 1] >= 0x80 || "\"'*_)".utf8.contains(bytes[at + 1])
    switch bytes[at] {
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: ";"): return (.semicolon, 1)
    case UInt8(ascii: ":"): return (.colon, 1)
    case UInt8(ascii: "("), UInt8(ascii: "["): return (.opening, 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return (.closing, 1)
    case UInt8(ascii: "/"): return (.slash, 1)
    case UInt8(ascii: "\""): return (.quote, 1)
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return (isLast ? .stop : [], 1)
    case 0xE2 where at + 2 < end && bytes[at + 1] == 0x80:
      switch bytes[at + 2] {
      case 0x93, 0x94: return (.dash, 3)
      case 0x9C, 0x9D: return (.quote, 3)
      default: return ([], 3)
      }
    case 0xC2: return ([], min(2, end - at))
    default: return ([], 1)
    }
  }
}
