/// Aligns two short sequences exactly: the most weight kept for the fewest breaks (Gotoh 1982).
///
/// Two tables hold the best score of each pair of beginnings: with both last elements kept as one, and with a break behind
/// them. Scores and elements have 16 bits here, so that a row is computed eight cells at a time.
struct AlignmentTable {
  private var kept: ContiguousArray<Int16> = []
  private var broken: ContiguousArray<Int16> = []

  /// The elements of the new slice by their codes, with as many more as fill the last eight.
  private var elements: ContiguousArray<UInt16> = []
  /// The code of each element of the old slice, by its number; 0 for others.
  private var codes: ContiguousArray<UInt16> = []

  private typealias Lanes = SIMD8<Int16>

  private static let never: Int16 = -16_000
  /// Stands in no old slice.
  private static let stranger: UInt16 = .max

  /// The runs kept of two slices; with `isOpen`, what stands behind the last kept run costs nothing.
  ///
  /// The shorter slice's elements may weigh 16,000 together, and the old one have 65,000.
  ///
  /// - Complexity: O(*n* × *m*).
  mutating func runs(
    _ old: ArraySlice<UInt32>, _ new: ArraySlice<UInt32>, _ weights: ContiguousArray<Int32>,
    _ breakCost: Int32, isOpen: Bool
  ) -> [MatchedRun] {
    let breakCost = Int16(truncatingIfNeeded: breakCost)
    encode(old, new, count: weights.count)
    let width = elements.count + 8
    if kept.count < (old.count + 1) * width {
      kept = ContiguousArray(repeating: 0, count: (old.count + 1) * width)
      broken = kept
    }
    let best = fill(old, weights, breakCost, width)
    for element in old { codes[Int(element)] = 0 }
    let last = old.count * width + new.count
    let end = isOpen ? best : (row: old.count, column: new.count)
    let isKept = isOpen || kept[last] >= broken[last]
    return path(end, isKept, breakCost, width: width, old.startIndex, new.startIndex)
  }

  private mutating func encode(_ old: ArraySlice<UInt32>, _ new: ArraySlice<UInt32>, count: Int) {
    if codes.count < count { codes = ContiguousArray(repeating: 0, count: count + count / 2) }
    var next: UInt16 = 1
    for element in old where codes[Int(element)] == 0 {
      codes[Int(element)] = next
      next += 1
    }
    elements.removeAll(keepingCapacity: true)
    for element in new { elements.append(codes[Int(element)] == 0 ? Self.stranger : codes[Int(element)]) }
    while elements.count % 8 != 0 { elements.append(Self.stranger) }
  }

  /// Fills both tables, and gives the cell with the highest score of a kept pair.
  private mutating func fill(
    _ old: ArraySlice<UInt32>, _ weights: ContiguousArray<Int32>, _ breakCost: Int16, _ width: Int
  ) -> (row: Int, column: Int) {
    var best = (score: Int16(0), row: 0, column: 0)
    kept.withUnsafeMutableBytes { kept in
      broken.withUnsafeMutableBytes { broken in
        elements.withUnsafeBytes { elements in
          guard let firstKept = kept.baseAddress, let firstBroken = broken.baseAddress,
            let elements = elements.baseAddress
          else { return }
          for column in 0..<width {
            firstKept.storeBytes(of: column == 0 ? 0 : Self.never, toByteOffset: 2 * column, as: Int16.self)
            firstBroken.storeBytes(
              of: column == 0 ? Self.never : -breakCost, toByteOffset: 2 * column, as: Int16.self)
          }
          var above = (kept: firstKept, broken: firstBroken)
          for (row, element) in old.enumerated() {
            let next = (kept: above.kept + 2 * width, broken: above.broken + 2 * width)
            let weight = Int16(truncatingIfNeeded: weights[Int(element)])
            let top = Self.fill(
              above, next, elements, codes[Int(element)], weight, breakCost, width - 8)
            above = next
            if top > best.score {
              let column = (1..<width).first { next.kept.load(fromByteOffset: 2 * $0, as: Int16.self) == top }
              best = (top, row + 1, column ?? 0)
            }
          }
        }
      }
    }
    return (best.row, best.column)
  }

  private typealias Row = (kept: UnsafeMutableRawPointer, broken: UnsafeMutableRawPointer)

  /// Fills a row from the one above, and gives its highest score of a kept pair.
  @inline(__always)
  private static func fill(
    _ above: Row, _ row: Row, _ elements: UnsafeRawPointer, _ element: UInt16, _ weight: Int16,
    _ breakCost: Int16, _ count: Int
  ) -> Int16 {
    row.kept.storeBytes(of: never, as: Int16.self)
    row.broken.storeBytes(of: -breakCost, as: Int16.self)
    let (none, weights, costs) = (
      Lanes(repeating: never), Lanes(repeating: weight), Lanes(repeating: breakCost)
    )
    let wanted = SIMD8<UInt16>(repeating: element)
    var (top, lastKept, carried) = (none, never, Lanes(repeating: -breakCost))
    for offset in stride(from: 0, to: 2 * count, by: 16) {
      let diagonal = larger(
        above.kept.loadUnaligned(fromByteOffset: offset, as: Lanes.self),
        above.broken.loadUnaligned(fromByteOffset: offset, as: Lanes.self))
      let candidates = elements.loadUnaligned(fromByteOffset: offset, as: SIMD8<UInt16>.self)
      let scores = none.replacing(with: diagonal &+ weights, where: candidates .== wanted)
      var breaks = larger(
        above.broken.loadUnaligned(fromByteOffset: offset + 2, as: Lanes.self),
        above.kept.loadUnaligned(fromByteOffset: offset + 2, as: Lanes.self) &- costs)
      breaks = larger(breaks, scores.shifted(behind: lastKept) &- costs)
      breaks = larger(running(breaks), carried)
      (lastKept, carried) = (scores[7], Lanes(repeating: breaks[7]))
      row.kept.storeBytes(of: scores, toByteOffset: offset + 2, as: Lanes.self)
      row.broken.storeBytes(of: breaks, toByteOffset: offset + 2, as: Lanes.self)
      top = larger(top, scores)
    }
    return top.max()
  }

  /// For each lane the largest of the lanes up to it.
  @inline(__always)
  private static func running(_ lanes: Lanes) -> Lanes {
    var result = larger(lanes, lanes.shifted(behind: .min))
    result = larger(
      result,
      Lanes(
        lowHalf: SIMD4(.min, .min, result[0], result[1]),
        highHalf: SIMD4(result[2], result[3], result[4], result[5])))
    return larger(result, Lanes(lowHalf: SIMD4(repeating: .min), highHalf: result.lowHalf))
  }

  @inline(__always)
  private static func larger(_ lanes: Lanes, _ others: Lanes) -> Lanes {
    lanes.replacing(with: others, where: others .> lanes)
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

extension SIMD8<Int16> {
  /// The lanes one place on, behind another number.
  @inline(__always)
  fileprivate func shifted(behind first: Int16) -> Self {
    Self(first, self[0], self[1], self[2], self[3], self[4], self[5], self[6])
  }
}
