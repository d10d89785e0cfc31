import Documents
import Redlines

/// The moves of a redline that Word can show: each end one stretch of what moved and of what was edited on the way.
///
/// A move that Word cannot show is written as deleted and inserted. Word asks for pairs: an end that shows nothing, or that is
/// broken by words that stayed or by another move, would make the file unreadable to it.
struct WordMoves {
  /// The first and the last edit of an end.
  struct Extent {
    var first: Int
    var last: Int
  }

  private var sources: [Int: Extent] = [:]
  private var targets: [Int: Extent] = [:]
  private var numbers: [Int: Int] = [:]

  /// No moves.
  init() {}

  /// The moves of a redline; `shows` says whether bytes of the old or the new text show anything.
  ///
  /// - Complexity: O(*n* log *n*) in the number of edits.
  init(_ redline: Redline, shows: (_ isOld: Bool, Range<Int>) -> Bool) {
    var visible: (old: Set<Int>, new: Set<Int>) = ([], [])
    for (index, edit) in redline.edits.enumerated() {
      guard case .moved(let pair) = edit.kind else { continue }
      if edit.new.isEmpty {
        sources[pair, default: Extent(first: index, last: index)].last = index
        if shows(true, edit.old) { visible.old.insert(pair) }
      } else {
        targets[pair, default: Extent(first: index, last: index)].last = index
        if shows(false, edit.new) { visible.new.insert(pair) }
      }
    }
    let inRows = Self.pairsInRows(of: redline)
    for pair in Set(sources.keys).union(targets.keys) {
      guard let source = sources[pair], let target = targets[pair], visible.old.contains(pair),
        visible.new.contains(pair), !inRows.contains(pair),
        redline.edits[source.first...source.last].allSatisfy({ $0.isPart(of: pair, isSource: true) }),
        redline.edits[target.first...target.last].allSatisfy({ $0.isPart(of: pair, isSource: false) })
      else {
        sources[pair] = nil
        targets[pair] = nil
        continue
      }
    }
  }

  /// The edits of an end of a move; nil for a move that Word cannot show.
  func range(of pair: Int, isSource: Bool) -> Extent? {
    isSource ? sources[pair] : targets[pair]
  }

  /// Notes the number of a range that was opened.
  mutating func open(_ pair: Int, number: Int) {
    numbers[pair] = number
  }

  /// The number of the range that is open.
  mutating func close(_ pair: Int) -> Int? {
    numbers.removeValue(forKey: pair)
  }

  /// The moves that touch a table or the front matter.
  private static func pairsInRows(of redline: Redline) -> Set<Int> {
    var pairs: Set<Int> = []
    for change in redline.changes {
      let isInRow =
        redline.old.provisions[change.old].contains { $0.role == .row || $0.role == .field }
        || redline.new.provisions[change.new].contains { $0.role == .row || $0.role == .field }
      guard isInRow else { continue }
      for edit in redline.edits[change.edits] {
        if case .moved(let pair) = edit.kind { pairs.insert(pair) }
      }
    }
    return pairs
  }
}

extension Edit {
  /// Whether it can stand inside an end of a move.
  fileprivate func isPart(of pair: Int, isSource: Bool) -> Bool {
    switch kind {
    case .moved(pair): new.isEmpty == isSource
    case .deleted: isSource
    case .inserted: !isSource
    case .moved, .kept, .respaced, .renumbered, .recased, .retyped: false
    }
  }
}
