import Documents

/// The letter or number before the title of an agenda item: "F.1", "10.2", "IV.", "B)".
struct ItemLetter {
  /// The letter as printed, without what closes it.
  let text: String

  /// The words behind it.
  let rest: String

  /// Reads the words of a heading; nil where they begin with no letter.
  ///
  /// A single letter or number needs a sign behind it: "A Resolution on ..." begins with an article.
  init?(_ heading: String) {
    var words = heading[...]
    for word in ["agenda item ", "item no. ", "item "] where words.lowercased().hasPrefix(word) {
      words = words.dropFirst(word.count)
      break
    }
    let isNamed = words.startIndex != heading.startIndex
    guard words.utf8.count > 0, let token = words.split(separator: " ", maxSplits: 1).first,
      token.utf8.count <= 12
    else { return nil }
    let bare = token.utf8.reversed().drop { ".):,-".utf8.contains($0) }.count
    let text = String(token.prefix(bare))
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "-" }
    let isLettered = parts.allSatisfy { Self.isPart($0) }
    guard isLettered, parts.count > 1 || bare < token.utf8.count || isNamed else { return nil }
    // A year, and a code such as 0410, are no letter of an agenda.
    guard let first = parts.first?.utf8.first, first != UInt8(ascii: "0"),
      !first.isDigit || !text.contains("-")
    else { return nil }
    self.text = text
    rest = String(words.dropFirst(token.count).drop { " .,:–—-".contains($0) })
  }

  /// One or two capitals, a Roman numeral, a small letter, or up to three digits; "F1" is both.
  private static func isPart(_ part: Substring) -> Bool {
    let bytes = part.utf8
    guard (1...5).contains(bytes.count) else { return false }
    let letters = bytes.prefix { $0.isLetter }.count
    let digits = bytes.dropFirst(letters).prefix { $0.isDigit }.count
    guard letters + digits == bytes.count, digits <= 3 else { return false }
    if letters <= 1 { return true }
    let isRoman = bytes.allSatisfy { "IVXivx".utf8.contains($0) }
    return isRoman || letters == 2 && digits == 0 && bytes.allSatisfy { $0.isCapital }
  }
}
