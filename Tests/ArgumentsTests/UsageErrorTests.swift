import Arguments
import Testing

@Suite struct UsageErrorTests {
  @Test(
    arguments: [
      ("diff --fromat json", "Unknown option '--fromat'. Did you mean '--format'?"),
      ("diff --fromat=json a b c d", "Unknown option '--fromat'. Did you mean '--format'?"),
      ("diff --context x --fromat json", "Unknown option '--fromat'. Did you mean '--format'?"),
      ("diff --output --fromat json", "Unknown option '--fromat'. Did you mean '--format'?"),
      ("diff --out x a", "Unknown option '--out'. Did you mean '--output'?"),
      ("diff --Format json", "Unknown option '--Format'. Did you mean '--format'?"),
      ("diff --sponsor x", "Unknown option '--sponsor'."),
      ("diff -format json", "Unknown option '-format'. Did you mean '--format'?"),
      ("diff -fromat json", "Unknown option '-fromat'. Did you mean '--format'?"),
      ("diff -since 1.2", "Unknown option '-since'. Did you mean '--since'?"),
      ("diff —format json a", "Unknown option '—format'. Did you mean '--format'?"),
      ("diff –output=x a", "Unknown option '–output=x'. Did you mean '--output'?"),
      ("diff -x a", "Unknown option '-x'."),
      ("diff -qx a", "Unknown option '-x'."),
      ("diff -O a", "Unknown option '-O'. Did you mean '-o'?"),
      ("--format json diff", "Unknown option '--format'."),
      ("--versoin", "Unknown option '--versoin'. Did you mean '--version'?"),
      ("dif a b", "Unknown subcommand 'dif'. Did you mean 'diff'?"),
      ("chekc", "Unknown subcommand 'chekc'. Did you mean 'check'?"),
      ("DIFF", "Unknown subcommand 'DIFF'. Did you mean 'diff'?"),
      ("hlep", "Unknown subcommand 'hlep'. Did you mean 'help'?"),
      ("resolution --title x", "Unknown subcommand 'resolution'. Did you mean 'draft resolution'?"),
      ("draft polcy", "Unknown subcommand 'polcy'. Did you mean 'policy'?"),
      ("help draft polcy", "Unknown subcommand 'polcy'. Did you mean 'policy'?"),
      ("help diff old", "Unexpected argument 'old'."),
      ("frobnicate", "Unknown subcommand 'frobnicate'."),
      ("-- diff", "Unknown subcommand '--'."),
      ("diff", "Missing expected argument '<old>'."),
      ("check -q", "Missing expected argument '<files>'."),
      ("draft policy", "Missing expected argument '--title <text>'."),
      ("diff a --output", "Missing value for '--output <file>'."),
      ("diff a -o", "Missing value for '--output <file>'."),
      ("diff a -o -q", "Missing value for '--output <file>'."),
      ("diff a -o --quiet", "Missing value for '--output <file>'."),
      ("diff a -o -- b", "Missing value for '--output <file>'."),
      (
        "diff a -o -Zed",
        "Missing value for '--output <file>'. If '-Zed' is the value, write it after an equals sign: "
          + "'--output=-Zed'."
      ),
      ("diff a --stat=3", "The option '--stat' does not take any value, but '3' was specified."),
      ("diff a -s=3", "The option '--stat' does not take any value, but '3' was specified."),
      (
        "diff a --format jsn",
        "The value 'jsn' is invalid for '--format <format>'. Did you mean 'json'? "
          + "Please provide one of 'text', 'marks' or 'json'."
      ),
      (
        "diff a --format=",
        "The value '' is invalid for '--format <format>'. Please provide one of 'text', 'marks' or 'json'."
      ),
      (
        "diff a --context 100",
        "The value '100' is invalid for '--context <lines>'. Please provide a whole number from 0 to 99."
      ),
      (
        "diff a --context -1",
        "The value '-1' is invalid for '--context <lines>'. Please provide a whole number from 0 to 99."
      ),
      (
        "diff a --context 9999999999999999999999",
        "The value '9999999999999999999999' is invalid for '--context <lines>'. "
          + "Please provide a whole number from 0 to 99."
      ),
      (
        "draft resolution --week 0 --title t",
        "The value '0' is invalid for '--week <week>'. Please provide a whole number of at least 1."
      ),
      (
        "diff a --since yesterday",
        "The value 'yesterday' is invalid for '--since <since>'. Please provide a version such as 1.2."
      ),
      ("list 1.2 two", "The value 'two' is invalid for '<codes>'. Please provide a version such as 1.2."),
      ("diff a b c", "Unexpected argument 'c'."),
      ("diff a b c d", "2 unexpected arguments: 'c', 'd'."),
      ("diff 1 2 3 4 5 6 7 8", "6 unexpected arguments: '3', '4', '5', '6', '7', and more."),
      ("--generate-completion-script", "Missing value for '--generate-completion-script <shell>'."),
      (
        "--generate-completion-script fihs",
        "The value 'fihs' is invalid for '--generate-completion-script <shell>'. Did you mean 'fish'? "
          + "Please provide one of 'bash', 'zsh' or 'fish'."
      ),
    ])
  func `a mistake is named, with the way out`(_ line: String, message: String) {
    #expect(Sample.complaint(line.split(separator: " ").map(String.init)) == message)
  }

  @Test func `what could disturb a terminal is escaped, and what is long is cut`() {
    #expect(
      Sample.complaint(["diff", "a", "b", "\u{1B}[31m\n"]) == #"Unexpected argument '\u{1B}[31m\n'."#)
    let long = String(repeating: "x", count: 100_000)
    #expect(Sample.complaint(["diff", "--\(long)"])?.count == 121)
    #expect(Sample.complaint([long])?.hasSuffix("xxx...'.") == true)
  }

  @Test func `a verb can add a rule of its own`() {
    let conflict = UsageError.conflicting(Sample.stat.label, Sample.output.label)
    #expect(
      Sample.program.report(conflict, at: ["draft", "policy"]) == """
        Error: '--stat' and '--output <file>' cannot be used together.
        Usage: sample draft policy --title <text>
          See 'sample draft policy --help' for more information.

        """)
    #expect(UsageError.refused(because: "A week needs a course.").message == "A week needs a course.")
  }

  @Test(
    arguments: [
      ("--verbose", "Usage: sample <subcommand>\n  See 'sample --help' for more information.\n"),
      ("draft x", "Usage: sample draft <subcommand>\n  See 'sample draft --help' for more information.\n"),
      ("diff --fromat x", "Usage: sample diff [<options>] <old> [<new>]\n  See 'sample diff --help'"),
      ("check", "Usage: sample check [--quiet] <files> ...\n  See 'sample check --help'"),
      ("list x", "Usage: sample list [<codes> ...]\n"),
      ("draft reso", "Usage: sample draft resolution [<options>] --title <text>\n"),
    ])
  func `usage and the way to help follow the error`(_ line: String, ending: String) throws {
    let words = line.split(separator: " ").map(String.init)
    guard case .failure(let error, let path) = Sample.program.parse(words) else {
      Issue.record("'\(line)' was understood")
      return
    }
    let report = Sample.program.report(error, at: path)
    #expect(report.hasPrefix("Error: \(error.message)\n"))
    #expect(report.hasSuffix("for more information.\n"))
    #expect(report.dropFirst("Error: \(error.message)\n".count).hasPrefix(ending))
  }
}
