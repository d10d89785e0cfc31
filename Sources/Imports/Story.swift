/// Everything of a document that becomes text.
struct Story: Sendable {
  /// A footnote or endnote.
  struct Note: Sendable {
    let blocks: [Block]
    let item: Int
  }

  /// A comment in the margin.
  struct Comment: Sendable {
    let author: String
    let date: String?
    let blocks: [Block]
    let item: Int
  }

  var body: [Block] = []
  var notes: [NoteKey: Note] = [:]
  var comments: [String: Comment] = [:]
  /// The ids of the comments in the order of the file.
  var commentOrder: [String] = []
  var sheet = Sheet()
  var properties = Properties()
}
