import Documents

/// A place that a course keeps free for the news: when it recurs, how long it lasts, and by which rules it is filled.
///
///     | Slot         | Day          | Minutes | Theme                 | Contract                     |
///     |--------------|--------------|---------|-----------------------|------------------------------|
///     | Friday Forum | every Friday | 55      | The story of the week | 3 sources, none over 14 days |
public struct CurrentEventSlot: Hashable, Sendable {
  /// What it is called.
  public let name: String

  /// When it recurs; nil when its words are not understood.
  public let recurrence: Recurrence?

  /// How many minutes it takes, 1 to 400; nil where it does not say.
  public let minutes: Int?

  /// What it is about.
  public let theme: String

  /// The rules for what fills it, as the board approved them.
  public let contract: String

  /// The words that say when it recurs.
  public let day: String

  /// The bytes of those words.
  public let dayRange: Range<Int>

  /// The bytes of the cell with the minutes.
  public let minutesRange: Range<Int>

  /// The most slots that a schedule holds.
  static let limit = 60

  static func slots(_ table: PipeTable) -> [CurrentEventSlot] {
    let slot = table.column("slot", "name") ?? 0
    let day = table.column("day", "days", "recurrence", "when")
    let minutes = table.column("minutes", "length")
    return table.rows.compactMap { row in
      guard row.cells.contains(where: { !$0.text.isEmpty }) else { return nil }
      let words = row[day]
      let length = row[minutes]
      let number = Int(length.text.prefix { $0.isNumber })
      return CurrentEventSlot(
        name: row[slot].text, recurrence: Recurrence(words.text),
        minutes: number.flatMap { (1...400).contains($0) ? $0 : nil },
        theme: row[table.column("theme", "topic")].text,
        contract: row[table.column("contract", "rules")].text,
        day: words.text, dayRange: words.text.isEmpty ? row.range : words.range,
        minutesRange: length.text.isEmpty ? row.range : length.range)
    }
  }
}
