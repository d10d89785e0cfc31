import Documents

extension Redline {
  /// How much changed, in words and in provisions.
  ///
  /// Blank lines and page furniture do not count. A word that moved counts once; a run of provisions or of sentences that
  /// moved together is one move. A word in other capitals or with other signs is neither inserted nor deleted.
  public struct Statistics: Hashable, Sendable {
    /// Words that only the new text has.
    public var wordsInserted = 0
    /// Words that only the old text has.
    public var wordsDeleted = 0
    /// Words that stand at another place.
    public var wordsMoved = 0
    /// Words that stand in other capitals.
    public var wordsRecased = 0
    /// Words typed with other signs; a quotation mark by itself counts as one.
    public var wordsRetyped = 0
    /// Stretches of white space that differ.
    public var respacings = 0
    /// Provisions that only the new text has.
    public var provisionsInserted = 0
    /// Provisions that only the old text has.
    public var provisionsDeleted = 0
    /// Provisions that stand where they stood with other words; those split or merged are counted there alone.
    public var provisionsEdited = 0
    /// Provisions that stand at another place.
    public var provisionsMoved = 0
    /// Runs of provisions, or of sentences inside provisions, that moved together.
    public var moves = 0
    /// Provisions whose number changed.
    public var renumberings = 0
    /// Provisions that became several.
    public var splits = 0
    /// Cases of several provisions that became one.
    public var merges = 0

    /// Nothing changed.
    public init() {}
  }

  /// How much changed.
  ///
  /// - Complexity: O(*n*) in the bytes that changed.
  public var statistics: Statistics {
    var statistics = Statistics()
    var pairs: Set<Int> = []
    for edit in edits {
      switch edit.kind {
      case .kept, .renumbered: break
      case .respaced: statistics.respacings += 1
      case .recased: statistics.wordsRecased += max(1, new.source.bytes[edit.new].wordCount)
      case .retyped: statistics.wordsRetyped += max(1, new.source.bytes[edit.new].wordCount)
      case .inserted: statistics.wordsInserted += new.source.bytes[edit.new].wordCount
      case .deleted: statistics.wordsDeleted += old.source.bytes[edit.old].wordCount
      case .moved(let pair):
        statistics.wordsMoved += new.source.bytes[edit.new].wordCount
        if !edit.new.isEmpty { pairs.insert(pair) }
      }
    }
    for change in changes {
      let count = change.new.count { !new.provisions[$0].role.isQuiet }
      if change.isRenumbered, change.kind != .movedAway { statistics.renumberings += 1 }
      switch change.kind {
      case .kept, .movedAway: break
      case .edited: statistics.provisionsEdited += count
      case .inserted: statistics.provisionsInserted += count
      case .deleted: statistics.provisionsDeleted += change.old.count { !old.provisions[$0].role.isQuiet }
      case .movedHere: statistics.provisionsMoved += count
      case .split: statistics.splits += 1
      case .merged: statistics.merges += 1
      }
    }
    statistics.moves = pairs.count
    return statistics
  }
}

extension ArraySlice<UInt8> {
  /// The count of words, punctuation marks not being any.
  fileprivate var wordCount: Int {
    withUnsafeBufferPointer { bytes in
      var count = 0
      var scanner = TokenScanner(bytes, in: 0..<bytes.count)
      while let (start, end) = scanner.next() {
        if WordTraits(bytes, start, end).contains(.word) { count += 1 }
      }
      return count
    }
  }
}
