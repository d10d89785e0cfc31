import Documents

/// What a clause ends with: punctuation, "and", joining words.
public struct Ending: Hashable, Sendable {
  /// The ending with one blank between words: "; and", ";", ", and", ".", "; now, therefore, be it"; empty where there is none.
  public let text: String

  /// The bytes where it stands, from behind the last word; empty where there is none.
  public let range: Range<Int>

  /// Whether it stands inside a closing quotation mark, where nothing can take its place.
  public let isQuoted: Bool

  /// Whether it ends with "and" and nothing behind it: "; and", ", and".
  var endsWithAnd: Bool {
    text.split { !$0.isLetter }.last?.lowercased() == "and"
  }

  /// Whether it has the operative formula: "; now, therefore, be it".
  var saysTherefore: Bool { text.lowercased().contains("therefore") }

  /// Whether it announces the next resolve: "; and be it further".
  var announcesFurther: Bool { text.lowercased().contains("be it") && !saysTherefore }
}

extension Ending {
  /// Reads the ending of the words in a range of bytes.
  ///
  /// - Complexity: O(length of the ending).
  init(of body: Range<Int>, in bytes: [UInt8]) {
    var start = body.upperBound
    if let joining = Self.joiningWords(before: start, from: body.lowerBound, in: bytes) { start = joining }
    let hasJoining = start < body.upperBound
    start = Self.skippingBlanks(before: start, from: body.lowerBound, in: bytes)
    let wordsEnd = start
    while start > body.lowerBound, ";,.:".utf8.contains(bytes[start - 1]) {
      start = Self.skippingBlanks(before: start - 1, from: body.lowerBound, in: bytes)
    }
    // Of "U.S.; and" the period belongs to the word.
    if wordsEnd - start > 1, bytes[start] == UInt8(ascii: "."), bytes[start + 1] != UInt8(ascii: ".") {
      start += 1
    }
    let hasPunctuation = start < wordsEnd
    let range = hasPunctuation || hasJoining ? start..<body.upperBound : body.upperBound..<body.upperBound
    let raw = String(decoding: bytes[range], as: UTF8.self)
    if range.isEmpty,
      let inner = Self.quotedPunctuation(before: body.upperBound, from: body.lowerBound, in: bytes)
    {
      self.init(text: inner, range: body.upperBound..<body.upperBound, isQuoted: true)
      return
    }
    let words = raw.blankSeparated.joined(separator: " ")
    self.init(text: hasPunctuation || words.isEmpty ? words : " " + words, range: range, isQuoted: false)
  }

  /// The endings in words, longest first, each from its last word back.
  private static let joinings: [[String]] = [
    ["it", "be", "therefore", "now", "and"], ["further", "it", "be", "and"], ["finally", "it", "be", "and"],
    ["it", "be", "therefore", "now"], ["it", "be", "therefore", "and"], ["it", "be", "therefore"],
    ["further", "it", "be"], ["it", "be", "and"], ["therefore", "now", "and"], ["therefore", "now"],
    ["it", "be"],
    ["therefore"], ["and"],
  ]

  /// Where the joining words at the end begin; nil when there are none.
  private static func joiningWords(before end: Int, from start: Int, in bytes: [UInt8]) -> Int? {
    var words: [(text: String, start: Int)] = []
    var at = end
    while words.count < 5, let (word, wordStart) = word(before: at, from: start, in: bytes) {
      words.append((word, wordStart))
      at = wordStart
    }
    for joining in joinings where words.count >= joining.count {
      guard zip(joining, words).allSatisfy({ $0 == $1.text }) else { continue }
      let first = words[joining.count - 1].start
      let before = skippingBlanks(before: first, from: start, in: bytes)
      let follows = before > start && ";,.:".utf8.contains(bytes[before - 1])
      if follows || joining == ["and"] { return first }
    }
    return nil
  }

  /// The word that ends before an offset, in lower case, behind it at most one comma or colon; and where it begins.
  private static func word(before end: Int, from start: Int, in bytes: [UInt8]) -> (String, Int)? {
    var at = skippingBlanks(before: end, from: start, in: bytes)
    if at > start, ",:;".utf8.contains(bytes[at - 1]) {
      at = skippingBlanks(before: at - 1, from: start, in: bytes)
    }
    let wordEnd = at
    while at > start, wordEnd - at < 10, bytes[at - 1].isLetter { at -= 1 }
    guard at < wordEnd, at == start || !bytes[at - 1].isLetter else { return nil }
    return (String(decoding: bytes[at..<wordEnd], as: UTF8.self).lowercased(), at)
  }

  private static func quotedPunctuation(before end: Int, from start: Int, in bytes: [UInt8]) -> String? {
    var at = end
    if at - start >= 4, bytes[(at - 3)..<at].elementsEqual("”".utf8) {
      at -= 3
    } else if at - start >= 2, bytes[at - 1] == UInt8(ascii: "\"") {
      at -= 1
    } else {
      return nil
    }
    return ";,.".utf8.contains(bytes[at - 1]) ? String(decoding: [bytes[at - 1]], as: UTF8.self) : nil
  }

  private static func skippingBlanks(before end: Int, from start: Int, in bytes: [UInt8]) -> Int {
    var at = end
    while at > start, [0x20, 0x09, 0x0A, 0x0D, 0x0C].contains(bytes[at - 1]) { at -= 1 }
    return at
  }
}
