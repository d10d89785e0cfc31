public import Documents

/// Plain paragraphs ordered into a resolution: facts become recitals, wishes and directions become resolved clauses.
///
/// The author's words are kept. What the reader was not sure of, or could not place, is a finding on its paragraph.
///
///     let notes = OrderedNotes(reading: Outline(parsing: source))
///     notes.draft.recitals.count  // 5
///     notes.findings.map(\.message)
public struct OrderedNotes: Hashable, Sendable {
  /// The draft.
  public let draft: ResolutionDraft

  /// Which paragraphs to look at again, and why.
  public let findings: [Finding]

  /// Orders the paragraphs of an outline.
  ///
  /// Front matter and lines such as "Title: ..." or "Sponsor: ..." give title, number, date, body and sponsors, as does a heading the title. Under a
  /// heading such as Background or Requests, paragraphs without a sign of their own go where the heading says.
  ///
  /// A short first line that is plainly a title is taken for one, with a finding, unless `hasTitle` says that the title comes from
  /// elsewhere: then it stays among the words of the draft.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(reading outline: Outline, hasTitle: Bool = false) {
    var reader = NotesReader(outline, guessesTitle: !hasTitle)
    reader.read()
    draft = reader.draft
    findings = reader.findings
  }
}

extension Rule {
  /// Paragraphs of notes whose place in a resolution was a guess.
  public static let notesOrder = Rule(
    "notes-order", .info, "A paragraph of notes is plainly a fact or plainly a wish or direction.")
}
