/// An option with a value: `--name value`, `--name=value`, `-n value`, `-nvalue`.
///
/// The type says what an invocation gives for it:
///
///     let layout = Option("format", default: Layout.text, help: "How the redline is written.")
///     let context = Option("context", default: 3, expects: .integer(in: 0...99), help: "Lines around.")
///     let output = Option<String?>("output", short: "o", value: "file", expects: .file(), help: "Where to.")
///     let sponsors = Option<[String]>("sponsor", value: "name", help: "A sponsor.")
///     let amends = Option<DocumentIdentifier>("amends", value: "code", help: "What is amended.")
///
///     invocation[context]   // 3, unless the option says otherwise
///     invocation[output]    // nil, unless the option is given
///     invocation[sponsors]  // every value, in the order given
///     invocation[amends]    // a command line without the option was refused
///
/// Of an option that is not repeatable, the last value given counts.
public struct Option<Value: Sendable>: Parameter {
  /// The option as data.
  public let definition: Definition
  private let reading: @Sendable ([String]) -> Value

  /// The value that the words say.
  public func value(of words: [String]) -> Value { reading(words) }
}

extension Option where Value: Argument {
  /// Declares an option that always has a value: the default, or without one the option is required.
  ///
  /// - Parameters:
  ///   - name: The long name, without its dashes.
  ///   - short: The short name.
  ///   - value: What help calls the value; the name, if nothing else is given.
  ///   - fallback: The value when the option is not given.
  ///   - expects: What is taken as a value, where it is narrower than the type.
  ///   - help: A sentence.
  public init(
    _ name: String, short: Character? = nil, value: String? = nil, default fallback: Value? = nil,
    expects: Expectation = Value.expectation, help: String
  ) {
    definition = Definition(
      .option, name, short: short, valueName: value, count: .one, expectation: expects,
      fallback: fallback, help: help)
    reading = { words in
      guard let value = words.last.flatMap(Value.init(argument:)) ?? fallback else {
        preconditionFailure("'--\(name)' is required, so parsing refuses a command line without it")
      }
      return value
    }
  }
}

extension Option {
  /// Declares an option that may be left out.
  ///
  /// - Parameters:
  ///   - name: The long name, without its dashes.
  ///   - short: The short name.
  ///   - value: What help calls the value; the name, if nothing else is given.
  ///   - expects: What is taken as a value, where it is narrower than the type.
  ///   - help: A sentence.
  public init<Wrapped: Argument>(
    _ name: String, short: Character? = nil, value: String? = nil,
    expects: Expectation = Wrapped.expectation, help: String
  ) where Value == Wrapped? {
    definition = Definition(
      .option, name, short: short, valueName: value, count: .oneOrNone, expectation: expects,
      fallback: Wrapped?.none, help: help)
    reading = { $0.last.flatMap(Wrapped.init(argument:)) }
  }

  /// Declares an option that may be given any number of times.
  ///
  /// - Parameters:
  ///   - name: The long name, without its dashes.
  ///   - short: The short name.
  ///   - value: What help calls one value; the name, if nothing else is given.
  ///   - expects: What is taken as a value, where it is narrower than the type.
  ///   - help: A sentence.
  public init<Element: Argument>(
    _ name: String, short: Character? = nil, value: String? = nil,
    expects: Expectation = Element.expectation, help: String
  ) where Value == [Element] {
    definition = Definition(
      .option, name, short: short, valueName: value, count: .any, expectation: expects,
      fallback: Element?.none, help: help)
    reading = { $0.compactMap(Element.init(argument:)) }
  }
}
