public import Documents

/// What a document that an item names says of itself, as the one who opened it hands it down.
///
/// A meeting knows references and not files; who does opens them and hands their facts to `findings(documents:)`.
public struct AgendaDocument: Hashable, Sendable {
  /// The reference by which the meeting names it.
  public var reference: String

  /// The kind of the document: "resolution", "policy", "course".
  public var kind: String

  /// The code under which it is filed; nil where it names none.
  public var identifier: DocumentIdentifier?

  /// The title; empty where it has none.
  public var title: String

  /// The day on which the board last acted on it, as it says.
  public var date: CalendarDate?

  /// The day on which it was noticed or first read, as it says.
  public var noticed: CalendarDate?

  /// The day from which it is in force, as it says.
  public var effective: CalendarDate?

  /// The last day on which it is in force, as it says.
  public var until: CalendarDate?

  /// The resolution by which it was last changed, as it says.
  public var authority: DocumentIdentifier?

  /// Who moved it, as its closing says.
  public var mover: String?

  /// Who seconded the motion, as its closing says.
  public var seconder: String?

  /// Who voted how, as its closing says; nil where it names nobody.
  public var rollCall: RollCall?

  /// The documents that it cites.
  public var citations: [Citation]

  /// Describes a document.
  public init(
    reference: String, kind: String, identifier: DocumentIdentifier? = nil, title: String = "",
    date: CalendarDate? = nil, citations: [Citation] = []
  ) {
    self.reference = reference
    self.kind = kind
    self.identifier = identifier
    self.title = title
    self.date = date
    self.citations = citations
  }
}

extension AgendaDocument {
  /// How it is called in a message: its code, or the reference.
  var name: String {
    guard let identifier else { return reference }
    return identifier.series == "RES" ? "Resolution \(identifier.number)" : identifier.description
  }
}
