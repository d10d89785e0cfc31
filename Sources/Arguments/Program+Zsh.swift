extension Program {
  /// A script for the completion system of zsh.
  var zshScript: String {
    #"""
    #compdef \#(name)
    # Completions of \#(name) for zsh. To have them in every new shell, in a folder of $fpath:
    #   \#(name) --generate-completion-script zsh > ~/.zsh/completions/_\#(name)

    \#(completed.all.map(zshFunction).joined(separator: "\n\n"))

    if [[ $funcstack[1] == _\#(name) ]]; then
      _\#(name) "$@"
    else
      compdef _\#(name) \#(name)
    fi

    """#
  }

  private func zshFunction(_ place: Place<Action>) -> String {
    let members = place.verb.verbs
    let positionals = place.verb.positionals.enumerated().map { index, positional in
      let number = positional.isRepeatable ? "*" : positional.isRequired ? "\(index + 1)" : "\(index + 1):"
      return "\(number):\(zshValue(positional))".shellQuoted
    }
    let steps = members.isEmpty ? positionals : ["'1:subcommand:->subcommand'", "'*:: :->arguments'"]
    let arguments = (place.verb.options.map(zshOption) + steps).joined(separator: " \\\n    ")
    guard !members.isEmpty else {
      return """
        \(function(place))() {
          _arguments -s -S : \\
            \(arguments)
        }
        """
    }
    return """
      \(function(place))() {
        local context state state_descr line ret=1
        local -a subcommands
        typeset -A opt_args
        _arguments -C -s -S : \\
          \(arguments) && ret=0
        case $state in
          subcommand)
      \(place.verb.groups.filter { !$0.verbs.isEmpty }.map(zshGroup).joined(separator: "\n"))
            ;;
          arguments)
            case $words[1] in
      \(members.map { zshBranch($0, in: place) }.joined(separator: "\n"))
            esac
            ;;
        esac
        return ret
      }
      """
  }

  private func zshGroup(_ group: Verb<Action>.Group) -> String {
    let rows = group.verbs.map { verb in
      "        " + "\(verb.name):\(verb.overview.unstopped)".shellQuoted
    }
    let title = ((group.title.map { [$0.lowercased()] } ?? []) + ["subcommand"]).joined(separator: " ")
    return """
            subcommands=(
      \(rows.joined(separator: "\n"))
            )
            _describe -t \(title.escaping([" ": "-"]).shellQuoted) \(title.shellQuoted) subcommands && ret=0
      """
  }

  private func zshBranch(_ verb: Verb<Action>, in place: Place<Action>) -> String {
    let member = Place(path: place.path + [verb.name], verb: verb)
    return "        \(verb.names.joined(separator: " | "))) \(function(member)) && ret=0 ;;"
  }

  private func zshOption(_ option: Definition) -> String {
    let isValued = option.role == .option
    let exclusion = option.isRepeatable ? "*" : "(\(option.spellings.joined(separator: " ")))"
    let spellings = option.spellings.map { spelling in
      isValued ? spelling + (spelling.hasPrefix("--") ? "=" : "+") : spelling
    }
    let help = option.help.unstopped.escaping(["[": "\\[", "]": "\\]", "\\": "\\\\"])
    let rest = "[\(help)]" + (isValued ? ":\(zshValue(option))" : "")
    return spellings.count == 1
      ? "\(exclusion)\(spellings.joined())\(rest)".shellQuoted
      : "\(exclusion.shellQuoted){\(spellings.joined(separator: ","))}\(rest.shellQuoted)"
  }

  /// What a value is called and how it is completed.
  private func zshValue(_ definition: Definition) -> String {
    let action =
      switch definition.expectation {
      case .text, .integer, .form: " "
      case .file(extensions: []): "_files"
      case .file(let extensions) where extensions.count == 1: "_files -g \"*.\(extensions.joined())\""
      case .file(let extensions): "_files -g \"*.(\(extensions.joined(separator: "|")))\""
      case .folder: "_files -/"
      case .choice(let words): "(\(words.joined(separator: " ")))"
      }
    return "\(definition.valueName.escaping([":": "\\:", "\\": "\\\\"])):\(action)"
  }

  private func function(_ place: Place<Action>) -> String {
    "_" + ([name] + place.path).joined(separator: "_")
  }
}
