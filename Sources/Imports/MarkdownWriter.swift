import Documents

/// Writes one of the two texts of a document as Markdown.
struct MarkdownWriter {
  let story: Story
  let version: Presence
  var ledger: Ledger

  var blocks: [String] = []
  /// Whether the last block is a bulleted item, which the next one follows without an empty line.
  private var endsInBullet = false
  private var counter: ListCounter
  var nesting = ListNesting()

  /// The notes in the order of their references.
  var notes: [NoteKey] = []
  var noteCounts = (footnotes: 0, endnotes: 0)
  var noteLabels: [NoteKey: String] = [:]

  /// The comments that are tied to the block being written.
  var comments: [String] = []
  var written: Set<String> = []

  var title: String?
  private var titleBlock: Int?
  var facts: [Facts.Row]?
  /// The lines of code that are being gathered.
  private var code: [String] = []

  /// Whether nested items are set in from the left.
  var isIndented = false

  init(_ story: Story, version: Presence, ledger: Ledger) {
    self.story = story
    self.version = version
    self.ledger = ledger
    counter = ListCounter(story.sheet.numbering)
  }

  /// The whole text.
  mutating func run() -> String {
    let body = Block.resolved(story.body, in: version)
    let layouts = SectionLayouts(of: body, story.sheet)
    for (place, block) in body.enumerated() {
      isIndented = layouts.isIndented(at: place)
      write(block)
    }
    flushCode()
    writeNotes()
    for id in story.commentOrder where !written.contains(id) { comments.append(id) }
    writeComments(astray: true)
    let head = story.properties.frontMatter(title: title, facts: facts, in: version)
    let text = (head + blocks).joined(separator: "\n")
    if text.isEmpty { return text }
    // Without front matter the reader of documents looks for page numbers and running headers, which a Word file does not have here.
    let isTaken =
      head.isEmpty
      && Outline(parsing: Source(name: "", text: text)).provisions.contains { $0.role == .furniture }
    return (isTaken ? "---\n---\n\n" : "") + text + "\n"
  }

  mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): write(paragraph)
    case .table(let table): write(table)
    }
  }

  mutating func write(_ paragraph: Paragraph) {
    let style = story.sheet.styles[paragraph.properties.style ?? story.sheet.styles.defaultParagraph]
    let sign = nextSign(paragraph.properties, style)
    if style.isCode, sign == nil { return writeCode(paragraph) }
    flushCode()
    let text = inline(paragraph).trimmed
    let level = headingLevel(paragraph.properties, style)
    if text.bytes.isEmpty {
      writeEmpty(paragraph, sign, style)
    } else if style.isTitle, takesTitle {
      take(title: text)
      settle(paragraph, .kept)
    } else if let level {
      write(heading: text, level: level, sign)
      settle(paragraph, level > 6 ? .changed("a heading of the sixth level, the lowest of Markdown") : .kept)
    } else {
      write(text, paragraph, sign, style)
      settle(paragraph, .kept)
    }
    writeBoxes(of: paragraph)
    writeComments()
  }

  /// Says what became of a paragraph; those that were joined to it are where it is.
  mutating func settle(_ paragraph: Paragraph, _ fate: Ledger.Fate) {
    for item in paragraph.items { ledger.settle(item, fate) }
    for item in paragraph.signs { ledger.settle(item, .kept) }
  }

  /// The sign that Word prints before a paragraph; nil where it belongs to no list.
  mutating func nextSign(_ properties: Paragraph.Properties, _ style: Styles.Style) -> ListCounter.Printed? {
    guard let place = story.sheet.listPlace(properties, style) else { return nil }
    return counter.next(place.list, level: place.level)
  }

  private func headingLevel(_ properties: Paragraph.Properties, _ style: Styles.Style) -> Int? {
    if style.isTitle { return 1 }
    if let level = properties.outlineLevel { return (0...8).contains(level) ? level + 1 : nil }
    return style.headingLevel
  }

  // Titles.

  private var takesTitle: Bool { title == nil || titleBlock == blocks.count }

  private mutating func take(title text: InlineText) {
    let words = text.words
    title = title.map { "\($0) \(words)" } ?? words
    titleBlock = blocks.count
  }

  // Blocks.

  mutating func append(_ text: String, isBullet: Bool = false) {
    if !blocks.isEmpty, !(isBullet && endsInBullet) { blocks.append("") }
    if titleBlock == blocks.count - 1, blocks.last == "" { titleBlock = nil }
    blocks.append(text)
    endsInBullet = isBullet
  }

  private mutating func write(heading text: InlineText, level: Int, _ sign: ListCounter.Printed?) {
    nesting = ListNesting()
    let label = printed(sign).map { $0 + " " } ?? ""
    let line = text.without(.strong)
    let signs = String(repeating: "#", count: min(level, 6)) + " "
    let words = label.isEmpty ? line.plain(upTo: line.leadLength(behind: signs)) : line
    append(signs + label + words.markdown(in: .heading, opensLine: false))
  }

  /// A sign as Markdown writes it.
  private func printed(_ sign: ListCounter.Printed?) -> String? {
    switch sign {
    case .number(let text): text
    case .bullet: "-"
    case .nothing, nil: nil
    }
  }

  private mutating func write(
    _ text: InlineText, _ paragraph: Paragraph, _ sign: ListCounter.Printed?, _ style: Styles.Style
  ) {
    let left = story.sheet.left(of: paragraph.properties, style)
    let place = story.sheet.listPlace(paragraph.properties, style)
    let printed = printed(sign)
    var indent = 0
    if let place, let printed {
      indent = nesting.enter(place.counter, level: place.level, left: left)
      let prefix = blanks(indent)
      append(
        prefix + printed + " " + text.markdown(opensLine: false).settingIn(by: prefix + "  "),
        isBullet: sign == .bullet)
      return
    }
    if paragraph.typedLabel != nil {
      let prefix = blanks(nesting.enter(typedAt: left))
      append(
        prefix + text.plain(upTo: text.leadLength(behind: "")).markdown().settingIn(by: prefix + "  "))
      return
    }
    if let place, sign == .nothing {
      indent = nesting.goOn(place.counter, level: place.level, left: left)
    } else {
      indent = nesting.goOn(left: left)
    }
    let prefix = indent > 0 ? isIndented ? blanks(indent) : "  " : ""
    if style.isQuote {
      append(prefix + "> " + text.markdown(opensLine: false).settingIn(by: prefix))
    } else {
      append(prefix + text.plain(upTo: text.leadLength(behind: "")).markdown().settingIn(by: prefix))
    }
  }

  private func blanks(_ depth: Int) -> String { isIndented ? String(repeating: "  ", count: depth) : "" }

  private mutating func writeEmpty(
    _ paragraph: Paragraph, _ sign: ListCounter.Printed?, _ style: Styles.Style
  ) {
    if paragraph.properties.style == "Rule" || style.name.lowercased() == "horizontal line" {
      append("* * *")
      return settle(paragraph, .kept)
    }
    if case .number(let text) = sign {
      let place = story.sheet.listPlace(paragraph.properties, style)
      let depth = nesting.enter(place?.counter ?? 0, level: place?.level ?? 0, left: 0)
      append(blanks(depth) + text)
      return settle(paragraph, .kept)
    }
    if sign == .bullet {
      for item in paragraph.signs { ledger.settle(item, .changed("a bullet without words is left out")) }
    }
    settle(paragraph, .changed("the blank line between paragraphs stands for it"))
  }

  // Code.

  private mutating func writeCode(_ paragraph: Paragraph) {
    var line = ""
    for piece in paragraph.pieces {
      switch piece.content {
      case .text(let text): line += text
      case .tab: line += "\t"
      case .lineBreak(let item):
        line += "\n"
        ledger.settle(item, .kept)
      case .note, .comment, .box: break
      }
    }
    code.append(line)
    settle(paragraph, .kept)
    comments += paragraph.comments
    writeBoxes(of: paragraph)
  }

  mutating func flushCode() {
    guard !code.isEmpty else { return }
    let text = code.joined(separator: "\n")
    var (longest, row) = (2, 0)
    for byte in text.utf8 {
      row = byte == UInt8(ascii: "`") ? row + 1 : 0
      longest = max(longest, row)
    }
    let fence = String(repeating: "`", count: longest + 1)
    code = []
    append("\(fence)\n\(text)\n\(fence)")
    writeComments()
  }
}

extension Paragraph {
  /// The comments that are tied to it.
  var comments: [String] {
    pieces.compactMap { if case .comment(let id) = $0.content { id } else { nil } }
  }
}

extension String {
  /// The text with its further lines set in.
  fileprivate func settingIn(by prefix: String) -> String {
    guard !prefix.isEmpty, utf8.contains(UInt8(ascii: "\n")) else { return self }
    return split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n" + prefix)
  }
}
