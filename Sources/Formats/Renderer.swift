import Documents
import Redlines

/// What writes one format.
///
/// Which of the protocols below it conforms to is what the format can write.
///
/// Every renderer is total and deterministic, ends what is text with one line end, and lets nothing of a text act as markup.
protocol Renderer: Sendable {}

/// Writes redlines.
protocol RedlineRenderer: Renderer {
  /// The redline as a file, behind a report where one is given.
  func bytes(of redline: Redline, preface: Report?, _ rendering: Rendering) -> [UInt8]
}

/// Writes documents.
protocol OutlineRenderer: Renderer {
  /// The document as a file.
  func bytes(of outline: Outline, _ rendering: Rendering) -> [UInt8]
}

/// Writes reports.
protocol ReportRenderer: Renderer {
  /// The report as a file.
  func bytes(of report: Report, _ rendering: Rendering) -> [UInt8]
}

/// Writes documents as text.
protocol OutlineTextRenderer: OutlineRenderer {
  /// The document as text.
  func text(of outline: Outline, _ rendering: Rendering) -> String
}

extension OutlineTextRenderer {
  func bytes(of outline: Outline, _ rendering: Rendering) -> [UInt8] {
    Array(text(of: outline, rendering).utf8)
  }
}

/// Writes reports as text.
protocol ReportTextRenderer: ReportRenderer {
  /// The report as text.
  func text(of report: Report, _ rendering: Rendering) -> String
}

extension ReportTextRenderer {
  func bytes(of report: Report, _ rendering: Rendering) -> [UInt8] { Array(text(of: report, rendering).utf8) }
}
