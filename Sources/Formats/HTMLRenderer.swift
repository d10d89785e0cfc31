import Documents
import Redlines

/// HTML: one page that needs no script and no other file, for the screen and for paper.
struct HTMLRenderer: RedlineRenderer, OutlineTextRenderer, ReportTextRenderer {
  func bytes(of redline: Redline, preface: Report?, _ rendering: Rendering) -> [UInt8] {
    let heading = Heading(redline, rendering)
    let page = HTMLPage.text(
      title: "Redline of \(heading.title)", language: preface?.language ?? "en-US"
    ) { page in
      HTMLRedline(redline, rendering).write(preface: preface, to: &page)
    }
    return Array(page.utf8)
  }

  func text(of outline: Outline, _ rendering: Rendering) -> String {
    let document = HTMLOutline(outline)
    let title = document.title ?? rendering.new.name ?? outline.source.name
    return HTMLPage.text(title: title) { page in document.writePage(rendering, to: &page) }
  }

  func text(of report: Report, _ rendering: Rendering) -> String {
    HTMLPage.text(title: report.title.plainWords, language: report.language) { page in
      HTMLPage.header(
        [rendering.district], title: Segment.reading(report.title), lines: report.subtitle, &page)
      page.element("main") { page in
        page.breakLine()
        HTMLReport.write(report.blocks, to: &page)
      }
    }
  }
}
