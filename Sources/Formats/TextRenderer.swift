import Documents
import Redlines

/// Plain text for people: what it says survives copying into a message.
struct TextRenderer: RedlineRenderer, OutlineTextRenderer, ReportTextRenderer {
  func bytes(of redline: Redline, preface: Report?, _ rendering: Rendering) -> [UInt8] {
    var plain = PlainRedline(redline, rendering, hasColor: false)
    return plain.bytes(preface: preface)
  }

  func text(of outline: Outline, _ rendering: Rendering) -> String {
    var plain = PlainOutline(paper: Paper(width: rendering.width))
    plain.write(outline)
    return plain.paper.text(hasColor: false)
  }

  func text(of report: Report, _ rendering: Rendering) -> String {
    var plain = PlainReport(paper: Paper(width: rendering.width))
    plain.write(report)
    return plain.paper.text(hasColor: false)
  }
}
