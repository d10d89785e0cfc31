import Documents

extension Policy {
  /// The policy as canonical Markdown: front matter, one blank line between provisions, no wrapped lines.
  ///
  /// A text that is canonical already is written as it is: `Policy(reading: outline).markdown == source.text`. Of any
  /// other text the words are kept and the layout is settled; what does not print, such as page furniture, is left out.
  ///
  /// - Complexity: O(*n*).
  public var markdown: String {
    var writer = PolicyWriter(outline)
    return writer.text(frontMatter)
  }
}

private struct PolicyWriter {
  private let outline: Outline
  private var text = ""
  private var last: Provision.Role?
  private var lastIsBullet = false

  /// How far each provision's items stand in.
  private var indents: [Int: Int] = [:]

  init(_ outline: Outline) {
    self.outline = outline
  }

  mutating func text(_ frontMatter: FrontMatter) -> String {
    write(frontMatter)
    for (index, provision) in outline.provisions.enumerated() { write(provision, index) }
    return text
  }

  private mutating func write(_ frontMatter: FrontMatter) {
    guard outline.provisions.first?.role == .fence else { return }
    text += "---\n"
    for entry in frontMatter.entries {
      switch entry.value {
      case .scalar(let value): text += FrontMatterLine.scalar(entry.key, value) + "\n"
      case .list(let values): text += FrontMatterLine.list(entry.key, values).joined(separator: "\n") + "\n"
      }
    }
    text += "---\n"
    last = .fence
  }

  private mutating func write(_ provision: Provision, _ index: Int) {
    switch provision.role {
    case .fence, .field, .blank, .furniture, .continuation: return
    case .heading:
      let signs = outline.source.bytes[provision.marker].count { $0 == UInt8(ascii: "#") }
      block(
        .heading,
        String(repeating: "#", count: max(1, signs)) + " " + label(provision) + outline.text(of: index))
    case .item:
      let isBullet = provision.label?.numbering == .bullet
      let indent = indent(of: provision)
      indents[index] = indent + (isBullet ? 2 : 0)
      block(
        .item, String(repeating: " ", count: indent) + label(provision) + outline.text(of: index),
        isBullet: isBullet)
    case .paragraph:
      let isQuotation = outline.source.bytes[provision.marker].contains(UInt8(ascii: ">"))
      let isInItem = provision.parent.map { outline.provisions[$0].role == .item } ?? false
      let indent = isInItem ? max(2, indent(of: provision)) : 0
      block(
        .paragraph,
        String(repeating: " ", count: indent) + (isQuotation ? "> " : "") + outline.text(of: index))
    case .row, .verbatim, .comment, .rule:
      block(provision.role, outline.source[provision.marker.lowerBound..<provision.body.upperBound])
    case .recital, .formula, .resolved, .closing, .vote, .signature:
      let marker = outline.source[provision.marker].trimmingBlanks
      block(provision.role, marker + (marker.isEmpty ? "" : " ") + outline.text(of: index))
    }
  }

  private func label(_ provision: Provision) -> String {
    provision.label.map { "\($0) " } ?? ""
  }

  private func indent(of provision: Provision) -> Int {
    provision.parent.flatMap { indents[$0] } ?? 0
  }

  /// Writes a block, a blank line before it unless it goes on with a table or a bulleted list.
  private mutating func block(_ role: Provision.Role, _ words: String, isBullet: Bool = false) {
    let goesOn = role == .row && last == .row || isBullet && lastIsBullet
    if last != nil, !goesOn { text += "\n" }
    text += words + "\n"
    (last, lastIsBullet) = (role, isBullet)
  }
}
