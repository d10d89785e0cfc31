/// One thing that a check found: where, how grave, by which rule, and in words.
///
/// A finding knows a range of bytes; `LineIndex` turns it into line and column when it is printed.
public struct Finding: Hashable, Sendable {
  /// The rule that was not kept.
  public let rule: Rule

  /// How grave it is here; usually the rule's own severity.
  public let severity: Severity

  /// The bytes of the source that it is about; empty at 0 for the document as a whole.
  public let range: Range<Int>

  /// What was found, what was expected and the way out, in sentences.
  public let message: String

  /// What would mend it, where the district's style leaves no choice; empty otherwise.
  public let mends: [Mend]

  /// Makes a finding.
  public init(
    _ rule: Rule, severity: Severity? = nil, at range: Range<Int>, _ message: String, mends: [Mend] = []
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.range = range
    self.message = message
    self.mends = mends
  }
}

extension [Finding] {
  /// The findings in the order of the text; those of one place as they were found.
  ///
  /// - Complexity: O(*n* log *n*).
  package var inOrder: [Finding] {
    enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }
}

/// A replacement of some bytes of a source by other text.
public struct Mend: Hashable, Sendable {
  /// The bytes that give way.
  public let range: Range<Int>

  /// The text that takes their place.
  public let replacement: String

  /// Makes a replacement.
  public init(_ range: Range<Int>, with replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

extension Source {
  /// The source with replacements made; of two that overlap the earlier holds.
  ///
  /// - Complexity: O(*n* + *m* log *m*).
  public func mended(by mends: [Mend]) -> Source {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var reached = 0
    for mend in mends.sorted(by: {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    })
    where mend.range.lowerBound >= reached {
      result.append(contentsOf: bytes[reached..<mend.range.lowerBound])
      result.append(contentsOf: mend.replacement.utf8)
      reached = mend.range.upperBound
    }
    result.append(contentsOf: bytes[reached...])
    return Source(name: name, text: String(decoding: result, as: UTF8.self))
  }
}
