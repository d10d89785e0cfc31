/// A text whose ASCII letters are small, as bytes, to look for phrases in.
struct LoweredText {
  /// The bytes.
  let bytes: [UInt8]

  init(_ text: String) {
    bytes = text.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Whether any digit stands in it, without which there is no date, amount or ordinal.
  var hasDigit: Bool { bytes.contains { (48...57).contains($0) } }

  /// Whether a phrase in small letters stands in it.
  func contains(_ phrase: String) -> Bool { offset(of: phrase) != nil }

  /// Whether one of some phrases stands in it.
  func contains(anyOf phrases: [String]) -> Bool { phrases.contains { offset(of: $0) != nil } }

  /// Where a phrase in small letters first stands, from an offset on.
  ///
  /// - Complexity: O(*n*) in practice.
  func offset(of phrase: String, from start: Int = 0) -> Int? {
    let wanted = Array(phrase.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    var at = start
    let last = bytes.count - wanted.count
    search: while at <= last {
      guard bytes[at] == first else {
        at += 1
        continue
      }
      for place in 1..<max(wanted.count, 1) where bytes[at + place] != wanted[place] {
        at += 1
        continue search
      }
      return at
    }
    return nil
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension String {
  /// The words between blanks, tabs and line ends.
  var blankSeparated: [Substring] {
    utf8.split { $0 <= 0x20 }.map { Substring($0) }
  }
}
