/// What is wrong with a command line, as data; `message` is its prose.
///
/// A verb may throw one too, for a rule that only it knows: `Program.report(_:at:)` prints it like any other.
public enum UsageError: Error, Hashable, Sendable {
  /// An option that the verb does not have, and the nearest that it has.
  case unknownOption(String, nearest: String?)

  /// A word where a subcommand was expected, and the nearest subcommand.
  case unknownVerb(String, nearest: String?)

  /// An option or positional that the verb cannot do without, by its label.
  case missingArgument(String)

  /// An option without its value, by its label, and the option-like word that stands in the value's place.
  case missingValue(String, before: String?)

  /// A flag with a value: `--stat=3`.
  case unexpectedValue(String, of: String)

  /// A value that its parameter, named by its label, does not take, and the nearest that it takes.
  case invalidValue(String, of: String, expectation: Expectation, nearest: String?)

  /// More words than the verb takes.
  case unexpectedArguments([String])

  /// Two parameters, by their labels, that contradict each other.
  case conflicting(String, String)

  /// A rule of the verb itself, said in a full sentence.
  case refused(because: String)
}

extension UsageError {
  /// The error in one or more sentences: what was found, what was expected, and the way out.
  public var message: String {
    switch self {
    case .unknownOption(let word, let nearest):
      "Unknown option \(quoted(word)).\(suggestion(nearest))"
    case .unknownVerb(let word, let nearest):
      "Unknown subcommand \(quoted(word)).\(suggestion(nearest))"
    case .missingArgument(let label):
      "Missing expected argument '\(label)'."
    case .missingValue(let label, before: nil):
      "Missing value for '\(label)'."
    case .missingValue(let label, before: let word?):
      "Missing value for '\(label)'. If \(quoted(word)) is the value, write it after an equals sign: "
        + "\(quoted(label.prefix { $0 != " " } + "=" + word))."
    case .unexpectedValue(let value, let label):
      "The option '\(label)' does not take any value, but \(quoted(value)) was specified."
    case .invalidValue(let value, let label, let expectation, let nearest):
      "The value \(quoted(value)) is invalid for '\(label)'.\(suggestion(nearest))"
        + (expectation.advice.map { " \($0)" } ?? "")
    case .unexpectedArguments(let words):
      words.count == 1
        ? "Unexpected argument \(words.map(quoted).joined())."
        : "\(words.count) unexpected arguments: \(words.prefix(5).map(quoted).joined(separator: ", "))"
          + (words.count > 5 ? ", and more." : ".")
    case .conflicting(let first, let second):
      "'\(first)' and '\(second)' cannot be used together."
    case .refused(let reason):
      reason
    }
  }

  private func suggestion(_ nearest: String?) -> String { nearest.map { " Did you mean '\($0)'?" } ?? "" }
}

/// The word in quotes, cut to a length that an error can carry, with what could disturb a terminal escaped.
private func quoted(_ word: String) -> String {
  let limit = 100
  let shown = word.unicodeScalars.prefix(limit).reduce(into: "") { text, scalar in
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: text += scalar.escaped(asASCII: true)
    default: text.unicodeScalars.append(scalar)
    }
  }
  return word.unicodeScalars.count > limit ? "'\(shown)...'" : "'\(shown)'"
}
