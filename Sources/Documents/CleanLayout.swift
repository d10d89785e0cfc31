/// How blocks are laid out in a clean copy, from the plainest to what the page printed.
///
/// Lists are told apart by their labels and, where these leave it open, by their indents. A copy is written in the first layout in
/// which it reads as the document did.
enum CleanLayout {
  /// Labels stand at the margin; only bullets under bullets are indented.
  case flat
  /// Every list stands four columns right of what it belongs to.
  case indented
  /// Blank lines and indents stay as they were.
  case asPrinted
}

extension CleanLayout {
  /// The columns before a provision.
  func indent(of index: Int, in outline: Outline) -> Int {
    let provision = outline.provisions[index]
    switch (self, provision.role) {
    case (_, .heading), (_, .row), (_, .rule): return 0
    case (.asPrinted, _): return outline.columns(before: index)
    case (_, .item): return listIndent(of: index, in: outline)
    case (_, .paragraph), (_, .verbatim), (_, .comment):
      guard let owner = provision.parent, outline.provisions[owner].role == .item else { return 0 }
      return listIndent(of: owner, in: outline) + (outline.isBulleted(owner) ? 2 : 3)
    default: return 0
    }
  }

  private func listIndent(of index: Int, in outline: Outline) -> Int {
    var depth = 0
    var at = outline.provisions[index].parent
    while let parent = at, parent < index, depth < 32, counts(parent, in: outline) {
      depth += 1
      at = outline.provisions[parent].parent
    }
    return self == .flat && !outline.isBulleted(index) ? 0 : depth * 4
  }

  private func counts(_ parent: Int, in outline: Outline) -> Bool {
    self == .flat ? outline.isBulleted(parent) : outline.provisions[parent].role == .item
  }
}

extension Outline {
  /// Whether a provision is an item with a bullet.
  func isBulleted(_ index: Int) -> Bool { provisions[index].label?.numbering == .bullet }

  /// The columns of blanks before a provision's first sign, a tab reaching to the next multiple of four.
  func columns(before index: Int) -> Int {
    var columns = 0
    for byte in source.bytes[provisions[index].bytes] {
      switch byte {
      case UInt8(ascii: " "): columns += 1
      case UInt8(ascii: "\t"): columns += 4 - columns % 4
      case UInt8(ascii: "\r"), 0x0B, 0x0C, 0xEF, 0xBB, 0xBF: break
      case 0xC2: break
      case 0xA0: columns += 1
      default: return columns
      }
    }
    return columns
  }
}
