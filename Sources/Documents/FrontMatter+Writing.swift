extension FrontMatter {
  /// A line of front matter, a list inline: `title: Evening hours`, `grades: [11, 12]`.
  package static func line(_ key: String, _ value: Value) -> String {
    switch value {
    case .scalar(let text): text.isEmpty ? "\(key):" : "\(key): \(scalar(text))"
    case .list(let texts): "\(key): [\(texts.map(item).joined(separator: ", "))]"
    }
  }

  /// A value as front matter writes it: plain where every reader of YAML takes it as text, else in double quotation marks.
  package static func scalar(_ text: String) -> String {
    let isPlain =
      text.first.map { !"-?:,[]{}#&*!|>'\"%@`".contains($0) } ?? false
      && text == text.trimmingBlanks && !text.contains(where: \.isNewline) && !text.contains("\t")
      && text.firstIndex(ofText: ": ") == nil && text.firstIndex(ofText: " #") == nil && text.last != ":"
    return isPlain ? text : quoted(text)
  }

  /// A value in double quotation marks.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      switch character {
      case "\"", "\\": quoted += "\\\(character)"
      case "\n", "\r\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.append(character)
      }
    }
    return quoted + "\""
  }

  private static func item(_ text: String) -> String {
    text.contains { ",[]{}".contains($0) } ? quoted(text) : scalar(text)
  }
}
