import Documents
import Formats
import Testing

@Suite struct LabelTests {
  private static let deleted = """
    ## 8. Complaints

    A complaint is read.

    ## [-9. -]Protection Against Retaliation

    No one shall suffer for a complaint.

    """

  private static let added =
    "## 1. Reach\n\n(a) One rule reaches all.\n\n{+(b) +}It reaches all acts at school.\n"

  @Test func `a label that was deleted is shown in its place and counted as a change`() {
    let text = Texts.rendered(Self.deleted, .text)
    #expect(text.contains("[number 9. deleted] Protection Against Retaliation\n"))
    #expect(text.contains("Provisions: 1 changed; 3 unchanged.\n"))
    let summary = Texts.rendered(Self.deleted, .text) { $0.detail = .summary }
    #expect(summary.contains(": number 9. deleted, was Section 9\n"))
    #expect(Texts.rendered(Self.deleted, .csv).contains("number 9. deleted"))
    #expect(
      Texts.rendered(Self.deleted, .markdown).contains("<del>9.</del> Protection Against Retaliation"))
    let mark = "<del><span class=\"spoken\">[number deleted: </span><span class=\"label\">9.</span>"
    #expect(Texts.rendered(Self.deleted, .html).contains(mark))
  }

  @Test func `a label that was added is shown in its place and counted as a change`() {
    let text = Texts.rendered(Self.added, .text)
    #expect(text.contains("[number (b) added] It reaches all acts at school.\n"))
    #expect(text.contains("Provisions: 1 changed; 2 unchanged.\n"))
    #expect(Texts.rendered(Self.added, .csv).contains("number (b) added"))
    #expect(Texts.rendered(Self.added, .markdown).contains("<ins>(b)</ins> It reaches"))
    let mark = "<ins><span class=\"spoken\">[number added: </span><span class=\"label\">(b)</span>"
    #expect(Texts.rendered(Self.added, .html).contains(mark))
  }

  @Test func `the label of a provision that was joined on is struck at the joint`() {
    let text = Texts.rendered("# T\n\n(a) One two three.[~\n\n| ~][-(b) -]Four five six.\n", .text)
    #expect(text.contains("(a) One two three. [paragraph break deleted] [deleted: (b)] Four five six."))
  }

  @Test func `with color a label that was deleted is struck`() {
    let text = Texts.rendered(Self.deleted, .terminal) { $0.hasColor = true }
    #expect(text.contains("\u{1B}[9;31m9.\u{1B}[0m Protection"))
  }

  @Test func `a provision that only the old text has is cited as a former one`() {
    let marked =
      "## 4. Notice\n\n[-(a) It is posted.\n\n-]{+(a) Every family gets a letter.\n\n+}Last words.\n"
    #expect(Texts.rendered(marked, .text).contains("\nformer Section 4(a)\n"))
    #expect(Texts.rendered(marked, .html).contains(">former Section 4(a)</a>: deleted (3 words)"))
    #expect(Texts.rendered(marked, .markdown).contains("- former Section 4(a): deleted (3 words)"))
    #expect(Texts.rendered(marked, .csv).contains("\n4. Notice,,Section 4(a),deleted (3 words),"))
  }

  @Test func `a provision that was renumbered into another section names its former place`() {
    let marked = """
      ## 2. Scope

      (a) This covers students.

      {+## 3. Reach

      (a) This is new.

      +}[#(b)|(b)#] It covers every employee.

      [#(c)|(d)#] It covers contractors.

      """
    let summary = Texts.rendered(marked, .text) { $0.detail = .summary }
    #expect(summary.contains("Section 3(d): renumbered (c) to (d), was Section 2(c)\n"))
    #expect(Texts.rendered(marked, .text).contains("Section 3(d) (was Section 2(c))\n"))
  }

  @Test func `a move that keeps its number says which way it went`() {
    let marked = """
      ## 8. Complaints

      {>1:## 9. Notice

      >}A complaint is read.

      [<1:## 9. Notice

      <]## 10. Training

      Everyone is trained.

      """
    let text = Texts.rendered(marked, .text)
    #expect(text.contains("[moved further up, cited as before: 9. Notice]"))
    let summary = Texts.rendered(marked, .text) { $0.detail = .summary }
    #expect(summary.contains("Section 9: moved further up, cited as before\n"))
    let html = Texts.rendered(marked, .html)
    #expect(html.contains("Moved further up, cited as before: <a href"))
  }

  @Test func `words that move within a provision are said to move within it`() {
    let text = Texts.rendered("## 9. Notice\n\n(a) [<1:One two <]three four {>1:one two>}.\n", .text)
    #expect(
      text.contains(
        "[moved away within Section 9(a): One two] three four [moved here within Section"))
  }
}
