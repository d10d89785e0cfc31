import Documents

/// Reads what a policy says of itself: code, title, kind.
struct PolicyHeadReader {
  let outline: Outline
  let frontMatter: FrontMatter

  init(_ outline: Outline) {
    self.outline = outline
    frontMatter = outline.frontMatter
  }

  func code() -> (DocumentIdentifier?, Policy.CodePlace) {
    if let text = frontMatter["code"] { return (DocumentIdentifier(text), .frontMatter) }
    if let title = frontMatter["title"], let (code, _) = Self.leadingCode(of: title) { return (code, .title) }
    if let opening = opening, let (code, _) = Self.leadingCode(of: opening) { return (code, .heading) }
    return (nil, .none)
  }

  func title() -> String {
    let words = frontMatter["title"] ?? heading ?? ""
    return Self.leadingCode(of: words)?.rest ?? words
  }

  func kind(of code: DocumentIdentifier?) -> Policy.Kind {
    switch code?.series {
    case "BP", "P": return .policy
    case "AR", "R", "REG": return .regulation
    case "BB": return .bylaw
    case "E": return .exhibit
    default: break
    }
    let words = (frontMatter["kind"] ?? frontMatter["type"] ?? "").lowercased()
    for (start, kind) in Self.kinds where words.hasPrefix(start) || words.hasSuffix(start) { return kind }
    let number = code?.number ?? ""
    if number.firstIndex(ofText: "-AR") != nil || number.hasSuffix("-R") || number.hasSuffix("(REGULATION)") {
      return .regulation
    }
    return number.hasSuffix("-E") || number.hasSuffix("(EXHIBIT)") ? .exhibit : .policy
  }

  private static let kinds: [(String, Policy.Kind)] = [
    ("regulation", .regulation), ("procedure", .regulation), ("bylaw", .bylaw), ("exhibit", .exhibit),
    ("policy", .policy),
  ]

  /// The first heading, if it stands before any other text.
  private var heading: String? {
    let first = outline.provisions.firstIndex { $0.role.isText }
    guard let first, outline.provisions[first].role == .heading else { return nil }
    let marker = outline.source.bytes[outline.provisions[first].marker]
    return marker.count { $0 == UInt8(ascii: "#") } == 1 ? outline.text(of: first) : nil
  }

  /// The first words of the text.
  private var opening: String? {
    guard let first = outline.provisions.firstIndex(where: { $0.role.isText }),
      outline.provisions[first].body.count <= 200
    else { return nil }
    return outline.text(of: first)
  }

  /// The code that a title begins with, and the title behind it: "0401.10 Contracts", "BP 0410 - Nondiscrimination".
  static func leadingCode(of title: String) -> (code: DocumentIdentifier, rest: String)? {
    let words = title.split(maxSplits: 2, omittingEmptySubsequences: true) { $0 == " " }
    for count in [2, 1] where words.count >= count {
      let last = words[count - 1]
      let text = title[(words[0].startIndex)..<last.endIndex]
      let bare = text.last == ":" || text.last == "." ? text.dropLast() : text
      guard bare.utf8.count(where: { $0.isDigit }) >= 3, let code = DocumentIdentifier(bare),
        count == 1 || !code.series.isEmpty
      else { continue }
      let rest = title[last.endIndex...].drop { " -–—:.".contains($0) }
      return (code, String(rest))
    }
    return nil
  }
}
