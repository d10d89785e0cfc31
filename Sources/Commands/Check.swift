import Arguments
import Documents
import Formats
import Policies
import Redlines
import Syllabi

/// `whereas check`: findings, like a compiler's.
enum Check {
  static let command = Command(
    "check", overview: "Find what is wrong or missing, with its line, and say the way out.",
    discussion: """
      Prints file:line:column: severity: text [rule], and exits with 1 when there is an error. Blanks and missing parts are \
      errors only in a text that says it is final. A rule is switched off in district.json, "rulesOff".
      """,
    parameters: [files, kind, standards, fixes, isStrict, listsRules, format, Output.file]
  ) { invocation, console in
    if invocation[listsRules] {
      try console.write(Rule.listing, to: invocation[Output.file])
      return .done
    }
    guard !invocation[files].isEmpty else { throw UsageError.missingArgument("<file> ...") }
    try Output.check(
      invocation[Output.file], inputs: invocation[files] + [invocation[standards]], isText: true,
      on: console)
    var surroundings = Kind.Surroundings(district: try District.nearest(to: console))
    try surroundings.district.checkRules()
    surroundings.standards = try Standards.given(invocation[standards], on: console)
    let rendering = Output.rendering(on: console, for: surroundings.district)
    var checked: [Checked] = []
    var failure: ExitStatus?
    for name in invocation[files] {
      do {
        checked.append(Checked(try File(name, in: console).source(), as: invocation[kind]))
      } catch let error as CommandError {
        console.complain("Error: \(error.message)\n")
        failure = failure ?? error.status
      }
    }
    if checked.count > 1 {
      surroundings.codes = checked.compactMap {
        Policy(reading: $0.outline).code
      }
    }
    for place in checked.indices {
      surroundings.companions = checked[place].companions(on: console)
      checked[place].look(in: surroundings)
      if invocation[fixes] { try checked[place].fix(in: surroundings, on: console, as: rendering) }
    }
    try report(checked, invocation, console, rendering)
    let gravest = checked.flatMap(\.findings).map(\.severity).max()
    let fails = gravest == .error || invocation[isStrict] && gravest == .warning
    return failure ?? (fails ? .findings : .done)
  }

  private static func report(
    _ checked: [Checked], _ invocation: Invocation, _ console: Console, _ rendering: Rendering
  ) throws(CommandError) {
    let lines = FindingLines(rendering)
    let whole =
      invocation[format] == "json"
      ? lines.json(of: checked.map { (source: $0.source, findings: $0.findings) })
      : checked.map { lines.text(of: $0.findings, in: $0.source) }.joined() + tally(of: checked)
    // The text that was mended goes to standard output when it came from standard input, and nothing else may.
    let isPiped = invocation[fixes] && checked.contains { $0.source.name == "-" }
    if isPiped, invocation[Output.file] == nil {
      console.complain(whole)
    } else {
      try console.write(whole, to: invocation[Output.file])
    }
  }

  /// The last line: what was checked, and how much was found.
  private static func tally(of checked: [Checked]) -> String {
    let findings = checked.flatMap(\.findings)
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      guard count > 0 else { return nil }
      return severity == .info ? count.counting("remark") : count.counting(severity.rawValue)
    }
    guard !checked.isEmpty else { return "" }
    let files = checked.count.counting("file")
    return "\(files) checked: \(counts.isEmpty ? "nothing to mend" : counts.listed()).\n"
  }

  private static let files = Positional<[String]>(
    "file", isOptional: true, expects: .file("md", "txt"),
    help: "The documents to check; - is standard input.")
  static let kind = Option<String?>(
    "as", value: "kind", expects: .choice(Kind.catalogue.map(\.name)),
    help: "Read it as this kind, whatever it says or looks like.")
  static let standards = Option<String?>(
    "standards", value: "file", expects: .file("csv"), help: "The standards that a course may cite.")
  private static let fixes = Flag(
    "fix", help: "Mend what the district's style settles, and show the redline of it.")
  private static let listsRules = Flag(
    "rules", help: "List all rules, with their severity and what they ask for.")
  private static let isStrict = Flag("strict", help: "Exit with 1 on warnings too.")
  private static let format = Option<String?>(
    "format", short: "f", expects: .choice(["text", "json"]), help: "How findings are written.")
}
