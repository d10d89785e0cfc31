public import Documents

/// The skeleton of an amendment: instructions as a clerk writes them, with blanks in brackets.
///
///     AmendmentDraft(amends: code, by: "Res-114-25/26").text
public struct AmendmentDraft: Hashable, Sendable {
  /// The document that is amended.
  public var amends: DocumentIdentifier

  /// Its title; empty where it is not known.
  public var title: String

  /// The number of the resolution by which it is amended; empty leaves a blank.
  public var authority: String

  /// The day on which it takes effect; nil leaves a blank.
  public var effective: CalendarDate?

  /// Describes an amendment.
  public init(
    amends: DocumentIdentifier, title: String = "", by authority: String = "", effective: CalendarDate? = nil
  ) {
    self.amends = amends
    self.title = title
    self.authority = authority
    self.effective = effective
  }

  /// The skeleton as canonical Markdown.
  public var text: String {
    let name = title.isEmpty ? "\(amends)" : "\(amends), \(title),"
    let front = [
      "---",
      "document: amendment",
      FrontMatterLine.scalar("amends", amends.description),
      FrontMatterLine.scalar("by", authority.isEmpty ? "[number of the resolution]" : authority),
      FrontMatterLine.scalar(
        "effective", effective?.description ?? "[date on which the amendment takes effect]"),
      "---",
    ]
    let instructions = [
      "\(name) is amended as follows:",
      "1. In [Section 2(a)], strike \"[the words in force]\" and insert \"[the new words]\".",
      "2. After [Section 3(b)], a new [subsection (c)] is inserted to read as follows:",
      "\"(c) [The new provision.]\"",
      "3. [Section 4(c)] is stricken.",
    ]
    return front.joined(separator: "\n") + "\n\n" + instructions.joined(separator: "\n\n") + "\n"
  }
}
