extension Program {
  /// A script for fish 3 and later.
  var fishScript: String {
    let places = completed.all
    return #"""
      # Completions of \#(name) for fish. To have them in every new shell:
      #   \#(name) --generate-completion-script fish > ~/.config/fish/completions/\#(name).fish

      # Whether the words typed so far lead to exactly this subcommand.
      function __\#(name)_at
          set -l path \#(name)
          for word in (commandline -opc)[2..-1]
              switch "$path $word"
      \#(places.dropFirst().map(fishCase).joined(separator: "\n"))
              end
          end
          test "$path" = "$argv"
      end

      # The folders, and the files with one of these extensions.
      function __\#(name)_files
          set -l token (commandline -ct | string replace -r -- '^-[^=]*=' '')
          set -l pattern '^[^\t]*(?:/|\.(?:'(string join '|' $argv)'))(?:\t.*)?$'
          __fish_complete_path "$token" | string match -r -- $pattern
      end

      complete -c \#(name) -f
      \#(places.flatMap(fishLines).joined(separator: "\n"))

      """#
  }

  private func fishCase(_ place: Place<Action>) -> String {
    """
                case \(lines(place).map(\.fishQuoted).joined(separator: " "))
                    set path \(line(place).fishQuoted)
    """
  }

  private func fishLines(_ place: Place<Action>) -> [String] {
    let start = "complete -c \(name) -n \("__\(name)_at \(line(place))".fishQuoted)"
    let verbs = place.verb.verbs.map { verb in
      "\(start) -a \(verb.name) -d \(verb.overview.unstopped.fishQuoted)"
    }
    let options = place.verb.options.map { option in
      let short = option.short.map { " -s \($0)" } ?? ""
      let value = option.role == .option ? " " + fishValue(option.expectation) : ""
      return "\(start)\(short) -l \(option.name)\(value) -d \(option.help.unstopped.fishQuoted)"
    }
    let positionals = place.verb.positionals.map { "\(start) \(fishOperand($0.expectation))" }
    return verbs + options
      + positionals.enumerated().filter { !positionals[..<$0.offset].contains($0.element) }.map(\.element)
  }

  private func fishValue(_ expectation: Expectation) -> String {
    switch expectation {
    case .text, .integer, .form: "-x"
    case .file(extensions: []): "-r -F"
    case .file, .folder, .choice: "-x \(fishOperand(expectation))"
    }
  }

  /// Fish offers the values of all positionals at once.
  private func fishOperand(_ expectation: Expectation) -> String {
    switch expectation {
    case .text, .integer, .form: "-f"
    case .file(extensions: []): "-F"
    case .file(let extensions):
      "-a \("(__\(name)_files \(extensions.joined(separator: " ")))".fishQuoted)"
    case .folder: "-a '(__fish_complete_directories)'"
    case .choice(let words): "-a \(words.joined(separator: " ").fishQuoted)"
    }
  }
}

extension String {
  fileprivate var fishQuoted: String { "'\(escaping(["'": "\\'", "\\": "\\\\"]))'" }
}
