public import Documents
public import Redlines

/// A form that documents, redlines and reports are written in.
///
///     let page = Format.html.render(redline, as: Rendering())
///     Format.ofReports  // the formats that `outline --format` offers
///
/// A new one is a file with a renderer, a case here and its line in `writers`.
public enum Format: String, Hashable, Sendable, CaseIterable {
  /// For the screen: color, strike and underline where the terminal can.
  case terminal
  /// For people: marks in words that survive copying into a message.
  case text
  /// Markdown with `<del>` and `<ins>`.
  case markdown
  /// A page of its own that needs no script and no other file.
  case html
  /// For programs: the whole text with `[-deleted-]`, `{+inserted+}`, `[<moved from here<]` and `{>moved to here>}`.
  case marks
  /// For programs; it follows a schema in Schemas/.
  case json
  /// Comma-separated tables for spreadsheets.
  case csv
  /// A Word file; a redline in tracked changes. It is no text.
  case docx

  /// What writes it, by what it can write.
  private var writers: Writers {
    switch self {
    case .terminal: Writers(all: TerminalRenderer())
    case .text: Writers(all: TextRenderer())
    case .markdown: Writers(all: MarkdownRenderer())
    case .html: Writers(all: HTMLRenderer())
    case .marks: Writers(redline: MarksRenderer())
    case .json: Writers(all: JSONRenderer())
    case .csv: Writers(all: CSVRenderer())
    case .docx: Writers(all: WordRenderer())
    }
  }

  /// Whether it is no text and has no place on a screen.
  public var isBinary: Bool { self == .docx }

  /// The formats that a redline can be written in.
  public static let ofRedlines = allCases.filter { $0.writers.redline != nil }

  /// The formats that a document can be written in.
  public static let ofOutlines = allCases.filter { $0.writers.outline != nil }

  /// The formats that a report can be written in.
  public static let ofReports = allCases.filter { $0.writers.report != nil }

  /// Writes a redline, behind a report where one is given; nil where the format is for other things.
  ///
  /// - Complexity: O(*n*) in the length of both texts.
  public func render(_ redline: Redline, preface: Report? = nil, as rendering: Rendering = Rendering())
    -> [UInt8]?
  {
    writers.redline.map { $0.bytes(of: redline, preface: preface, rendering) }
  }

  /// Writes a document; nil where the format is for other things.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func render(_ outline: Outline, as rendering: Rendering = Rendering()) -> [UInt8]? {
    writers.outline.map { $0.bytes(of: outline, rendering) }
  }

  /// Writes a report; nil where the format is for other things.
  ///
  /// - Complexity: O(*n*) in the length of the report.
  public func render(_ report: Report, as rendering: Rendering = Rendering()) -> [UInt8]? {
    writers.report.map { $0.bytes(of: report, rendering) }
  }
}

/// The renderers of one format; nil for what it does not write.
///
/// They are named and not found by casting, which costs every process a search of all conformances.
private struct Writers {
  var redline: (any RedlineRenderer)?
  var outline: (any OutlineRenderer)?
  var report: (any ReportRenderer)?

  /// A format that writes everything.
  init(all renderer: some RedlineRenderer & OutlineRenderer & ReportRenderer) {
    (redline, outline, report) = (renderer, renderer, renderer)
  }

  /// A format that writes redlines only.
  init(redline: some RedlineRenderer) {
    self.redline = redline
  }
}
