extension Block {
  /// The blocks of one of the two texts: what does not stand in it left out, and paragraphs joined where their end does not.
  ///
  /// A joined paragraph has the properties of the last of its parts, whose end it keeps (ECMA-376-1, 17.13.5.15).
  static func resolved(_ blocks: [Block], in version: Presence) -> [Block] {
    var resolved: [Block] = []
    var open: Paragraph?
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        let own = paragraph.resolved(in: version)
        if open == nil { open = own } else { open?.goOn(with: own) }
        if own.mark.contains(version), let whole = open {
          resolved.append(.paragraph(whole))
          open = nil
        }
      case .table(var table):
        if let before = open, !before.pieces.isEmpty { resolved.append(.paragraph(before)) }
        open = nil
        table.rows = table.rows.compactMap { $0.resolved(in: version) }
        if !table.rows.isEmpty { resolved.append(.table(table)) }
      }
    }
    if let before = open, !before.pieces.isEmpty { resolved.append(.paragraph(before)) }
    return resolved
  }
}

extension Paragraph {
  /// Takes in the paragraph that follows where its own end does not stand.
  fileprivate mutating func goOn(with next: Paragraph) {
    pieces += next.pieces
    items += next.items
    signs = next.signs
    properties = next.properties
    mark = next.mark
  }

  fileprivate func resolved(in version: Presence) -> Paragraph {
    var own = self
    if version == .old, let oldProperties { own.properties = oldProperties }
    if !pieces.allSatisfy({ $0.presence.contains(version) }) {
      own.pieces = pieces.filter { $0.presence.contains(version) }
    }
    return own
  }
}

extension Table.Row {
  fileprivate func resolved(in version: Presence) -> Table.Row? {
    guard presence.contains(version) else { return nil }
    var own = self
    own.cells = cells.filter { $0.presence.contains(version) }
    for place in own.cells.indices {
      own.cells[place].blocks = Block.resolved(own.cells[place].blocks, in: version)
    }
    return own.cells.isEmpty ? nil : own
  }
}
