import Imports
import Testing

@Suite struct TextTests {
  /// What stands in a body, and the Markdown that it becomes.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let body: String
    let text: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "paragraphs", body: p("One.") + p("Two."), text: "One.\n\nTwo.\n"),
    Case(
      name: "empty paragraphs", body: p("One.") + "<w:p/>" + p("\u{A0}") + p("Two."), text: "One.\n\nTwo.\n"),
    Case(
      name: "looks",
      body:
        "<w:p>\(r("Must", "<w:b/>"))\(r(" be "))\(r("read", "<w:i/>"))\(r(" twice", "<w:strike/>"))</w:p>",
      text: "**Must** be *read* ~~twice~~\n"),
    Case(
      name: "looks with blanks at their ends",
      body: "<w:p>\(r("A "))\(r(" bold ", "<w:b/>"))\(r("word and ", "<w:b/>"))\(r("more."))</w:p>",
      text: "A  **bold word and** more.\n"),
    Case(
      name: "looks in the middle of a word are given up where they would be read as signs",
      body: "<w:p>\(r("(a"))\(r(")b", "<w:b/>"))\(r("c"))</w:p>", text: "(a)bc\n"),
    Case(
      name: "signs of Markdown",
      body: p("# no heading") + p("> no quote") + p("| no row") + p("* * *") + p("a*b*c and `d` and [e](f)")
        + p("<b> \\ snake_case ____ 5 * 3 _x_"),
      text:
        "\\# no heading\n\n\\> no quote\n\n\\| no row\n\n\\* * *\n\na\\*b\\*c and \\`d\\` and [e\\](f)\n\n"
        + "\\<b> \\\\ snake_case ____ 5 * 3 \\_x\\_\n"),
    Case(
      name: "a line break", body: "<w:p>\(r("One"))<w:r><w:br/></w:r>\(r("two."))</w:p>",
      text: "One  \ntwo.\n"),
    Case(
      name: "hyphens, tabs and symbols",
      body: "<w:p>\(r("Name"))<w:r><w:tab/></w:r>\(r("child"))<w:r><w:noBreakHyphen/></w:r>\(r("care ex"))"
        + #"<w:r><w:softHyphen/></w:r>\#(r("ample "))<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>"#,
      text: "Name    child‑care example ☑\n"),
    Case(
      name: "blanks that the file does not keep",
      body: "<w:p><w:r><w:t> One </w:t></w:r><w:r><w:t>two</w:t></w:r></w:p>",
      text: "Onetwo\n"),
    Case(
      name: "a heading by its level alone", body: p("Scope", #"<w:outlineLvl w:val="1"/>"#),
      text: "## Scope\n"),
    Case(
      name: "a field, its result alone",
      body:
        #"<w:p>\#(r("See "))<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a \h </w:instrText></w:r>"#
        + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r>\#(r("(b)"))<w:r><w:fldChar w:fldCharType="end"/></w:r>\#(r("."))</w:p>"#
        + #"<w:p><w:fldSimple w:instr=" DATE ">\#(r("June 9, 2026"))</w:fldSimple></w:p>"#,
      text: "See (b).\n\nJune 9, 2026\n"),
    Case(
      name: "a link written as a field",
      body:
        #"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://a.example/b"</w:instrText></w:r>"#
        + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r>\#(r("the page"))<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#,
      text: "[the page](https://a.example/b)\n"),
    Case(
      name: "a link to a place in a page, written as a field",
      body:
        #"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://a.example/b" \l "costs"</w:instrText></w:r>"#
        + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r>\#(r("the page"))<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#,
      text: "[the page](https://a.example/b#costs)\n"),
    Case(
      name: "a table of contents is left out",
      body: #"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \o</w:instrText></w:r>"#
        + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r>\#(r("Scope 1"))</w:p>\#(p("Duties 2"))"#
        + #"<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>\#(p("Text."))"#,
      text: "Text.\n"),
    Case(
      name: "content controls, smart tags and unknown elements",
      body: "<w:sdt><w:sdtPr/><w:sdtContent>\(p("One."))</w:sdtContent></w:sdt>"
        + "<w:p><w:smartTag>\(r("Two"))</w:smartTag><w:sdt><w:sdtContent>\(r(" three"))</w:sdtContent></w:sdt>"
        + "<w:unheardOf>\(r(" four"))</w:unheardOf></w:p>",
      text: "One.\n\nTwo three four\n"),
    Case(
      name: "a text box, written in two ways, once",
      body:
        "<w:p>\(r("Before."))<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>\(p("Boxed."))"
        + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>\(p("Boxed."))"
        + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
      text: "Before.\n\nBoxed.\n"),
    Case(
      name: "a picture and its description",
      body:
        #"<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="The seal"/><a:blip/></wp:inline></w:drawing></w:r></w:p>"#,
      text: "[Image: The seal]\n"),
    Case(
      name: "an equation",
      body:
        "<w:p>\(r("Cost: "))<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>",
      text: "Cost: (a+b)/2\n"),
    Case(
      name: "hidden words are left out", body: "<w:p>\(r("Seen."))\(r(" Unseen.", "<w:vanish/>"))</w:p>",
      text: "Seen.\n"),
    Case(
      name: "ruby",
      body:
        "<w:p><w:r><w:ruby><w:rt>\(r("kanji"))</w:rt><w:rubyBase>\(r("漢字"))</w:rubyBase></w:ruby></w:r></w:p>",
      text: "漢字 (kanji)\n"),
    Case(
      name: "a paragraph that is only a number is no page number",
      body: p("3") + p("Text.") + p("Page 3 of 7"),
      text: "---\n---\n\n3\n\nText.\n\nPage 3 of 7\n"),
  ]

  @Test(arguments: cases) func `What stands in a body becomes Markdown`(_ item: Case) throws {
    let file = try WordFile(item.body).read()
    #expect(file.new == item.text)
    #expect(!file.hasRevisions)
    #expect(file.old == file.new)
  }

  @Test func `Links lead outside where their address is harmless`() throws {
    var file = WordFile(
      #"<w:p><w:hyperlink r:id="a">\#(r("page"))</w:hyperlink>\#(r(", "))<w:hyperlink r:id="b">\#(r("script"))</w:hyperlink></w:p>"#
        + #"<w:p><w:hyperlink r:id="a">\#(r("https://a.example/x (y)"))</w:hyperlink></w:p>"#)
    file.relationships = [
      ("a", "hyperlink", "https://a.example/x (y)"), ("b", "hyperlink", "javascript:alert(1)"),
    ]
    #expect(
      try file.read().new
        == "[page](<https://a.example/x (y)>), script\n\n[https://a.example/x (y)](<https://a.example/x (y)>)\n"
    )
  }

  @Test func `Notes stand at the end under the signs of their references`() throws {
    let file = WordFile(
      #"<w:p>\#(r("One"))<w:r><w:footnoteReference w:id="7"/></w:r>\#(r(", two"))<w:r><w:endnoteReference w:id="2"/></w:r></w:p>"#
    ).with(
      "footnotes", "footnotes",
      #"<w:footnote w:type="separator" w:id="-1">\#(p(""))</w:footnote><w:footnote w:id="7">\#(p("A note.") + p("More."))</w:footnote><w:footnote w:id="8">\#(p("Lost."))</w:footnote>"#
    ).with("endnotes", "endnotes", #"<w:endnote w:id="2">\#(p("At the end."))</w:endnote>"#)
    let read = try file.read()
    #expect(read.new == "One[^1], two[^i]\n\n[^1]: A note.\n\n    More.\n\n[^i]: At the end.\n")
    #expect(read.balance(.footnote) == [2, 1, 0, 1])
    #expect(read.balance(.endnote) == [1, 1, 0, 0])
  }

  @Test func `Comments stand behind their paragraphs`() throws {
    let file = WordFile(
      #"<w:p>\#(r("One."))<w:r><w:commentReference w:id="3"/></w:r></w:p>"# + p("Two.")
    ).with(
      "comments", "comments",
      #"<w:comment w:id="3" w:author="Rosa Delgado" w:date="2026-06-01T10:00:00Z">\#(p("Why -- here -->?"))</w:comment>"#
        + #"<w:comment w:id="4" w:author="Rosa Delgado">\#(p("Astray."))</w:comment>"#)
    #expect(
      try file.read().new == """
        One.

        <!-- Comment by Rosa Delgado, 2026-06-01: Why - - here - ->? -->

        Two.

        <!-- Comment by Rosa Delgado: Astray. -->

        """)
  }

  @Test func `The main part is found by the relationships, in the strict form too`() throws {
    let strict = WordFile(p("Words.")).allParts.map { part in
      (
        part.name,
        Array(
          part.text.replacing(
            "http://schemas.openxmlformats.org/officeDocument/2006/",
            with: "http://purl.oclc.org/ooxml/officeDocument/"
          )
          .replacing(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/",
            with: "http://purl.oclc.org/ooxml/wordprocessingml/"
          )
          .utf8)
      )
    }
    #expect(try Import(reading: StoredZip.archive(strict)).new == "Words.\n")
  }
}

extension Import {
  /// Found, kept, changed and lost of a thing.
  func balance(_ thing: Thing) -> [Int] {
    ledger.balances.first { $0.thing == thing }.map { [$0.found, $0.kept, $0.changed, $0.lost] } ?? [
      0, 0, 0, 0,
    ]
  }
}
