/// A value known by its place among the words that are not options.
///
///     let old = Positional<String>("old", expects: .file("md"), help: "The text as it was.")
///     let notes = Positional<String?>("notes", help: "Plain paragraphs.")
///     let files = Positional<[String]>("files", expects: .file("md"), help: "What to check.")
///
/// A single `-` is such a value too: by custom it names standard input.
public struct Positional<Value: Sendable>: Parameter {
  /// The positional as data.
  public let definition: Definition
  private let reading: @Sendable ([String]) -> Value

  /// The value that the words say.
  public func value(of words: [String]) -> Value { reading(words) }
}

extension Positional where Value: Argument {
  /// Declares a value that must be given.
  public init(_ name: String, expects: Expectation = Value.expectation, help: String) {
    definition = Definition(
      .positional, name, count: .one, expectation: expects, fallback: Value?.none, help: help)
    reading = { words in
      guard let value = words.last.flatMap(Value.init(argument:)) else {
        preconditionFailure("'<\(name)>' is required, so parsing refuses a command line without it")
      }
      return value
    }
  }
}

extension Positional {
  /// Declares a value that may be left out; no required one can follow it.
  public init<Wrapped: Argument>(_ name: String, expects: Expectation = Wrapped.expectation, help: String)
  where Value == Wrapped? {
    definition = Definition(
      .positional, name, count: .oneOrNone, expectation: expects, fallback: Wrapped?.none, help: help)
    reading = { $0.last.flatMap(Wrapped.init(argument:)) }
  }

  /// Declares values that take every word left, at least one unless they are optional; nothing can follow.
  public init<Element: Argument>(
    _ name: String, isOptional: Bool = false, expects: Expectation = Element.expectation, help: String
  ) where Value == [Element] {
    definition = Definition(
      .positional, name, count: isOptional ? .any : .oneOrMore, expectation: expects,
      fallback: Element?.none, help: help)
    reading = { $0.compactMap(Element.init(argument:)) }
  }
}
