import Documents
import Redlines

/// Plain text for a screen: in color where the terminal has it, else as `TextRenderer` writes it.
struct TerminalRenderer: RedlineRenderer, OutlineTextRenderer, ReportTextRenderer {
  func bytes(of redline: Redline, preface: Report?, _ rendering: Rendering) -> [UInt8] {
    var plain = PlainRedline(redline, rendering, hasColor: rendering.hasColor)
    return plain.bytes(preface: preface)
  }

  func text(of outline: Outline, _ rendering: Rendering) -> String {
    var plain = PlainOutline(paper: Paper(width: rendering.width))
    plain.write(outline)
    return plain.paper.text(hasColor: rendering.hasColor)
  }

  func text(of report: Report, _ rendering: Rendering) -> String {
    var plain = PlainReport(paper: Paper(width: rendering.width))
    plain.write(report)
    return plain.paper.text(hasColor: rendering.hasColor)
  }
}
