import Documents

/// What `show --format json` prints of a resolution; see Schemas/resolution.schema.json.
public struct ResolutionSummary: Hashable, Sendable, Codable {
  /// How many of each part there are.
  public struct Counts: Hashable, Sendable, Codable {
    /// Clauses that begin with WHEREAS.
    public let recitals: Int
    /// Clauses that begin with RESOLVED.
    public let resolved: Int
    /// Numbered, lettered and bulleted parts of the resolved clauses.
    public let items: Int
    /// Labels of the vote block.
    public let votes: Int
    /// Blanks to fill in, without those of the vote block and the signatures.
    public let blanks: Int
  }

  /// A clause or a part of one.
  public struct Clause: Hashable, Sendable, Codable {
    /// The line it begins on, from 1.
    public let line: Int
    /// Its opening or label as printed: "WHEREAS,", "1."; nil for a paragraph.
    public let opening: String?
    /// Its words.
    public let text: String
    /// What it ends with: "; and".
    public let ending: String
    /// Its parts; nil where it has none.
    public let items: [Clause]?
  }

  /// A label of the vote block.
  public struct Vote: Hashable, Sendable, Codable {
    /// The label as printed: "AYES".
    public let label: String
    /// What stands behind it; nil for a blank.
    public let tally: String?
  }

  /// A blank to fill in.
  public struct Blank: Hashable, Sendable, Codable {
    /// The line, from 1.
    public let line: Int
    /// The column in characters, from 1.
    public let column: Int
    /// What stands there.
    public let text: String
  }

  /// Always "resolution".
  public let kind: String
  /// The name of the body.
  public let body: String?
  /// The number as printed.
  public let number: String?
  /// The title.
  public let title: String?
  /// The date, `2026-06-09`.
  public let date: String?
  /// Whether the text says that it is final.
  public let status: Resolution.Status
  /// Who brought it.
  public let sponsors: [String]
  /// Who moved.
  public let movedBy: String?
  /// Who seconded.
  public let secondedBy: String?
  /// How many of each part there are.
  public let counts: Counts
  /// The recitals.
  public let recitals: [Clause]
  /// The words that join recitals and resolves.
  public let formula: String?
  /// The resolved clauses with their parts.
  public let resolved: [Clause]
  /// The vote block.
  public let votes: [Vote]
  /// Those who sign.
  public let signers: [String]
  /// The blanks to fill in.
  public let blanks: [Blank]
}

extension ResolutionSummary {
  /// Sums up a resolution.
  ///
  /// - Complexity: O(*n*).
  public init(of resolution: Resolution) {
    let outline = resolution.outline
    let lines = LineIndex(outline.source)
    let line = { (index: Int) in lines.position(of: outline.provisions[index].marker.lowerBound).line }
    let items = { (parts: [Resolved.Part]) -> [Clause]? in
      parts.isEmpty
        ? nil
        : parts.map {
          Clause(
            line: line($0.index), opening: $0.label?.description, text: $0.words, ending: $0.ending.text,
            items: nil)
        }
    }
    kind = "resolution"
    body = resolution.body
    number = resolution.number
    title = resolution.title
    date = resolution.date?.description
    status = resolution.status
    sponsors = resolution.sponsors
    movedBy = resolution.closing.movedBy
    secondedBy = resolution.closing.secondedBy
    counts = Counts(
      recitals: resolution.recitals.count, resolved: resolution.resolved.count, items: resolution.items.count,
      votes: resolution.closing.votes.count, blanks: resolution.blanks.count)
    recitals = resolution.recitals.map {
      Clause(
        line: line($0.index), opening: $0.opening, text: $0.words, ending: $0.ending.text,
        items: items($0.parts))
    }
    formula = resolution.formula
    resolved = resolution.resolved.map {
      Clause(
        line: line($0.index), opening: $0.opening, text: $0.words, ending: $0.ending.text,
        items: items($0.parts))
    }
    votes = resolution.closing.votes.map { Vote(label: $0.label, tally: $0.tally.isEmpty ? nil : $0.tally) }
    signers = resolution.closing.signers
    blanks = resolution.blanks.map {
      let position = lines.position(of: $0.range.lowerBound)
      return Blank(line: position.line, column: position.column, text: $0.text)
    }
  }
}
