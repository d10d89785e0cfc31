/// A row of sentences that moved together: the bytes of both ends, without what was edited on the way.
struct PassageMove {
  /// The bytes of the old text.
  private(set) var away: [Range<Int>] = []
  /// The bytes of the new text.
  private(set) var here: [Range<Int>] = []

  /// Compares what went with what came; nil where too little is the same.
  init?(
    _ row: (old: Range<Int>, new: Range<Int>), _ old: Sentences, _ new: Sentences, _ alignment: inout Alignment
  ) {
    let (sentences, newSentences) = (old.list[row.old], new.list[row.new])
    guard let first = sentences.first, let last = sentences.last, let newFirst = newSentences.first,
      let newLast = newSentences.last
    else { return nil }
    var (passage, newPassage) = (Passage(), Passage())
    let lexicon = alignment.vocabulary.lexicon
    for sentence in sentences { passage.append(alignment.oldTokens, sentence.tokens, lexicon) }
    for sentence in newSentences { newPassage.append(alignment.newTokens, sentence.tokens, lexicon) }
    let segments = alignment.compare(passage, newPassage)
    let range = first.bytes.lowerBound..<last.bytes.upperBound
    let newRange = newFirst.bytes.lowerBound..<newLast.bytes.upperBound
    away = Self.moved(range, segments.edited(\.oldRange, \.oldStart))
    here = Self.moved(newRange, segments.edited(\.newRange, \.newStart))
    let share = Double(segments.reduce(0) { $0 + $1.keptBytes })
    guard share * 2 >= Double(max(range.count, newRange.count)) else { return nil }
  }

  /// What is left of a range without parts of it.
  private static func moved(_ range: Range<Int>, _ edited: [Range<Int>]) -> [Range<Int>] {
    var moved: [Range<Int>] = []
    var at = range.lowerBound
    for edit in edited {
      if at < edit.lowerBound { moved.append(at..<edit.lowerBound) }
      at = max(at, edit.upperBound)
    }
    if at < range.upperBound { moved.append(at..<range.upperBound) }
    return moved
  }
}

extension [Segment] {
  /// The ranges of one text that are not the same in the other; what only one has goes on to the next words.
  fileprivate func edited(_ range: (Segment) -> Range<Int>?, _ start: (Segment) -> Int?) -> [Range<Int>] {
    enumerated().compactMap { place, segment in
      guard let own = range(segment) else { return nil }
      switch segment {
      case .kept: return nil
      case .altered, .replaced: return own
      case .deleted, .inserted:
        let next = self[(place + 1)...].first.flatMap(start) ?? own.upperBound
        return own.lowerBound..<Swift.max(next, own.upperBound)
      }
    }
  }
}

extension Segment {
  fileprivate var oldRange: Range<Int>? {
    switch self {
    case .kept(let old, _), .altered(_, let old, _), .replaced(let old, _), .deleted(let old): old
    case .inserted: nil
    }
  }

  fileprivate var newRange: Range<Int>? {
    switch self {
    case .kept(_, let new), .altered(_, _, let new), .replaced(_, let new), .inserted(let new): new
    case .deleted: nil
    }
  }

  /// How many bytes of it are the same in both texts.
  fileprivate var keptBytes: Int {
    switch self {
    case .kept(let old, _): old.count
    case .altered, .deleted, .inserted, .replaced: 0
    }
  }
}
