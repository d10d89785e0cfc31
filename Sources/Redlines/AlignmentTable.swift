/// Aligns two short sequences exactly: the most weight kept for the fewest breaks (Gotoh 1982).
///
/// Two tables hold the best score of each pair of beginnings: with both last elements kept as one, and with a break behind
/// them. Scores have 16 bits, so that a row is computed eight cells at a time but for the carry along it.
struct AlignmentTable {
  private var kept: ContiguousArray<Int16> = []
  private var broken: ContiguousArray<Int16> = []

  private static let never: Int16 = -16_000

  /// The runs kept of two slices; with `isOpen`, what stands behind the last kept run costs nothing.
  ///
  /// The shorter slice's elements may weigh 16,000 together.
  ///
  /// - Complexity: O(*n* × *m*).
  mutating func runs(
    _ old: ArraySlice<UInt32>, _ new: ArraySlice<UInt32>, _ weights: ContiguousArray<Int32>,
    _ breakCost: Int32, isOpen: Bool
  ) -> [MatchedRun] {
    let breakCost = Int16(truncatingIfNeeded: breakCost)
    let best = fill(old, new, weights, breakCost)
    let last = (old.count + 1) * (new.count + 1) - 1
    let end = isOpen ? best : (row: old.count, column: new.count)
    let isKept = isOpen || kept[last] >= broken[last]
    return path(end, isKept, breakCost, width: new.count + 1, old.startIndex, new.startIndex)
  }

  /// Fills both tables, and gives the cell with the highest score of a kept pair.
  private mutating func fill(
    _ old: ArraySlice<UInt32>, _ new: ArraySlice<UInt32>, _ weights: ContiguousArray<Int32>,
    _ breakCost: Int16
  ) -> (row: Int, column: Int) {
    let width = new.count + 1
    let size = (old.count + 1) * width
    if kept.count < size {
      kept = ContiguousArray(repeating: 0, count: max(size, 1024))
      broken = kept
    }
    var best = (score: Int16(0), row: 0, column: 0)
    kept.withUnsafeMutableBufferPointer { kept in
      broken.withUnsafeMutableBufferPointer { broken in
        new.withUnsafeBufferPointer { new in
          guard var rowKept = kept.baseAddress, var rowBroken = broken.baseAddress,
            let elements = new.baseAddress
          else { return }
          rowKept.update(repeating: Self.never, count: width)
          rowBroken.update(repeating: -breakCost, count: width)
          (rowKept[0], rowBroken[0]) = (0, Self.never)
          for (row, element) in old.enumerated() {
            let weight = Int16(truncatingIfNeeded: weights[Int(element)])
            let top = Self.fill(
              (rowKept, rowBroken), (rowKept + width, rowBroken + width), elements, element, weight,
              breakCost, new.count)
            (rowKept, rowBroken) = (rowKept + width, rowBroken + width)
            if top > best.score {
              let column = (1..<width).first { rowKept[$0] == top } ?? 0
              best = (top, row + 1, column)
            }
          }
        }
      }
    }
    return (best.row, best.column)
  }

  private typealias Row = (kept: UnsafeMutablePointer<Int16>, broken: UnsafeMutablePointer<Int16>)

  /// Fills a row from the one above, and gives its highest score of a kept pair.
  @inline(__always)
  private static func fill(
    _ above: Row, _ row: Row, _ elements: UnsafePointer<UInt32>, _ element: UInt32, _ weight: Int16,
    _ breakCost: Int16, _ count: Int
  ) -> Int16 {
    (row.kept[0], row.broken[0]) = (never, -breakCost)
    var top = never
    for column in 0..<count {
      let diagonal = max(above.kept[column], above.broken[column]) &+ weight
      let score = elements[column] == element ? diagonal : never
      row.kept[column + 1] = score
      row.broken[column + 1] = max(above.broken[column + 1], above.kept[column + 1] &- breakCost)
      top = max(top, score)
    }
    var carried = row.broken[0]
    for column in 1...count {
      carried = max(max(carried, row.kept[column - 1] &- breakCost), row.broken[column])
      row.broken[column] = carried
    }
    return top
  }

  /// Follows the scores back from a cell.
  private func path(
    _ end: (row: Int, column: Int), _ endsKept: Bool, _ breakCost: Int16, width: Int, _ oldStart: Int,
    _ newStart: Int
  ) -> [MatchedRun] {
    var (row, column) = end
    var isKept = endsKept
    var runs: [MatchedRun] = []
    while row > 0, column > 0 {
      let cell = row * width + column
      if isKept {
        (row, column) = (row - 1, column - 1)
        isKept = broken[cell - width - 1] <= kept[cell - width - 1]
        if let last = runs.last, last.old == oldStart + row + 1, last.new == newStart + column + 1 {
          runs[runs.count - 1] = MatchedRun(old: last.old - 1, new: last.new - 1, count: last.count + 1)
        } else {
          runs.append(MatchedRun(old: oldStart + row, new: newStart + column, count: 1))
        }
      } else if broken[cell] == broken[cell - width] {
        row -= 1
      } else if broken[cell] == broken[cell - 1] {
        column -= 1
      } else {
        isKept = true
        if broken[cell] == kept[cell - width] &- breakCost { row -= 1 } else { column -= 1 }
      }
    }
    return runs.reversed()
  }
}
