/// Shows what must not act: control characters that would steer a terminal, and signs that turn the direction of a line.
enum Visible {
  /// The text with its control characters as pictures (U+241B for escape) and its overrides of direction as names.
  ///
  /// Line ends, tabs and blanks stay. A text without such characters is returned as it is.
  static func text(_ text: String) -> String {
    let hasUnusual = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.contains { $0 < 0x20 || $0 >= 0x7F }
    }
    guard hasUnusual ?? true, text.unicodeScalars.contains(where: { picture($0) != nil }) else {
      return text
    }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let picture = picture(scalar) {
        shown.append(contentsOf: picture.unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// The text, or the names of its characters where none of them can be seen: a mark must not look empty.
  static func marked(_ text: String) -> String {
    let shown = self.text(text)
    guard !shown.isEmpty, shown.unicodeScalars.allSatisfy({ name($0) != nil }) else { return shown }
    return shown.unicodeScalars.compactMap { name($0) }.joined(separator: ", ")
  }

  /// The text with the names of characters that cannot be seen in their places: where they are all that changed.
  static func named(_ text: String) -> String {
    text.unicodeScalars.map { name($0) ?? String(Character($0)) }.joined()
  }

  private static func picture(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: nil
    case 0x0B, 0x0C: " "
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xE0000...0xE007F:
      "⟨U+\(hexadecimal(scalar.value))⟩"
    default: nil
    }
  }

  private static func name(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xAD: "⟨soft hyphen⟩"
    case 0x200B: "⟨zero-width space⟩"
    case 0x200C, 0x200D: "⟨zero-width joiner⟩"
    case 0x200E, 0x200F, 0x061C: "⟨direction mark⟩"
    case 0x2060, 0xFEFF: "⟨zero-width no-break space⟩"
    default: nil
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
