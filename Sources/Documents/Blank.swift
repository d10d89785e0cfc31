/// A place in a text that waits for words: a row of underscores, "[SELECT ONE]", "TBD", a date without its month.
///
///     let text = "The Board will meet on [date] in room ____.\n"
///     Blank.all(in: Outline(parsing: Source(name: "note.md", text: text))).map(\.text)  // ["[date]", "____"]
public struct Blank: Hashable, Sendable {
  /// The index of its provision.
  public let index: Int

  /// The bytes where it stands.
  public let range: Range<Int>

  /// What stands there, without the backslashes that escape it.
  public let text: String
}

extension StringProtocol {
  /// Whether a text is nothing but a blank to fill: "[Course code]", "____", "TBD".
  package var isBlankToFill: Bool {
    let words = trimmingBlanks
    if words.hasPrefix("["), words.hasSuffix("]") { return true }
    let bytes = Array(words.utf8)
    var scanner = BlankScanner(bytes, bytes.indices)
    return scanner.ranges() == [0..<bytes.count]
  }
}
