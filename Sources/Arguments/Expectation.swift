/// What a parameter takes as its value: one statement that parsing, help, errors and completions share.
public enum Expectation: Hashable, Sendable {
  /// Any text; nothing can be completed.
  case text

  /// The name of a file; shells offer the files with these extensions, or all when there are none.
  case file(extensions: [String])

  /// The name of a folder.
  case folder

  /// A whole number within the range.
  case integer(in: ClosedRange<Int>)

  /// One of these words.
  case choice([String])

  /// A text of a certain form, named with its article: `"a date such as 2026-08-01"`.
  case form(String)
}

extension Expectation {
  /// The name of a file, where shells offer the files with these extensions: `.file("md", "txt")`.
  public static func file(_ extensions: String...) -> Self { .file(extensions: extensions) }

  /// A whole number no less than the bound: `.integer(in: 1...)`.
  public static func integer(in range: PartialRangeFrom<Int>) -> Self {
    .integer(in: range.lowerBound ... .max)
  }

  /// Whether the word can be meant, as far as the expectation alone can tell.
  func admits(_ word: String) -> Bool {
    switch self {
    case .text, .file, .folder, .form: true
    case .integer(let range): Int(word).map(range.contains) ?? false
    case .choice(let words): words.contains(word)
    }
  }
}

extension Expectation {
  /// Whether every shell takes the words offered as they are.
  var isPlain: Bool {
    switch self {
    case .text, .folder, .integer, .form: true
    case .file(let words), .choice(let words): words.allSatisfy(\.isPlain)
    }
  }

  /// What the help of a parameter adds in parentheses, if anything.
  var note: String? {
    switch self {
    case .text, .file, .folder: nil
    case .integer(let range): range == .min ... .max ? nil : bounds(of: range)
    case .choice(let words): "values: \(words.joined(separator: ", "))"
    case .form(let form): form
    }
  }

  /// What to write instead, as an error tells it, if there is anything to tell.
  var advice: String? {
    switch self {
    case .text, .file, .folder: nil
    case .integer(let range):
      "Please provide a whole number\(bounds(of: range).map { " \($0)" } ?? "")."
    case .choice(let words): "Please provide one of \(alternatives(words))."
    case .form(let form): "Please provide \(form)."
    }
  }

  private func bounds(of range: ClosedRange<Int>) -> String? {
    switch (range.lowerBound, range.upperBound) {
    case (.min, .max): nil
    case (let least, .max): "of at least \(least)"
    case (.min, let most): "of at most \(most)"
    case (let least, let most): "from \(least) to \(most)"
    }
  }

  private func alternatives(_ words: [String]) -> String {
    let quoted = words.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return "\(quoted.dropLast().joined(separator: ", ")) or \(last)"
  }
}
