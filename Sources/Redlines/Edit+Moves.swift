extension ArraySlice<Edit> {
  /// The move that a provision of one text alone is an end of; nil where less than a third of its bytes moved.
  var pair: Int? {
    var pair: Int?
    var (moved, all) = (0, 0)
    for edit in self {
      let count = edit.old.count + edit.new.count
      all += count
      guard case .moved(let number) = edit.kind else { continue }
      moved += count
      pair = pair ?? number
    }
    return moved * 3 >= all ? pair : nil
  }
}
