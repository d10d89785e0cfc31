import Documents
import Redlines

/// The rows that compare texts inside this process, to see how the cost grows.
enum InProcess {
  /// The time of a redline whose texts double five times, few words of them changed.
  static func sizeRows() {
    head("In process: the size doubles", ["both texts", "parsed and compared", "growth", "plain", "growth"])
    var last: (Double, Double)?
    for doubling in 0...5 {
      let (old, new) = Pair.revisedLaw(bytes: 250_000 << doubling, seed: 31)
      let sources = (Source(name: "old", text: old), Source(name: "new", text: new))
      let parsed = time { Redline(from: Outline(parsing: sources.0), to: Outline(parsing: sources.1)) }
      let plain = time { Redline(from: sources.0, to: sources.1) }
      show([
        "\(fixed(Double(old.utf8.count + new.utf8.count) / 1e6, 1)) MB", milliseconds(parsed),
        last.map { fixed(parsed / $0.0, 2) } ?? "", milliseconds(plain),
        last.map { fixed(plain / $0.1, 2) } ?? "",
      ])
      last = (parsed, plain)
    }
  }

  /// The time of a redline of 1 MB whose edits double, from a word in 2,048 to every other one.
  static func editRows() {
    head("In process: the edits double", ["words changed", "plain", "growth", "edits"])
    var prose = Prose(seed: 32)
    let paragraphs = prose.paragraphs(bytes: 1_000_000)
    let old = Source(name: "old", text: text(paragraphs))
    var last: Double?
    for doubling in 0...10 {
      let share = 2048 >> doubling
      let new = Source(name: "new", text: text(paragraphs.map { prose.edited($0, oneIn: share) }))
      var edits = 0
      let plain = time {
        let redline = Redline(from: old, to: new)
        edits = redline.edits.count
        return redline
      }
      show(["1 in \(share)", milliseconds(plain), last.map { fixed(plain / $0, 2) } ?? "", "\(edits)"])
      last = plain
    }
  }

  /// The best of five runs.
  private static func time(_ work: () -> Redline) -> Double {
    (0..<5).map { _ in
      let start = now()
      let redline = work()
      let seconds = now() - start
      precondition(!redline.edits.isEmpty, "two texts have edits")
      return seconds
    }.min() ?? 0
  }
}
