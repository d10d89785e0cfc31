#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The middle of the values; 0 of none.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return 0 }
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}

/// A number with a fixed count of decimals.
func fixed(_ value: Double, _ decimals: Int) -> String {
  if value < 0 { return "-" + fixed(-value, decimals) }
  let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
  let whole = Int((value * scale).rounded())
  guard decimals > 0 else { return String(whole) }
  let digits = String(whole)
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
}

/// Seconds as milliseconds.
func milliseconds(_ seconds: Double) -> String { "\(fixed(seconds * 1000, seconds < 0.1 ? 2 : 0)) ms" }

/// Prints one row of a table at once, so that a long run can be watched.
func show(_ cells: [String]) {
  print("| \(cells.joined(separator: " | ")) |")
  fflush(nil)
}

/// Says what is wrong on standard error.
func complain(_ text: String) {
  let bytes = Array(text.utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}

/// Prints the head of a table, the columns behind the first to the right.
func head(_ title: String, _ columns: [String]) {
  print("\n## \(title)\n")
  show(columns)
  print("|\(columns.indices.map { $0 == 0 ? " --- |" : " ---: |" }.joined())")
}
