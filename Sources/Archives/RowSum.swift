internal import SQLite

/// A sum over the rows of a table that does not depend on their order.
///
/// Two tables with other rows have, but for chance, another sum; nobody can work for it, because the hash has another seed in every process.
struct RowSum: Hashable {
  private var count = 0
  private var sum = 0

  /// Adds a row.
  mutating func add(_ values: Value...) {
    var hasher = Hasher()
    hasher.combine(values)
    count += 1
    sum &+= hasher.finalize()
  }
}
