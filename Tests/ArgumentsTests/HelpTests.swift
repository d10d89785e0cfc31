import Arguments
import Testing

@Suite struct HelpTests {
  @Test func `the help of a program groups its verbs`() {
    #expect(
      Sample.program.help() == """
        OVERVIEW: Show what a program is.

        USAGE: sample <subcommand>

        OPTIONS:
          --version               Show the version.
          --generate-completion-script <shell>
                                  Print a completion script. (values: bash, zsh, fish)
          -h, --help              Show help information.

        WRITE SUBCOMMANDS:
          draft                   Write something new.
          check                   Find what is wrong.

        COMPARE SUBCOMMANDS:
          diff, compare           Show what changed between two texts.

        PLAN SUBCOMMANDS:
          list                    List codes.

          See 'sample help <subcommand>' for detailed help.

        """)
  }

  @Test func `the help of a family lists its members`() {
    #expect(
      Sample.program.help(on: ["draft"]) == """
        OVERVIEW: Write something new.

        USAGE: sample draft <subcommand>

        OPTIONS:
          -h, --help              Show help information.

        SUBCOMMANDS:
          resolution, reso        A resolution.
          policy                  A policy.

          See 'sample help draft <subcommand>' for detailed help.

        """)
  }

  @Test func `the help of a verb fills paragraphs and keeps examples as they are`() {
    #expect(
      Sample.program.help(on: ["diff"], width: 60) == """
        OVERVIEW: Show what changed between two texts.

        A text is a file, or - for standard input. Passages that
        changed stand with their place.

          sample diff old.md new.md

        Marks survive copying.

        USAGE: sample diff [<options>] <old> [<new>]

        ARGUMENTS:
          <old>                   The text as it was.
          <new>                   The text as it is now.

        OPTIONS:
          -f, --format <format>   How it is written. (values: text,
                                  marks, json; default: text)
          --context <lines>       Unchanged lines shown. (from 0 to
                                  99; default: 3)
          -o, --output <file>     Write to a file.
          --since <since>         The version to begin with. (a
                                  version such as 1.2)
          -n, --note <text>       A note. (repeatable)
          -s, --stat              Count the changes [by section];
                                  don't show them.
          -q, --quiet             Print nothing.
          -h, --help              Show help information.

        """)
  }

  @Test(
    arguments: [
      (["--help"], []), (["-h"], []), (["help"], []), ([], []), (["--frobnicate", "--help"], []),
      (["draft"], ["draft"]), (["draft", "-h"], ["draft"]), (["help", "draft"], ["draft"]),
      (["help", "draft", "reso"], ["draft", "resolution"]),
      (["draft", "reso", "-h"], ["draft", "resolution"]),
      (["diff", "a", "--fromat", "--help"], ["diff"]), (["compare", "--output", "--help"], ["diff"]),
      (["diff", "-qh"], ["diff"]), (["diff", "a", "b", "c", "-h"], ["diff"]),
    ] as [([String], [String])])
  func `help is shown wherever it is asked for, whatever else is wrong`(_ words: [String], path: [String]) {
    #expect(Sample.program.parse(words) == .show(Sample.program.help(on: path)))
  }

  @Test func `help after two hyphens is an operand`() throws {
    #expect(try #require(Sample.invocation("check", "--", "--help"))[Sample.files] == ["--help"])
  }

  @Test(arguments: [
    [], ["draft"], ["draft", "resolution"], ["draft", "policy"], ["check"], ["diff"], ["list"],
  ])
  func `help mentions every parameter and verb at every width`(_ path: [String]) throws {
    let parameters: [[String]: [any Parameter]] = [
      ["draft", "resolution"]: [Sample.title, Sample.weeks, Sample.folder],
      ["draft", "policy"]: [Sample.title],
      ["check"]: [Sample.files, Sample.quiet], ["list"]: [Sample.codes],
      ["diff"]: [
        Sample.old, Sample.new, Sample.layout, Sample.context, Sample.output, Sample.since, Sample.notes,
        Sample.stat, Sample.quiet,
      ],
    ]
    for width in [-1, 0, 10, 40, 57, 80, 200] {
      let help = Sample.program.help(on: path, width: width)
      for parameter in parameters[path] ?? [] {
        #expect(help.contains(parameter.label), "width \(width)")
        #expect(parameter.definition.spellings.allSatisfy { help.contains($0) }, "width \(width)")
      }
      #expect(help.contains("--help") && help.hasSuffix("\n") && !help.hasSuffix("\n\n"))
      #expect(!help.contains(" \n"), "a line ends in a space at width \(width)")
      let lines = help.split(separator: "\n").filter { $0.hasPrefix("      ") }
      #expect(lines.allSatisfy { $0.count <= max(width, 40) || !$0.dropFirst(26).contains(" ") })
    }
  }

  @Test func `a long word keeps a line of its own`() {
    let link = "https://example.org/" + String(repeating: "x", count: 80)
    let program = Program<Int>("sample", version: "1", overview: "See \(link) first.", verbs: [:])
    #expect(program.help().hasPrefix("OVERVIEW: See\n\(link)\nfirst.\n\nUSAGE:"))
  }
}
