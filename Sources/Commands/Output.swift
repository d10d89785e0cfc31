import Arguments
import Documents
import Formats

/// Where a command writes, and in which format: the options that several verbs share.
enum Output {
  static let file = Option<String?>(
    "output", short: "o", value: "file", expects: .file(),
    help: "Write to a file, whole or not at all; its ending also chooses the format.")

  /// The option for a format among those that a verb can write.
  static func format(of formats: [Format]) -> Option<String?> {
    Option<String?>(
      "format", short: "f", expects: .choice(formats.map(\.rawValue)),
      help: "How it is written. Default: terminal on a terminal, else text.")
  }

  static let leavesSourceOut = Flag(
    "no-source",
    help:
      "Leave out of a .docx file the text that it was made of, with its comments; it comes back like any other Word file."
  )

  /// The format that is meant: the one named, else the one that the file's ending says, else one for the eye.
  static func chosen(_ name: String?, file: String?, among formats: [Format], on console: Console) -> Format {
    if let named = name.flatMap(Format.init(rawValue:)) { return named }
    if let format = file.flatMap(self.format), formats.contains(format) { return format }
    return file == nil && console.isTerminal ? .terminal : .text
  }

  /// The format that a file's ending says; nil where it says none.
  static func format(of file: String) -> Format? {
    file.lastIndex(of: ".").flatMap { endings[file[$0...].dropFirst().lowercased()] }
  }

  /// Refuses an output that is one of the inputs, which would be lost, and one whose ending promises a format that is not
  /// written.
  static func check(
    _ output: String?, inputs: [String?], isText: Bool = false, on console: Console
  ) throws(CommandError) {
    guard let output, output != "-" else { return }
    if isText, let format = format(of: output), format.isBinary {
      throw .usage(
        .refused(
          because: "\(output) would hold text and be no .\(format.rawValue) file. Write .md, .txt or .json."))
    }
    let target = File(output, in: console).absolute
    if let input = inputs.compactMap(\.self).first(where: {
      $0 != "-" && File($0, in: console).absolute == target
    }) {
      throw .usage(
        .refused(
          because: "The output \(output) is the input \(input), which would be lost. Name another file."))
    }
    if let ending = output.split(separator: ".").last?.lowercased(),
      ["doc", "pdf", "odt", "xlsx"].contains(ending)
    {
      throw .usage(
        .refused(
          because:
            "This version writes no .\(ending) files. Write .docx for Word, .html to print, or .md, .txt, .json or .csv."
        )
      )
    }
  }

  private static let endings: [String: Format] = [
    "docx": .docx, "html": .html, "htm": .html, "md": .markdown, "json": .json, "csv": .csv, "txt": .text,
  ]

  /// Refuses to pour a file that is no text over a terminal.
  static func check(_ format: Format, file: String?, on console: Console) throws(CommandError) {
    if let file, let promised = self.format(of: file), promised != format,
      promised.isBinary || format.isBinary
    {
      throw .usage(
        .refused(
          because:
            "\(file) would be no .\(promised.rawValue) file: --format says \(format.rawValue). Leave --format out, or name another file."
        ))
    }
    guard format.isBinary, console.isTerminal, file == nil || file == "-" else { return }
    throw .usage(
      .refused(
        because: "A .\(format.rawValue) file is no text for a terminal. Name it: -o FILE.\(format.rawValue)"))
  }

  /// How pages and lines are written on a console for a district.
  static func rendering(on console: Console, for district: District) -> Rendering {
    var rendering = Rendering()
    rendering.hasColor = console.hasColor
    rendering.width = console.isTerminal ? console.width : rendering.width
    rendering.district = district.name
    rendering.author = district.board
    return rendering
  }
}

extension Console {
  /// Writes a draft: its Markdown, or where the file's ending asks for a page or a Word file, that.
  func write(draft text: String, to path: String?) throws(CommandError) {
    let format = path.flatMap { Output.format(of: $0) } ?? .markdown
    switch format {
    case .html, .docx:
      let rendering = Output.rendering(on: self, for: try District.nearest(to: self))
      let outline = Outline(parsing: Source(name: path ?? "draft", text: text))
      try write(format.render(outline, as: rendering), to: path)
    case .terminal, .text, .markdown, .marks: try write(text, to: path)
    case .json, .csv:
      throw .usage(
        .refused(
          because: "A draft is a document. Write it as .md, .docx or .html, not as .\(format.rawValue)."))
    }
  }

  /// Writes what a renderer made; a format that cannot write it was refused by the command line.
  func write(_ bytes: [UInt8]?, to path: String?) throws(CommandError) {
    guard let bytes else {
      throw .usage(.refused(because: "This format cannot write that. Choose another with --format."))
    }
    guard let path, path != "-" else { return try write(bytes) }
    try File(path, in: self).replace(with: bytes)
  }
}
