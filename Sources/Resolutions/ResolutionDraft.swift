public import Documents

/// The words of a resolution that is still to be furnished with numbering, endings and joining words.
///
///     var draft = ResolutionDraft()
///     draft.title = "Thanking the Crossing Guards"
///     draft.recitals = ["118 guards stood at 76 corners"]
///     draft.resolved = [.init("the Board thanks them")]
///     draft.text(for: district)  // Markdown that `check` accepts
public struct ResolutionDraft: Hashable, Sendable {
  /// The words of a resolved clause, and the items of its list.
  public struct Clause: Hashable, Sendable {
    /// The words of the clause.
    public var text: String

    /// The words of its items, without numbers.
    public var items: [String]

    /// Makes a clause.
    public init(_ text: String, items: [String] = []) {
      self.text = text
      self.items = items
    }
  }

  /// The title; a blank is written where it is nil.
  public var title: String?

  /// The number; a blank is written where it is nil, and nothing is ever guessed.
  public var number: String?

  /// The date of the meeting.
  public var date: CalendarDate?

  /// Who brings it.
  public var sponsors: [String] = []

  /// The name of the body; the district's where it is nil.
  public var body: String?

  /// The words of the recitals, in order.
  public var recitals: [String] = []

  /// The words of the resolved clauses, in order.
  public var resolved: [Clause] = []

  /// Makes a draft without words.
  public init() {}
}
