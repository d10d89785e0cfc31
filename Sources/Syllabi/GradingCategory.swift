import Documents

/// A category of the grade, `| Essays | 30 |`.
public struct GradingCategory: Hashable, Sendable {
  /// The name.
  public let name: String

  /// The weight in basis points, of which 10,000 are the whole; nil when the cell is not a number.
  public let basisPoints: Int?

  /// Whether it is extra credit, which does not count toward the whole.
  public let isExtraCredit: Bool

  /// The bytes of the weight's cell.
  public let range: Range<Int>

  static func categories(_ table: PipeTable) -> [GradingCategory] {
    let name = table.column("category", "categories") ?? 0
    let weight = table.column("weight", "weights", "percent", "percentage", "share") ?? 1
    return table.rows.compactMap { row in
      guard row.cells.contains(where: { !$0.text.isEmpty }) else { return nil }
      let cell = row[weight]
      let isTotal = ["total", "**total**"].contains(row[name].text.lowercased())
      guard !isTotal else { return nil }
      let text = cell.text.lowercased()
      return GradingCategory(
        name: row[name].text, basisPoints: hundredths(cell.text),
        isExtraCredit: text.contains("extra") || row[name].text.lowercased().contains("extra credit"),
        range: cell.text.isEmpty ? row.range : cell.range)
    }
  }
}
