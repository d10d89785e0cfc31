/// The starts of a source's lines, to find positions quickly.
///
///     let index = LineIndex(source)
///     index.position(of: 57)  // 4:12
public struct LineIndex: Sendable {
  private let source: Source
  private let starts: [Int]

  /// Whether every byte is a character, so that a column needs no reading of its line.
  private let isPlain: Bool

  /// Finds the start of every line.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ source: Source) {
    self.source = source
    var starts = [0]
    for (offset, byte) in source.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
    isPlain = source.bytes.allSatisfy { $0 < 0x80 }
  }

  /// The line of a byte offset, from 1.
  ///
  /// - Complexity: O(log *lines*).
  package func line(of offset: Int) -> Int { place(of: min(max(offset, 0), source.bytes.count)) + 1 }

  /// The lines and columns of byte offsets in ascending order.
  ///
  /// - Complexity: O(*m* log *lines*) for *m* offsets, and once the length of the lines that they stand on.
  package func positions(of offsets: [Int]) -> [Position] {
    var last = (offset: 0, line: -1, column: 1)
    return offsets.map { offset in
      let end = min(max(offset, 0), source.bytes.count)
      let line = place(of: end)
      let isNear = line == last.line && last.offset <= end
      let column =
        isNear
        ? last.column + String(decoding: source.bytes[last.offset..<end], as: UTF8.self).count
        : Source.column(of: end, lineStart: starts[line], in: source.bytes)
      last = (end, line, column)
      return Position(line: line + 1, column: column)
    }
  }

  /// The line and column of a byte offset.
  ///
  /// - Complexity: O(log *lines*) in plain ASCII, else O(log *lines* + length of the line).
  public func position(of offset: Int) -> Position {
    let end = min(max(offset, 0), source.bytes.count)
    let low = place(of: end)
    if isPlain { return Position(line: low + 1, column: end - starts[low] + 1) }
    return Position(
      line: low + 1, column: Source.column(of: end, lineStart: starts[low], in: source.bytes))
  }

  /// The place of the line that holds an offset, from 0.
  private func place(of end: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= end { low = middle } else { high = middle }
    }
    return low
  }
}
