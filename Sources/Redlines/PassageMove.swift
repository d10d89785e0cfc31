/// A row of sentences that moved together.
struct PassageMove {
  /// The bytes of the old text.
  let range: Range<Int>
  /// The bytes of the new text.
  let newRange: Range<Int>
  /// What became of the words on the way.
  let segments: [Segment]
  /// The bytes of the old text without what was edited on the way.
  let away: [Range<Int>]
  /// The bytes of the new text without what was edited on the way.
  let here: [Range<Int>]

  /// Whether it begins and ends with words that were not edited.
  var isWhole: Bool {
    away.first?.lowerBound == range.lowerBound && away.last?.upperBound == range.upperBound
      && here.first?.lowerBound == newRange.lowerBound && here.last?.upperBound == newRange.upperBound
  }

  /// Compares what went with what came; nil where too little is the same.
  init?(
    _ row: (old: Range<Int>, new: Range<Int>), _ old: Sentences, _ new: Sentences,
    _ alignment: inout Alignment
  ) {
    let (sentences, newSentences) = (old.list[row.old], new.list[row.new])
    guard let first = sentences.first, let last = sentences.last, let newFirst = newSentences.first,
      let newLast = newSentences.last
    else { return nil }
    var (passage, newPassage) = (Passage(), Passage())
    let lexicon = alignment.vocabulary.lexicon
    for sentence in sentences { passage.append(alignment.oldTokens, sentence.tokens, lexicon) }
    for sentence in newSentences { newPassage.append(alignment.newTokens, sentence.tokens, lexicon) }
    segments = alignment.compare(passage, newPassage)
    range = first.bytes.lowerBound..<last.bytes.upperBound
    newRange = newFirst.bytes.lowerBound..<newLast.bytes.upperBound
    away = Self.moved(range, segments.edited(\.oldRange), in: alignment.old.bytes)
    here = Self.moved(newRange, segments.edited(\.newRange), in: alignment.new.bytes)
    let share = Double(segments.reduce(0) { $0 + $1.keptBytes })
    guard share * 2 >= Double(max(range.count, newRange.count)) else { return nil }
  }

  /// What is left of a range without parts of it; blanks between two of them are none of it.
  private static func moved(_ range: Range<Int>, _ edited: [Range<Int>], in bytes: [UInt8]) -> [Range<Int>] {
    var moved: [Range<Int>] = []
    var at = range.lowerBound
    for edit in edited {
      if at < edit.lowerBound, bytes[at..<edit.lowerBound].contains(where: { $0 > 0x20 }) {
        moved.append(at..<edit.lowerBound)
      }
      at = max(at, edit.upperBound)
    }
    if at < range.upperBound { moved.append(at..<range.upperBound) }
    return moved
  }
}

extension [Segment] {
  /// The ranges of one text that are not the same in the other; what only one has goes on to the next words.
  fileprivate func edited(_ range: (Segment) -> Range<Int>?) -> [Range<Int>] {
    enumerated().compactMap { place, segment in
      guard let own = range(segment) else { return nil }
      switch segment {
      case .kept: return nil
      case .altered, .replaced: return own
      case .deleted, .inserted:
        let next = self[(place + 1)...].first.flatMap(range)?.lowerBound ?? own.upperBound
        return own.lowerBound..<Swift.max(next, own.upperBound)
      }
    }
  }
}

extension Segment {
  /// How many bytes of it are the same in both texts.
  fileprivate var keptBytes: Int {
    switch self {
    case .kept(let old, _): old.count
    case .altered, .deleted, .inserted, .replaced: 0
    }
  }
}
