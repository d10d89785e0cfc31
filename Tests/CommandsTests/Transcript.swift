/// A recorded session at a terminal: command lines, what they print, and their exit status when it is not 0.
///
///     $ whereas check note.md
///     note.md:3:1: error: ...
///     [exit 1]
///
/// A line may hold a pipeline of `whereas`, `head -n N` and `cat FILE`; quotation marks work as in a shell.
struct Transcript: Equatable {
  struct Step: Equatable {
    let line: Int
    let command: String
    var output: String
  }

  var steps: [Step]

  /// The fenced block that it was read from; empty for a file.
  private(set) var block = ""

  /// Reads a transcript; lines before the first command are not part of it.
  init(reading text: String) {
    var steps: [Step] = []
    for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("$ ") {
        steps.append(Step(line: place + 1, command: String(line.dropFirst(2)), output: ""))
      } else if let last = steps.indices.last {
        steps[last].output += line + "\n"
      }
    }
    self.steps = steps.map { Step(line: $0.line, command: $0.command, output: $0.output.trimmingLineEnds) }
  }

  /// The sessions in the fenced `console` blocks of a Markdown file.
  static func inBlocks(of markdown: String) -> [Transcript] {
    var blocks: [String] = []
    var open: String?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```console" {
        open = ""
      } else if line == "```", let block = open {
        blocks.append(block)
        open = nil
      } else if open != nil {
        open? += line + "\n"
      }
    }
    return blocks.map { text in
      var transcript = Transcript(reading: text)
      transcript.block = "```console\n\(text)```\n"
      return transcript
    }
  }

  /// The transcript as a file.
  var text: String {
    steps.map { "$ \($0.command)\n" + ($0.output.isEmpty ? "" : $0.output + "\n") }.joined(separator: "\n")
  }
}

extension String {
  /// The text without blank lines at its ends; blanks at line starts stay.
  var trimmingLineEnds: String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    while text.first == "\n" { text.removeFirst() }
    return String(text)
  }

  /// The words of a command line as a shell splits them; nil for an open quotation.
  var shellWords: [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in self {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    return quote == nil ? words : nil
  }
}
