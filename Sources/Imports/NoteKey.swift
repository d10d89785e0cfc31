/// A footnote or endnote by its id in the file.
struct NoteKey: Hashable, Sendable {
  let isEndnote: Bool
  let id: String
}
