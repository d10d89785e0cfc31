extension Program {
  /// The help on the verb at a path, or on the program itself.
  ///
  /// - Parameters:
  ///   - path: The names that lead to the verb.
  ///   - width: The columns that the text may take.
  /// - Returns: A text that ends with a newline.
  public func help(on path: [String] = [], width: Int = 80) -> String {
    help(on: place(at: path), width: width)
  }

  func help(on place: Place<Action>, width: Int) -> String {
    let page = HelpPage(width: width)
    let verb = place.verb
    let members = verb.groups.map { group in
      page.section(
        ((group.title.map { [$0] } ?? []) + ["subcommands"]).joined(separator: " "),
        group.verbs.map { ($0.names.joined(separator: ", "), $0.overview) })
    }
    let footer = [([name, "help"] + place.path + ["<subcommand>"]).joined(separator: " ")]
    let sections =
      [page.paragraph("OVERVIEW: \(verb.overview)"), page.paragraph(verb.discussion)]
      + [page.usage("USAGE: ", usage(of: place, width: width - 7))]
      + [page.section("arguments", verb.positionals.map { ($0.label, $0.explanation) })]
      + [page.section("options", verb.options.map { ($0.spelledOut, $0.explanation) })]
      + members
      + (verb.action == nil ? footer.map { "  See '\($0)' for detailed help." } : [])
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// An error with the usage of the verb that it belongs to and the way to more help, for standard error.
  ///
  ///     Error: Unknown option '--fromat'. Did you mean '--format'?
  ///     Usage: whereas diff [--format <format>] <old> <new>
  ///       See 'whereas diff --help' for more information.
  ///
  /// - Parameters:
  ///   - error: What is wrong.
  ///   - path: The names that lead to the verb, as an outcome or an invocation gives them.
  ///   - width: The columns that the text may take.
  /// - Returns: A text that ends with a newline.
  public func report(_ error: UsageError, at path: [String], width: Int = 80) -> String {
    let page = HelpPage(width: width)
    let place = place(at: path)
    return """
      Error: \(error.message)
      \(page.usage("Usage: ", usage(of: place, width: width - 7)))
        See '\(([name] + place.path + ["--help"]).joined(separator: " "))' for more information.

      """
  }

  /// The words of a command line as a pattern; optional options are summed up where they do not fit one line.
  private func usage(of place: Place<Action>, width: Int) -> [String] {
    let start = [([name] + place.path).joined(separator: " ")]
    guard place.verb.action != nil else { return start + ["<subcommand>"] }
    let options = place.verb.options.filter { $0.id != Manners.help.definition.id }
    let positionals = place.verb.positionals.map(\.synopsis)
    let full = start + options.map(\.synopsis) + positionals
    if full.joined(separator: " ").count <= width { return full }
    return start + ["[<options>]"] + options.filter(\.isRequired).map(\.synopsis) + positionals
  }
}

extension Definition {
  /// The option as help lists it: `-o, --output <file>`.
  fileprivate var spelledOut: String {
    (spellings.dropLast() + [label]).joined(separator: ", ")
  }

  /// The help sentence and, in parentheses, what else there is to know.
  fileprivate var explanation: String {
    let notes = [
      expectation.note, fallback.map { "default: \($0)" },
      role == .option && isRepeatable ? "repeatable" : nil,
    ].compactMap(\.self)
    return ([help] + (notes.isEmpty ? [] : ["(\(notes.joined(separator: "; ")))"])).joined(separator: " ")
  }
}
