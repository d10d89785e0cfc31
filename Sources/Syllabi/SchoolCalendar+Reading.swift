public import Documents

extension SchoolCalendar {
  /// The columns of the file; `end`, `scope`, `as` and `title` may be empty, and other columns may follow.
  public static let columns = ["start", "end", "kind", "scope", "as", "title"]

  /// The most rows that are read; more is no district's calendar.
  static let limit = 10_000

  /// The most terms that are read.
  static let mostTerms = 40

  /// The longest stretch of days that one row may take.
  static let longest = 400

  /// Reads a calendar.
  ///
  /// A row that cannot be right is left out, and is a finding at its line.
  ///
  /// - Complexity: O(*n* log *n*).
  public init(reading source: Source) {
    let table: CommaSeparated
    do throws(CommaSeparated.Refusal) {
      table = try CommaSeparated(reading: source, columns: ["start", "kind"])
    } catch {
      self.init(
        name: source.name, events: [], findings: [Finding(error, .calendarRow, Self.columns, in: source)])
      return
    }
    var events: [SchoolEvent] = []
    var findings: [Finding] = []
    for row in table.rows.prefix(Self.limit) {
      switch Self.event(row) {
      case .success(let event): events.append(event)
      case .failure(let flaw): findings.append(flaw.finding)
      }
    }
    if table.rows.count > Self.limit {
      findings.append(
        Finding(
          .calendarRow, at: table.rows[Self.limit].range("start"),
          "The calendar has \(table.rows.count) rows; those after the first \(Self.limit) are not read."))
    }
    let terms = events.filter { $0.kind == .term }
    if terms.count > Self.mostTerms {
      let surplus = Set(terms[Self.mostTerms...].map(\.range))
      events.removeAll { surplus.contains($0.range) }
      findings.append(
        Finding(
          .calendarTerm, at: terms[Self.mostTerms].range,
          "The calendar has \(terms.count) terms; those after the first \(Self.mostTerms) are not read."))
    }
    if terms.isEmpty {
      findings.append(
        Finding(
          .calendarTerm, at: 0..<0,
          "The calendar has no row of kind term, so it has no day of instruction. Add one, as 2026-08-17,2026-12-18,term,district,,Fall semester."
        ))
    }
    self.init(name: source.name, events: events, findings: findings)
  }

  private struct Flaw: Error {
    let finding: Finding
    init(_ row: CommaSeparated.Row, _ column: String, _ message: String) {
      finding = Finding(.calendarRow, at: row.range(column), message + " The row is left out.")
    }
  }

  private static func event(_ row: CommaSeparated.Row) -> Result<SchoolEvent, Flaw> {
    guard let kind = SchoolEvent.Kind(rawValue: row["kind"].lowercased()) else {
      let kinds = SchoolEvent.Kind.allCases.map(\.rawValue).listed(with: "or")
      return .failure(Flaw(row, "kind", "Found the kind \"\(row["kind"])\"; expected \(kinds)."))
    }
    guard let first = CalendarDate(iso: row["start"]) else {
      return .failure(
        Flaw(row, "start", "Found \"\(row["start"])\", which is no date; expected one as 2026-08-17."))
    }
    guard let last = row["end"].isEmpty ? first : CalendarDate(iso: row["end"]) else {
      return .failure(
        Flaw(
          row, "end",
          "Found \"\(row["end"])\", which is no date; expected one as 2026-12-18, or nothing for a single day."
        ))
    }
    guard last >= first else {
      return .failure(
        Flaw(
          row, "end", "It ends on \(last), before it starts on \(first). Exchange the two, or mend the year.")
      )
    }
    guard last.dayNumber - first.dayNumber < longest else {
      return .failure(
        Flaw(
          row, "end",
          "It takes \(last.dayNumber - first.dayNumber + 1) days; expected at most \(longest). Mend the year."
        ))
    }
    if kind == .swap, CalendarDate.Weekday(name: row["as"]) == nil {
      return .failure(
        Flaw(
          row, "as",
          "Found \"\(row["as"])\" in the column as; a swap needs the weekday whose schedule is followed, as Wednesday."
        ))
    }
    return .success(
      SchoolEvent(
        first: first, last: last, kind: kind, scope: row["scope"], follows: row["as"], title: row["title"],
        range: (row.ranges.first?.lowerBound ?? 0)..<(row.ranges.last?.upperBound ?? 0)))
  }
}

extension Finding {
  /// What keeps a text from being a table of comma-separated values.
  init(_ refusal: CommaSeparated.Refusal, _ rule: Rule, _ columns: [String], in source: Source) {
    switch refusal {
    case .missingColumns(let missing, let found):
      let has =
        found.isEmpty
        ? "The file is empty" : "The first line has the columns \(found.prefix(12).joined(separator: ", "))"
      self.init(
        rule, at: 0..<0,
        "\(has); expected \(columns.joined(separator: ",")), and \(missing.listed()) \(missing.count == 1 ? "is" : "are") missing."
      )
    case .unclosedQuotation(let position):
      self.init(
        rule, at: source.offset(ofLine: position.line),
        "A quotation mark that opens here never closes, so nothing of the file is read. Close it, or write it twice."
      )
    case .tooManyCells(let line, let found, let expected):
      self.init(
        rule, at: source.offset(ofLine: line),
        "Found \(found) cells where the first line has \(expected), so nothing of the file is read. Put a cell that holds a comma in quotation marks."
      )
    }
  }
}

extension Source {
  /// The first byte of a line, counted from 1, as an empty range.
  func offset(ofLine line: Int) -> Range<Int> {
    var rest = line - 1
    guard rest > 0 else { return byteOrderMarkLength..<byteOrderMarkLength }
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      rest -= 1
      if rest == 0 { return offset + 1..<offset + 1 }
    }
    return bytes.count..<bytes.count
  }
}
