extension Unicode.Scalar {
  /// Whether the character is white space (Unicode's property White_Space), without a look into the tables.
  @inlinable package var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

extension StringProtocol {
  /// The text without blanks, tabs and line ends at its ends.
  @inlinable package var trimmingBlanks: String {
    let letters = unicodeScalars
    guard let start = letters.firstIndex(where: { !$0.isBlank }),
      let last = letters.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(self[start..<letters.index(after: last)])
  }

  /// Whether the text begins with white space.
  @inlinable package var startsBlank: Bool { unicodeScalars.first?.isBlank ?? false }

  /// Whether the text ends in white space.
  @inlinable package var endsBlank: Bool { unicodeScalars.last?.isBlank ?? false }

  /// Whether nothing but white space is in the text.
  @inlinable package var isBlank: Bool { !unicodeScalars.contains { !$0.isBlank } }

  /// The text on one line as a message quotes it: all of it, or some sixty characters up to the end of a word and "...".
  ///
  /// - Complexity: O(*n*).
  package var excerpt: String {
    let line = Words(String(self)).joined
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
