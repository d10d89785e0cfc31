public import Documents

/// How something is written: what the user asked for, and what the page says beside the text.
public struct Rendering: Hashable, Sendable {
  /// How much of a redline is written.
  public enum Detail: String, Hashable, Sendable, CaseIterable {
    /// The texts with their marks.
    case texts
    /// A list of the changes, a line each.
    case summary
    /// A table of the words added and deleted in each section.
    case statistics
  }

  /// What a version of a text is called.
  public struct Edition: Hashable, Sendable {
    /// Its name, "BP 0410@3"; nil for the name of its source.
    public var name: String?
    /// A few words about it, "in force since June 8, 2021"; nil for none.
    public var note: String?

    /// Names a version.
    public init(name: String? = nil, note: String? = nil) {
      self.name = name
      self.note = note
    }
  }

  /// Whether a terminal may show color.
  public var hasColor = false

  /// The columns of a line of plain text.
  public var width = 88

  /// How many unchanged provisions stand around a change; nil for what suits the format: in plain text none, on a page all.
  public var context: Int?

  /// How much of a redline is written.
  public var detail = Detail.texts

  /// The older version of a redline.
  public var old = Edition()

  /// The newer version of a redline, or the document.
  public var new = Edition()

  /// The district's name, for the head of a page; empty where it is not known.
  public var district = ""

  /// Who made the changes of a redline, in formats that say so: the mover or the body.
  public var author = "Board of Education"

  /// The day of the action that made them; nil where it is not known.
  public var date: CalendarDate?

  /// Whether what moved is marked as moved, in formats that some programs cannot read with such marks.
  public var showsMoves = true

  /// Whether a Word file carries the text that it was made of, so that it can come back as that.
  public var carriesSource = true

  /// Whether passages without a change stand around those with one, in formats that show only some of a text.
  var showsUnchanged: Bool { detail == .texts && context.map { $0 > 0 } ?? false }

  /// The usual way.
  public init() {}
}
