import Documents

/// A line `- Key: value` of an item.
struct Fact {
  /// What a line can state.
  enum Key: String, CaseIterable {
    case document
    case act
    case effective
    case until
    case by
    case reading
    case motion
    case mover
    case seconder
    case threshold
    case outcome
    case needToAct = "need to act"

    /// The key as a meeting file writes it, "Need to act".
    var written: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
  }

  /// The key as it is written.
  let written: String

  /// The key in small letters.
  let key: String

  /// The words behind the colon.
  let words: String

  /// The bytes of the words.
  let range: Range<Int>

  /// The bytes of the key and the words.
  let line: Range<Int>

  /// Reads an item of a list; nil where no key stands before a colon.
  ///
  /// Signs of emphasis around the key are passed over: `- **Motion:** That ...`.
  init?(_ outline: Outline, _ index: Int) {
    let bytes = outline.source.bytes
    let body = outline.provisions[index].body
    guard let colon = bytes[body].prefix(40).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let isEmphasis = { (byte: UInt8) in byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") }
    let written = bytes[body.lowerBound..<colon].filter { !isEmphasis($0) }
    guard let first = written.first, first.isLetter,
      written.allSatisfy({ $0.isLetter || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") })
    else { return nil }
    var start = colon + 1
    let emphasized = bytes[body.lowerBound..<colon].prefix(while: isEmphasis).count
    var signs = emphasized > 0 ? 2 * emphasized : 0
    while start < body.upperBound, bytes[start] <= 0x20 || signs > 0 && isEmphasis(bytes[start]) {
      if bytes[start] > 0x20 { signs -= 1 }
      start += 1
    }
    self.written = String(decoding: written, as: UTF8.self)
    key = String(decoding: written.map(\.lowercased), as: UTF8.self).split { $0 == " " || $0 == "-" }
      .joined(separator: " ")
    let ranges = [start..<body.upperBound] + outline.bodies(of: index).dropFirst()
    words = ranges.map { outline.words(in: $0) }.filter { !$0.isEmpty }.joined(separator: " ")
    range = start..<body.upperBound
    line = body
  }

  /// What the line states; nil where its key is none.
  var stated: Key? {
    if let exact = Key(rawValue: key) { return exact }
    switch key {
    case "documents", "file", "attachment to adopt": return .document
    case "action", "board action": return .act
    case "effective date": return .effective
    case "in force until", "expires", "lapses": return .until
    case "by resolution", "resolution", "authority": return .by
    case "moved by", "motion by", "moved": return .mover
    case "second", "seconded by", "second by", "supported by", "seconded": return .seconder
    case "vote needed", "votes needed": return .threshold
    case "result": return .outcome
    default: return nil
    }
  }

  /// The key that a misspelled one is near to: one letter, or two of a long one, are wrong.
  var nearest: Key? {
    let given = Array(key.utf8)
    guard given.count >= 3, given.count <= 16 else { return nil }
    return Key.allCases.first { known in
      let distance = Self.distance(given, Array(known.rawValue.utf8))
      return distance <= (min(given.count, known.rawValue.utf8.count) > 5 ? 2 : known == .by ? 0 : 1)
    }
  }

  /// How many letters are to be put in, taken out or replaced (Levenshtein 1965).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (place, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for (column, other) in right.enumerated() {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
