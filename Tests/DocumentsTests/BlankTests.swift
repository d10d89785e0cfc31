import Documents
import Testing

@Suite("Blanks")
struct BlankTests {
  private func blanks(_ text: String) -> [String] {
    Blank.all(in: Outline(parsing: Source(name: "note.md", text: text))).map(\.text)
  }

  @Test(
    "are found where words are still to come",
    arguments: [
      ("The Board [acts] on [day] in room ____.\n", ["[acts]", "[day]", "____"]),
      ("# [Title]\n\n- [First item]\n", ["[Title]", "[First item]"]),
      ("| Day | Theme |\n| --- | --- |\n| Friday | [Theme] |\n", ["[Theme]"]),
      ("This ____ day of ____, 2026.\n", ["____", "____"]),
      ("Adopted on the day of , 2026.\n", [", 2026"]),
      ("Due TBD, in 20XX, by policy XX-XX and ##.\n", ["TBD", "20XX", "XX-XX", "##"]),
      ("Room \\_\\_\\_\\_ at noon.\n", ["____"]),
      ("Strike \"[the words in force]\" here.\n", ["[the words in force]"]),
      (
        "---\ntitle: \"[Title]\"\nnumber: ____\nwhen:\n  - \"[day]\"\n---\n\nText.\n",
        ["[Title]", "____", "[day]"]
      ),
      ("The [sick leave balance] is paid.\n", ["[sick leave balance]"]),
    ])
  func found(text: String, expected: [String]) {
    #expect(blanks(text) == expected)
  }

  @Test(
    "are not what else stands in brackets or has underscores",
    arguments: [
      "See [the policy](https://example.org), ![a seal](seal.png), [the law][ed code] and [ed code].\n\n[ed code]: https://example.org\n",
      "A note.[^1] Another [1] and [20USC].\n\n[^1]: Words of the note.\n",
      "- [ ] To do\n- [x] Done\n",
      "\"labels\": [\"AYES\", \"NOES\"], \"officers\": [ {\"title\": \"Clerk\"} ]\n",
      "The notice [sic] said that \"[t]he child [and] parent\" come, with \"[Each] student\" present.\n",
      "> The court wrote: the [school district] may.\n",
      "The ___whole___ and student[s], parent[s].\n",
      "Title XX, Article XX and Super Bowl XX.\n",
      "---\nsponsors: [Ada Ruiz]\ntopics: [equity, open access]\n---\n\nText.\n",
      "```\nlet a = [some words]\n```\n\n<!-- [what to do] -->\n\n___\n",
      "Words [deleted: old words] and [emphasis added].\n",
    ])
  func passedOver(text: String) {
    #expect(blanks(text) == [])
  }

  @Test("stand where they are said to stand")
  func places() {
    let source = Source(name: "note.md", text: "---\ntitle: \"[Title]\"\n---\n\n1. The Board ____ it.\n")
    let blanks = Blank.all(in: Outline(parsing: source))
    #expect(blanks.map { source[$0.range] } == blanks.map(\.text))
    let lines = LineIndex(source)
    #expect(blanks.map { "\(lines.position(of: $0.range.lowerBound))" } == ["2:9", "5:14"])
  }

  @Test("are listed in a draft and are errors in a final text, in one form of words")
  func findings() {
    let long = "[What the course is about, for whom, and how it works, in two or three paragraphs]"
    let blanks = Blank.all(in: Outline(parsing: Source(name: "note.md", text: "\(long)\n")))
    let words = "\"[What the course is about, for whom, and how it works, in...\" is still to be filled in"
    #expect(blanks.findings(isFinal: false).map(\.message) == ["\(words)."])
    #expect(blanks.findings(isFinal: false).map(\.severity) == [.info])
    #expect(blanks.findings(isFinal: true).map(\.severity) == [.error])
    #expect(blanks.findings(isFinal: true).allSatisfy { $0.message.hasPrefix("\(words), and the text says") })
  }

  @Test(
    "are known by themselves",
    arguments: [("[Course code]", true), (" ____ ", true), ("TBD", true), ("BP 0410", false)])
  func alone(text: String, isBlank: Bool) {
    #expect(text.isBlankToFill == isBlank)
  }
}
