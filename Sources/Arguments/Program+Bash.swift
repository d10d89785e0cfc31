extension Program {
  /// A script for bash 3.2 and later that needs no other package.
  var bashScript: String {
    let places = completed.all
    return #"""
      # Completions of \#(name) for bash. To have them in every new shell:
      #   \#(name) --generate-completion-script bash > ~/.local/share/bash-completion/completions/\#(name)

      # Enters a subcommand: what follows it, its options, and which of them take a value.
      _\#(name)_enter() {
        case $1 in
      \#(places.map(bashEntry).joined(separator: "\n"))
          *) return 1 ;;
        esac
      }

      # Offers the values of an option, or of the argument with that number.
      _\#(name)_values() {
        case $1 in
      \#(places.flatMap(bashValues).joined(separator: "\n"))
        esac
      }

      _\#(name)_words() {
        COMPREPLY+=($(compgen -W "$1" -- "$cur"))
      }

      _\#(name)_folders() {
        local line
        compopt -o filenames 2>/dev/null
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$cur")
      }

      _\#(name)_files() {
        local line extension
        compopt -o filenames -o default 2>/dev/null
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(
          if [[ $# -eq 0 ]]; then compgen -f -- "$cur"; else compgen -d -- "$cur"; fi
          for extension in "$@"; do compgen -f -X "!*.$extension" -- "$cur"; done
        )
      }

      _\#(name)() {
        local cur=${COMP_WORDS[COMP_CWORD]} path='' verbs='' options='' valued=''
        local awaiting='' ended='' number=1 i word
        COMPREPLY=()
        _\#(name)_enter '\#(name)'
        for ((i = 1; i < COMP_CWORD; i++)); do
          word=${COMP_WORDS[i]}
          if [[ -n $awaiting ]]; then
            # Bash makes the equals sign of --name=value a word of its own.
            if [[ $word != '=' ]]; then awaiting=''; fi
          elif [[ -z $ended && $word == '--' ]]; then
            ended=yes
          elif [[ -z $ended && $word == -?* ]]; then
            if [[ " $valued " == *" $word "* ]]; then awaiting=$word; fi
          elif ! _\#(name)_enter "$path $word"; then
            number=$((number + 1))
          fi
        done
        if [[ $cur == '=' ]]; then cur=''; fi
        if [[ -n $awaiting ]]; then
          _\#(name)_values "$path $awaiting"
        elif [[ -z $ended && $cur == -* ]]; then
          _\#(name)_words "$options"
        elif [[ -n $verbs ]]; then
          _\#(name)_words "$verbs"
        else
          _\#(name)_values "$path $number"
        fi
      }

      complete -F _\#(name) \#(name)

      """#
  }

  private func bashEntry(_ place: Place<Action>) -> String {
    let options = place.verb.options
    let valued = options.filter { $0.role == .option }
    let words = { (words: [String]) in words.joined(separator: " ").shellQuoted }
    return """
          \(lines(place).map(\.shellQuoted).joined(separator: " | ")))
            path=\(line(place).shellQuoted)
            verbs=\(words(place.verb.verbs.map(\.name)))
            options=\(words(options.flatMap(\.spellings)))
            valued=\(words(valued.flatMap(\.spellings))) ;;
      """
  }

  private func bashValues(_ place: Place<Action>) -> [String] {
    let options = place.verb.options.compactMap { option -> String? in
      guard let command = bashCommand(option.expectation) else { return nil }
      let patterns = option.spellings.map { "\(line(place)) \($0)".shellQuoted }
      return "    \(patterns.joined(separator: " | "))) \(command) ;;"
    }
    let positionals = place.verb.positionals.enumerated().map { index, positional in
      let pattern =
        positional.isRepeatable
        ? "\("\(line(place)) ".shellQuoted)[0-9]*" : "\(line(place)) \(index + 1)".shellQuoted
      return "    \(pattern)) \(bashCommand(positional.expectation) ?? ":") ;;"
    }
    return options + positionals
  }

  private func bashCommand(_ expectation: Expectation) -> String? {
    switch expectation {
    case .text, .integer, .form: nil
    case .file(let extensions): (["_\(name)_files"] + extensions).joined(separator: " ")
    case .folder: "_\(name)_folders"
    case .choice(let words): "_\(name)_words \(words.joined(separator: " ").shellQuoted)"
    }
  }
}
