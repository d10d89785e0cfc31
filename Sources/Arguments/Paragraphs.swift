/// The lines of a text that fits the width: paragraphs are filled, indented lines stay as they are.
///
/// A word longer than the width keeps a line of its own.
func filled(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var isOpen = false
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    guard let first = line.first, first != " " else {
      lines.append(String(line))
      isOpen = false
      continue
    }
    for word in line.split(separator: " ") {
      if isOpen, let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
        isOpen = true
      }
    }
  }
  return lines
}

extension String {
  /// The text with spaces after it, up to the column.
  func padded(to column: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, column - count))
  }
}
