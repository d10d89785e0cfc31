public import Documents

/// Instructions that amend a policy: a light reading of an outline, for `check`.
///
/// It knows what is amended, by what authority and from when, and which provisions are instructions; what an
/// instruction does is left to the engine that applies it.
public struct Amendment: Hashable, Sendable {
  /// The text.
  public let outline: Outline

  /// The document that is amended; nil where front matter names none.
  public let amends: DocumentIdentifier?

  /// The resolution by which it is amended, as front matter names it; empty where it names none.
  public let authority: String

  /// The day on which it takes effect; nil where front matter names none.
  public let effective: CalendarDate?

  /// The provisions that are instructions or belong to one: all paragraphs, items and rows.
  public let instructions: [Int]

  /// Reads an amendment; total.
  ///
  /// - Complexity: O(*n*) in the number of provisions.
  public init(reading outline: Outline) {
    self.outline = outline
    let frontMatter = outline.frontMatter
    amends = frontMatter["amends"].flatMap { DocumentIdentifier($0) }
    authority = frontMatter["by"] ?? ""
    effective = frontMatter["effective"].flatMap { CalendarDate(prose: $0) }
    instructions = outline.provisions.indices.filter {
      [.paragraph, .item, .row, .verbatim, .resolved].contains(outline.provisions[$0].role)
    }
  }

  /// What a careful clerk would mark, in the order of the text.
  ///
  /// - Complexity: O(*n* log *n*).
  public var findings: [Finding] {
    let frontMatter = outline.frontMatter
    var findings = outline.findings + Blank.all(in: outline).findings(isFinal: false)
    if let entry = frontMatter.entry("amends"), let text = frontMatter["amends"] {
      if amends == nil, !text.isBlankToFill {
        findings.append(
          Finding(
            .amendmentTarget, at: entry.range,
            "Found \"amends: \(text)\"; expected the code of a policy, such as BP 0410."))
      }
    } else {
      findings.append(
        Finding(
          .amendmentTarget, at: 0..<0,
          "The amendment does not say what it amends. Add a line \"amends: CODE\" to the front matter."))
    }
    if authority.isEmpty {
      findings.append(
        Finding(
          .amendmentAuthority, at: 0..<0,
          "The amendment does not say by what resolution it is made. Add a line \"by: NUMBER\" to the front matter."
        ))
    }
    if let entry = frontMatter.entry("effective"), let text = frontMatter["effective"], effective == nil,
      !text.isBlankToFill
    {
      findings.append(
        Finding(
          .amendmentEffective, at: entry.range,
          "Found \"effective: \(text)\"; expected a day such as 2026-07-01 or July 1, 2026."))
    }
    if instructions.isEmpty {
      findings.append(
        Finding(
          .amendmentInstruction, at: 0..<0,
          "The amendment holds no instruction. Write one, such as: In Section 2(a), after \"age,\" insert \"disability,\"."
        ))
    }
    return findings.inOrder
  }
}
