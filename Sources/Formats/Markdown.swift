import Documents

/// Pieces of Markdown, everything in them escaped.
enum Markdown {
  /// A text in which nothing acts as Markdown or HTML.
  static func escaped(_ text: String, atStart: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    var isStart = atStart
    for scalar in Visible.text(text).unwrapped.unicodeScalars {
      switch scalar {
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "\\", "`", "*", "_", "[", "]", "|", "~": result.append(contentsOf: ["\\", scalar])
      case "#" where isStart, "+" where isStart, "-" where isStart, "=" where isStart:
        result.append(contentsOf: ["\\", scalar])
      default: result.append(scalar)
      }
      if !scalar.isBlank { isStart = false }
    }
    return String(result)
  }

  /// A line of front matter as it is, but that no HTML begins in it.
  static func inert(_ line: String) -> String {
    let scalars = Visible.text(line).unicodeScalars.flatMap {
      $0 == "<" ? Array("&lt;".unicodeScalars) : [$0]
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Words as they are set, with links.
  static func words(_ segments: [Segment]) -> String {
    var result = ""
    for segment in segments {
      switch segment.content {
      case .lineBreak: result += "<br>"
      case .joint: result += " "
      case .text(let text): result += set(text, segment, atStart: result.isEmpty)
      }
    }
    return result
  }

  /// Some words with their signs; blanks at the ends stand outside the signs.
  static func set(_ text: String, _ segment: Segment, atStart: Bool = false) -> String {
    var words = escaped(text.trimmingBlanks, atStart: atStart)
    guard !words.isEmpty else { return text.isEmpty ? "" : " " }
    if segment.style.contains(.code) { words = "<code>\(words)</code>" }
    if segment.style.contains(.emphasis) { words = "*\(words)*" }
    if segment.style.contains(.strong) || segment.isLead { words = "**\(words)**" }
    if let link = segment.link { words = "[\(words)](<\(address(link))>)" }
    return (text.startsBlank ? " " : "") + words
      + (text.endsBlank ? " " : "")
  }

  /// The words of each cell of a row.
  static func cells(_ segments: [Segment]) -> [String] {
    let count = (segments.map(\.cell).max() ?? -1) + 1
    var cells = [[Segment]](repeating: [], count: count)
    for segment in segments { cells[segment.cell].append(segment) }
    return cells.map { words($0).trimmingBlanks }
  }

  /// A table with its caption as a paragraph above it.
  static func table(_ table: Report.Table) -> String {
    let line: ([String]) -> String = { "| " + $0.joined(separator: " | ") + " |" }
    let head = line(table.columns.map { words(Segment.reading($0.title)) })
    let rule = line(table.columns.map { $0.isNumeric ? "---:" : "---" })
    let rows = table.rows.map { row in
      line(table.columns.indices.map { $0 < row.count ? words(Segment.reading(row[$0])) : "" })
    }
    let caption = words(Segment.reading(table.caption))
    return (caption.isEmpty ? [] : ["*\(caption)*", ""]).joined(separator: "\n")
      + (caption.isEmpty ? "" : "\n") + ([head, rule] + rows).joined(separator: "\n")
  }

  /// Lines that keep their blanks, between fences that none of them holds.
  static func lines(of text: String) -> String {
    var longest = 0
    var count = 0
    for byte in text.utf8 {
      count = byte == UInt8(ascii: "`") ? count + 1 : 0
      longest = max(longest, count)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\n\(Visible.text(text))\n\(fence)"
  }

  /// What a provision begins with: heading signs, bullet or label.
  static func prefix(_ outline: Outline, _ index: Int) -> String {
    let label = outline.printedLabel(of: index)
    switch outline.provisions[index].role {
    case .heading:
      return String(repeating: "#", count: outline.level(of: index)) + " "
        + (label.map { escaped($0) + " " } ?? "")
    case .item:
      guard let label else { return "" }
      return label == "•" ? "- " : escaped(label) + " "
    default: return ""
    }
  }

  /// Whether a provision follows the one before without an empty line.
  static func isTight(_ outline: Outline, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let (before, own) = (outline.provisions[index - 1].role, outline.provisions[index].role)
    switch own {
    case .field: return true
    case .fence: return before == .field || before == .fence
    case .item: return before == .item && outline.printedLabel(of: index) == "•"
    default: return false
    }
  }

  private static func address(_ link: String) -> String {
    String(String.UnicodeScalarView(link.unicodeScalars.filter { !"<>\n\r".unicodeScalars.contains($0) }))
  }
}
