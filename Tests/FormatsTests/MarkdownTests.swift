import Documents
import Formats
import Testing

@Suite struct MarkdownTests {
  @Test func `a redline lists its changes and marks the passages`() {
    let text = Texts.rendered(Texts.policy, .markdown)
    #expect(text.contains("**2. Scope**\n\n- Section 2(a): changed (2 words added)\n"))
    #expect(
      text.contains("The Board <del>believes that</del> <ins>finds that</ins> **every** student counts."))
    #expect(text.contains("**Section 3(a)** *(moved from Section 2(c))*<br>\n(a) It covers contractors."))
    #expect(text.contains("**Section 2(c)** *(renumbered (b) to (c))*"))
  }

  @Test func `signs of a text are escaped`() {
    let text = Texts.rendered("A {+</ins><script> \\*b\\* | `c [d](javascript:x)+}.\n", .markdown)
    #expect(text.contains("<ins>&lt;/ins&gt;&lt;script&gt; \\*b\\* \\| \\`c \\[d\\](javascript:x)</ins>"))
  }

  @Test func `a document keeps its headings, items and emphasis`() {
    let source = Source(
      name: "a.md",
      text:
        "# Title\n\n## 1. Scope\n\n(a) All *schools*.\n\n- One\n- Two\n\n| A | B |\n|---|---|\n| 1 | 2 |\n")
    let expected =
      "# Title\n\n## 1. Scope\n\n(a) All *schools*.\n\n- One\n- Two\n\n| A | B |\n|---|---|\n| 1 | 2 |\n"
    #expect(Texts.text(Format.markdown.render(Outline(parsing: source))) == expected)
  }
}
