/// How grave a finding is.
public enum Severity: String, Hashable, Sendable, CaseIterable, Codable, Comparable {
  /// Worth knowing; nothing has to change.
  case info

  /// Probably wrong; a careful clerk looks.
  case warning

  /// Wrong: the document cannot stand as it is.
  case error

  /// Severities order from `info` up to `error`.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}
