import Documents
import Formats
import Redlines
import Testing

@Suite struct HTMLTests {
  private let page = Texts.rendered(Texts.policy, .html)

  @Test func `every tag is closed, every id is one, every link within the page leads somewhere`() {
    let check = TagCheck(page)
    #expect(check.faults == [])
    #expect(Set(check.ids).count == check.ids.count)
    for link in check.links where link.hasPrefix("#") {
      #expect(check.ids.contains(String(link.dropFirst())))
    }
  }

  @Test func `marks have spoken words that survive copying`() {
    #expect(
      page.contains(
        "<del><span class=\"spoken\">[deleted: </span>believes that<span class=\"spoken\">]</span></del> <ins>"
      ))
  }

  @Test func `a long mark says where it ends`() {
    let long = "a change of many words that a listener would otherwise lose track of"
    #expect(Texts.rendered("The {+\(long) +}rule.\n", .html).contains(" end of addition]</span></ins>rule."))
  }

  @Test func `both ends of a move are linked and labelled`() {
    #expect(page.contains("Moved from here to <a href=\"#n23\">Section 3(a)</a>"))
    #expect(page.contains("Moved here from <a href=\"#o15\">Section 2(c)</a>"))
  }

  @Test func `a renumbering is quiet`() {
    #expect(
      page.contains(
        "<span class=\"label\">(c)</span> <span class=\"was\">[was (b)]</span> It covers every employee."))
  }

  @Test func `front matter is a table, not text`() {
    #expect(page.contains("<th scope=\"row\">Revised</th><td><del>"))
    #expect(!page.contains("---"))
  }

  @Test func `the page allows no script and no other file`() {
    #expect(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-"))
    #expect(!page.contains("<script") && !page.contains("<link") && !page.contains("@import"))
  }

  @Test func `a resolution is set with its lead words and its own title`() {
    let text = """
      ---
      title: Thanking the Crew
      ---

      BOARD OF EDUCATION

      Thanking the Crew

      WHEREAS, the crew worked; now, therefore, be it

      RESOLVED, That the Board thanks the crew.

      AYES: 5
      NOES: 0
      """
    let page = Texts.text(Format.html.render(Outline(parsing: Source(name: "r.md", text: text))))
    #expect(TagCheck(page).faults == [])
    #expect(page.contains("<h1 class=\"preamble\">Thanking the Crew</h1>"))
    #expect(page.contains("<p class=\"clause\"><b class=\"lead\">WHEREAS, </b>the crew worked"))
    #expect(page.contains("<pre class=\"lines\" tabindex=\"0\">AYES: 5\nNOES: 0\n</pre>"))
  }

  @Test func `links lead only where they are harmless`() {
    let page = Texts.text(
      Format.html.render(
        Outline(
          parsing: Source(
            name: "a", text: "[x](javascript:alert) [y](/policies) [z](//evil.example) [w](#a)\n"))))
    #expect(TagCheck(page).links == ["/policies"])
  }

  @Test func `a report has tables with captions and scopes`() {
    let page = Texts.text(Format.html.render(ReportTests.report))
    #expect(TagCheck(page).faults == [])
    #expect(page.contains("<caption>Weeks</caption>"))
    #expect(page.contains("<th scope=\"col\" class=\"number\">Days</th>"))
    #expect(page.contains("<th scope=\"row\" class=\"short\">1</th>"))
  }

  @Test func `a preface stands before the changes`() {
    let page = Texts.text(Format.html.render(Texts.redline, preface: ReportTests.report))
    let (report, changes) = (page.range(of: "A Course"), page.range(of: "What changed"))
    #expect(TagCheck(page).faults == [] && report < changes)
  }
}

extension String {
  /// How far into the text another one first stands.
  fileprivate func range(of words: String) -> Int {
    indices.first { self[$0...].hasPrefix(words) }.map { distance(from: startIndex, to: $0) } ?? .max
  }
}
