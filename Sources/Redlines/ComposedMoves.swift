import Documents

/// The words that one of two redlines in a row moves, as they can be followed from the outer text to the one between.
///
/// Both ends of a move hold the same words with other blanks, so the ends are linked by the count of bytes that are no blank.
struct ComposedMoves {
  /// A run of bytes without a blank in the text between, and how many such bytes of its move stand before it.
  private struct Run {
    let range: Range<Int>
    let index: Int
  }

  private var runs: [Int: [Run]] = [:]
  private var counts: [Int: Int] = [:]
  private var outerCounts: [Int: Int] = [:]

  /// How many bytes of each move are asked for so far.
  private var followed: [Int: Int] = [:]

  init(_ lane: ComposedLane) {
    for piece in lane.pieces {
      guard case .oneSided(.moved(let pair)) = piece.kind else { continue }
      for range in lane.middle.source.bytes.words(in: piece.middle) {
        runs[pair, default: []].append(Run(range: range, index: counts[pair, default: 0]))
        counts[pair, default: 0] += range.count
      }
      for range in lane.outer.source.bytes.words(in: piece.outer) {
        outerCounts[pair, default: 0] += range.count
      }
    }
  }

  /// The ranges of the text between that hold the next so many bytes of a move, as the outer text has them in order; none
  /// where the ends do not match.
  mutating func follow(_ count: Int, of pair: Int) -> [Range<Int>] {
    let start = followed[pair, default: 0]
    followed[pair] = start + count
    guard counts[pair] == outerCounts[pair], let runs = runs[pair] else { return [] }
    var (low, high) = (0, runs.count)
    while low < high {
      let half = (low + high) / 2
      if runs[half].index + runs[half].range.count <= start { low = half + 1 } else { high = half }
    }
    return runs[low...].prefix { $0.index < start + count }.map { run in
      let offset = run.range.lowerBound - run.index
      return max(run.index, start) + offset..<min(run.index + run.range.count, start + count) + offset
    }
  }
}

extension [UInt8] {
  /// The runs of bytes in a range that are no white space.
  func words(in range: Range<Int>) -> [Range<Int>] {
    withUnsafeBufferPointer { bytes in
      var words: [Range<Int>] = []
      var at = range.lowerBound
      while at < range.upperBound {
        let (glyph, length) = Glyph.read(bytes, at, range.upperBound)
        if glyph != .blank {
          if let last = words.last, last.upperBound == at {
            words[words.count - 1] = last.lowerBound..<at + length
          } else {
            words.append(at..<at + length)
          }
        }
        at += length
      }
      return words
    }
  }
}
