public import Documents

/// A policy, regulation, bylaw or exhibit: a typed reading of an outline.
///
///     let policy = Policy(reading: Outline(parsing: source))
///     policy.code?.description  // "BP 0410"
///     policy.title  // "Nondiscrimination in District Programs and Activities"
///
/// Reading is total: every outline is a policy, if one without code or title, and `findings` says what it lacks.
public struct Policy: Hashable, Sendable {
  /// What kind of a document of the manual it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A policy of the board, BP.
    case policy
    /// An administrative regulation, AR.
    case regulation
    /// A bylaw of the board, BB.
    case bylaw
    /// An exhibit, E.
    case exhibit
  }

  /// The text, which is the record; all else is read from it.
  public let outline: Outline

  /// The front matter; empty where the policy has none.
  public let frontMatter: FrontMatter

  /// The code under which the district files it; nil where it names none.
  public let code: DocumentIdentifier?

  /// Where the code was read.
  package let codePlace: CodePlace

  /// What kind it is; a policy unless its code or front matter says otherwise.
  public let kind: Kind

  /// The title without the code that some districts repeat in it; empty where there is none.
  public let title: String

  /// Reads a policy.
  ///
  /// - Complexity: O(length of front matter and first headings).
  public init(reading outline: Outline) {
    let reader = PolicyHeadReader(outline)
    self.outline = outline
    frontMatter = reader.frontMatter
    (code, codePlace) = reader.code()
    title = reader.title()
    kind = reader.kind(of: code)
  }

  /// Where a policy's code stands.
  package enum CodePlace: Hashable, Sendable {
    /// In front matter, under `code`.
    case frontMatter
    /// At the start of the title in front matter.
    case title
    /// At the start of a heading or of the text.
    case heading
    /// Nowhere.
    case none
  }
}

extension Policy {
  /// The text of a provision as a reader takes it.
  public func text(of provision: Int) -> String {
    outline.text(of: provision)
  }

  /// The policy that a regulation or exhibit puts into practice, as its front matter names it under `policy`.
  public var implements: DocumentIdentifier? {
    frontMatter["policy"].flatMap { DocumentIdentifier($0) }
  }
}
