/// Finds words of a suspicious shape, byte by byte.
struct GlueScanner {
  let bytes: [UInt8]
  let range: Range<Int>

  func places() -> [GluedPlace] {
    var found: [GluedPlace] = []
    var at = range.lowerBound
    while at < range.upperBound {
      while at < range.upperBound, isBlank(bytes[at]) { at += 1 }
      let start = at
      while at < range.upperBound, !isBlank(bytes[at]) { at += 1 }
      guard at - start >= 5, !isAddress(start..<at) else { continue }
      found += candidates(in: start..<at)
    }
    return found
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Whether a stretch without blanks is an address, a file or code.
  private func isAddress(_ stretch: Range<Int>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes[stretch] {
      if isSignOfAddress(byte) || byte == UInt8(ascii: "/") && previous == byte
        || byte == UInt8(ascii: "(") && previous == UInt8(ascii: "]")
        || byte == UInt8(ascii: ".") && previous == UInt8(ascii: "w")
        || byte == UInt8(ascii: "_") && (previous.isLetter || previous.isDigit) && stretch.count > 24
      {
        return true
      }
      previous = byte
    }
    return false
  }

  private func isSignOfAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "`"),
      UInt8(ascii: "\\"), UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    default: false
    }
  }

  private func candidates(in stretch: Range<Int>) -> [GluedPlace] {
    var found: [GluedPlace] = []
    var at = stretch.lowerBound
    while at < stretch.upperBound {
      let start = at
      while at < stretch.upperBound, bytes[at].isLetter || bytes[at].isDigit { at += 1 }
      if at == start {
        at += 1
      } else if at - start >= 4, at - start <= 60, let candidate = candidate(start..<at, in: stretch) {
        found.append(candidate)
      }
    }
    return found
  }

  private func candidate(_ word: Range<Int>, in stretch: Range<Int>) -> GluedPlace? {
    let letters = bytes[word]
    if letters.contains(where: { $0.isDigit }) {
      let joint = isYears(word) ? word.lowerBound + 4 : ordinalJoint(letters)
      return joint.map { place(word, word, joint: $0, isPlain: true) }
    }
    if let length = Self.modals[text(word).lowercased()] {
      return place(word, word, joint: word.lowerBound + length, isPlain: true)
    }
    guard let joint = capital(in: word) else { return nil }
    let left = text(word.lowerBound..<joint).lowercased()
    let right = text(joint..<word.upperBound)
    if left.utf8.count == 1 {
      guard right.lowercased().hasPrefix(left), right.utf8.count > 4 else { return nil }
      return GluedPlace(
        text(word), range: word, first: left + right.dropFirst(), second: right, isPlain: true)
    }
    guard right.utf8.count > 1, !Self.particles.contains(left) else { return nil }
    var start = word.lowerBound
    if start > stretch.lowerBound, bytes[start - 1] == UInt8(ascii: "/") {
      while start > stretch.lowerBound, bytes[start - 1].isLetter || bytes[start - 1] == 0x2F { start -= 1 }
    }
    return place(word, start..<word.upperBound, joint: joint, isPlain: false)
  }

  private func place(_ word: Range<Int>, _ range: Range<Int>, joint: Int, isPlain: Bool) -> GluedPlace {
    GluedPlace(
      text(word), range: range, first: text(range.lowerBound..<joint), second: text(joint..<range.upperBound),
      isPlain: isPlain)
  }

  /// Where the one capital inside a word stands; nil where there is none, or another beside a capital.
  private func capital(in word: Range<Int>) -> Int? {
    var joint: Int?
    var at = word.lowerBound + 1
    while at < word.upperBound {
      if bytes[at] & 0x20 == 0 {
        if joint != nil || bytes[at - 1] & 0x20 == 0 { return nil }
        joint = at
      }
      at += 1
    }
    return joint
  }

  /// "20292030", with no sign at its sides that would make it a number of another kind.
  private func isYears(_ word: Range<Int>) -> Bool {
    guard word.count == 8, bytes[word].allSatisfy({ $0.isDigit }), isYear(word.lowerBound),
      isYear(word.lowerBound + 4)
    else { return false }
    let before = word.lowerBound > range.lowerBound ? bytes[word.lowerBound - 1] : 0x20
    let behind = word.upperBound < range.upperBound ? bytes[word.upperBound] : 0x20
    return !"-/.$".utf8.contains(before) && !"-/".utf8.contains(behind)
  }

  private func isYear(_ at: Int) -> Bool {
    bytes[at] == 0x31 && bytes[at + 1] == 0x39 || bytes[at] == 0x32 && bytes[at + 1] == 0x30
  }

  /// Where the second of "18h14h" or "1st2nd" begins; nil for other words.
  private func ordinalJoint(_ letters: ArraySlice<UInt8>) -> Int? {
    var rest = letters
    var joints: [Int] = []
    for _ in 0..<2 {
      let digits = rest.prefix { $0.isDigit }
      rest = rest.dropFirst(digits.count)
      let ending = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(ending.count)
      guard (1...2).contains(digits.count),
        ["st", "nd", "rd", "th", "h"].contains(where: { ending.elementsEqual($0.utf8) })
      else { return nil }
      joints.append(rest.startIndex)
    }
    return rest.isEmpty ? joints[0] : nil
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Parts with which a name goes on in capitals.
  private static let particles: Set<String> = [
    "mc", "mac", "de", "di", "du", "la", "le", "van", "von", "fitz", "o", "st", "ja", "da", "sha", "ke", "ra",
    "lo",
    "del", "dos", "el", "al", "ben", "mi", "ta", "ti", "cha",
  ]

  /// Two modal words in one, and the length of the first.
  private static let modals: [String: Int] = {
    let words = ["shall", "may", "must", "will", "should", "can"]
    let pairs = words.flatMap { first in
      words.filter { $0 != first }.map { (first + $0, first.utf8.count) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}
