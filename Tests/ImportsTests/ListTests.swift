import Documents
import Imports
import Testing

@Suite struct ListTests {
  /// A level of a list: how it counts, and what it prints.
  static func level(_ number: Int, _ format: String, _ text: String, _ more: String = "") -> String {
    #"<w:lvl w:ilvl="\#(number)"><w:start w:val="1"/><w:numFmt w:val="\#(format)"/>\#(more)<w:lvlText w:val="\#(text)"/>"#
      + #"<w:pPr><w:ind w:left="\#(360 * (number + 1))" w:hanging="360"/></w:pPr></w:lvl>"#
  }

  static let numbering =
    #"<w:abstractNum w:abstractNumId="0">\#(level(0, "decimal", "%1."))\#(level(1, "lowerLetter", "(%2)"))"#
    + #"\#(level(2, "lowerRoman", "(%3)"))</w:abstractNum>"#
    + #"<w:abstractNum w:abstractNumId="1">\#(level(0, "bullet", "•"))\#(level(1, "bullet", "o"))</w:abstractNum>"#
    + #"<w:abstractNum w:abstractNumId="2">\#(level(0, "upperRoman", "Article %1."))"#
    + #"\#(level(1, "decimalZero", "%1.%2", "<w:isLgl/>"))\#(level(2, "decimal", "%1.%2.%3"))</w:abstractNum>"#
    + #"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
    + #"<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>"#
    + #"<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>"#
    + #"<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>"#
    + #"<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>"#

  static func text(_ paragraphs: [(String, Int, Int)]) throws -> String {
    try file(paragraphs).read().new
  }

  static func file(_ paragraphs: [(String, Int, Int)]) -> WordFile {
    WordFile(paragraphs.map { p($0.0, list($0.1, $0.2)) }.joined()).with("numbering", "numbering", numbering)
  }

  @Test func `Levels count by themselves and begin anew under the next item above`() throws {
    let text = try Self.text([
      ("A", 1, 0), ("B", 1, 1), ("C", 1, 2), ("D", 1, 2), ("E", 1, 1), ("F", 1, 0), ("G", 1, 1),
    ])
    #expect(text == "1. A\n\n(a) B\n\n(i) C\n\n(ii) D\n\n(b) E\n\n2. F\n\n(a) G\n")
  }

  @Test func `Lists of one definition share their count, unless one begins anew`() throws {
    let text = try Self.text([("A", 1, 0), ("B", 5, 0), ("C", 4, 0), ("D", 4, 0)])
    #expect(text == "1. A\n\n2. B\n\n4. C\n\n5. D\n")
  }

  @Test func `Numbers of several levels print in digits where the list says so`() throws {
    let text = try Self.text([("A", 3, 0), ("B", 3, 0), ("C", 3, 1), ("D", 3, 2)])
    #expect(text == "Article I. A\n\nArticle II. B\n\n2.01 C\n\nII.01.1 D\n")
  }

  @Test func `Bullets stand one under the other, set in by their level`() throws {
    #expect(try Self.text([("A", 2, 0), ("B", 2, 1), ("C", 2, 0)]) == "- A\n  - B\n- C\n")
  }

  @Test func `Number nothing takes a paragraph out of its list`() throws {
    #expect(try Self.text([("A", 1, 0), ("B", 0, 0), ("C", 1, 0)]) == "1. A\n\nB\n\n2. C\n")
  }

  @Test func `Styles carry lists, levels and what they are based on`() throws {
    let styles =
      #"<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>"#
      + #"<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>"#
      + #"<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="berschrift1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>"#
      + #"<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="berschrift2"/></w:style>"#
    let lists =
      #"<w:abstractNum w:abstractNumId="0">\#(Self.level(0, "decimal", "%1.", #"<w:pStyle w:val="berschrift1"/>"#))"#
      + #"\#(Self.level(1, "decimal", "%1.%2", #"<w:pStyle w:val="berschrift2"/>"#))</w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="0"/></w:num>"#
    let file = WordFile(
      ["berschrift1", "berschrift2", "berschrift1", "Own"].map { p("Title", #"<w:pStyle w:val="\#($0)"/>"#) }
        .joined()
    ).with("styles", "styles", styles).with("numbering", "numbering", lists)
    #expect(try file.read().new == "# 1. Title\n\n## 1.1 Title\n\n# 2. Title\n\n## 2.1 Title\n")
  }

  @Test func `A list can be that of a style`() throws {
    let styles =
      #"<w:style w:type="numbering" w:styleId="Legal"><w:name w:val="Legal"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>"#
    let lists =
      #"<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Legal"/></w:abstractNum>"#
      + #"<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Legal"/>\#(Self.level(0, "ordinal", "%1"))</w:abstractNum>"#
      + #"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>"#
    let file = WordFile(p("A", list(1)) + p("B", list(1))).with("styles", "styles", styles).with(
      "numbering", "numbering", lists)
    #expect(try file.read().new == "1st A\n\n2nd B\n")
  }

  @Test(arguments: [
    ("decimal", "3"), ("decimalZero", "03"), ("lowerLetter", "c"), ("upperLetter", "C"),
    ("lowerRoman", "iii"),
    ("upperRoman", "III"), ("ordinal", "3rd"), ("cardinalText", "Three"), ("ordinalText", "Third"),
    ("numberInDash", "- 3 -"), ("chicago", "‡"), ("hebrew1", "3"),
  ])
  func `Numbers print as their format says`(_ format: String, _ printed: String) throws {
    let lists =
      #"<w:abstractNum w:abstractNumId="0">\#(Self.level(0, format, "%1)"))</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
    let file = WordFile((0..<3).map { _ in p("A", list(1)) }.joined()).with("numbering", "numbering", lists)
    #expect(try file.read().new.hasSuffix("\n\n\(printed)) A\n"))
  }

  @Test func `A paragraph set in as an item is stands within the item`() throws {
    let body =
      p("A", list(1)) + p("B", list(1, 1)) + p("More of B.", #"<w:ind w:left="720"/>"#) + p("C", list(1, 1))
      + p("More of A.", #"<w:ind w:left="360"/>"#) + p("D", list(1))
    let text = try WordFile(body).with("numbering", "numbering", Self.numbering).read().new
    let outline = Outline(parsing: Source(name: "", text: text))
    let items = outline.provisions.indices.filter { outline.provisions[$0].role.isText }
    let parents = items.map { outline.provisions[$0].parent.map { outline.text(of: $0) } }
    #expect(items.map { outline.text(of: $0) } == ["A", "B", "More of B.", "C", "More of A.", "D"])
    #expect(parents == [nil, "A", "B", "A", "A", nil])
  }

  /// The reader of documents sees the levels that Word shows, whatever the lists.
  @Test(arguments: 0..<80) func `Labels and depths come out as Word prints them`(_ seed: Int) throws {
    var random = Random(seed)
    for id in [1, 2] {
      var paragraphs: [(String, Int, Int)] = []
      var level = 0
      for place in 0..<random.below(14) + 1 {
        level = place == 0 ? 0 : min(level + 1, random.below(id == 1 ? 3 : 2))
        paragraphs.append(("word\(place)", id, level))
      }
      let text = try Self.text(paragraphs)
      let outline = Outline(parsing: Source(name: "", text: text))
      let items = outline.provisions.filter { $0.role == .item }
      #expect(items.map(\.depth) == paragraphs.map(\.2), "\(text)")
      #expect(items.map { outline.source[$0.body] } == paragraphs.map(\.0))
    }
  }
}
