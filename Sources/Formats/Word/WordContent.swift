/// The content of a paragraph of a Word file in the making: runs, links and the marks of changes.
struct WordContent {
  private(set) var xml = XMLWriter()

  /// The characters written, and those of the longest word, for the width of a column.
  private(set) var size = WordColumn()
  private var wordLength = 0

  /// What the open run is; a run goes on as long as it stays the same.
  private struct Run: Equatable {
    var revision: WordRevision
    var manner: WordAtom.Manner
    var former: WordAtom.Manner?
    var link: Int
  }

  private var run: Run?
  private var isText = false

  /// What became of the last words; nil where there are none, or a mark of a range stands behind them.
  var last: WordRevision? { run?.revision }

  /// Whether nothing was written.
  var isEmpty: Bool { xml.bytes.isEmpty }

  /// Which texts the content belongs to.
  private(set) var sides: (old: Bool, new: Bool) = (false, false)

  /// Whether words came or went in it, apart from those that moved.
  private(set) var hasEdits = false

  /// Goes on in a run of this kind.
  mutating func open(
    _ revision: WordRevision, _ manner: WordAtom.Manner, former: WordAtom.Manner? = nil, link: Int,
    _ revisions: inout WordRevisions
  ) {
    let wanted = Run(revision: revision, manner: manner, former: former, link: link)
    if run == wanted { return }
    let sharesLink = run?.link == link
    let sharesMark = sharesLink && run?.revision == revision
    close(keepsMark: sharesMark, keepsLink: sharesLink)
    if link > 0, !sharesLink { xml.markup(made: #"<w:hyperlink r:id="rIdLink\#(link)">"#) }
    if let element = revision.element, !sharesMark {
      xml.markup("<")
      xml.markup(element)
      xml.markup(made: revisions.attributes())
      xml.markup(">")
    }
    xml.markup("<w:r>")
    writeManner(wanted, &revisions)
    run = wanted
    sides = (sides.old || revision.isOfOld, sides.new || revision.isOfNew)
    hasEdits = hasEdits || revision == .inserted || revision == .deleted
  }

  /// Writes words into the open run.
  mutating func write(_ words: some Collection<UInt8>) {
    openText()
    xml.words(words)
    size.length += words.count
    for byte in words {
      wordLength = byte == UInt8(ascii: " ") ? 0 : wordLength + (byte & 0xC0 == 0x80 ? 0 : 1)
      size.longestWord = max(size.longestWord, wordLength)
    }
  }

  /// Writes one blank into the open run.
  mutating func writeBlank() {
    openText()
    xml.bytes.append(UInt8(ascii: " "))
    size.length += 1
    wordLength = 0
  }

  /// Writes a tabulator into the open run.
  mutating func writeTab() {
    closeText()
    xml.markup("<w:tab/>")
    size.length += 1
    wordLength = 0
  }

  /// Writes a line break into the open run.
  mutating func writeBreak() {
    closeText()
    xml.markup("<w:br/>")
    size.length += 1
    wordLength = 0
  }

  /// Writes markup between runs.
  mutating func write(markup: String) {
    close()
    run = nil
    xml.markup(made: markup)
  }

  /// Appends what another paragraph holds, because both became one.
  mutating func append(_ other: WordContent) {
    close()
    run = nil
    xml.bytes += other.finished().bytes
    sides = (sides.old || other.sides.old, sides.new || other.sides.new)
    hasEdits = hasEdits || other.hasEdits
  }

  /// The content with everything closed.
  consuming func finished() -> XMLWriter {
    close()
    return xml
  }

  private mutating func openText() {
    guard !isText else { return }
    xml.markup(isDeleted ? #"<w:delText xml:space="preserve">"# : #"<w:t xml:space="preserve">"#)
    isText = true
  }

  private mutating func closeText() {
    guard isText else { return }
    xml.markup(isDeleted ? "</w:delText>" : "</w:t>")
    isText = false
  }

  /// Whether the open run is deleted, whose words stand in an element of their own; words that moved do not.
  private var isDeleted: Bool { run?.revision == .deleted }

  private mutating func close(keepsMark: Bool = false, keepsLink: Bool = false) {
    guard let run else { return }
    closeText()
    xml.markup("</w:r>")
    if let element = run.revision.element, !keepsMark {
      xml.markup("</")
      xml.markup(element)
      xml.markup(">")
    }
    if run.link > 0, !keepsLink { xml.markup("</w:hyperlink>") }
  }

  private mutating func writeManner(_ run: Run, _ revisions: inout WordRevisions) {
    let marks = Self.markup(of: run.manner, isLink: run.link > 0)
    guard run.former != nil || !marks.isEmpty else { return }
    xml.markup("<w:rPr>")
    xml.markup(made: marks)
    if let former = run.former {
      xml.markup("<w:rPrChange")
      xml.markup(made: revisions.attributes())
      xml.markup("><w:rPr>")
      xml.markup(made: Self.markup(of: former, isLink: run.link > 0))
      xml.markup("</w:rPr></w:rPrChange>")
    }
    xml.markup("</w:rPr>")
  }

  private static func markup(of manner: WordAtom.Manner, isLink: Bool) -> String {
    var text = ""
    let style =
      isLink
      ? "Hyperlink"
      : manner.contains(.code)
        ? "VerbatimChar" : manner.contains(.label) ? "Label" : manner.contains(.lead) ? "Lead" : nil
    if let style { text += #"<w:rStyle w:val="\#(style)"/>"# }
    if manner.contains(.strong) || manner.contains(.key) { text += "<w:b/><w:bCs/>" }
    if manner.contains(.emphasis) { text += "<w:i/><w:iCs/>" }
    if manner.contains(.rightToLeft) { text += "<w:rtl/>" }
    return text
  }
}
