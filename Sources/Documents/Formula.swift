/// The forms of words by which a resolution's parts are known, read byte by byte at the start of a line.
///
/// The forms are those seen in 1,102 resolutions of eight public bodies; capitals are required where the same words
/// could begin a wrapped line of ordinary prose.
enum Formula {
  /// What a line begins with, and where those words end.
  struct Reading: Equatable {
    let role: Provision.Role
    let end: Int
  }

  /// Reads the start of a clause at an offset: a recital, a resolve, or the joining words alone.
  ///
  /// The words of a resolve may be wrapped; `limit` is the end of the paragraph.
  static func clause(in bytes: [UInt8], at start: Int, lineEnd: Int, limit: Int, opensParagraph: Bool)
    -> Reading?
  {
    guard start < lineEnd, bytes[start].isLetter || bytes[start] == UInt8(ascii: "*") else { return nil }
    let wordsStart = emphasis(in: bytes, at: start, end: lineEnd)
    guard wordsStart < lineEnd else { return nil }
    return recital(in: bytes, at: wordsStart, lineEnd: lineEnd, opensParagraph: opensParagraph)
      ?? resolve(in: bytes, at: wordsStart, lineEnd: lineEnd, limit: limit, opensParagraph: opensParagraph)
  }

  private static func recital(in bytes: [UInt8], at start: Int, lineEnd: Int, opensParagraph: Bool)
    -> Reading?
  {
    guard bytes[start] == UInt8(ascii: "W"), starts(bytes[start..<lineEnd], with: whereas) else { return nil }
    var at = start + whereas.count
    let isCapitals = bytes[start + 1] == UInt8(ascii: "H")
    at = emphasis(in: bytes, at: at, end: lineEnd)
    let hasComma = at < lineEnd && (bytes[at] == UInt8(ascii: ",") || bytes[at] == UInt8(ascii: ":"))
    if hasComma { at = emphasis(in: bytes, at: at + 1, end: lineEnd) }
    guard isCapitals || hasComma || opensParagraph else { return nil }
    return Reading(role: .recital, end: at)
  }

  private static func resolve(
    in bytes: [UInt8], at start: Int, lineEnd: Int, limit: Int, opensParagraph: Bool
  ) -> Reading? {
    let line = bytes[start..<limit]
    guard bytes[start].isCapital, openings[bytes[start]].contains(where: { starts(line, with: $0) }) else {
      return nil
    }
    var words = WordScanner(bytes: bytes, at: start, end: limit)
    var seen: [String] = []
    var hasResolved = false
    var end = start
    while seen.count < 14, let (word, wordEnd) = words.next() {
      let upper = word.uppercased()
      if hasResolved {
        guard upper == "FURTHER" || upper == "FINALLY" else { break }
      } else {
        guard vocabulary.contains(upper) else {
          return formula(seen, start: start, end: end, lineEnd: lineEnd)
        }
      }
      hasResolved = hasResolved || upper == "RESOLVED"
      seen.append(upper)
      end = wordEnd
    }
    guard hasResolved else { return formula(seen, start: start, end: end, lineEnd: lineEnd) }
    if seen == ["RESOLVED"] {
      let isCapitals = bytes[start + 1] == UInt8(ascii: "E")
      guard isCapitals || bytes[end - 1] == UInt8(ascii: ",") || opensParagraph else { return nil }
    }
    guard resolves(seen) else { return nil }
    return Reading(role: .resolved, end: end)
  }

  /// "Now, therefore, be it" with the whole line for itself.
  private static func formula(_ seen: [String], start: Int, end: Int, lineEnd: Int) -> Reading? {
    guard end >= lineEnd,
      seen.contains("THEREFORE") || seen == ["BE", "IT", "FURTHER"] || seen == ["BE", "IT"],
      seen.last == "IT" || seen.last == "THEREFORE" || seen.last == "FURTHER"
    else { return nil }
    return Reading(role: .formula, end: end)
  }

  /// Whether the words before RESOLVED make a form of enactment.
  private static func resolves(_ words: [String]) -> Bool {
    guard let place = words.firstIndex(of: "RESOLVED") else { return false }
    let before = words[..<place]
    if before.isEmpty || before == ["FURTHER"] || before == ["FINALLY"] || before == ["THEREFORE"] {
      return true
    }
    return before.contains("BE") || before.contains("IT") || before.first == "NOW"
  }

  private static let vocabulary = [
    "NOW", "THEREFORE", "BE", "IT", "IS", "HEREBY", "FURTHER", "FINALLY", "ALSO", "LET", "FOUND", "ORDERED",
    "DETERMINED", "DECLARED", "AND", "RESOLVED",
  ]

  /// The words of the vocabulary that open a clause.
  private static let openings = PhraseIndex(vocabulary.filter { !"ADO".contains($0.prefix(1)) })

  private static let whereas = Array("WHEREAS".utf8)

  /// Skips the signs of emphasis around words, `**`.
  static func emphasis(in bytes: [UInt8], at start: Int, end: Int) -> Int {
    var at = start
    while at < end, bytes[at] == UInt8(ascii: "*") || bytes[at] == UInt8(ascii: "_") { at += 1 }
    return at
  }
}

/// Walks over words of letters, with one comma or colon and emphasis behind each, across wrapped lines.
struct WordScanner {
  let bytes: [UInt8]
  var at: Int
  let end: Int

  init(bytes: [UInt8], at: Int, end: Int) {
    self.bytes = bytes
    self.at = at
    self.end = end
  }

  /// The next word, and the offset behind it and its punctuation; nil at anything that is not a word.
  mutating func next() -> (String, Int)? {
    while at < end, Line.isBlank(bytes[at]) || bytes[at] == UInt8(ascii: "\n") { at += 1 }
    let start = at
    while at < end, bytes[at].isLetter { at += 1 }
    guard at > start, at - start <= 10 else { return nil }
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    at = Formula.emphasis(in: bytes, at: at, end: end)
    if at < end,
      bytes[at] == UInt8(ascii: ",") || bytes[at] == UInt8(ascii: ":") || bytes[at] == UInt8(ascii: ";")
    {
      at = Formula.emphasis(in: bytes, at: at + 1, end: end)
    }
    return (word, at)
  }
}
