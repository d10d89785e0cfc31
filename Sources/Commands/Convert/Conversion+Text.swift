import Documents

extension Conversion {
  /// Converts pasted text: glued words are mended where that is certain, and the clean copy is written.
  ///
  /// Text with front matter, or in a file of Markdown, keeps its marks; in other text they are signs like any other.
  init(of source: Source, against former: Outline?) {
    let pasted = Outline(parsing: source)
    let glued = GluedMends(pasted, against: former)
    let mended = glued.mends.isEmpty ? pasted : Outline(parsing: source.mended(by: glued.mends))
    let isMarkdown =
      [".md", ".markdown"].contains { source.name.lowercased().hasSuffix($0) }
      || !pasted.frontMatter.entries.isEmpty
    let copy = CleanCopy(of: mended, signs: isMarkdown ? .marks : .words)
    self.init(of: source.name, from: .text, as: copy.outline)
    self.former = former
    formerName = former?.source.name ?? ""
    account = Self.account(of: copy)
    losses = CopyLosses(copy).all
    self.glued = Self.glued(glued, source, former)
  }

  private static func glued(_ mends: GluedMends, _ source: Source, _ former: Outline?) -> [Glued] {
    guard !mends.outcomes.isEmpty else { return [] }
    let index = LineIndex(source)
    let proofs = former.map { LineIndex($0.source) } ?? index
    let positions = index.positions(of: mends.outcomes.map(\.place.range.lowerBound))
    return zip(mends.outcomes, positions).map { outcome, position in
      let proof = outcome.proof.map {
        "\(former?.source.name ?? source.name):\(proofs.line(of: $0))"
      }
      return Glued(
        line: position.line, column: position.column, before: source[outcome.place.range],
        first: outcome.place.first, second: outcome.place.second, after: outcome.kept,
        proof: outcome.kept == nil ? nil : proof)
    }
  }

  /// How many provisions of each kind the page had, and how many of them the copy has.
  private static func account(of copy: CleanCopy) -> [Balance] {
    let found = copy.original.counts
    let kept = copy.outline.counts
    let isSame = !copy.remarks.contains { $0.kind == .reading }
    return names.compactMap { role, name in
      guard let count = found[role] else { return nil }
      let same = min(count, kept[role] ?? 0)
      return Balance(
        thing: name, found: count, kept: isSame ? count : same, changed: isSame ? 0 : count - same, lost: 0)
    }
  }

  private static let names: KeyValuePairs<Provision.Role, String> = [
    .field: "lines of front matter", .heading: "headings", .paragraph: "paragraphs", .item: "items",
    .row: "rows",
    .recital: "recitals", .formula: "joining words", .resolved: "resolved clauses",
    .closing: "words of adoption",
    .vote: "lines of the vote", .signature: "lines of signatures", .verbatim: "passages of code",
    .comment: "comments", .rule: "rules",
  ]
}

extension Outline {
  /// How many provisions have each role.
  fileprivate var counts: [Provision.Role: Int] {
    provisions.reduce(into: [:]) { $0[$1.role, default: 0] += 1 }
  }
}
