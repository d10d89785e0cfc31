public import Documents

extension Meeting {
  /// Reads an outline as a meeting: total, whatever the text.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(reading outline: Outline) {
    var reader = AgendaReader(outline)
    reader.read()
    let front = outline.frontMatter
    self.outline = outline
    frontMatter = front
    title = reader.title?.words ?? front["title"] ?? ""
    titleRange = reader.title?.range ?? front.entry("title")?.range ?? 0..<0
    date = Meeting.stated("date", in: front) { CalendarDate(iso: $0) ?? CalendarDate(prose: $0) }
    kind = Meeting.stated("kind", in: front) { words in
      Kind.allCases.first { words.lowercased().hasPrefix($0.rawValue) }
    }
    start = Meeting.stated("start", in: front) { LocalTime($0) }
    posted = Meeting.stated("posted", in: front) { LocalDateTime($0) }
    place = front["place"] ?? ""
    items = reader.items
    strays = reader.strays
  }

  private static func stated<Value>(
    _ key: String, in front: FrontMatter, as read: (String) -> Value?
  ) -> Stated<Value>? {
    guard let entry = front.entry(key), let words = front[key] else { return nil }
    return Stated(read(words), words: words, at: entry.range)
  }
}
