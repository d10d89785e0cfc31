/// A policy in Markdown and its revision: one word in fifty changed in each fourth paragraph.
struct GeneratedPolicy {
  private(set) var old = "---\ndocument: policy\ncode: BP 9000\ntitle: Generated for measuring\n---\n"
  private(set) var new = "---\ndocument: policy\ncode: BP 9000\ntitle: Generated for measuring\n---\n"

  /// Writes sections of three provisions until the old text has `size` bytes.
  init(size: Int) {
    var prose = Prose(seed: 42)
    var section = 0
    while old.utf8.count < size {
      section += 1
      let heading = "\n## \(section). \(prose.newWord()) \(prose.newWord())\n"
      old += heading
      new += heading
      for letter in ["a", "b", "c"] {
        let words = prose.paragraph(words: 30 + prose.dice.draw(60))
        let revised = prose.dice.one(in: 4) ? prose.edited(words, oneIn: 50) : words
        old += "\n(\(letter)) \(words.joined(separator: " "))\n"
        new += "\n(\(letter)) \(revised.joined(separator: " "))\n"
      }
    }
  }
}
