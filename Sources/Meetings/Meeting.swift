public import Documents

/// A meeting of the board as the clerk writes it down: when it was, what was on its agenda, who moved what, and who voted how.
///
///     let meeting = Meeting(reading: Outline(parsing: source))
///     meeting.items[4].letter  // "F.3"
///     meeting.motion(deciding: 4)?.rollCall?.tally.description  // "7 ayes, 0 noes"
///
/// Reading is total: every outline is a meeting, if one without items, and `findings` says what it lacks.
public struct Meeting: Hashable, Sendable {
  /// What kind of a meeting it is, which decides how long before it the agenda is posted.
  public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    /// On a day that the board fixed for the year.
    case regular
    /// Called for the business named in its notice.
    case special
    /// Called without the notice of a special meeting.
    case emergency
  }

  /// The text, which is the record; all else is read from it.
  public let outline: Outline

  /// The front matter; empty where the file has none.
  public let frontMatter: FrontMatter

  /// The title: the first heading of level 1, else that of front matter; empty where there is neither.
  public let title: String

  /// The bytes of the title.
  public let titleRange: Range<Int>

  /// The day, under `date`; nil where front matter does not say.
  public let date: Stated<CalendarDate>?

  /// The kind, under `kind`.
  public let kind: Stated<Kind>?

  /// The hour for which it was called, under `start`.
  public let start: Stated<LocalTime>?

  /// When the agenda was posted, under `posted`.
  public let posted: Stated<LocalDateTime>?

  /// Where it was held, under `place`; empty where front matter does not say.
  public let place: String

  /// What was on the agenda, in order.
  public let items: [AgendaItem]

  /// Lines that look like facts and could not be taken: a key misspelled, or one that stands twice.
  let strays: [Stray]

  /// Whether front matter says that the meeting is still to be held, under `status`: draft, agenda or notice.
  ///
  /// What an agenda lacks will be filled in; what the record of a meeting lacks is an error.
  public var isAgenda: Bool {
    ["draft", "agenda", "notice"].contains((frontMatter["status"] ?? "").lowercased())
  }
}

extension Meeting {
  /// A line that was not taken, and why.
  struct Stray: Hashable, Sendable {
    let range: Range<Int>
    let message: String
  }

  /// The item whose motions decide an item: itself, else the nearest that it stands under and that has some, as on a consent
  /// calendar; nil where there is none.
  ///
  /// - Complexity: O(depth).
  public func place(deciding item: Int) -> Int? {
    var place: Int? = item
    while let at = place, items[at].motions.isEmpty { place = items[at].parent }
    return place
  }

  /// The motion that decides an item: the last that is not about the need to act; nil where there is none.
  ///
  /// - Complexity: O(depth).
  public func motion(deciding item: Int) -> Motion? {
    place(deciding: item).flatMap { items[$0].deciding }
  }
}
