public import Documents

/// Findings as compilers print them, a line each: `file:12:3: error: text [rule]`.
public struct FindingLines: Sendable {
  private let rendering: Rendering

  /// Prepares to print; of the rendering only `hasColor` counts.
  public init(_ rendering: Rendering = Rendering()) {
    self.rendering = rendering
  }

  /// The lines of the findings of a source, in the order of their places; empty for none.
  ///
  /// - Complexity: O(*n* log *n*) in the number of findings, and once the length of the source.
  public func text(of findings: [Finding], in source: Source) -> String {
    guard !findings.isEmpty else { return "" }
    let index = LineIndex(source)
    var paper = Paper(width: .max)
    for finding in findings.inOrder {
      let ink: Paper.Ink =
        switch finding.severity {
        case .error: [.error, .strong]
        case .warning: [.warning, .strong]
        case .info: .strong
        }
      paper.line([
        .init(text: "\(source.name):\(index.position(of: finding.range.lowerBound)): ", ink: .strong),
        .init(text: "\(finding.severity.rawValue): ", ink: ink),
        .init(text: finding.message.unwrapped), .init(text: " [\(finding.rule.id)]", ink: .quiet),
      ])
    }
    return paper.text(hasColor: rendering.hasColor)
  }

  /// The findings of several sources as JSON (Schemas/findings.schema.json).
  public func json(of findings: [(source: Source, findings: [Finding])]) -> String {
    JSONValue.array(
      findings.flatMap { source, findings in
        let index = findings.isEmpty ? nil : LineIndex(source)
        return findings.inOrder.compactMap { finding in index.map { JSONValue(finding, source, $0) } }
      }
    ).text
  }
}

extension [Finding] {
  /// In the order of their places; findings of one place keep their order.
  fileprivate var inOrder: [Finding] {
    enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }
}
