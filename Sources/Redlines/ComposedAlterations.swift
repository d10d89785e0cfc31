/// Where two redlines in a row alter the same words or blanks of the text between, and whether both can be read as one.
struct ComposedAlterations {
  /// The ranges of the text between that an altered edit of either redline covers, in order; what overlaps is one.
  private var ranges: [Range<Int>] = []
  private var isWhole: [Bool] = []

  init(_ first: [Edit], _ second: [Edit]) {
    let altered = (first.filter(\.isAltered).map(\.new) + second.filter(\.isAltered).map(\.old))
      .filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    for range in altered {
      if let last = ranges.last, range.lowerBound < last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    var (at, next) = (0, 0)
    isWhole = ranges.map { range in
      let ofFirst = Self.isFollowed(range, in: first, from: &at) { $0.new }
      let ofSecond = Self.isFollowed(range, in: second, from: &next) { $0.old }
      return ofFirst && ofSecond
    }
  }

  /// The ranges in which every byte of the text between stands in both outer texts, in a form of its own.
  var followed: [Range<Int>] { zip(ranges, isWhole).filter(\.1).map(\.0) }

  /// Whether an altered edit, by its range of the text between, cannot be followed through both redlines.
  ///
  /// - Complexity: O(log *n*).
  func isBroken(_ range: Range<Int>) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let half = (low + high) / 2
      if ranges[half].upperBound <= range.lowerBound { low = half + 1 } else { high = half }
    }
    return low < ranges.count && ranges[low].lowerBound < range.upperBound && !isWhole[low]
  }

  /// Whether nothing came, went or moved within a range of the text between; ranges are asked for in order.
  private static func isFollowed(
    _ range: Range<Int>, in edits: [Edit], from at: inout Int, _ middle: (Edit) -> Range<Int>
  ) -> Bool {
    while at < edits.count, middle(edits[at]).upperBound <= range.lowerBound { at += 1 }
    return edits[at...].prefix { middle($0).lowerBound < range.upperBound }.allSatisfy { edit in
      (edit.kind == .kept || edit.isAltered) && !middle(edit).isEmpty
    }
  }
}

extension Edit {
  /// Whether both texts have it, in different forms.
  var isAltered: Bool {
    switch kind {
    case .respaced, .renumbered, .recased, .retyped: true
    case .kept, .inserted, .deleted, .moved: false
    }
  }
}
