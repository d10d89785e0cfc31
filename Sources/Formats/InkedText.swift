/// A line of text in UTF-8, and the ink of each stretch of it.
struct InkedText {
  /// Bytes in one ink, by where they end.
  private struct Run {
    let ink: Paper.Ink
    var end: Int
  }

  private var bytes: [UInt8] = []
  private var runs: [Run] = []

  /// Makes an empty text with room for so many bytes.
  init(room: Int = 0) {
    bytes.reserveCapacity(room)
  }

  /// Whether nothing was written, not even an empty stretch.
  var isEmpty: Bool { runs.isEmpty }

  /// Appends some bytes, as more of the last stretch where the ink is the same.
  mutating func append(_ more: ArraySlice<UInt8>, _ ink: Paper.Ink) {
    bytes += more
    extend(ink)
  }

  /// Appends a byte some times.
  mutating func append(_ byte: UInt8, count: Int = 1, _ ink: Paper.Ink) {
    for _ in 0..<count { bytes.append(byte) }
    extend(ink)
  }

  /// Appends another text.
  mutating func append(_ other: InkedText) {
    var start = 0
    for run in other.runs {
      append(other.bytes[start..<run.end], run.ink)
      start = run.end
    }
  }

  /// Forgets what was written and keeps the room.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
  }

  private mutating func extend(_ ink: Paper.Ink) {
    let last = runs.count - 1
    if last >= 0, runs[last].ink == ink {
      runs[last].end = bytes.count
    } else {
      runs.append(Run(ink: ink, end: bytes.count))
    }
  }

  /// Writes the text without the blanks at its end, with the codes of ECMA-48 for ink where colour is asked for.
  func write(to text: inout [UInt8], hasColor: Bool) {
    var length = bytes.count
    while length > 0, bytes[length - 1] == UInt8(ascii: " ") { length -= 1 }
    guard hasColor else {
      text += bytes[0..<length]
      return
    }
    var start = 0
    for run in runs where start < length {
      let code = run.ink.code
      let end = min(run.end, length)
      if !code.isEmpty { text += "\u{1B}[\(code)m".utf8 }
      text += bytes[start..<end]
      if !code.isEmpty { text += "\u{1B}[0m".utf8 }
      start = end
    }
  }
}
