import Arguments
import Testing

@Suite struct CompletionTests {
  private static let scripts = Shell.allCases.map { Sample.program.completionScript(for: $0) }

  @Test(arguments: Shell.allCases)
  func `a script is printed on request`(_ shell: Shell) {
    let script = Sample.program.completionScript(for: shell)
    #expect(Sample.text("--generate-completion-script", shell.rawValue) == script)
    #expect(Sample.text("--generate-completion-script=\(shell.rawValue)") == script)
    #expect(script.hasSuffix("\n") && !script.hasSuffix("\n\n"))
    #expect(script.split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test(arguments: ["draft", "resolution", "policy", "check", "diff", "compare", "reso", "list", "help"])
  func `every script knows every verb by each of its names`(_ name: String) {
    #expect(Self.scripts.allSatisfy { $0.contains(name) })
  }

  @Test(
    arguments: [
      Sample.layout, Sample.context, Sample.output, Sample.since, Sample.notes, Sample.stat, Sample.quiet,
      Sample.title,
      Sample.weeks, Sample.folder,
    ] as [any Parameter])
  func `every script knows every option, its short name and its choices`(_ option: any Parameter) {
    let definition = option.definition
    let fish = definition.spellings.map {
      $0.hasPrefix("--") ? "-l \($0.dropFirst(2))" : "-s \($0.dropFirst())"
    }
    for (script, spellings) in zip(Self.scripts, [definition.spellings, definition.spellings, fish]) {
      #expect(spellings.allSatisfy { script.contains($0) })
      if case .choice(let words) = definition.expectation {
        #expect(script.contains(words.joined(separator: " ")))
      }
    }
    let help = definition.help.dropLast().split(separator: "'")[0].split(separator: " [")[0]
    #expect(Self.scripts.dropFirst().allSatisfy { $0.contains(help) }, "zsh and fish describe options")
  }

  private static let small = Program<Int>(
    "tiny", version: "1", overview: "A tiny program.",
    verbs: [
      "Write": [
        Verb(
          "draft", aliases: ["new"], overview: "Write the board's text.",
          parameters: [
            Positional<String>("notes", expects: .file("txt"), help: "Notes."),
            Option("format", short: "f", default: Layout.text, help: "How: [it] looks."),
            Option<[String]>("folder", expects: .folder, help: "Where."),
          ], action: 0)
      ]
    ])

  @Test func `a small program gives a small script for zsh`() {
    #expect(
      Self.small.completionScript(for: .zsh) == #"""
        #compdef tiny
        # Completions of tiny for zsh. To have them in every new shell, in a folder of $fpath:
        #   tiny --generate-completion-script zsh > ~/.zsh/completions/_tiny

        _tiny() {
          local context state state_descr line ret=1
          local -a subcommands
          typeset -A opt_args
          _arguments -C -s -S : \
            '(--version)--version[Show the version]' \
            '(--generate-completion-script)--generate-completion-script=[Print a completion script]:shell:(bash zsh fish)' \
            '(-h --help)'{-h,--help}'[Show help information]' \
            '1:subcommand:->subcommand' \
            '*:: :->arguments' && ret=0
          case $state in
            subcommand)
              subcommands=(
                'draft:Write the board'\''s text'
              )
              _describe -t 'write-subcommand' 'write subcommand' subcommands && ret=0
              subcommands=(
                'help:Show help information'
              )
              _describe -t 'subcommand' 'subcommand' subcommands && ret=0
              ;;
            arguments)
              case $words[1] in
                draft | new) _tiny_draft && ret=0 ;;
                help) _tiny_help && ret=0 ;;
              esac
              ;;
          esac
          return ret
        }

        _tiny_draft() {
          _arguments -s -S : \
            '(-f --format)'{-f+,--format=}'[How: \[it\] looks]:format:(text marks json)' \
            '*--folder=[Where]:folder:_files -/' \
            '(-h --help)'{-h,--help}'[Show help information]' \
            '1:notes:_files -g "*.txt"'
        }

        _tiny_help() {
          _arguments -s -S : \
            '*:subcommand:(draft)'
        }

        if [[ $funcstack[1] == _tiny ]]; then
          _tiny "$@"
        else
          compdef _tiny tiny
        fi

        """#)
  }

  @Test func `a small program gives a small script for fish`() {
    #expect(
      Self.small.completionScript(for: .fish) == #"""
        # Completions of tiny for fish. To have them in every new shell:
        #   tiny --generate-completion-script fish > ~/.config/fish/completions/tiny.fish

        # Whether the words typed so far lead to exactly this subcommand.
        function __tiny_at
            set -l path tiny
            for word in (commandline -opc)[2..-1]
                switch "$path $word"
                    case 'tiny draft' 'tiny new'
                        set path 'tiny draft'
                    case 'tiny help'
                        set path 'tiny help'
                end
            end
            test "$path" = "$argv"
        end

        # The folders, and the files with one of these extensions.
        function __tiny_files
            set -l token (commandline -ct | string replace -r -- '^-[^=]*=' '')
            set -l pattern '^[^\t]*(?:/|\.(?:'(string join '|' $argv)'))(?:\t.*)?$'
            __fish_complete_path "$token" | string match -r -- $pattern
        end

        complete -c tiny -f
        complete -c tiny -n '__tiny_at tiny' -a draft -d 'Write the board\'s text'
        complete -c tiny -n '__tiny_at tiny' -a help -d 'Show help information'
        complete -c tiny -n '__tiny_at tiny' -l version -d 'Show the version'
        complete -c tiny -n '__tiny_at tiny' -l generate-completion-script -x -a 'bash zsh fish' -d 'Print a completion script'
        complete -c tiny -n '__tiny_at tiny' -s h -l help -d 'Show help information'
        complete -c tiny -n '__tiny_at tiny draft' -s f -l format -x -a 'text marks json' -d 'How: [it] looks'
        complete -c tiny -n '__tiny_at tiny draft' -l folder -x -a '(__fish_complete_directories)' -d 'Where'
        complete -c tiny -n '__tiny_at tiny draft' -s h -l help -d 'Show help information'
        complete -c tiny -n '__tiny_at tiny draft' -a '(__tiny_files txt)'
        complete -c tiny -n '__tiny_at tiny help' -a 'draft'

        """#)
  }
}
