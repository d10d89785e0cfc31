import Documents
import Imports
import Testing

@Suite struct EscapingTests {
  static let bits = [
    "a", "b", "word", "The Board", " ", "  ", "*", "**", "***", "****", "_", "__", "___", "________", "`",
    "``", "~", "~~",
    "[", "]", "(", ")", "](", "[^", "!", "![", "<", ">", "<b>", "<!--", "-->", "https://a.example",
    "<https://a.example>",
    "\\", "\\\\", "|", "||", "#", "##", "# ", "-", "- ", "---", "+", "+++", "=", "===", "1. ", "(a) ", "&",
    "&amp;", "\"",
    "é", "—", "“", "”", "\u{A0}", "…", ".", ",", ";", ":", "%", "$", "WHEREAS, ", "RESOLVED, That ",
    "Section 2. ", "•",
  ]
  static let looks = [
    "", "", "", "<w:b/>", "<w:i/>", "<w:b/><w:i/>", "<w:strike/>", #"<w:rStyle w:val="VerbatimChar"/>"#,
  ]
  static let styles =
    #"<w:style w:type="character" w:styleId="VerbatimChar"><w:name w:val="Verbatim Char"/></w:style>"#

  /// The words that a document reads as, line by line, all roles alike: what stands before the words and the words.
  static func words(of markdown: String) -> [String] {
    let outline = Outline(parsing: Source(name: "", text: markdown))
    return outline.provisions.filter { $0.role.isText }.map { provision in
      let marker = outline.source[provision.marker]
      // The reader passes over the signs around the first words of a clause.
      let isClause = [.recital, .resolved, .formula].contains(provision.role)
      return (isClause ? marker.filter { $0 != "*" } : marker) + outline.words(in: provision.body)
    }
  }

  static func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test(arguments: 0..<600) func `Words come back as they stood in Word, whatever signs are in them`(
    _ seed: Int
  ) throws {
    var random = Random(seed)
    var paragraphs: [String] = []
    var body = ""
    for _ in 0..<random.below(4) + 1 {
      var words = ""
      var runs = ""
      for _ in 0..<random.below(5) + 1 {
        let text = (0..<random.below(5) + 1).map { _ in random.pick(Self.bits) }.joined()
        let look = random.pick(Self.looks)
        runs += r(text, look)
        words += look == "<w:strike/>" ? "~~\(text)~~" : text
      }
      body += "<w:p>\(runs)</w:p>"
      paragraphs.append(words)
    }
    let markdown = try WordFile(body).with("styles", "styles", Self.styles).read().new
    // Signs of struck words that meet or hold nothing are not compared.
    let read = Self.words(of: markdown).map { Self.plain($0).filter { $0 != "~" } }
    let wanted = paragraphs.map { Self.plain($0).filter { $0 != "~" } }.filter { !$0.isEmpty }
    #expect(read.joined() == wanted.joined(), "seed \(seed)\n\(markdown)")
  }

  @Test(arguments: 0..<200) func `Words in cells and headings come back`(_ seed: Int) throws {
    var random = Random(seed)
    let text = (0..<random.below(8) + 1).map { _ in random.pick(Self.bits) }.joined() + "x"
    let body =
      p("x" + text, #"<w:outlineLvl w:val="0"/>"#) + RevisionTests.table([["x" + text, "y"], ["z", text]])
    let markdown = try WordFile(body).read().new
    let outline = Outline(parsing: Source(name: "", text: markdown))
    let heading = try #require(outline.provisions.first { $0.role == .heading })
    #expect(
      Self.plain(outline.words(in: heading.body)) == Self.plain("x" + text), "seed \(seed)\n\(markdown)")
    let rows = outline.provisions.indices.filter { outline.provisions[$0].role == .row }
    let table = try #require(PipeTable(reading: rows, of: outline))
    let cells = (table.header.cells + table.rows.flatMap(\.cells)).map {
      Self.plain(outline.words(in: $0.range))
    }
    #expect(cells == ["x" + text, "y", "z", text].map(Self.plain), "seed \(seed)\n\(markdown)")
  }
}
