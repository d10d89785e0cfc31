/// A rule that `check` applies: its name on the command line and in district.json, and what it asks for.
///
/// Modules declare their rules as static constants in an extension and list them once:
///
///     extension Rule {
///       public static let recitalEnding = Rule(
///         "recital-ending", .warning, "Recitals end alike, as the district's style says.")
///     }
public struct Rule: Hashable, Sendable {
  /// The rule's name: lower-case words joined by hyphens.
  public let id: String

  /// The severity its findings have unless they say otherwise.
  public let severity: Severity

  /// What the rule asks for, in one sentence.
  public let summary: String

  /// Declares a rule.
  public init(_ id: String, _ severity: Severity, _ summary: String) {
    self.id = id
    self.severity = severity
    self.summary = summary
  }
}
