/// A place in a source as an editor shows it: line and column, both counted from 1.
///
/// Columns count characters (grapheme clusters), not bytes.
public struct Position: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The line, from 1.
  public let line: Int

  /// The column in characters, from 1.
  public let column: Int

  /// Makes a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The position as compilers print it, `12:3`.
  public var description: String { "\(line):\(column)" }

  /// Positions order by line, then column.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension Source {
  /// The place of one offset; for many, make a `LineIndex` once.
  ///
  /// - Complexity: O(*n*) in the number of bytes before the offset.
  public func position(of offset: Int) -> Position {
    Source.position(of: offset, in: bytes)
  }

  /// The place of an offset in bytes that need not be valid text.
  static func position(of offset: Int, in bytes: [UInt8]) -> Position {
    let end = min(max(offset, 0), bytes.count)
    let before = bytes[..<end]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = before[..<start].count { $0 == UInt8(ascii: "\n") } + 1
    return Position(line: line, column: column(of: end, lineStart: start, in: bytes))
  }

  /// The column of an offset on a line that starts at `lineStart`.
  static func column(of offset: Int, lineStart: Int, in bytes: [UInt8]) -> Int {
    let start = lineStart == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, offset) : lineStart
    return String(decoding: bytes[start..<offset], as: UTF8.self).count + 1
  }
}
