import Documents

/// The words of a clause as an author gave them, without what the form puts around them.
///
///     ClauseWords("WHEREAS, the Board met; and").text  // "the Board met"
struct ClauseWords {
  /// The words on one line, without WHEREAS or RESOLVED in front and without an ending.
  let text: String

  init(_ author: String) {
    let line = author.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let source = Source(name: "", text: line)
    let outline = Outline(parsing: source)
    let isClause = outline.provisions.first.map { $0.role == .recital || $0.role == .resolved } ?? false
    let words = isClause ? outline.text(of: 0) : line
    text = ClauseWords.withoutEnding(words)
  }

  /// Takes the ending off, but for the period of an abbreviation.
  private static func withoutEnding(_ words: String) -> String {
    let bytes = Array(words.utf8)
    let ending = Ending(of: 0..<bytes.count, in: bytes)
    if ending.isQuoted {
      guard let place = words.lastIndex(where: { ";,.".contains($0) }) else { return words }
      return String(words[..<place] + words[words.index(after: place)...])
    }
    let rest = String(
      decoding: bytes[..<(ending.range.isEmpty ? bytes.count : ending.range.lowerBound)], as: UTF8.self)
    return ending.text == "." && endsWithAbbreviation(rest) ? rest + "." : rest
  }

  private static func endsWithAbbreviation(_ words: String) -> Bool {
    guard let last = words.split(separator: " ").last else { return false }
    return last.contains(".") && last.contains { $0.isLetter } && !last.contains("@") && last.count <= 6
      || ["Inc", "Jr", "Sr", "Co", "Corp", "etc"].contains(last)
  }
}
