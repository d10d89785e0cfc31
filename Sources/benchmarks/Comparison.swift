/// A claim: one command beside a peer, run in turn, with medians and their ratio.
struct Comparison {
  let name: String
  let ours: [String]
  let peer: [String]
  var runs = 41

  /// Runs both in turn, after one warm-up each, and gives the row; a sentence where a program is missing.
  func row() -> String {
    guard Spawned(ours) != nil else { return "| \(name) | `\(ours[0])` could not be started | | | |" }
    guard Spawned(peer) != nil else { return "| \(name) | peer `\(peer[0])` is not installed | | | |" }
    var (mine, theirs, ratios): ([Double], [Double], [Double]) = ([], [], [])
    var peak = 0.0
    for _ in 0..<runs {
      guard let first = Spawned(ours), let second = Spawned(peer) else { continue }
      mine.append(first.seconds)
      theirs.append(second.seconds)
      ratios.append(first.seconds / second.seconds)
      peak = max(peak, first.peak)
    }
    let cells = [
      name, milliseconds(median(mine)),
      "\(milliseconds(median(theirs))) (`\(peer.prefix(3).joined(separator: " "))`)",
      fixed(median(ratios), 2),
      "\(fixed(peak, 1)) MiB",
    ]
    return "| \(cells.joined(separator: " | ")) |"
  }

  static let header = "| whole process | whereas | peer | ratio | peak |\n| --- | ---: | ---: | ---: | ---: |"

  private func milliseconds(_ seconds: Double) -> String { "\(fixed(seconds * 1000, 2)) ms" }
}

/// The middle of the values; 0 of none.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return 0 }
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}

/// A number with a fixed count of decimals.
func fixed(_ value: Double, _ decimals: Int) -> String {
  let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
  let whole = Int((value * scale).rounded())
  guard decimals > 0 else { return String(whole) }
  let digits = String(whole)
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
}
