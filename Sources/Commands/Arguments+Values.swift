public import Arguments
public import Documents

extension CalendarDate: Argument {
  /// What help and errors say of a date.
  public static let expectation = Expectation.form("a date such as 2026-06-09")

  /// Reads an ISO date.
  public init?(argument: String) { self.init(iso: argument) }

  /// The date as an argument.
  public var argument: String { description }
}

extension DocumentIdentifier: Argument {
  /// What help and errors say of a code.
  public static let expectation = Expectation.form("a code such as 'BP 0410' or 'AC-R'")

  /// Reads a code.
  public init?(argument: String) { self.init(argument) }

  /// The code as an argument.
  public var argument: String { description }
}
