import Documents

extension StoryReader {
  /// Reads what stands within a paragraph.
  mutating func readInline(_ element: XMLElement) {
    switch element.name {
    case .run: readRun(element)
    case .inserted, .deleted, .movedFrom, .movedTo:
      readRevision(element) { reader, mark in reader.readInlineChildren(mark) }
    case .link: readLink(element)
    case .simpleField: readSimpleField(element)
    case .control: readControl(element) { reader, content in reader.readInlineChildren(content) }
    case .alternatives:
      if let chosen = Self.chosen(of: element) { readInlineChildren(chosen) }
    case .equation, .equationParagraph: readEquation(element)
    case .foreignPart, .subdocument:
      ledger.find(.foreignPart, .lost("left out: Word draws it in from another file"))
    case .paragraphProperties, .runProperties, .controlProperties, .controlEnd, .text: break
    default: readInlineChildren(element)
    }
  }

  private mutating func readInlineChildren(_ element: XMLElement) {
    for child in element.children { readInline(child) }
  }

  private mutating func readLink(_ element: XMLElement) {
    let outer = link
    if let id = element[.relationshipID], let target = relationships[id], target.isExternal {
      link = target.target + (element[.anchor].map { "#\($0)" } ?? "")
    }
    readInlineChildren(element)
    link = outer
  }

  private mutating func readRun(_ run: XMLElement) {
    let properties = run.child(.runProperties)
    let look = RunLook(properties, sheet.styles)
    guard let change = properties?.child(.runChange) else {
      for child in run.children { readRunContent(child, look) }
      return
    }
    logFormatting(change)
    let oldLook = RunLook(change.child(.runProperties), sheet.styles)
    for child in run.children {
      if child.name == .words, look.style != oldLook.style || look.isHidden != oldLook.isHidden {
        let outer = presence
        presence = outer.intersection(.old)
        append(Self.words(of: child), oldLook)
        presence = outer.intersection(.new)
        append(Self.words(of: child), look)
        presence = outer
      } else {
        readRunContent(child, look)
      }
    }
  }

  private mutating func readRunContent(_ element: XMLElement, _ look: RunLook) {
    switch element.name {
    case .words: append(Self.words(of: element), look)
    case .deletedWords:
      let outer = presence
      presence.subtract(.new)
      append(Self.words(of: element), look)
      presence = outer
    case .instruction, .deletedInstruction: instruct(element.text)
    case .fieldCharacter: meetFieldCharacter(element)
    case .tab, .alignedTab: append(.tab)
    case .lineBreak: readBreak(element)
    case .carriageReturn: readBreak(element)
    case .noBreakHyphen: append("\u{2011}", look)
    case .symbol: readSymbol(element, look)
    case .footnoteReference, .endnoteReference:
      if let id = element[.id] {
        append(.note(NoteKey(isEndnote: element.name == .endnoteReference, id: id)))
      }
    case .commentReference:
      if let id = element[.id] { append(.comment(id)) }
    case .drawing, .picture, .object: readDrawing(element)
    case .alternatives:
      if let chosen = Self.chosen(of: element) {
        for child in chosen.children { readRunContent(child, look) }
      }
    case .ruby: readRuby(element)
    case .contentPart: ledger.find(.image, .lost("left out: handwriting"))
    case .runProperties, .softHyphen, .text: break
    default: readInlineChildren(element)
    }
  }

  /// The words of a run; blanks at their ends count only where the file says so.
  private static func words(of element: XMLElement) -> String {
    var text = element.text
    if text.utf8.contains(where: { $0 < 0x20 }) {
      text = String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
    }
    guard element[.space] != "preserve", text.utf8.first == 0x20 || text.utf8.last == 0x20 else {
      return text
    }
    return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private mutating func readBreak(_ element: XMLElement) {
    guard let type = element[.type], type == "page" || type == "column" else { return appendLineBreak() }
    guard isBody, takesWords else { return }
    ledger.find(.pageBreak, .lost("left out: Markdown has no pages"))
  }

  private mutating func appendLineBreak() {
    guard takesWords else { return }
    append(.lineBreak(isBody ? ledger.find(.lineBreak) : -1))
  }

  private mutating func readSymbol(_ element: XMLElement, _ look: RunLook) {
    let code = element[.character].flatMap { UInt32($0, radix: 16) } ?? 0
    let font = element[.font] ?? ""
    guard takesWords else { return }
    if let sign = SymbolFont.sign(code, font: font) {
      if isBody { ledger.find(.symbol, .kept) }
      append(sign, look)
    } else {
      ledger.find(.symbol, .lost("written as \u{FFFD}: sign \(String(code, radix: 16)) of the font \(font)"))
      append("\u{FFFD}", look)
    }
  }

  private mutating func readRuby(_ element: XMLElement) {
    guard let base = element.child(.rubyBase) else { return }
    readInlineChildren(base)
    guard let above = element.child(.rubyText) else { return }
    ledger.find(.ruby, .changed("stands in parentheses behind its words"))
    append(" (", RunLook())
    readInlineChildren(above)
    append(")", RunLook())
  }

  /// Whether words are read that print: not the instruction of a field, nor a table of contents.
  var takesWords: Bool { !isGenerated && fields.allSatisfy(\.isInResult) }

  /// Appends something that is not words.
  mutating func append(_ content: Piece.Content) {
    guard takesWords else { return }
    pieces.append(Piece(content: content, presence: presence, link: link))
  }

  /// Appends words.
  mutating func append(_ words: String, _ look: RunLook) {
    guard !words.isEmpty, takesWords else { return noteUnread(words) }
    if look.isHidden {
      ledger.find(.hiddenText, words: words.excerpt, .lost("left out: it does not print"))
      return
    }
    if presence == .both { log.rest() }
    let isBlank = words.isBlank
    let shown = look.isInCapitals ? words.uppercased() : words
    let text = look.symbolFont.map { SymbolFont.text(words, font: $0) } ?? shown
    if !isBlank { count(look, text) }
    for (place, line) in text.split(separator: "\u{2028}", omittingEmptySubsequences: false).enumerated() {
      if place > 0 { appendLineBreak() }
      guard !line.isEmpty else { continue }
      pieces.append(
        Piece(content: .text(String(line)), style: look.style, presence: presence, link: link))
    }
  }

  /// Words that stand where only the instruction of a field may stand are not lost silently.
  private mutating func noteUnread(_ words: String) {
    guard !words.isBlank, !isGenerated, let field = fields.last, !field.isInResult else { return }
    ledger.find(.field, words: words.excerpt, .lost("left out: words within a field's instruction"))
  }

  private mutating func count(_ look: RunLook, _ text: String) {
    guard isBody else { return }
    if look.style.contains(.struck) {
      ledger.find(.struckText, words: text.excerpt, .changed("stands between ~~ signs"))
    }
    if look.isHighlighted {
      ledger.find(.highlightedText, words: text.excerpt, .lost("kept without the color, which marked it"))
    }
    if look.isInCapitals {
      ledger.find(.capitals, words: text.excerpt, .changed("written in capitals"))
    }
    if look.isUnderlined, link == nil {
      ledger.find(.underlinedText, words: text.excerpt, .changed("the words stand without the line"))
    }
    if look.isRaised {
      ledger.find(.raisedText, words: text.excerpt, .changed("the words stand on the line"))
    }
  }
}
