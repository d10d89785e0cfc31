/// Writes a clean copy block by block, and keeps account.
struct CleanWriter {
  let original: Outline
  let layout: CleanLayout
  private(set) var bytes: [UInt8] = []
  private(set) var remarks: [CleanCopy.Remark] = []
  private var words: CleanWords

  /// The provision that was written last, and the index behind all that was joined to it.
  private var last: (index: Int, end: Int)?

  /// Whether a blank line was met since.
  private var hasBlank = false

  /// Where the lines of signatures end that are being written, and the blanks that all of them begin with.
  private var signatures = (end: 0, indent: 0)

  init(_ original: Outline, _ signs: CleanCopy.Signs, _ layout: CleanLayout) {
    self.original = original
    self.layout = layout
    words = CleanWords(original, signs)
    bytes.reserveCapacity(original.source.bytes.count)
  }

  mutating func run() {
    var index = 0
    while index < original.provisions.count {
      switch original.provisions[index].role {
      case .blank:
        hasBlank = true
        index += 1
      case .furniture:
        note(.furniture, original.provisions[index].body)
        index += 1
      default: index = write(index)
      }
    }
  }

  /// Writes a block, and returns the index behind it.
  private mutating func write(_ index: Int) -> Int {
    let (bodies, end) = original.joinedBodies(of: index)
    let block = block(index, bodies)
    if !bytes.isEmpty, !isTight(index) { bytes.append(UInt8(ascii: "\n")) }
    let indent = original.provisions[index].role == .signature ? 0 : layout.indent(of: index, in: original)
    bytes += repeatElement(UInt8(ascii: " "), count: indent)
    bytes += block
    bytes.append(UInt8(ascii: "\n"))
    for at in index + 1..<max(end, index + 1) where original.provisions[at].role == .furniture {
      note(.furniture, original.provisions[at].body)
    }
    last = (index, end)
    hasBlank = false
    return end
  }

  private mutating func block(_ index: Int, _ bodies: [Range<Int>]) -> [UInt8] {
    let provision = original.provisions[index]
    switch provision.role {
    case .fence, .field, .blank, .furniture:
      return original.source.bytes[provision.bytes].lines
    case .rule:
      let isFence = ["---", "+++"].contains { original.source.bytes[provision.body].elementsEqual($0.utf8) }
      return isFence && bytes.isEmpty ? Array("* * *".utf8) : Array(original.source.bytes[provision.body])
    case .verbatim, .comment: return original.source.bytes[provision.body].lines
    case .vote: return vote(provision)
    case .signature: return signature(index)
    case .row: return noting(index, [provision.body]) { $0.row(index) }
    case .heading, .paragraph, .item, .recital, .formula, .resolved, .closing, .continuation:
      if original.isBulleted(index), provision.marker.count(where: { original.source.bytes[$0] > 0x20 }) > 1 {
        note(.bullet, provision.marker)
      }
      if bodies.count > 1 { note(.pageCut, bodies[1], count: bodies.count - 1) }
      let ranges = [provision.marker.lowerBound..<provision.body.upperBound] + bodies.dropFirst()
      return noting(index, ranges) { $0.line(of: index, bodies) }
    }
  }

  /// Whether a block follows the one before without a blank line.
  private func isTight(_ index: Int) -> Bool {
    guard let last else { return true }
    if layout == .asPrinted { return last.end == index }
    let before = original.provisions[last.index].role
    switch original.provisions[index].role {
    case .field: return true
    case .fence: return before == .field || before == .fence
    case .row, .signature: return before == original.provisions[index].role && !hasBlank
    case .item: return original.isBulleted(index) && original.isBulleted(last.index) && last.end == index
    case .comment: return last.end == index
    default: return before == .comment && last.end == index
    }
  }
}

// MARK: - Lines of the vote and of signatures

