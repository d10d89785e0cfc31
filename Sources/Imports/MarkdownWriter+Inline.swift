import Documents

extension MarkdownWriter {
  /// The words of a paragraph; its comments are set aside until its block is written.
  mutating func inline(_ paragraph: Paragraph, in room: InlineText.Room = .paragraph) -> InlineText {
    var text = InlineText()
    var hasTab = false
    var isBehindLabel = false
    for piece in paragraph.pieces {
      switch piece.content {
      case .text(let words):
        let own = isBehindLabel ? String(words.drop { $0 == " " || $0 == "\u{A0}" }) : words
        text.append(own, style: piece.style, link: piece.link)
        if !own.isEmpty { isBehindLabel = false }
      case .tab:
        isBehindLabel = !hasTab && text.isLabel
        text.append(isBehindLabel ? " " : "    ", style: piece.style, link: piece.link)
        hasTab = true
      case .lineBreak(let item):
        ledger.settle(item, room == .paragraph ? .kept : .changed("a blank: \(room.name) has one line"))
        text.append(room == .paragraph ? "\n" : " ", style: piece.style)
      case .note(let key):
        if let sign = reference(to: key) { text.append(sign, isRaw: true) }
      case .comment(let id): comments.append(id)
      case .box: break
      }
    }
    return text
  }

  /// Writes the text boxes that are tied to a paragraph behind it.
  mutating func writeBoxes(of paragraph: Paragraph) {
    for piece in paragraph.pieces {
      guard case .box(let blocks, let item) = piece.content else { continue }
      for block in Block.resolved(blocks, in: version) { write(block) }
      flushCode()
      ledger.settle(item, .changed("kept as paragraphs of its own behind its paragraph"))
    }
  }

  /// The paragraphs of a note, a comment or a cell, one text each; labels stand before their words.
  mutating func lines(of blocks: [Block], in room: InlineText.Room = .heading, asWords: Bool = false)
    -> [String]
  {
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        if let line = line(of: paragraph, in: room, asWords: asWords, isFirst: lines.isEmpty) {
          lines.append(line)
        }
        for piece in paragraph.pieces {
          guard case .box(let blocks, let item) = piece.content else { continue }
          lines += self.lines(of: Block.resolved(blocks, in: version), in: room, asWords: asWords)
          ledger.settle(item, .changed("its words stand in the cell"))
        }
      case .table(let table):
        ledger.settle(table.item, .changed("its words stand in the cell"))
        for row in table.rows {
          ledger.settle(row.item, .changed("its words stand in the cell"))
          let cells = row.cells.flatMap { self.lines(of: $0.blocks, in: room, asWords: asWords) }
          if !cells.isEmpty { lines.append(cells.joined(separator: " ")) }
        }
      }
    }
    return lines
  }

  private mutating func line(of paragraph: Paragraph, in room: InlineText.Room, asWords: Bool, isFirst: Bool)
    -> String?
  {
    let style = story.sheet.styles[paragraph.properties.style ?? story.sheet.styles.defaultParagraph]
    let sign = nextSign(paragraph.properties, style)
    let text = inline(paragraph, in: room).trimmed
    guard !text.bytes.isEmpty else {
      settle(paragraph, .changed("the blank line between paragraphs stands for it"))
      return nil
    }
    settle(paragraph, isFirst ? .kept : .changed("joined with the words before it in its cell"))
    let label: String? =
      switch sign {
      case .number(let label): label
      case .bullet: "•"
      case .nothing, nil: nil
      }
    let words = asWords ? text.words : text.markdown(in: room, opensLine: false)
    return (label.map { $0 + " " } ?? "") + words
  }
}

extension InlineText.Room {
  fileprivate var name: String {
    switch self {
    case .paragraph: "a paragraph"
    case .heading: "a heading or note"
    case .cell: "a cell"
    }
  }
}

extension InlineText {
  /// Whether the words so far may be the label of a provision, typed by hand: "(a)", "12.", "Section 3.".
  var isLabel: Bool {
    guard !bytes.isEmpty, bytes.count <= 32 else { return false }
    return Outline(parsing: Source(name: "", text: String(decoding: bytes, as: UTF8.self) + " x")).provisions
      .first?
      .label != nil
  }

  /// The bytes at the start that the reader of documents takes for a label or the first words of a clause.
  ///
  /// They must stand without looks, unless the looks end just with them in a clause, which the reader knows.
  func leadLength(behind signs: String) -> Int {
    guard let first = spans.first, first.style != [], !first.isRaw else { return 0 }
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard let lead = Outline(parsing: Source(name: "", text: signs + head)).provisions.first else { return 0 }
    let end = min(lead.marker.upperBound - signs.utf8.count, bytes.count)
    guard end > 0 else { return 0 }
    let words = bytes[..<end].lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? 0
    let endsThere = first.range.upperBound == words || first.range.upperBound == end
    return endsThere && (lead.role == .recital || lead.role == .resolved) ? 0 : end
  }
}
