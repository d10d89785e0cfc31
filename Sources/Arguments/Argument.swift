/// A value that one word of a command line can say.
///
/// Text and whole numbers are arguments, and so is an enumeration of choices, by name alone:
///
///     enum Layout: String, CaseIterable, Argument { case text, marks, json }
///
/// Any other value says how it is read, how it is written, and what help and errors call it:
///
///     extension CalendarDate: Argument {
///       public static let expectation = Expectation.form("a date such as 2026-08-01")
///       public init?(argument: String) { self.init(iso8601: argument) }
///       public var argument: String { iso8601 }
///     }
public protocol Argument: Sendable {
  /// What help, errors and completions tell of the words that say a value.
  static var expectation: Expectation { get }

  /// Reads a value from the word that says it, or gives nil when the word says none.
  init?(argument: String)

  /// The word that says the value, as help writes a default.
  var argument: String { get }
}

extension String: Argument {
  /// Any word says a text, even an empty one.
  public static var expectation: Expectation { .text }

  /// Takes the word as it is.
  public init?(argument: String) { self = argument }

  /// The text itself.
  public var argument: String { self }
}

extension Int: Argument {
  /// Any whole number; an option narrows it with `expects: .integer(in: 0...100)`.
  public static var expectation: Expectation { .integer(in: .min ... .max) }

  /// Reads decimal digits with an optional sign.
  public init?(argument: String) { self.init(argument) }

  /// The number in decimal digits.
  public var argument: String { String(self) }
}

extension Argument where Self: RawRepresentable<String> & CaseIterable {
  /// One of the cases, in the order of their declaration.
  public static var expectation: Expectation { .choice(allCases.map(\.rawValue)) }

  /// Reads a case by its raw value.
  public init?(argument: String) { self.init(rawValue: argument) }

  /// The raw value of the case.
  public var argument: String { rawValue }
}
