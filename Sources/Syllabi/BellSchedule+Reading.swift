public import Documents

extension BellSchedule {
  /// The most rows that are read.
  static let limit = 10_000

  /// Reads bell schedules.
  ///
  /// A row that cannot be right is left out, and is a finding at its line.
  ///
  /// - Complexity: O(*n* log *n*).
  public init(reading source: Source) {
    name = source.name
    let table: CommaSeparated
    do throws(CommaSeparated.Refusal) {
      table = try CommaSeparated(reading: source, columns: ["schedule", "period", "start", "end"])
    } catch {
      periods = []
      findings = [Finding(error, .bellRow, Self.columns, in: source)]
      return
    }
    var periods: [Period] = []
    var findings: [Finding] = []
    var ends: [String: Period] = [:]
    for row in table.rows.prefix(Self.limit) {
      guard let period = Self.period(row, &findings) else { continue }
      if let before = ends[period.schedule], period.start < before.end {
        findings.append(
          Finding(
            .bellOverlap, at: row.range("start"),
            "\(period.name) of the schedule \(period.schedule) starts at \(period.start), before \(before.name) ends at \(before.end). Mend one of the two times, or put the rows in order."
          ))
      }
      ends[period.schedule] = period
      periods.append(period)
    }
    if table.rows.count > Self.limit {
      findings.append(
        Finding(
          .bellRow, at: table.rows[Self.limit].range("schedule"),
          "The file has \(table.rows.count) rows; those after the first \(Self.limit) are not read."))
    }
    (self.periods, self.findings) = (periods, findings)
  }

  private static func period(_ row: CommaSeparated.Row, _ findings: inout [Finding]) -> Period? {
    func refuse(_ column: String, _ message: String) -> Period? {
      findings.append(Finding(.bellRow, at: row.range(column), message + " The row is left out."))
      return nil
    }
    guard let start = LocalTime(row["start"]) else {
      return refuse("start", "Found \"\(row["start"])\", which is no time; expected one as 08:30.")
    }
    guard let end = LocalTime(row["end"]) else {
      return refuse("end", "Found \"\(row["end"])\", which is no time; expected one as 09:25.")
    }
    guard start < end else {
      return refuse(
        "end", "The period ends at \(end), not after it starts at \(start). Mend one of the two times.")
    }
    guard !row["schedule"].isEmpty, !row["period"].isEmpty else {
      return refuse("period", "Found no name; expected one for the schedule and one for the period.")
    }
    let counts = row["counts"].lowercased()
    guard ["", "yes", "true", "1", "no", "false", "0"].contains(counts) else {
      return refuse("counts", "Found \"\(row["counts"])\" in the column counts; expected yes or no.")
    }
    return Period(
      schedule: row["schedule"].lowercased(), name: row["period"], start: start, end: end,
      counts: !["no", "false", "0"].contains(counts))
  }
}
