import Documents

extension Course {
  /// The course as the house writes it: front matter, then each part with one blank line between its pieces, lists and
  /// tables in their plain form.
  ///
  /// A text that is written so already comes out as it is. The document's own bytes are never changed by it; they stay in
  /// `outline.source`.
  ///
  /// - Complexity: O(*n*).
  public var markdown: String {
    var pieces: [String] = []
    if let frontMatter { pieces.append(frontMatter) }
    for part in parts {
      if part.level > 0 {
        let signs = String(repeating: "#", count: part.level)
        pieces.append(part.heading.isEmpty ? signs : "\(signs) \(part.heading)")
      }
      pieces += part.blocks.map(Self.text)
    }
    // A rule in the first line would open front matter.
    let opensFence =
      frontMatter == nil && pieces.first.map { $0.hasPrefix("---") || $0.hasPrefix("+++") } == true
    return (opensFence ? "\n" : "") + pieces.joined(separator: "\n\n") + "\n"
  }

  /// Front matter, its lists on one line; as it stands where not all of it was understood.
  private var frontMatter: String? {
    guard outline.provisions.first?.role == .fence,
      let last = outline.provisions.dropFirst().first(where: { $0.role == .fence })
    else { return nil }
    let entries = outline.frontMatter.entries
    guard !entries.isEmpty, outline.findings.isEmpty else {
      return outline.source[outline.source.byteOrderMarkLength..<last.body.upperBound].droppingCarriageReturns
    }
    let lines = entries.map { entry in
      // A list can stand on lines of its own; every other value is written as it stands.
      if case .list = entry.value {
        FrontMatter.line(entry.key, entry.value)
      } else {
        outline.source[entry.range]
      }
    }
    return (["---"] + lines + ["---"]).joined(separator: "\n")
  }

  private static func text(of block: CoursePart.Block) -> String {
    switch block {
    case .prose(let text), .comment(let text): text
    case .fields(let fields): fields.map { "\($0.key): \($0.value)" }.joined(separator: "\n")
    case .list(let items): items.markdown
    case .table(let table): table.markdown
    }
  }
}
