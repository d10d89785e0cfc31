import Documents
import Redlines

/// Writes a redline as a page: what changed by section, then the whole text with its marks.
///
/// Deleted words stand in `<del>` and added ones in `<ins>`, with spoken words that also survive copying: "[deleted: ...]".
struct HTMLRedline {
  let passages: Passages
  let account: Account
  let rendering: Rendering
  let heading: Heading

  /// How far the document's headings go down, below the page's own.
  let deeper: Int

  init(_ redline: Redline, _ rendering: Rendering) {
    passages = Passages(redline)
    account = Account(passages)
    self.rendering = rendering
    heading = Heading(redline, rendering)
    let levels = redline.new.provisions.indices.filter { redline.new.provisions[$0].role == .heading }
      .map { redline.new.level(of: $0) }
    deeper = 2 - (levels.min() ?? 2)
  }

  func write(preface: Report?, to page: inout HTMLWriter) {
    page.element("a", [("class", "skip"), ("href", "#text")], words: "Skip to the text")
    page.breakLine()
    HTMLPage.header(
      [rendering.district, "Redline"], title: [Segment(mark: .kept, content: .text(heading.title))],
      lines: [],
      &page)
    page.element("main") { page in
      page.breakLine()
      writeEditions(to: &page)
      if let preface {
        page.element("section", [("class", "preface")]) { page in
          page.element("h2") { $0.write(Segment.reading(preface.title)) }
          for line in preface.subtitle { page.element("p") { $0.write(Segment.reading(line)) } }
          page.breakLine()
          HTMLReport.write(preface.blocks, deeper: 1, to: &page)
        }
        page.breakLine()
      }
      writeAccount(to: &page)
      if rendering.detail == .texts { writeText(to: &page) }
    }
  }

  private func writeEditions(to page: inout HTMLWriter) {
    page.element("dl", [("class", "editions")]) { page in
      for (name, edition) in [("From", heading.old), ("To", heading.new)] {
        page.element("div") { page in
          page.element("dt", words: name)
          page.element("dd", words: edition)
        }
      }
    }
    page.breakLine()
  }

  private func writeAccount(to page: inout HTMLWriter) {
    page.element("section", [("class", "account"), ("aria-labelledby", "changes")]) { page in
      page.element("h2", [("id", "changes")], words: "What changed")
      page.element("p", words: "\(account.sentence) \(account.words)".trimmingBlanks)
      if passages.redline.isExhausted { page.element("p", [("class", "warning")], words: Heading.exhausted) }
      page.breakLine()
      if rendering.detail == .statistics, !account.isEmpty {
        HTMLReport.write(account.table, to: &page)
      } else {
        for section in account.sections where !section.entries.isEmpty { write(section, to: &page) }
      }
    }
    page.breakLine()
  }

  private func write(_ section: Account.Section, to page: inout HTMLWriter) {
    page.element("h3", words: section.name)
    page.element("ul") { page in
      for entry in section.entries {
        page.element("li") { page in
          if !entry.place.isEmpty {
            let link = rendering.detail == .texts ? "#" + name(of: entry.passage) : ""
            page.element(link.isEmpty ? "b" : "a", [("href", link)], words: entry.place)
            page.words(": ")
          }
          page.words(entry.words)
        }
      }
    }
    page.breakLine()
  }

  /// The name of a passage in addresses: its provision in the new text or, where only the old one has it, there.
  func name(of passage: Int) -> String {
    let passage = passages.list[passage]
    return (passage.side == .old ? "o" : "n") + String(passage.provision)
  }
}
