import Documents
import Formats
import Redlines
import Testing

@Suite struct TextTests {
  @Test func `plain text shows the changed passages with their places`() {
    let expected = """
      Redline of Access to Records
        from  old.md
        to    new.md

      Provisions: 2 changed, 1 added, 1 deleted, 1 moved, 1 divided, 1 renumbered; 5
      unchanged. Front matter: 1 line changed.
      8 words added, 7 deleted, 3 moved.

        (1 provision unchanged)

      front matter, revised
        [deleted: 2019-11-12] [added: 2021-06-08]

        (1 provision unchanged)

      Section 1, paragraph 1
         The Board [deleted: believes that] [added: finds that] every student counts.

        (1 provision unchanged)

      Section 2(a)
         (a) This policy covers students[deleted: .] [added: and families.]

      Section 2(b)
         [added: (b) It covers volunteers.]

      Section 2(c)
         [renumbered (b) to (c)] It covers every employee.

      former Section 2(c)
         [moved to Section 3(a): (c) It covers contractors.]

        (2 provisions unchanged)

      Section 3, paragraph 2
         [divided from the paragraph before] It is posted in English.

      former Section 3, paragraph 2
         [deleted: Nothing else is posted.]

      Section 3(a)
         [moved from Section 2(c): (a) It covers contractors.]

        (1 provision unchanged)

      """
    #expect(Texts.rendered(Texts.policy, .text) == expected)
  }

  @Test func `a summary names the changes by section, one a line`() {
    let summary = Texts.rendered(Texts.policy, .text) { $0.detail = .summary }
    let expected = """

      2. Scope
        Section 2(a): changed (2 words added)
        Section 2(b): added (3 words)
        Section 2(c): renumbered (b) to (c)

      3. Notice
        Section 3, paragraph 2: divided from the provision before
        former Section 3, paragraph 2: deleted (4 words)
        Section 3(a): moved from Section 2(c)

      """
    #expect(summary.hasSuffix(expected))
  }

  @Test func `statistics are a table of words by section`() {
    let table = Texts.rendered(Texts.policy, .text) { $0.detail = .statistics }
    let expected = """
      Section       Changes  Added  Deleted  Moved
      ------------  -------  -----  -------  -----
      Front matter        1      1        1
      1. Purpose          1      2        2
      2. Scope            3      5
      3. Notice           3               4      3
      All sections        8      8        7      3

      """
    #expect(table.hasSuffix(expected))
  }

  @Test func `context shows unchanged provisions around a change`() {
    let text = Texts.rendered("One.\n\nTwo.\n\nThree.\n\nFour [-old-]{+new+}.\n\nFive.\n", .text) {
      $0.context = 1
    }
    #expect(text.contains("(2 provisions unchanged)\n\nparagraph 3\n  Three.\n\nparagraph 4\n  Four"))
    #expect(text.hasSuffix("paragraph 5\n  Five.\n"))
  }

  @Test func `texts that differ in blanks alone say so`() {
    let respaced = Redline(
      from: Outline(parsing: Source(name: "old.md", text: "One two.\n")),
      to: Outline(parsing: Source(name: "new.md", text: "One  two.\n")))
    let text = Texts.text(Format.text.render(respaced, as: Rendering()))
    #expect(text.hasSuffix("No words differ, only blanks or line breaks. 1 provision unchanged.\n"))
  }

  @Test(arguments: [Format.markdown, .html])
  func `an edit inside words that moved has no blank before its stop`(format: Format) {
    let notice = "The routes of all buses are posted for families by"
    let redline = Redline(
      from: Outline(
        parsing: Source(name: "old.md", text: "\(notice) August 1.\n\nOne.\n\nTwo three four.\n")),
      to: Outline(parsing: Source(name: "new.md", text: "One.\n\nTwo three four.\n\n\(notice) August 10.\n")))
    let text = Texts.text(format.render(redline, as: Rendering()))
    #expect(text.contains("August 10") && !text.contains("</ins> ."))
    #expect(!text.contains("</ins> <ins class=\"moved\"><span class=\"spoken\">[moved here: </span>."))
  }

  @Test func `identical texts say that no words differ`() {
    #expect(Texts.rendered("One.\n\nTwo.\n", .text).hasSuffix("No words differ. 2 provisions unchanged.\n"))
  }

  @Test func `a joined paragraph says where the break was`() {
    let text = Texts.rendered("# T\n\nOne two three.[~\n\n| ~]Four five six.\n", .text)
    #expect(text.contains("One two three. [paragraph break deleted] Four five six."))
    #expect(text.contains("1 joined"))
  }

  @Test func `long kept stretches are shortened, marks are not`() {
    let words = (1...60).map { "w\($0)" }.joined(separator: " ")
    let text = Texts.rendered("\(words) [-old-]{+new+} \(words)\n", .text)
    #expect(text.contains("... w47 w48"))
    #expect(text.contains("[deleted: old]") && text.contains("w13 w14 ..."))
    #expect(!text.contains("w20"))
  }

  @Test func `colour replaces brackets, and no colour keeps them`() {
    let marked = "The [-old-]{+new+} rule.\n"
    let colored = Texts.rendered(marked, .terminal) { $0.hasColor = true }
    #expect(colored.contains("The \u{1B}[9;31mold\u{1B}[0m \u{1B}[4;34mnew\u{1B}[0m rule."))
    #expect(!colored.contains("[deleted"))
    #expect(Texts.rendered(marked, .terminal) == Texts.rendered(marked, .text))
  }

  @Test func `wide characters take two columns`() {
    let text = Texts.rendered("{+\(String(repeating: "校", count: 60))+}\n", .text) { $0.width = 40 }
    #expect(text.split(separator: "\n").allSatisfy { $0.reduce(0) { $0 + ($1 == "校" ? 2 : 1) } <= 40 })
  }

  @Test func `a table row shows its cells apart`() {
    let text = Texts.rendered("| A | B |\n|---|---|\n| one | [-two-]{+three+} |\n", .text)
    #expect(text.contains("one | [deleted: two] [added: three]"))
  }

  @Test func `invisible characters that changed are named`() {
    #expect(Texts.rendered("single[-\u{AD}-]game\n", .text).contains("single[deleted: ⟨soft hyphen⟩]game"))
  }
}
