public import Documents

/// What is to be entered of one document: the act, its text or version, its dates, and the details.
public struct Recording: Hashable, Sendable {
  /// What was done.
  public var act: Act
  /// The word for the document's kind, "policy".
  public var kind: String
  /// The document's code: "BP 0410".
  public var code: String
  /// The text it was done with; nil where there is no new one.
  public var text: Source?
  /// The same text as it was read already; nil where it was not.
  public var outline: Outline?
  /// The version it was done with, where the archive has it already.
  public var version: Int?
  /// The new code, for `renumbered`.
  public var newCode: String?
  /// The version the text was made from; the record is refused where that is no longer in force.
  public var base: Int?
  /// The day it was done.
  public var happened: CalendarDate?
  /// The first day in force, where it was stated.
  public var effective: CalendarDate?
  /// The last day in force, where the text lapses.
  public var until: CalendarDate?
  /// The code of the resolution by which it was done.
  public var authority: String?
  /// The earlier entry whose place this one takes.
  public var supersedes: Int?
  /// The rest.
  public var details: Details

  /// Makes a recording.
  public init(_ act: Act, of code: String, kind: String, text: Source? = nil, details: Details = Details()) {
    self.act = act
    self.code = code
    self.kind = kind
    self.text = text
    self.details = details
  }
}
