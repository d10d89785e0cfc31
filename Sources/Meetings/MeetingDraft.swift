public import Documents

/// The skeleton of a meeting file: every part that the record of an evening needs, with blanks where only people can say.
///
///     MeetingDraft(date: date, items: [.init(title: "Calendar of Regular Meetings")], district: district).text
public struct MeetingDraft: Hashable, Sendable {
  /// An item to put on the agenda.
  public struct Item: Hashable, Sendable {
    /// The title; a blank where it is empty.
    public var title: String

    /// The document, by its path from the meeting's file or by its code; nil for an item without one.
    public var document: String?

    /// Describes an item.
    public init(title: String, document: String? = nil) {
      self.title = title
      self.document = document
    }
  }

  /// The day; a blank where it is nil.
  public var date: CalendarDate?

  /// The kind.
  public var kind: Meeting.Kind

  /// The hour for which it is called; a blank where it is nil.
  public var start: LocalTime?

  /// The items; one to fill in where there are none.
  public var items: [Item]

  /// The letter of the section that the items stand in; a blank where it is empty.
  public var section: String

  /// The district, whose seats make the roll calls.
  public var district: District

  /// Describes a meeting.
  public init(
    date: CalendarDate? = nil, kind: Meeting.Kind = .regular, start: LocalTime? = nil, items: [Item] = [],
    section: String = "", district: District = District()
  ) {
    self.date = date
    self.kind = kind
    self.start = start
    self.items = items
    self.section = section
    self.district = district
  }

  /// The skeleton.
  public var text: String {
    let items = items.isEmpty ? [Item(title: "")] : items
    return ([head, "# \(title)"] + items.enumerated().flatMap(lines)).joined(separator: "\n\n") + "\n"
  }

  private var title: String {
    let kind = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
    return "\(kind) Meeting of \(date?.prose ?? "[date]")"
  }

  private var head: String {
    [
      "---", "document: meeting",
      FrontMatter.line("date", .scalar(date?.description ?? "[date]")),
      "kind: \(kind.rawValue)",
      FrontMatter.line("start", .scalar(start?.clock ?? "[time]")),
      FrontMatter.line("posted", .scalar("[date and time when the agenda was posted]")),
      FrontMatter.line("place", .scalar("[place]")),
      "status: agenda",
      "---",
    ].joined(separator: "\n")
  }

  private func lines(place: Int, item: Item) -> [String] {
    let letter = section.isEmpty ? "[Letter]" : "\(section).\(place + 1)"
    let facts =
      item.document.map {
        ["- Document: \($0)", "- Act: [what the board did]", "- Reading: [which reading]"]
      }
      ?? []
    let motion = ["- Motion: That the Board [do what].", "- Mover: [name]", "- Seconder: [name]"]
    return [
      "## \(letter) \(item.title.isEmpty ? "[Title]" : item.title)", (facts + motion).joined(separator: "\n"),
      table, "- Outcome: [carried or failed]",
    ]
  }

  /// The roll, a blank for each vote.
  private var table: String {
    let members = district.membership(on: date).people.map(\.name)
    let names =
      (members.isEmpty ? ["[name]"] : members) + (district.studentMember.map { ["\($0) (student)"] } ?? [])
    return PipeTable(header: ["Member", "Vote"], rows: names.map { [$0, "[vote]"] }).markdown
  }
}

extension LocalTime {
  /// The time as a meeting file writes it, "6:00 PM".
  fileprivate var clock: String {
    let shown = hour % 12 == 0 ? 12 : hour % 12
    return "\(shown):\(minute < 10 ? "0" : "")\(minute) \(hour < 12 ? "AM" : "PM")"
  }
}
