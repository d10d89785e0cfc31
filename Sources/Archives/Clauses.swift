package import Documents

/// A text cut into the clauses by which the archive keeps it.
///
/// Clauses are the provisions of the outline, so that what did not change is kept once. A blank line, a page number and a
/// rule go with what stands before them; of the front matter the plain fields that follow one another are one clause and each list is
/// one; what is longer than `limit` is cut at line ends. Joined, the clauses are the text, byte for byte. How a text was cut is kept
/// with the version, so that the cut may get better without changing what is kept.
package struct Clauses {
  /// The bytes of the clauses, one behind the other from the first byte of the text to the last.
  package let ranges: [Range<Int>]

  /// From how many bytes on a provision is cut at its line ends.
  package static let limit = 2048

  package init(of outline: Outline) {
    var ranges: [Range<Int>] = []
    var isOpen = false
    var wasField = false
    for (index, provision) in outline.provisions.enumerated() where !provision.bytes.isEmpty {
      let isField = provision.role == .field || provision.role == .fence
      let joins: Bool
      switch provision.role {
      case .blank, .furniture, .rule: joins = isOpen
      case .field: joins = wasField && !Self.beginsList(index, in: outline)
      case .fence: joins = isOpen
      case .heading, .paragraph, .item, .row, .recital, .formula, .resolved, .closing, .vote, .signature,
        .continuation, .verbatim, .comment:
        joins = false
      }
      if joins, let last = ranges.last {
        ranges[ranges.count - 1] = last.lowerBound..<provision.bytes.upperBound
      } else {
        ranges.append(provision.bytes)
      }
      isOpen = true
      wasField = isField
    }
    self.ranges = ranges.flatMap { Self.cut($0, in: outline.source.bytes) }
  }

  /// Whether a field's line opens a list, or ends one.
  private static func beginsList(_ index: Int, in outline: Outline) -> Bool {
    let provisions = outline.provisions
    guard provisions[index].parent == nil else { return false }
    let opens = index + 1 < provisions.count && provisions[index + 1].parent == index
    return opens || provisions[index - 1].parent != nil
  }

  /// A range cut at line ends into pieces of at least the limit, where it is longer.
  private static func cut(_ range: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    guard range.count > 2 * limit else { return [range] }
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for at in range where at - start >= limit && bytes[at] == 0x0A && at + 1 < range.upperBound {
      pieces.append(start..<at + 1)
      start = at + 1
    }
    return pieces + [start..<range.upperBound]
  }
}
