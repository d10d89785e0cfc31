/// Two texts to compare, made when their turn is there, and what is claimed of comparing them.
struct Pair: Sendable {
  let name: String
  var claim = Claim()

  /// Whether they are also read as Markdown and compared by slow peers.
  var isProse = false

  /// Makes the texts, the same each time.
  let texts: @Sendable () -> (old: String, new: String)
}

/// The text of some paragraphs, each one line, with empty lines between.
func text(_ paragraphs: [[String]]) -> String {
  var text = ""
  for words in paragraphs {
    text += words.joined(separator: " ")
    text += "\n\n"
  }
  return text
}
