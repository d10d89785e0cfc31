/// Aligns two short sequences exactly: the most weight kept for the fewest breaks (Gotoh 1982).
struct AlignmentTable {
  /// How each cell was reached: bit 0 is set where a kept element follows a break, bits 1 and 2 say where a break came from.
  private var origins: ContiguousArray<UInt8> = []
  private var kept: ContiguousArray<Int32> = []
  private var broken: ContiguousArray<Int32> = []

  private static let never = Int32.min / 2

  /// The runs kept of two slices; with `isOpen`, what stands behind the last kept run costs nothing.
  ///
  /// - Complexity: O(*n* × *m*).
  mutating func align(
    _ old: ArraySlice<UInt32>, _ new: ArraySlice<UInt32>, _ weights: ContiguousArray<Int32>,
    _ breakCost: Int32,
    isOpen: Bool
  ) -> [MatchedRun] {
    let width = new.count + 1
    let size = (old.count + 1) * width
    if origins.count < size { origins = ContiguousArray(repeating: 0, count: size) }
    kept = ContiguousArray(repeating: Self.never, count: width)
    broken = ContiguousArray(repeating: -breakCost, count: width)
    kept[0] = 0
    broken[0] = Self.never
    for column in 1..<width { origins[column] = column == 1 ? Self.newAfterKept : Self.newAfterBreak }
    var best = (score: Int32(0), row: 0, column: 0)
    fill(old, new, weights, breakCost, &best)
    if isOpen { return path(best.row, best.column, true, width, old.startIndex, new.startIndex) }
    let endsKept = kept[width - 1] >= broken[width - 1]
    return path(old.count, new.count, endsKept, width, old.startIndex, new.startIndex)
  }

  private static let afterBreak: UInt8 = 1
  private static let oldAfterBreak: UInt8 = 0
  private static let newAfterBreak: UInt8 = 2
  private static let oldAfterKept: UInt8 = 4
  private static let newAfterKept: UInt8 = 6

  private mutating func fill(
    _ old: ArraySlice<UInt32>, _ new: ArraySlice<UInt32>, _ weights: ContiguousArray<Int32>,
    _ breakCost: Int32,
    _ best: inout (score: Int32, row: Int, column: Int)
  ) {
    let width = new.count + 1
    old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        origins.withUnsafeMutableBufferPointer { origins in
          kept.withUnsafeMutableBufferPointer { kept in
            broken.withUnsafeMutableBufferPointer { broken in
              for row in 1...old.count {
                let element = old[row - 1]
                let weight = weights[Int(element)]
                var (diagonalKept, diagonalBroken) = (kept[0], broken[0])
                kept[0] = Self.never
                broken[0] = -breakCost
                origins[row * width] = row == 1 ? Self.oldAfterKept : Self.oldAfterBreak
                for column in 1..<width {
                  let (aboveKept, aboveBroken) = (kept[column], broken[column])
                  var origin: UInt8
                  var value = aboveBroken
                  origin = Self.oldAfterBreak
                  if broken[column - 1] > value { (value, origin) = (broken[column - 1], Self.newAfterBreak) }
                  if aboveKept - breakCost > value {
                    (value, origin) = (aboveKept - breakCost, Self.oldAfterKept)
                  }
                  if kept[column - 1] - breakCost > value {
                    (value, origin) = (kept[column - 1] - breakCost, Self.newAfterKept)
                  }
                  broken[column] = value
                  if new[column - 1] == element {
                    let isAfterBreak = diagonalBroken > diagonalKept
                    kept[column] = (isAfterBreak ? diagonalBroken : diagonalKept) + weight
                    if isAfterBreak { origin |= Self.afterBreak }
                    if kept[column] > best.score { best = (kept[column], row, column) }
                  } else {
                    kept[column] = Self.never
                  }
                  origins[row * width + column] = origin
                  (diagonalKept, diagonalBroken) = (aboveKept, aboveBroken)
                }
              }
            }
          }
        }
      }
    }
  }

  /// Follows the origins back from a cell.
  private func path(
    _ row: Int, _ column: Int, _ endsKept: Bool, _ width: Int, _ oldStart: Int, _ newStart: Int
  )
    -> [MatchedRun]
  {
    var (row, column, isKept) = (row, column, endsKept)
    var runs: [MatchedRun] = []
    while row > 0 || column > 0 {
      let origin = origins[row * width + column]
      if isKept {
        (row, column) = (row - 1, column - 1)
        isKept = origin & Self.afterBreak == 0
        if let last = runs.last, last.old == oldStart + row + 1, last.new == newStart + column + 1 {
          runs[runs.count - 1] = MatchedRun(old: last.old - 1, new: last.new - 1, count: last.count + 1)
        } else {
          runs.append(MatchedRun(old: oldStart + row, new: newStart + column, count: 1))
        }
      } else {
        let step = origin & 6
        isKept = step >= Self.oldAfterKept
        if step == Self.oldAfterBreak || step == Self.oldAfterKept { row -= 1 } else { column -= 1 }
      }
    }
    return runs.reversed()
  }
}
