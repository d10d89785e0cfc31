/// A pass over the words of a command line: which options they give, and which words are operands.
///
/// It goes on after a mistake, so that a request for help is heard, and an unknown option is named before the
/// confusion that follows from it.
struct Scan {
  /// The words given for each parameter, by its id.
  private(set) var words = GivenWords()
  /// The words that are not options, nor their values.
  private(set) var operands: [String] = []
  /// The words that were not looked at.
  private(set) var rest: ArraySlice<String>

  private let definitions: [Definition]
  private var unknown: UsageError?
  private var mistake: UsageError?

  /// Reads the words; where asked to, the first operand ends the pass, as the name of a subcommand does.
  init(_ words: ArraySlice<String>, by definitions: [Definition], stopsAtOperand: Bool) {
    self.definitions = definitions.filter { $0.role != .positional }
    rest = words
    while let word = rest.popFirst() {
      if word == "--" && !stopsAtOperand {
        operands += rest
        rest = []
      } else if word.isLongOption {
        readLong(word)
      } else if word.isShortOption {
        readShort(word)
      } else if let meant = optionWithTypesetDash(word) {
        unknown = unknown ?? .unknownOption(word, nearest: meant)
      } else {
        operands.append(word)
        if stopsAtOperand { return }
      }
    }
  }

  /// What is wrong, the unknown before the misused.
  var error: UsageError? { unknown ?? mistake }

  func has(_ flag: Flag) -> Bool { words[flag.definition.id] != nil }

  /// Takes a word as a value of the parameter, or notes that it is none.
  mutating func add(_ word: String, to definition: Definition) {
    if definition.admits(word) {
      words.add([word], to: definition.id)
    } else if mistake == nil {
      let nearest: String? =
        if case .choice(let choices) = definition.expectation { choices.nearest(to: word) } else { nil }
      mistake = .invalidValue(
        word, of: definition.label, expectation: definition.expectation, nearest: nearest)
    }
  }
}

extension Scan {
  /// Reads `--name`, `--name value` or `--name=value`.
  private mutating func readLong(_ word: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let definition = definitions.first(where: { $0.id == name }) else {
      unknown = unknown ?? .unknownOption(name, nearest: nearest(to: name))
      return
    }
    give(parts.count > 1 ? String(parts[1]) : nil, to: definition)
  }

  /// Reads `-n`, `-n value`, `-nvalue`, `-n=value` or several flags as in `-ab`.
  private mutating func readShort(_ word: String) {
    if let long = optionWithOneDash(word) {
      unknown = unknown ?? .unknownOption(word, nearest: long)
      return
    }
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let definition = definitions.first(where: { $0.short == letter }) else {
        let shorts = definitions.compactMap(\.short)
        let nearest = shorts.first { $0.lowercased() == letter.lowercased() }.map { "-\($0)" }
        unknown = unknown ?? .unknownOption("-\(letter)", nearest: nearest)
        return
      }
      if definition.role == .option || letters.first == "=" {
        let value = letters.first == "=" ? letters.dropFirst() : letters
        give(letters.isEmpty ? nil : String(value), to: definition)
        return
      }
      give(nil, to: definition)
    }
  }

  /// Gives the option its value, from the same word or the next.
  private mutating func give(_ attached: String?, to definition: Definition) {
    switch (definition.role, attached) {
    case (.option, let value?):
      add(value, to: definition)
    case (.option, nil):
      take(for: definition)
    case (_, let value?):
      mistake = mistake ?? .unexpectedValue(value, of: definition.label)
    case (_, nil):
      words.add([""], to: definition.id)
    }
  }

  /// Takes the next word as the value, unless it is an option or close to one.
  private mutating func take(for definition: Definition) {
    guard let next = rest.first, next != "--", !isKnown(next) else {
      mistake = mistake ?? .missingValue(definition.label, before: nil)
      return
    }
    rest.removeFirst()
    if next.isLongOption || next.isShortOption {
      mistake = mistake ?? .missingValue(definition.label, before: next)
    } else {
      add(next, to: definition)
    }
  }
}

extension Scan {
  private func isKnown(_ word: String) -> Bool {
    let name = String(word.prefix { $0 != "=" })
    if word.isLongOption { return definitions.contains { $0.id == name } || nearest(to: name) != nil }
    guard word.isShortOption else { return false }
    return optionWithOneDash(word) != nil || definitions.contains { $0.short == word.dropFirst().first }
  }

  private func nearest(to name: String) -> String? {
    definitions.map(\.name).nearest(to: String(name.dropFirst(2))).map { "--\($0)" }
  }

  /// The option meant by `-format` or `-fromat`: read as short options, it would say something else entirely.
  private func optionWithOneDash(_ word: String) -> String? {
    let name = String(word.dropFirst().prefix { $0 != "=" })
    let meant = definitions.first { $0.name == name } ?? definitions.first { name.isSlip(of: $0.name) }
    if let meant { return meant.id }
    let isShort = definitions.contains { $0.short == name.first }
    return isShort || name.count < 2 ? nil : nearest(to: "--" + name)
  }

  /// The option meant by `—format`: word processors turn two hyphens into a dash, and people copy from them.
  private func optionWithTypesetDash(_ word: String) -> String? {
    guard word.first == "\u{2013}" || word.first == "\u{2014}" else { return nil }
    let name = word.drop { $0 == "\u{2013}" || $0 == "\u{2014}" }.prefix { $0 != "=" }
    return definitions.first { $0.name == name }?.id
  }
}

extension String {
  /// Whether the word is the name but for one slip of typing; in short words a slip makes another word.
  fileprivate func isSlip(of name: String) -> Bool {
    name.count > 4 && abs(count - name.count) < 2 && slips(to: name) == 1
  }

  /// Whether the word can only be meant as `--name` or `--name=value`; `--- text` is a value.
  fileprivate var isLongOption: Bool {
    guard hasPrefix("--"), dropFirst(2).first?.isASCIILetter == true else { return false }
    return !prefix { $0 != "=" }.contains(where: \.isWhitespace)
  }

  /// Whether the word can only be meant as `-n`; `-`, `-5` and `- text` are values.
  fileprivate var isShortOption: Bool {
    hasPrefix("-") && dropFirst().first?.isASCIILetter == true
  }
}
