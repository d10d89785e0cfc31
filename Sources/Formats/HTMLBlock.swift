import Documents

/// How a provision is set on a page, marked or not.
enum HTMLBlock {
  /// The element of a provision; headings go `deeper` levels down.
  static func element(of outline: Outline, _ index: Int, deeper: Int) -> String {
    guard outline.provisions[index].role == .heading, !outline.provisions[index].body.isEmpty else {
      return "p"
    }
    return "h\(max(2, min(outline.level(of: index) + deeper, 6)))"
  }

  /// The classes of a provision: what it is, and how far it is indented.
  static func classes(of outline: Outline, _ index: Int) -> [String] {
    let provision = outline.provisions[index]
    switch provision.role {
    case .item, .paragraph:
      let depth = min(outline.itemDepth(of: index), 6)
      return (provision.role == .item ? ["item"] : []) + (depth > 0 ? ["d\(depth)"] : [])
    case .recital, .resolved: return ["clause"]
    case .comment: return ["comment"]
    case .heading, .row, .formula, .closing, .vote, .signature, .continuation, .verbatim, .fence, .field,
      .rule,
      .furniture, .blank:
      return []
    }
  }

  /// The attributes of a block; text that runs from right to left finds its own direction.
  static func attributes(_ classes: [String], _ segments: [Segment]) -> [(String, String)] {
    let turns = segments.contains { segment in
      segment.text.unicodeScalars.contains {
        (0x590...0x8FF).contains($0.value) || (0xFB1D...0xFDFF).contains($0.value)
      }
    }
    return [("class", classes.joined(separator: " ")), ("dir", turns ? "auto" : "")]
  }

  /// Writes a label, a blank behind it.
  static func write(label: String, to page: inout HTMLWriter) {
    page.element("span", [("class", "label")], words: label)
    page.words(" ")
  }

  /// How the lines of a closing block are set: as a typewriter does where they stand in columns.
  static func lineClasses(_ lines: [String]) -> String {
    lines.contains { $0.trimmingBlanks.firstIndex(ofText: "   ") != nil } ? "lines columns" : "lines"
  }

  /// The segments of each cell of a row.
  static func cells(of segments: [Segment]) -> [[Segment]] {
    var cells = [[Segment]](repeating: [], count: (segments.map(\.cell).max() ?? -1) + 1)
    for segment in segments { cells[segment.cell].append(segment) }
    return cells
  }
}
