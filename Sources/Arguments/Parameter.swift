/// A typed key: it declares what a verb takes, and reads it back from an invocation.
///
/// There are three: `Flag`, `Option` and `Positional`.
public protocol Parameter<Value>: Sendable {
  /// What an invocation gives for the parameter.
  associatedtype Value: Sendable

  /// The parameter as data, without its type: what parsing, help and completions go by.
  var definition: Definition { get }

  /// The value that the words given for the parameter say, in their order; parsing has admitted each of them.
  func value(of words: [String]) -> Value
}

extension Parameter {
  /// The parameter as errors name it: `--output <file>`, `--stat`, `<old>`.
  public var label: String { definition.label }
}
