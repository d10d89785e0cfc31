import Documents
import Redlines

/// JSON for programs, in the shapes of Schemas/.
struct JSONRenderer: RedlineRenderer, OutlineTextRenderer, ReportTextRenderer {
  func bytes(of redline: Redline, preface: Report?, _ rendering: Rendering) -> [UInt8] {
    Array(JSONValue(redline, preface: preface, rendering).text.utf8)
  }

  func text(of outline: Outline, _ rendering: Rendering) -> String {
    JSONValue(outline).text
  }

  func text(of report: Report, _ rendering: Rendering) -> String {
    JSONValue(report).text
  }
}
