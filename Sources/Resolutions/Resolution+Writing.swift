public import Documents

extension Resolution {
  /// The resolution written anew in a district's style.
  ///
  /// A text in canonical form comes out byte for byte as it went in: front matter, body, "RESOLUTION NO. ...", title, date, recitals, resolves,
  /// words of adoption, vote and signatures, each a paragraph. Words are kept; openings and endings are the style's.
  public func written(for district: District = District()) -> String {
    let fields = outline.provisions.filter { $0.role == .fence || $0.role == .field }
    let front = fields.map { outline.source[$0.marker.lowerBound..<$0.body.upperBound] }
    let head =
      [body ?? "[NAME OF THE BOARD]", "RESOLUTION NO. \(number ?? "____")", title ?? "[Title]"]
      + (date.map { isDated ? [$0.prose] : [] } ?? [])
    let clauses = resolved.map { clause in
      ResolutionForm.Clause(
        words: clause.words, lead: clause.parts.isEmpty ? nil : clause.ending.text,
        parts: clause.parts.dropLast().map(written) + clause.parts.suffix(1).map(writtenLast))
    }
    return ResolutionForm(district.resolutions).text(
      front: front, head: head, recitals: recitals.map(written), resolved: clauses,
      closing: closing.paragraphs)
  }

  /// Whether the date stands before the clauses or in front matter, and not only in the words of adoption.
  private var isDated: Bool { masthead.date != nil }

  private func written(_ recital: Recital) -> String {
    recital.parts.isEmpty
      ? recital.words
      : ([recital.words + recital.ending.text] + recital.parts.map(written)).joined(separator: "\n\n")
  }

  /// A part with its label.
  private func written(_ part: Resolved.Part) -> String {
    let indent = String(repeating: "   ", count: part.depth)
    let label = part.label.map { $0.numbering == .bullet ? "- " : "\($0) " } ?? (part.isQuoted ? "> " : "")
    return indent + label + part.words
  }

  /// The last part of a clause without its ending, which is the clause's and the style's.
  private func writtenLast(_ part: Resolved.Part) -> String {
    let words = written(part)
    return part.ending.isQuoted ? words : String(words.dropLast(part.ending.text.count))
  }
}
