import Archives
import Arguments
import Documents
import Formats
import Policies
import Redlines

/// `whereas diff`: what changed between two texts.
enum Diff {
  static let command = Command(
    "diff", aliases: ["compare"], overview: "Show what changed between two texts, to the word.",
    discussion: """
      Sections that moved or were renumbered are shown as such, their words unmarked. In text and on paper a change reads \
      [deleted: ...] [added: ...], so that it survives copying. A .docx file has tracked changes for Word: \
      accepted they give the new text, rejected the old. For programs, --format marks writes the whole text with \
      [-deleted-], {+inserted+}, [<moved from here<] and {>moved to here>}, and --format json every edit with its place. \
      Before the redline of two policies stands what became of their protected characteristics, removals first; \
      --characteristics tells all of it.
        whereas diff old.md new.md
        whereas diff old.md new.md -o redline.html
        whereas diff old.md new.md -o redline.docx
      """,
    parameters: [
      old, new, format, Output.file, isPlain, context, statistics, summary, characteristics, author, date,
      withoutMoves, Output.leavesSourceOut, usesExitCode,
    ] + NamedText.parameters
  ) { invocation, console in
    if invocation[Self.isPlain], invocation[characteristics] {
      throw UsageError.conflicting("--plain", "--characteristics")
    }
    if invocation[statistics], invocation[summary] { throw UsageError.conflicting("--stat", "--summary") }
    let format = Output.chosen(
      invocation[format], file: invocation[Output.file], among: Format.ofRedlines, on: console)
    if format == .marks || format == .docx { try refuseParts(of: format, invocation) }
    try Output.check(format, file: invocation[Output.file], on: console)
    try Output.check(
      invocation[Output.file], inputs: [invocation[old], invocation[new]], on: console)
    let texts = (
      old: try NamedText(invocation[old], invocation, on: console),
      new: try NamedText(invocation[new], invocation, on: console)
    )
    let sources = (old: texts.old.compared(with: texts.new), new: texts.new.compared(with: texts.old))
    let isPlain = invocation[Self.isPlain]
    let outlines = Outline.both(sources.old, sources.new) {
      isPlain ? Outline(plain: $0) : Outline(parsing: $0)
    }
    let district = try District.nearest(to: console)
    var rendering = Output.rendering(on: console, for: district)
    rendering.context = invocation[context]
    let arrival = texts.new.record?.arrival
    rendering.author =
      invocation[author] ?? arrival?.details[.mover] ?? outlines.new.frontMatter["mover"] ?? rendering.author
    rendering.date = invocation[date] ?? arrival?.entry.happened ?? outlines.new.frontMatter.actionDate
    rendering.showsMoves = !invocation[withoutMoves]
    rendering.carriesSource = !invocation[Output.leavesSourceOut]
    rendering.detail = invocation[statistics] ? .statistics : invocation[summary] ? .summary : .texts
    let isChanged: Bool
    if invocation[characteristics] {
      let comparison = CharacteristicsComparison(
        from: Policy(reading: outlines.old), to: Policy(reading: outlines.new))
      isChanged = !comparison.isEmpty
      try console.write(format.render(comparison.report, as: rendering), to: invocation[Output.file])
    } else {
      let redline = Redline(from: outlines.old, to: outlines.new)
      isChanged = redline.hasChanges
      let preface = isPlain || format == .docx || format == .csv ? nil : clauses(outlines.old, outlines.new)
      try console.write(format.render(redline, preface: preface, as: rendering), to: invocation[Output.file])
    }
    return isChanged && invocation[usesExitCode] ? .findings : .done
  }

  /// What became of the characteristics, parties and scope of two policies, to stand before their redline; nil where nothing did.
  private static func clauses(_ old: Outline, _ new: Outline) -> Report? {
    guard isPolicy(old), isPolicy(new) else { return nil }
    return CharacteristicsComparison(from: Policy(reading: old), to: Policy(reading: new)).digest
  }

  /// Whether a text says that it is a policy, by its kind or its code.
  private static func isPolicy(_ outline: Outline) -> Bool {
    let said = outline.frontMatter["document"]?.lowercased()
    return said == "policy" || said == nil && Policy(reading: outline).code != nil
  }

  /// Marks and tracked changes are the whole text or nothing: both texts must come back from them.
  private static func refuseParts(of format: Format, _ invocation: Invocation) throws(UsageError) {
    var parts = [
      ("--stat", invocation[statistics]), ("--summary", invocation[summary]),
      ("--context", invocation[context] != nil),
    ]
    if format == .marks { parts.append(("--characteristics", invocation[characteristics])) }
    for (label, isAsked) in parts where isAsked {
      if format == .docx {
        throw .refused(
          because:
            "A .docx file holds the whole redline and what moved. Leave out \(label), or write it as .html, .md or .txt."
        )
      }
      throw .conflicting("--format \(format.rawValue)", label)
    }
  }

  private static let old = Positional<String>(
    "old", expects: .file("md", "txt"), help: "The text as it was: a file, or a code as BP0410@3.")
  private static let new = Positional<String>(
    "new", expects: .file("md", "txt"), help: "The text as it is now: a file, or a code as BP0410.")
  private static let format = Output.format(of: Format.ofRedlines)
  private static let isPlain = Flag(
    "plain", help: "Compare the texts as they are, line by line, without front matter or markdown.")
  private static let context = Option<Int?>(
    "context", short: "U", value: "count", expects: .integer(in: 0...9999),
    help: "How many unchanged provisions stand around each change.")
  private static let statistics = Flag(
    "stat", help: "Only a table of the words added and deleted, by section.")
  private static let summary = Flag("summary", help: "Only a list of the changes, a line each.")
  private static let characteristics = Flag(
    "characteristics",
    help:
      "Compare the protected characteristics, the covered parties and the scope of two policies as sets, and their lists item by item."
  )
  private static let author = Option<String?>(
    "author", value: "name",
    help: "Who made the changes, in a .docx file. Default: the mover in the front matter, else the board.")
  private static let date = Option<CalendarDate?>(
    "date", value: "date",
    help:
      "The day of the action, in a .docx file. Default: the last date of adoption or revision in the front matter."
  )
  private static let withoutMoves = Flag(
    "no-moves",
    help: "In a .docx file, mark what moved as deleted and inserted, for programs that cannot read moves.")
  private static let usesExitCode = Flag("exit-code", help: "Exit with 1 when the texts differ.")
}
