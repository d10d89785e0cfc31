extension ContiguousArray<Int32> {
  /// The place of a number in ascending ones; nil where it is absent.
  ///
  /// - Complexity: O(log *n*).
  func place(of number: Int32) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number ? low : nil
  }
}
