extension MarkdownWriter {
  /// The reference to a note; nil where there is none of its id.
  mutating func reference(to key: NoteKey) -> String? {
    guard story.notes[key] != nil else { return nil }
    if let label = noteLabels[key] { return "[^\(label)]" }
    if key.isEndnote { noteCounts.endnotes += 1 } else { noteCounts.footnotes += 1 }
    let label =
      key.isEndnote ? NumberFormat.lowerRoman.text(noteCounts.endnotes) : String(noteCounts.footnotes)
    noteLabels[key] = label
    notes.append(key)
    return "[^\(label)]"
  }

  mutating func writeNotes() {
    nesting = ListNesting()
    var next = 0
    while next < notes.count {
      let key = notes[next]
      next += 1
      guard let note = story.notes[key], let label = noteLabels[key] else { continue }
      let texts = lines(of: Block.resolved(note.blocks, in: version))
      append("[^\(label)]: " + (texts.first ?? ""))
      for text in texts.dropFirst() { append("    " + text) }
      ledger.settle(note.item, .kept)
    }
  }

  mutating func writeComments(astray: Bool = false) {
    let ids = comments
    comments = []
    for id in ids where written.insert(id).inserted {
      guard let comment = story.comments[id] else { continue }
      let words = lines(of: Block.resolved(comment.blocks, in: version), asWords: true).joined(separator: " ")
      let date = comment.date.map { ", \($0.prefix(10))" } ?? ""
      let author = comment.author.isEmpty ? "an unnamed author" : comment.author
      let text = "Comment by \(author)\(date): \(words)".split(whereSeparator: \.isNewline).joined(
        separator: " ")
      append("<!-- \(text.defusingDashes) -->")
      ledger.settle(
        comment.item, astray ? .changed("stands at the end: no place in the text leads to it") : .kept)
    }
  }
}

extension String {
  /// The text without two hyphens in a row, which would end a comment of HTML.
  fileprivate var defusingDashes: String {
    var text = ""
    for letter in self {
      if letter == "-", text.last == "-" { text.append(" ") }
      text.append(letter)
    }
    return text
  }
}