extension CleanWriter {
  /// A line of the vote, with one blank behind its label; other gaps part columns and stay.
  private mutating func vote(_ provision: Provision) -> [UInt8] {
    let label = provision.marker.lowerBound..<provision.body.lowerBound
    let head = MendedText.resolved(original.source.bytes[label].trimmed)
    let tail = MendedText.resolved(original.source.bytes[provision.body].trimmed)
    noteSigns(label.lowerBound..<provision.body.upperBound)
    let hasColon = head.last == UInt8(ascii: ":")
    let gap = original.source.bytes[label].reversed().prefix { Line.isBlank($0) }.count
    let width = tail.isEmpty ? 0 : hasColon ? min(gap, 1) : gap
    return head + repeatElement(UInt8(ascii: " "), count: width) + tail
  }

  /// A line of signatures, as far from the margin as the others leave it.
  private mutating func signature(_ index: Int) -> [UInt8] {
    if index >= signatures.end { signatures = run(ofSignaturesAt: index) }
    let provision = original.provisions[index]
    noteSigns(provision.body)
    let indent = layout == .asPrinted ? 0 : signatures.indent
    let columns = max(0, original.columns(before: index) - indent)
    return Array(repeating: UInt8(ascii: " "), count: columns)
      + MendedText.resolved(original.source.bytes[provision.body])
  }

  private func run(ofSignaturesAt index: Int) -> (end: Int, indent: Int) {
    var (end, indent) = (index, Int.max)
    while end < original.provisions.count {
      switch original.provisions[end].role {
      case .signature: indent = min(indent, original.columns(before: end))
      case .blank, .furniture: break
      default: return (end, indent)
      }
      end += 1
    }
    return (end, indent)
  }
}

// MARK: - The account

extension CleanWriter {
  private mutating func note(_ kind: CleanCopy.Remark.Kind, _ range: Range<Int>, count: Int = 1) {
    remarks.append(CleanCopy.Remark(kind: kind, range: range, count: count))
  }

  /// Writes words, and notes what became of their line ends and signs.
  private mutating func noting(
    _ index: Int, _ ranges: [Range<Int>], _ write: (inout CleanWords) -> [UInt8]
  ) -> [UInt8] {
    let before = words.escaped
    let line = write(&words)
    if words.escaped > before {
      note(.escapedSigns, original.provisions[index].body, count: words.escaped - before)
    }
    let kept = line.count { $0 == UInt8(ascii: "\n") }
    var joined = 0
    for range in ranges {
      for at in range where original.source.bytes[at] == UInt8(ascii: "\n") {
        joined += 1
        if let hyphen = hyphen(before: at, in: range) { note(.hyphen, hyphen..<hyphen + 1) }
      }
      noteSigns(range)
    }
    if joined > kept, let first = ranges.first, let last = ranges.last {
      note(.joinedLines, first.lowerBound..<last.upperBound, count: joined - kept)
    }
    return line
  }

  /// The hyphen behind a letter at a line's end.
  private func hyphen(before lineEnd: Int, in range: Range<Int>) -> Int? {
    var at = lineEnd - 1
    while at > range.lowerBound, original.source.bytes[at] == UInt8(ascii: "\r") { at -= 1 }
    guard at > range.lowerBound, original.source.bytes[at] == UInt8(ascii: "-"),
      original.source.bytes[at - 1].isLetter
    else { return nil }
    return at
  }

  private mutating func noteSigns(_ range: Range<Int>) {
    for at in range where original.source.bytes[at] >= 0xC2 {
      guard let (_, length) = MendedText.replacement(at, in: original.source.bytes[range]) else { continue }
      switch original.source.bytes[at] {
      case 0xEF: note(.ligature, at..<at + length)
      case 0xC2 where original.source.bytes[at + 1] == 0xAD: note(.softHyphen, at..<at + length)
      default: break
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without blanks at their ends.
  fileprivate var trimmed: ArraySlice<UInt8> {
    var rest = drop(while: Line.isBlank)
    while let last = rest.last, Line.isBlank(last) || last == UInt8(ascii: "\n") { rest.removeLast() }
    return rest
  }

  /// The bytes as lines that end in a line feed alone, the last one without it.
  fileprivate var lines: [UInt8] {
    var rest = self
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while let last = rest.last, Line.isBlank(last) || last == UInt8(ascii: "\n") { rest.removeLast() }
    return rest.filter { $0 != UInt8(ascii: "\r") }
  }
}
