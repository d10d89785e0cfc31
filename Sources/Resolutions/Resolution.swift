public import Documents

/// A resolution of the board: what a clerk reads in it.
///
/// It is a typed reading of an outline; the words stay where they stand, and every part knows its provision.
///
///     let resolution = Resolution(reading: Outline(parsing: source))
///     resolution.number  // "25-11"
///     resolution.recitals.count  // 8
public struct Resolution: Hashable, Sendable {
  /// How far a text has come, as far as the text itself says.
  public enum Status: String, Hashable, Sendable, CaseIterable, Codable {
    /// Not adopted yet, or not known to be: blanks and missing parts may be filled in.
    case draft
    /// The text says that it is final.
    case final
  }

  /// The outline it was read from.
  public let outline: Outline

  /// The name of the body, as printed; of a joint resolution all its bodies.
  public let body: String?

  /// The number as printed, without "Resolution No.": "25-11", "4218", "Res-021-24/25"; nil where it is missing or a blank.
  public let number: String?

  /// The title.
  public let title: String?

  /// The date: of front matter, else under the title, else in the words of adoption.
  public let date: CalendarDate?

  /// Who brought it.
  public let sponsors: [String]

  /// The clauses that begin with WHEREAS, in order.
  public let recitals: [Recital]

  /// The words that join recitals and resolves, as printed: "NOW, THEREFORE, BE IT RESOLVED".
  public let formula: String?

  /// The clauses that begin with RESOLVED, in order.
  public let resolved: [Resolved]

  /// The words of adoption, the vote and the signatures.
  public let closing: Closing

  /// Places that wait for words, in order; blanks to vote and to sign on are not among them.
  public let blanks: [Blank]

  /// Whether the text says that it is final; see `Status`.
  public let status: Status

  /// What stands before the clauses: the indices of its provisions.
  let masthead: Masthead

  /// The number as a code, where it has the shape of one.
  public var identifier: DocumentIdentifier? {
    number.flatMap { DocumentIdentifier($0) }
  }

  /// The numbered, lettered and bulleted parts of all resolved clauses.
  public var items: [Resolved.Part] {
    resolved.flatMap { $0.parts.filter { $0.label != nil } }
  }
}
