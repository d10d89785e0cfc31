/// A parameter as data, without its type: what parsing, help, errors and completions all go by.
public struct Definition: Sendable {
  /// How the parameter stands on the command line.
  package enum Role: Hashable, Sendable {
    case flag, option, positional
  }

  /// How many values the parameter takes.
  package enum Count: Hashable, Sendable {
    case one
    case oneOrNone
    case oneOrMore
    case any
  }

  package let role: Role
  package let count: Count
  /// The long name without its dashes, or the name of a positional.
  package let name: String
  package let short: Character?
  /// What help calls the value, without its angle brackets.
  package let valueName: String
  package let expectation: Expectation
  /// The default as it would be typed.
  package let fallback: String?
  package let help: String
  /// Whether a word says a value of the parameter's type.
  private let says: @Sendable (String) -> Bool

  init<Value: Argument>(
    _ role: Role, _ name: String, short: Character? = nil, valueName: String? = nil, count: Count,
    expectation: Expectation, fallback: Value? = nil, help: String
  ) {
    precondition(
      name.isPlain && name.count > 1 && short?.isASCIILetter ?? true,
      "a name is two or more ASCII letters, digits and hyphens, and a short name one letter: '\(name)'")
    precondition(
      expectation.isPlain, "choices and extensions are ASCII letters, digits and hyphens: '\(name)'")
    self.role = role
    self.count = count
    self.name = name
    self.short = short
    self.valueName = valueName ?? name
    self.expectation = expectation
    self.fallback = fallback?.argument
    self.help = help
    self.says = { Value(argument: $0) != nil }
    precondition(self.fallback.map(admits) ?? true, "the default of '\(name)' is not among its values")
  }
}

extension Definition {
  /// Whether the word says a value that the parameter takes.
  package func admits(_ word: String) -> Bool { expectation.admits(word) && says(word) }

  /// Whether a command line without the parameter is incomplete.
  package var isRequired: Bool {
    switch count {
    case .one: fallback == nil
    case .oneOrMore: true
    case .oneOrNone, .any: false
    }
  }

  /// Whether each further value is kept rather than put in place of the one before.
  package var isRepeatable: Bool { count == .oneOrMore || count == .any }
}

extension Definition {
  /// The name that no other parameter of the verb has: `--output` or `<old>`.
  package var id: String { role == .positional ? "<\(name)>" : "--\(name)" }

  /// The parameter as errors name it: `--output <file>`, `--stat`, `<old>`.
  package var label: String { role == .option ? "\(id) <\(valueName)>" : id }

  /// Every way to type the option, short before long; none for a positional.
  package var spellings: [String] {
    role == .positional ? [] : (short.map { ["-\($0)"] } ?? []) + [id]
  }

  /// The parameter in a line of usage: `[--output <file>]`, `<old>`, `[<files> ...]`.
  package var synopsis: String {
    let whole = isRepeatable ? "\(label) ..." : label
    return isRequired ? whole : "[\(whole)]"
  }
}

extension String {
  /// Whether the text is a name that every shell takes as it is: ASCII letters, digits, and hyphens within.
  var isPlain: Bool {
    guard let first = utf8.first, first != UInt8(ascii: "-") else { return false }
    return utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}

extension Character {
  /// Whether the character is one of A to Z or a to z.
  var isASCIILetter: Bool {
    asciiValue.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) } ?? false
  }
}
