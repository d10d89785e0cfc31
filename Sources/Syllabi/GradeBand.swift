import Documents

/// A band of the grade scale, `| A | 90 | 100 |`.
public struct GradeBand: Hashable, Sendable {
  /// The grade, "A".
  public let grade: String

  /// The lowest percentage in hundredths of a percent; nil when the cell is not a number.
  public let lowest: Int?

  /// The highest percentage in hundredths of a percent; nil when the cell is not a number.
  public let highest: Int?

  /// The bytes of the row.
  public let range: Range<Int>

  static func bands(_ table: PipeTable) -> [GradeBand] {
    let grade = table.column("grade", "letter") ?? 0
    let from = table.column("from", "lowest", "minimum") ?? 1
    let through = table.column("to", "highest", "maximum", "through") ?? 2
    return table.rows.compactMap { row in
      guard row.cells.contains(where: { !$0.text.isEmpty }) else { return nil }
      return GradeBand(
        grade: row[grade].text, lowest: hundredths(row[from].text), highest: hundredths(row[through].text),
        range: row.range)
    }
  }
}
