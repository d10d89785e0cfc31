import Documents
import Redlines

/// JSON for programs, in the shapes of Schemas/.
struct JSONRenderer: RedlineRenderer, OutlineRenderer, ReportRenderer {
  func text(of redline: Redline, preface: Report?, _ rendering: Rendering) -> String {
    JSONValue(redline, preface: preface, rendering).text
  }

  func text(of outline: Outline, _ rendering: Rendering) -> String {
    JSONValue(outline).text
  }

  func text(of report: Report, _ rendering: Rendering) -> String {
    JSONValue(report).text
  }
}
