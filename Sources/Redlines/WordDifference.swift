/// Finds the words that two passages share, and cleans up what a reader would find scattered.
struct WordDifference {
  let old: Passage
  let new: Passage
  let lexicon: Lexicon

  /// What both passages keep, in order.
  var runs: [MatchedRun] = []

  /// What a break in the marks costs: a lone word, or "of the", between two changes is not worth one; two words are.
  private static let breakCost: Int32 = 10

  /// Compares two passages.
  init(_ old: Passage, _ new: Passage, _ lexicon: Lexicon, _ workspace: inout Workspace) {
    self.old = old
    self.new = new
    self.lexicon = lexicon
    runs = workspace.aligner.runs(
      old.keys, new.keys, weights: lexicon.weights, breakCost: Self.breakCost)
    guard runs.first?.count != old.count || runs.first?.count != new.count else { return }
    joinEdits()
    slide()
    replaceRewritten()
    completeSpans()
    restoreStops()
    restoreShared()
    closeBrackets()
    joinAltered()
    keepLabelsWithItems()
  }

  /// What two passages changed between two kept runs.
  struct Hunk {
    /// The changed tokens of the old passage.
    var old: Range<Int>
    /// The changed tokens of the new passage.
    var new: Range<Int>

    var isEmpty: Bool { old.isEmpty && new.isEmpty }
  }

  /// What stands before the run of a number, back to the run before it.
  func hunk(before place: Int) -> Hunk {
    let start = place > 0 ? (runs[place - 1].oldEnd, runs[place - 1].newEnd) : (0, 0)
    let end = place < runs.count ? (runs[place].old, runs[place].new) : (old.count, new.count)
    return Hunk(old: start.0..<end.0, new: start.1..<end.1)
  }

  /// What some tokens weigh.
  func weight(_ numbers: ContiguousArray<UInt32>, _ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + Int(lexicon.weights[Int(numbers[$1])]) }
  }

  /// What the old token at a place is.
  func traits(old place: Int) -> WordTraits { lexicon.traits[Int(old.numbers[place])] }

  /// What the new token at a place is.
  func traits(new place: Int) -> WordTraits { lexicon.traits[Int(new.numbers[place])] }
}
