import Documents

/// A document as Word shows it: its paragraphs and rows, and the pieces of their text in the order of the source.
struct WordText {
  let outline: Outline
  var blocks: [WordBlock] = []
  var atoms: [WordAtom] = []

  /// Whether it is a resolution, whose front matter stands behind the text.
  var isResolution: Bool { firstClause != nil }

  let roots: [Int]
  let firstClause: Int?
  let titleParagraph: Int?
  var links: WordLinks

  /// The columns of the table that is being laid out; shorter rows are filled up.
  var columns = 0

  /// Lays a document out.
  ///
  /// - Complexity: O(*n*).
  init(_ outline: Outline, links: inout WordLinks) {
    self.outline = outline
    self.links = links
    roots = outline.roots()
    let document = HTMLOutline(outline)
    firstClause = document.firstClause
    titleParagraph = document.titleAt
    let title = Heading.frontMatterTitle(of: outline).map { $0.lowercased() }
    let printsTitle = title.map { !repeats($0) } ?? false
    for index in outline.provisions.indices { layOut(index, printsTitle: printsTitle) }
    links = self.links
  }

  /// Numbers lists by Word's own counting where it counts what is printed.
  mutating func number(with numbering: inout WordNumbering) {
    for index in blocks.indices {
      guard case .number(let depth) = blocks[index].setting.style,
        let first = blocks[index].atoms.first, atoms[first].kind == .label,
        let list = numbering.list(for: outline, blocks[index].provision, depth: depth)
      else { continue }
      blocks[index].setting.list = list
      blocks[index].atoms = first + 1..<blocks[index].atoms.upperBound
    }
  }

  /// The words of a label or of a field's name.
  func words(of atom: WordAtom) -> String {
    switch atom.kind {
    case .label: outline.printedLabel(of: blocks[atom.block].provision) ?? ""
    case .key: outline.fieldName(of: blocks[atom.block].provision)
    case .words, .blank, .lineBreak, .mark: ""
    }
  }

  /// Whether a tabulator stands behind a label, and not a blank.
  func tabs(behind atom: WordAtom) -> Bool {
    if case .number = blocks[atom.block].setting.style { true } else { false }
  }

  /// Whether the text itself has a paragraph or heading with the words of the title.
  private func repeats(_ title: String) -> Bool {
    let texts = outline.provisions.indices.lazy.filter {
      outline.provisions[$0].role == .heading || outline.provisions[$0].role == .paragraph
    }
    return texts.prefix(20).contains { outline.words(in: outline.provisions[$0].body).lowercased() == title }
  }
}
