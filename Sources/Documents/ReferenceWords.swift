/// The words of a stretch of prose as the readers of references see them: without regard to case and full stops.
///
/// "U.S.C." and "USC" are one word, `usc`; commas, brackets, section signs and dashes stand between words.
struct ReferenceWords {
  struct Word {
    /// In lower case, without full stops and apostrophes.
    let text: String
    let range: Range<Int>

    /// Whether only blanks stand between it and the word before.
    let isJoined: Bool
  }

  let words: [Word]

  init(_ bytes: [UInt8], in range: Range<Int>) {
    var words: [Word] = []
    var at = range.lowerBound
    var isJoined = false
    while at < range.upperBound {
      if Self.isWord(bytes[at]) {
        let start = at
        while at < range.upperBound, Self.isWord(bytes[at]) { at += 1 }
        var text: [UInt8] = []
        for byte in bytes[start..<at] where byte != UInt8(ascii: ".") && byte != UInt8(ascii: "'") {
          text.append(byte.lowercased)
        }
        words.append(Word(text: String(decoding: text, as: UTF8.self), range: start..<at, isJoined: isJoined))
        isJoined = true
      } else {
        let length = ByteCursor.blankLength(bytes, at, range.upperBound)
        if length == 0 { isJoined = false }
        at += max(1, length)
      }
    }
    self.words = words
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || ".-&'".utf8.contains(byte)
  }
}

/// Reads bytes from left to right within a range.
struct ByteCursor {
  let bytes: [UInt8]
  let end: Int
  var at: Int

  /// The byte at the cursor; nil at the end.
  var byte: UInt8? { at < end ? bytes[at] : nil }

  /// The byte some places on; nil behind the end.
  func byte(after offset: Int) -> UInt8? {
    at + offset < end ? bytes[at + offset] : nil
  }

  mutating func skipBlanks() {
    while at < end {
      let length = Self.blankLength(bytes, at, end)
      if length == 0 { return }
      at += length
    }
  }

  /// Takes a text, letters without regard to case; a text that ends in a letter must end a word.
  mutating func take(_ text: String) -> Bool {
    var place = at
    for letter in text.utf8 {
      guard place < end, bytes[place] == letter || Self.isSame(bytes[place], letter) else { return false }
      place += 1
    }
    if let last = text.utf8.last, last.isLetter, place < end, bytes[place].isLetter {
      return false
    }
    at = place
    return true
  }

  /// Takes the first of some texts that stands here.
  mutating func takeAny(_ texts: [String]) -> Bool {
    for text in texts where take(text) { return true }
    return false
  }

  /// The length of the blank at an offset, no-break spaces and line ends included; 0 where there is none.
  static func blankLength(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
    switch bytes[at] {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xC2 where at + 1 < end && bytes[at + 1] == 0xA0: 2
    default: 0
    }
  }

  static func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { $0.isDigit } ?? false
  }

  private static func isSame(_ byte: UInt8, _ letter: UInt8) -> Bool {
    letter.isLetter && byte | 0x20 == letter | 0x20
  }
}
