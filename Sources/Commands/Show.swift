import Arguments
import Documents
import Formats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `whereas show`: a document as a reader wants it.
enum Show {
  static let command = Command(
    "show", overview: "Show a document: as text, as a page, as a tree, or for programs.",
    discussion: """
      The document is a file, or the code of one in the archive: `BP0410` is the text in force, `BP0410@3` its third version, \
      `BP0410@2019-09-01` the text in force on that day. Status and dates come from the log; --exact writes the recorded bytes and \
      nothing else. Written to a .md file it is a working copy, with the version it was made from as `base:`.
        whereas show BP0410 -o BP-0410.md
      --tree shows how the document was read: a line for each provision, with its role, its label and its first words.
        whereas show policy.md -o policy.html
        whereas show policy.md -o policy.docx
        whereas show --tree policy.md
      """,
    parameters: [file, isTree, isExact, Check.kind, format, Output.file, Output.leavesSourceOut]
      + NamedText.parameters
  ) { invocation, console in
    try Output.check(invocation[Output.file], inputs: [invocation[file]], on: console)
    let named = try NamedText(
      invocation[file], invocation, withRecord: !invocation[isExact], on: console)
    if invocation[isExact] {
      try console.write(named.source.bytes, to: invocation[Output.file])
      return .done
    }
    let isCopy = invocation[Output.file].map { Output.format(of: $0) == .markdown } ?? false
    let outline = Outline(parsing: named.record?.issued(asWorkingCopy: isCopy) ?? named.source)
    if named.record != nil, isCopy, invocation[format] == nil, !invocation[isTree] {
      try Self.checkWorkingCopy(invocation[Output.file] ?? "", for: outline.source, on: console)
      try console.write(outline.source.bytes, to: invocation[Output.file])
      return .done
    }
    let chosen = Output.chosen(
      invocation[format], file: invocation[Output.file], among: Format.ofOutlines, on: console)
    try Output.check(chosen, file: invocation[Output.file], on: console)
    if invocation[isTree], chosen != .json {
      try console.write(outline.tree(), to: invocation[Output.file])
    } else if chosen == .json, !invocation[isTree] {
      let summary = Kind.of(outline, named: invocation[Check.kind]).summary(outline)
      try console.write(json(of: summary, name: outline.source.name), to: invocation[Output.file])
    } else {
      var rendering = Output.rendering(on: console, for: try District.nearest(to: console))
      rendering.carriesSource = !invocation[Output.leavesSourceOut]
      try console.write(chosen.render(outline, as: rendering), to: invocation[Output.file])
    }
    return .done
  }

  /// Refuses to write a working copy over another text: somebody may have edited it.
  private static func checkWorkingCopy(
    _ name: String, for copy: Source, on console: Console
  ) throws(CommandError) {
    let file = File(name, in: console)
    guard file.exists, try file.source().bytes != copy.bytes else { return }
    throw .usage(
      .refused(
        because:
          "\(name) is there and has another text, which would be lost. Name another file, or move it away."))
  }

  private static func json(of summary: any Encodable, name: String) throws(CommandError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(summary), as: UTF8.self) + "\n"
    } catch {
      throw .badData(name, position: nil, message: "It could not be written as JSON (\(error)).")
    }
  }

  private static let file = Positional<String>(
    "file", expects: .file("md", "txt"),
    help: "The document: a file, a code in the archive, or - for standard input.")
  private static let isExact = Flag("exact", help: "Write the bytes as recorded.")
  private static let isTree = Flag(
    "tree", help: "Show how it was read; with --format json every provision as data.")
  private static let format = Output.format(of: Format.ofOutlines)
}
