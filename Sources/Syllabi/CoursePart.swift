public import Documents

/// A heading of a course with what stands under it, up to the next heading.
///
/// The parts follow one another in reading order and hold everything the course says; what is typed (units, lessons,
/// grading) is read from them, and every other part prints as written, in its place.
public struct CoursePart: Hashable, Sendable {
  /// What a part is.
  public enum Kind: Hashable, Sendable {
    /// What stands before the first heading, or under the course's own title.
    case preface
    /// `## Unit 3: Title`
    case unit
    /// `### Essential questions`
    case essentialQuestions
    /// `### Objectives`
    case objectives
    /// `### Standards` of a unit, or `## Standards` of the course.
    case standards
    /// `### Lessons`
    case lessons
    /// `### Assessments` of a unit, or `## Assessments` of the course.
    case assessments
    /// `## Grading`
    case grading
    /// `## Grade scale`
    case gradeScale
    /// `## Current-event slots`
    case currentEventSlots
    /// Any other heading.
    case prose
  }

  /// A piece of a part.
  public enum Block: Hashable, Sendable {
    /// Markdown as written: paragraphs, quotations, code.
    case prose(String)
    /// A comment that does not print.
    case comment(String)
    /// The lines `weight: 2` under a unit's heading.
    case fields([Field])
    /// A list.
    case list([Item])
    /// A table.
    case table(PipeTable)
  }

  /// A line `key: value`.
  public struct Field: Hashable, Sendable {
    /// The key in lower case.
    public let key: String
    /// The value.
    public let value: String
    /// The bytes of the line.
    public let range: Range<Int>
  }

  /// An item of a list.
  public struct Item: Hashable, Sendable {
    /// The bullet or number as written, "-" or "1.".
    public let marker: String
    /// The words.
    public let text: String
    /// How deeply it is nested: 0 for the items of the list itself.
    public let depth: Int
    /// The bytes of the words.
    public let range: Range<Int>
  }

  /// What the part is.
  public let kind: Kind

  /// The level of its heading, 1 to 6; 0 where it has none.
  public let level: Int

  /// The words of its heading, label and all; empty where it has none.
  public let heading: String

  /// The bytes of the heading's line; empty where it has none.
  public let range: Range<Int>

  /// The place of the unit that it belongs to in the course's units, or nil.
  public let unit: Int?

  /// What stands under the heading.
  public let blocks: [Block]

  /// The items of all lists of the part that are not nested.
  public var items: [Item] {
    blocks.flatMap { block in
      if case .list(let items) = block { items.filter { $0.depth == 0 } } else { [Item]() }
    }
  }

  /// The first table of the part.
  public var table: PipeTable? {
    for case .table(let table) in blocks { return table }
    return nil
  }

  /// The lines `key: value` of the part.
  public var fields: [Field] {
    blocks.flatMap { block in
      if case .fields(let fields) = block { fields } else { [Field]() }
    }
  }
}
