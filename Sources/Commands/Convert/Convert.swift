import Arguments
import Documents
import Formats
import Redlines

/// `whereas convert`: Word files and pasted text as Markdown, with an account of what was lost.
enum Convert {
  static let command = Command(
    "convert",
    overview: "Turn a Word file or pasted text into Markdown, and say what became of everything in it.",
    discussion: """
      Pasted text loses its page numbers and running headers, its wrapped lines are joined, and its words stay; signs that Markdown \
      would take for marks are escaped, except in .md files. Of a Word file headings, numbers, tables, notes and comments are kept, and \
      tracked changes are accepted; --old has the text before them. A file that Whereas wrote comes back as the text that was sent, \
      with what others changed since. The report goes to standard output, or to standard error where the text goes there.
        whereas convert item.txt -o item.md
        whereas convert draft.docx -o draft.md --redline redline.html
      """,
    parameters: [file, output, format, against, old, redline, usesExitCode]
  ) { invocation, console in
    try check(invocation, console)
    let file = File(invocation[Self.file], in: console)
    let conversion = try conversion(of: file, invocation, console)
    let shown = try Redlined(conversion, invocation, console)
    if invocation[format] == "json" {
      try write(conversion, shown, invocation, console)
      try console.print(try conversion.json())
    } else {
      let report = conversion.report(shown, on: console)
      try write(conversion, shown, invocation, console)
      if invocation[output] == nil {
        try console.print(conversion.outline.source.text)
        console.complain(report)
      } else {
        try console.print(report)
      }
    }
    return invocation[usesExitCode] && conversion.hasLoss ? .findings : .done
  }

  private static func conversion(
    of file: File, _ invocation: Invocation, _ console: Console
  ) throws(CommandError) -> Conversion {
    let former = try formerText(invocation[against], console)
    if try file.isForeign() {
      return Conversion(of: file, try WordReading(file, on: console), against: former)
    }
    guard invocation[old] == nil else {
      throw .usage(.refused(because: "--old is for Word files with tracked changes; \(file.name) is text."))
    }
    return Conversion(of: try file.source(), against: former)
  }

  private static func formerText(_ name: String?, _ console: Console) throws(CommandError) -> Outline? {
    guard let name else { return nil }
    return Outline(parsing: try File(name, in: console).source())
  }

  /// Refuses outputs that would be lost in one another.
  private static func check(_ invocation: Invocation, _ console: Console) throws(CommandError) {
    let outputs = [invocation[output], invocation[old], invocation[redline]].compactMap(\.self)
    for name in outputs {
      try Output.check(name, inputs: [invocation[file], invocation[against]], on: console)
    }
    let places = outputs.map { File($0, in: console).absolute }
    if let place = places.indices.first(where: { places[..<$0].contains(places[$0]) }) {
      throw .usage(
        .refused(because: "Two outputs would go to \(outputs[place]), and one be lost. Name another file."))
    }
    for (label, name) in [("-o", invocation[output]), ("--old", invocation[old])] {
      guard let name, !["md", "markdown", "txt"].contains(name.ending), name.contains(".") else { continue }
      throw .usage(
        .refused(
          because:
            "\(label) takes the text, which is Markdown: name a file that ends in .md. `whereas show FILE.md -o FILE.html` writes other forms."
        ))
    }
  }

  private static func write(
    _ conversion: Conversion, _ shown: Redlined, _ invocation: Invocation, _ console: Console
  ) throws(CommandError) {
    if let name = invocation[output] { try console.write(conversion.outline.source.text, to: name) }
    if let name = invocation[old], let text = conversion.old { try console.write(text, to: name) }
    if let name = invocation[redline] { try console.write(shown.bytes, to: name) }
  }

  private static let file = Positional<String>(
    "file", expects: .file("docx", "txt", "md"), help: "The file; - is text on standard input.")
  private static let output = Option<String?>(
    "output", short: "o", value: "file", expects: .file("md"),
    help: "Write the text to a file, whole or not at all.")
  private static let format = Option<String?>(
    "format", short: "f", expects: .choice(["text", "json"]),
    help: "How the report is written; json holds the text too.")
  private static let against = Option<String?>(
    "against", value: "file", expects: .file("md", "txt"),
    help:
      "The text in force before: it proves which of two glued words was struck, and the redline begins with it."
  )
  private static let old = Option<String?>(
    "old", value: "file", expects: .file("md"), help: "Write the text with all tracked changes rejected.")
  static let redline = Option<String?>(
    "redline", value: "file", expects: .file("html", "docx", "md", "txt", "json"),
    help: "Write what changed, in the format of the file's ending.")
  private static let usesExitCode = Flag("exit-code", help: "Exit with 1 when something was lost.")
}

extension String {
  /// What stands behind the last point, in small letters.
  fileprivate var ending: String { split(separator: ".").last?.lowercased() ?? "" }
}
