/// A part of a redline as it is shown: a passage, or how many unchanged ones are passed over.
enum Stretch: Hashable, Sendable {
  /// The passage of this index is shown.
  case passage(Int)
  /// So many provisions are unchanged and not shown.
  case unchanged(Int)
}

extension Passages {
  /// The passages that are shown where so many unchanged ones stand around each change; all where no number is given.
  ///
  /// - Complexity: O(*n*) in the number of passages.
  func stretches(context: Int?) -> [Stretch] {
    guard let context else { return list.indices.map { .passage($0) } }
    var isShown = [Bool](repeating: false, count: list.count)
    var reach = -1
    for index in list.indices {
      if list[index].isMarked { reach = index + max(0, min(context, list.count)) }
      if index <= reach { isShown[index] = true }
    }
    reach = list.count
    for index in list.indices.reversed() {
      if list[index].isMarked { reach = index - max(0, min(context, list.count)) }
      if index >= reach { isShown[index] = true }
    }
    var stretches: [Stretch] = []
    var skipped = 0
    for index in list.indices {
      if !isShown[index] {
        if !list[index].isDrawn { skipped += 1 }
        continue
      }
      if skipped > 0 { stretches.append(.unchanged(skipped)) }
      skipped = 0
      stretches.append(.passage(index))
    }
    if skipped > 0 { stretches.append(.unchanged(skipped)) }
    return stretches
  }
}
