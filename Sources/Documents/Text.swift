extension StringProtocol {
  /// The text without blanks, tabs and line ends at its ends.
  package var trimmingBlanks: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...last])
  }

  /// The text on one line as a message quotes it: all of it, or some sixty characters up to the end of a word and "...".
  ///
  /// - Complexity: O(*n*).
  package var excerpt: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard line.count > 64 else { return line }
    let start = line.prefix(60)
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return (words.count >= 40 ? words : start) + "..."
  }

  /// Where another text first begins in this one, byte for byte.
  ///
  /// - Complexity: O(*n* × *m*), in practice near O(*n*).
  package func firstIndex(ofText text: String) -> Index? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return startIndex }
    var rest = utf8[...]
    while let at = rest.firstIndex(of: first) {
      rest = rest[at...]
      if rest.starts(with: wanted) { return at }
      rest = rest.dropFirst()
    }
    return nil
  }
}

extension Collection where Element == String {
  /// The texts as prose lists them: "a", "a and b", "a, b, and c".
  package func listed(with conjunction: String = "and") -> String {
    let items = Array(self)
    return switch items.count {
    case 0: ""
    case 1: items[0]
    case 2: "\(items[0]) \(conjunction) \(items[1])"
    default: items.dropLast().joined(separator: ", ") + ", \(conjunction) " + items[items.count - 1]
    }
  }
}

extension Int {
  /// A count with its noun: "1 recital", "3 recitals".
  package func counting(_ noun: String, plural: String? = nil) -> String {
    self == 1 ? "1 \(noun)" : "\(self) \(plural ?? noun + "s")"
  }

  /// The number as an ordinal, "1st", "22nd", "13th".
  package var ordinal: String {
    let ending =
      switch (self % 100, self % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(self)\(ending)"
  }
}
