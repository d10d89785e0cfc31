import Documents
import Testing

@Suite("Outlines are read as a clerk reads")
struct OutlineTreeTests {
  @Test("A policy: front matter, sections, nested provisions, a paragraph after a list, a table")
  func policy() {
    let outline = Outline(parsing: Source(name: "policy.md", text: Texts.policy))
    #expect(
      outline.tree() == """
        policy.md: 367 bytes, 27 provisions
          fence        ---
          field        "document: " policy
          field        "code: " BP 0410
          field        "title: " Nondiscrimination
          field        "legal:"
            field        "  - " Ed. Code 200
            field        "  - " 34 CFR 106.8
          fence        ---
          heading      "## 1. " Purpose
            paragraph    The board keeps its schools open to all.
          heading      "## 2. " Scope
            item         "(a) " This policy covers:
              item         "(1) " programs;
              item         "(2) " activities, and
                item         "    (i) " clubs
                item         "    (ii) " teams
            item         "(b) " It covers employees.
            paragraph    It binds contractors.
            row          | Office | Phone |
            row          | --- | --- |
            row          | Equity | 555-0100 |

        """)
  }

  @Test(
    "A resolution from a packet: furniture, a page break in a recital, a wrapped formula, the closing block")
  func packet() {
    let outline = Outline(parsing: Source(name: "packet.txt", text: Texts.resolution))
    let roles = outline.provisions.filter { $0.role != .blank }.map(\.role)
    #expect(
      roles == [
        .paragraph, .paragraph, .paragraph, .paragraph, .recital, .recital, .furniture, .continuation,
        .resolved, .item, .item,
        .resolved, .closing, .vote, .vote, .signature, .furniture,
      ])
    let recitals = outline.provisions.indices.filter { outline.provisions[$0].role == .recital }
    #expect(
      recitals.map { outline.text(of: $0) } == [
        "the district\u{2019}s libraries are used by five thousand pupils each week; and",
        "evening hours were cut in 2019 and fam-ilies asked for them again; and the board heard them; and",
      ])
    let resolved = outline.provisions.indices.filter { outline.provisions[$0].role == .resolved }
    #expect(outline.source[outline.provisions[resolved[0]].marker].contains("BE IT\nRESOLVED,"))
    #expect(outline.children(of: resolved[0]).filter { outline.provisions[$0].role == .item }.count == 2)
  }

  @Test(
    "A letter that could be a Roman numeral follows its list",
    arguments: [
      ("(h) x\n(i) y\n", ["lowerLetter", "lowerLetter"]),
      ("(a) x\n(i) y\n(ii) z\n(b) w\n", ["lowerLetter", "lowerRoman", "lowerRoman", "lowerLetter"]),
      ("I. x\nII. y\n", ["upperRoman", "upperRoman"]),
      ("A. x\nB. y\nC. z\n", ["upperLetter", "upperLetter", "upperLetter"]),
      ("(iv) x\n(v) y\n", ["lowerRoman", "lowerRoman"]),
    ])
  func letters(text: String, numberings: [String]) {
    let outline = Outline(parsing: Source(name: "list", text: text))
    #expect(outline.provisions.compactMap { $0.label?.numbering.rawValue } == numberings)
  }

  @Test(
    "What only looks like a label is text",
    arguments: [
      "Section 504 of the Act applies.\n", "J. Smith spoke.\n",
      "The rule is in section\n5145.13. It binds.\n",
      "2.5 credits are enough.\n", "as the court (1990)\nsaid in\n7. That was all.\n",
    ])
  func noLabel(text: String) {
    let outline = Outline(parsing: Source(name: "text", text: text))
    #expect(outline.provisions.allSatisfy { $0.label == nil })
    #expect(outline.provisions.count == 1)
  }

  @Test("Addresses cite provisions by number, heading and place")
  func addresses() {
    let outline = Outline(parsing: Source(name: "policy.md", text: Texts.policy))
    let addresses = Addresses(outline)
    let cited = outline.provisions.indices.filter {
      [.item, .paragraph].contains(outline.provisions[$0].role)
    }.map { addresses[$0] }
    #expect(
      cited == [
        "Section 1, paragraph 1", "Section 2(a)", "Section 2(a)(1)", "Section 2(a)(2)", "Section 2(a)(2)(i)",
        "Section 2(a)(2)(ii)",
        "Section 2(b)", "Section 2, paragraph 1",
      ])
  }
}
