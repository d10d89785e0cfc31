#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// One line of a source as the reader of outlines sees it.
struct Line: Sendable {
  /// The offset of its first byte.
  let start: Int

  /// The offset of its first byte that is not a blank; `textEnd` when it has none.
  let textStart: Int

  /// The offset behind its last byte that is not a blank.
  let textEnd: Int

  /// The offset behind its line end.
  let end: Int

  /// The columns of blanks before its text, a tab reaching to the next multiple of four.
  let indent: Int

  var isBlank: Bool { textStart == textEnd }
  var text: Range<Int> { textStart..<textEnd }
}

extension Source {
  /// The lines of the source; the byte order mark belongs to the first line's blanks.
  ///
  /// - Complexity: O(*n*).
  func lines() -> [Line] {
    var result: [Line] = []
    result.reserveCapacity(bytes.count / 48 + 1)
    forEachLine { result.append($0) }
    return result
  }

  /// The count of lines.
  ///
  /// - Complexity: O(*n*), sixteen bytes at a time.
  var lineCount: Int {
    bytes.withUnsafeBytes { raw in
      typealias Lanes = SIMD16<UInt8>
      let newline = Lanes(repeating: UInt8(ascii: "\n"))
      var (at, count) = (0, 0)
      while at + 16 <= raw.count {
        var lanes = Lanes()
        let stop = min(raw.count - 15, at + 255 * 16)
        while at < stop {
          let bytes = raw.loadUnaligned(fromByteOffset: at, as: Lanes.self)
          lanes &+= Lanes().replacing(with: 1, where: bytes .== newline)
          at += 16
        }
        count += Int(SIMD16<UInt16>(truncatingIfNeeded: lanes).wrappedSum())
      }
      while at < raw.count {
        if raw[at] == UInt8(ascii: "\n") { count += 1 }
        at += 1
      }
      return raw.last.map { $0 == UInt8(ascii: "\n") ? count : count + 1 } ?? 0
    }
  }

  /// Calls `body` with each line in turn.
  ///
  /// - Complexity: O(*n*).
  @inline(__always)
  func forEachLine(_ body: (Line) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let end = Line.end(in: bytes, from: start)
        body(Line(in: bytes, start: start, newline: end, isFirst: start == 0))
        start = end + 1
      }
    }
  }
}

extension Line {
  /// The offset of the next line end, or of the end of the text.
  @inline(__always)
  fileprivate static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(base).distance(to: found)
  }

  @inline(__always)
  fileprivate init(in bytes: UnsafeBufferPointer<UInt8>, start: Int, newline: Int, isFirst: Bool) {
    var textStart = start
    var indent = 0
    if isFirst, newline >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { textStart = 3 }
    scan: while textStart < newline {
      switch bytes[textStart] {
      case UInt8(ascii: " "): indent += 1
      case UInt8(ascii: "\t"): indent += 4 - indent % 4
      case UInt8(ascii: "\r"), 0x0C, 0x0B: break
      case 0xC2 where textStart + 1 < newline && bytes[textStart + 1] == 0xA0:
        indent += 1
        textStart += 1
      default: break scan
      }
      textStart += 1
    }
    var textEnd = newline
    while textEnd > textStart, Line.isBlank(bytes[textEnd - 1]) { textEnd -= 1 }
    self.init(
      start: start, textStart: textStart, textEnd: textEnd, end: min(newline + 1, bytes.count), indent: indent
    )
  }

  /// Whether a byte is a blank at the end of a line: space, tab, carriage return, form feed, vertical tab.
  static func isBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), 0x0B, 0x0C: true
    default: false
    }
  }
}
