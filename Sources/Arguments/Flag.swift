/// An option without a value: it is given or it is not.
///
///     let exitCode = Flag("exit-code", help: "Exit with 1 when there are differences.")
///     invocation[exitCode]  // true after `--exit-code`
public struct Flag: Parameter {
  /// The flag as data.
  public let definition: Definition

  /// Declares a flag, typed as `--name` and as `-s` when it has a short name.
  public init(_ name: String, short: Character? = nil, help: String) {
    definition = Definition(
      .flag, name, short: short, count: .oneOrNone, expectation: .text, fallback: String?.none, help: help)
  }

  /// Whether the flag was given at all.
  public func value(of words: [String]) -> Bool { !words.isEmpty }
}
