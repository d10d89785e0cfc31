import Documents

/// The number of a resolution, read by the district's pattern: its year and its count in the year.
///
///     ResolutionNumber(DocumentIdentifier("Res-112-25/26"), pattern: "NNN-YY/YY")  // year "25/26", count 112
struct ResolutionNumber: Hashable {
  /// The digits of the year; empty where the pattern has none.
  let year: String

  /// The count in the year.
  let count: Int

  /// Reads a number; nil where it does not follow the pattern.
  ///
  /// A run of N stands for digits as many as it has, or more; a run of Y for exactly as many.
  init?(_ code: DocumentIdentifier, pattern: String) {
    var rest = Array(code.number.utf8)[...]
    var (year, digits) = ("", "")
    var signs = Array(pattern.utf8)[...]
    while let sign = signs.first {
      let run = signs.prefix { $0 == sign }.count
      signs = signs.dropFirst(run)
      let found = rest.prefix { $0.isDigit }
      switch sign {
      case UInt8(ascii: "N"):
        guard found.count >= run, digits.isEmpty else { return nil }
        digits = String(decoding: found, as: UTF8.self)
        rest = rest.dropFirst(found.count)
      case UInt8(ascii: "Y"):
        guard found.count == run else { return nil }
        year += (year.isEmpty ? "" : "/") + String(decoding: found, as: UTF8.self)
        rest = rest.dropFirst(run)
      default:
        guard rest.prefix(run).allSatisfy({ $0 == sign }), rest.count >= run else { return nil }
        rest = rest.dropFirst(run)
      }
    }
    guard rest.isEmpty, let count = Int(digits) else { return nil }
    (self.year, self.count) = (year, count)
  }
}
