import Documents
import Redlines

/// The whole text with marks, for programs: `[-deleted-]`, `{+inserted+}`, `[<moved from here<]` and `{>moved to here>}`.
///
/// The first two are the marks of GNU wdiff. Without the marks and what stands in `[-` and `[<`, the text is the new one;
/// without what stands in `{+` and `{>`, the old one, byte for byte. Marks do not nest: an edit inside a moved passage
/// splits it. Where the text itself has a mark, a backslash goes between its two signs, and one more if there are any:
/// `[-` is written as `[\-`, and `[\-` as `[\\-`.
struct MarksRenderer: RedlineRenderer {
  func bytes(of redline: Redline, preface: Report?, _ rendering: Rendering) -> [UInt8] {
    var writer = MarksWriter(redline)
    for edit in redline.edits { writer.write(edit) }
    return writer.finished
  }
}

/// Writes runs of bytes with their marks; neighbors that bear the same mark are one run.
private struct MarksWriter {
  private let old: [UInt8]
  private let new: [UInt8]
  private var text: [UInt8] = []
  private var mark = Mark.none
  /// The bytes of the run that is open, which lie in the old text for what was deleted or moved away.
  private var run = 0..<0

  init(_ redline: Redline) {
    old = redline.old.source.bytes
    new = redline.new.source.bytes
    let marked = redline.edits.reduce(0) { $1.kind == .kept ? $0 : $0 + $1.old.count + 4 }
    text.reserveCapacity(new.count + marked + marked / 64 + 64)
  }

  /// What stands around a run.
  private enum Mark: Equatable {
    case none
    case deleted
    case inserted
    case movedAway(Int)
    case movedHere(Int)

    var isOfOld: Bool {
      switch self {
      case .deleted, .movedAway: true
      case .none, .inserted, .movedHere: false
      }
    }

    var signs: (open: StaticString, close: StaticString) {
      switch self {
      case .none: ("", "")
      case .deleted: ("[-", "-]")
      case .inserted: ("{+", "+}")
      case .movedAway: ("[<", "<]")
      case .movedHere: ("{>", ">}")
      }
    }
  }

  mutating func write(_ edit: Edit) {
    switch edit.kind {
    case .kept: add(edit.new, .none)
    case .respaced: respace(edit)
    case .renumbered, .recased, .retyped:
      add(edit.old, .deleted)
      add(edit.new, .inserted)
    case .inserted: add(edit.new, .inserted)
    case .deleted: add(edit.old, .deleted)
    case .moved(let pair):
      if edit.new.isEmpty { add(edit.old, .movedAway(pair)) } else { add(edit.new, .movedHere(pair)) }
    }
  }

  /// Writes white space that changed: what both have at the ends is kept.
  private mutating func respace(_ edit: Edit) {
    let shorter = min(edit.old.count, edit.new.count)
    var (first, last) = (0, 0)
    while first < shorter, old[edit.old.lowerBound + first] == new[edit.new.lowerBound + first] { first += 1 }
    while last < shorter - first, old[edit.old.upperBound - 1 - last] == new[edit.new.upperBound - 1 - last] {
      last += 1
    }
    add(edit.new.lowerBound..<edit.new.lowerBound + first, .none)
    add(edit.old.lowerBound + first..<edit.old.upperBound - last, .deleted)
    add(edit.new.lowerBound + first..<edit.new.upperBound - last, .inserted)
    add(edit.new.upperBound - last..<edit.new.upperBound, .none)
  }

  private mutating func add(_ range: Range<Int>, _ mark: Mark) {
    guard !range.isEmpty else { return }
    if mark == self.mark, range.lowerBound == run.upperBound {
      run = run.lowerBound..<range.upperBound
    } else {
      close()
      (self.mark, run) = (mark, range)
    }
  }

  private mutating func close() {
    guard !run.isEmpty else { return }
    let signs = mark.signs
    signs.open.withUTF8Buffer { text += $0 }
    (mark.isOfOld ? old : new).withUnsafeBufferPointer { MarksWriter.append($0, run, to: &text) }
    signs.close.withUTF8Buffer { text += $0 }
    run = run.upperBound..<run.upperBound
  }

  var finished: [UInt8] {
    mutating get {
      close()
      return text
    }
  }

  /// Appends bytes with a backslash in every mark that is the text's own.
  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, to text: inout [UInt8]) {
    var written = run.lowerBound
    var at = run.lowerBound
    while let bracket = nextBracket(bytes, at..<run.upperBound) {
      at = bracket + 1
      if let place = escape(bytes, bracket, run) {
        text += UnsafeBufferPointer(rebasing: bytes[written..<place])
        text.append(UInt8(ascii: "\\"))
        written = place
      }
    }
    text += UnsafeBufferPointer(rebasing: bytes[written..<run.upperBound])
  }

  /// Where a backslash goes in the mark that a bracket opens or closes; nil where it is none.
  private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ bracket: Int, _ run: Range<Int>) -> Int? {
    let isOpening = bytes[bracket] == UInt8(ascii: "[") || bytes[bracket] == UInt8(ascii: "{")
    let isSquare = bytes[bracket] == UInt8(ascii: "[") || bytes[bracket] == UInt8(ascii: "]")
    let step = isOpening ? 1 : -1
    var sign = bracket + step
    while run.contains(sign), bytes[sign] == UInt8(ascii: "\\") { sign += step }
    guard run.contains(sign) else { return nil }
    let isMark =
      switch bytes[sign] {
      case UInt8(ascii: "-"), UInt8(ascii: "<"): isSquare || sign != bracket + step
      case UInt8(ascii: "+"), UInt8(ascii: ">"): !isSquare || sign != bracket + step
      default: false
      }
    return isMark ? (isOpening ? sign : sign + 1) : nil
  }

  /// The next bracket in a range, looked for in eight bytes at a time.
  private static func nextBracket(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    let (ones, high): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    var at = range.lowerBound
    while at < range.upperBound {
      if at + 8 <= range.upperBound {
        let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) | ones &* 0x20
        let (opening, closing) = (word ^ ones &* 0x7B, word ^ ones &* 0x7D)
        let hits = (opening &- ones) & ~opening | (closing &- ones) & ~closing
        if hits & high == 0 {
          at += 8
          continue
        }
      }
      if bytes[at] | 0x20 == 0x7B || bytes[at] | 0x20 == 0x7D { return at }
      at += 1
    }
    return nil
  }
}
