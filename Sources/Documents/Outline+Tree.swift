extension Outline {
  /// The outline as an indented tree, a line for each provision, for people and for tests.
  ///
  /// Blank lines are left out unless `blanks` asks for them. Words are cut after `width` characters.
  ///
  ///     heading   "## 1. " Purpose
  ///       item    "(a) " The Board ...
  public func tree(width: Int = 72, blanks: Bool = false) -> String {
    var lines = [
      "\(source.name): \(source.bytes.count.counting("byte")), \(provisions.count.counting("provision"))"
    ]
    for provision in provisions where blanks || provision.role != .blank {
      let indent = String(repeating: "  ", count: provision.depth)
      let role = provision.role.rawValue
      let pad = String(repeating: " ", count: max(1, 13 - role.count))
      let marker = source[provision.marker]
      let shown = marker.isEmpty ? "" : "\(Outline.visible(marker)) "
      let words = Words(source[provision.body]).joined
      let cut = words.count > width ? words.prefix(width) + "..." : words[...]
      lines.append("  \(indent)\(role)\(pad)\(shown)\(cut)".trimmingEnd)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func visible(_ marker: String) -> String {
    var shown = "\""
    for scalar in marker.unicodeScalars {
      switch scalar {
      case "\t": shown += "\\t"
      case "\u{FEFF}": shown += "\\u{FEFF}"
      case "\r": shown += "\\r"
      case "\n": shown += "\\n"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown + "\""
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
