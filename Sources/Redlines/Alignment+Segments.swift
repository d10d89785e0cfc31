import Documents

extension Alignment {
  /// What became of the words of matched units.
  mutating func segments(_ group: Range<Int>, _ newGroup: Range<Int>) -> [Segment] {
    guard let label = old.label(of: group.lowerBound), let newLabel = new.label(of: newGroup.lowerBound)
    else {
      return compare(passage(old: group), passage(new: newGroup))
    }
    let isEqual = old.bytes[label].elementsEqual(new.bytes[newLabel])
    guard isEqual || isRenumbering(group.lowerBound, newGroup.lowerBound) else {
      return compare(passage(old: group), passage(new: newGroup))
    }
    let (before, newBefore) = (
      passage(old: group, before: label.lowerBound), passage(new: newGroup, before: newLabel.lowerBound)
    )
    var segments = compare(before, newBefore)
    segments.append(
      isEqual ? .kept(old: label, new: newLabel) : .altered(.renumbered, old: label, new: newLabel))
    segments += compare(
      passage(old: group, from: label.upperBound), passage(new: newGroup, from: newLabel.upperBound))
    return segments
  }

  /// Whether the label of one unit can have become that of another: "Section 3." can be "Section 4.", but not "(a)".
  private func isRenumbering(_ unit: Int, _ newUnit: Int) -> Bool {
    guard let label = old.provision(unit).label, let newLabel = new.provision(newUnit).label else {
      return false
    }
    return (label.word == nil) == (newLabel.word == nil) || label.number == newLabel.number
  }

  /// What became of the words of two lines of page furniture.
  mutating func segments(furniture index: Int, _ newIndex: Int) -> [Segment] {
    let range = oldTokens.range(ofProvision: index, in: old, &vocabulary)
    let newRange = newTokens.range(ofProvision: newIndex, in: new, &vocabulary)
    var (passage, newPassage) = (Passage(), Passage())
    passage.append(oldTokens, range, vocabulary.lexicon)
    newPassage.append(newTokens, newRange, vocabulary.lexicon)
    return compare(passage, newPassage)
  }

  /// The tokens of some old units from one byte on, or before another.
  mutating func passage(old group: Range<Int>, from start: Int = 0, before end: Int = .max) -> Passage {
    var passage = Passage()
    for index in old.index(of: group.lowerBound)...old.index(of: group.upperBound - 1)
    where old.provisions[index].role != .blank {
      let range = oldTokens.range(ofProvision: index, in: old, &vocabulary)
      passage.append(oldTokens, oldTokens.part(of: range, from: start, before: end), vocabulary.lexicon)
    }
    return passage
  }

  /// The tokens of some new units from one byte on, or before another.
  mutating func passage(new group: Range<Int>, from start: Int = 0, before end: Int = .max) -> Passage {
    var passage = Passage()
    for index in new.index(of: group.lowerBound)...new.index(of: group.upperBound - 1)
    where new.provisions[index].role != .blank {
      let range = newTokens.range(ofProvision: index, in: new, &vocabulary)
      passage.append(newTokens, newTokens.part(of: range, from: start, before: end), vocabulary.lexicon)
    }
    return passage
  }

  /// What became of the words of two passages.
  mutating func compare(_ passage: Passage, _ newPassage: Passage) -> [Segment] {
    if passage.count == 0, newPassage.count == 0 { return [] }
    let difference = WordDifference(passage, newPassage, vocabulary.lexicon, &workspace)
    var segments: [Segment] = []
    segments.reserveCapacity(2 * difference.runs.count + 1)
    for place in 0...difference.runs.count {
      let hunk = difference.hunk(before: place)
      if let changed = Segment(hunk, passage, newPassage) { segments.append(changed) }
      if place < difference.runs.count { append(difference.runs[place], passage, newPassage, to: &segments) }
    }
    return segments
  }

  /// Appends a kept run, cut where the white space inside differs and around words that only read alike.
  private func append(
    _ run: MatchedRun, _ passage: Passage, _ newPassage: Passage, to segments: inout [Segment]
  ) {
    guard run.count > 0 else { return }
    var (from, wasSame) = (0, isSame(run, 0, passage, newPassage))
    old.bytes.withUnsafeBufferPointer { bytes in
      new.bytes.withUnsafeBufferPointer { newBytes in
        for offset in 1...run.count {
          if offset < run.count {
            let (place, newPlace) = (run.old + offset, run.new + offset)
            let (gap, newGap) = (passage.blank(before: place), newPassage.blank(before: newPlace))
            let isSame = isSame(run, offset, passage, newPassage)
            if isSame == wasSame,
              gap.count == newGap.count,
              ByteHash.isEqual(bytes, gap.lowerBound, newBytes, newGap.lowerBound, gap.count)
            {
              continue
            }
          }
          let range = passage.bytes(run.old + from..<run.old + offset)
          let newRange = newPassage.bytes(run.new + from..<run.new + offset)
          segments.append(wasSame ? .kept(old: range, new: newRange) : alteration(range, newRange))
          from = offset
          if offset < run.count { wasSame = isSame(run, offset, passage, newPassage) }
        }
      }
    }
  }

  /// Whether a token of a kept run is shown as the same: it is, and no mark between two words that only read alike.
  @inline(__always)
  private func isSame(_ run: MatchedRun, _ offset: Int, _ passage: Passage, _ newPassage: Passage) -> Bool {
    if passage.numbers[run.old + offset] != newPassage.numbers[run.new + offset] { return false }
    guard offset > 0, offset + 1 < run.count else { return true }
    return passage.numbers[run.old + offset + 1] == newPassage.numbers[run.new + offset + 1]
      || passage.numbers[run.old + offset - 1] == newPassage.numbers[run.new + offset - 1]
      || vocabulary.lexicon.traits[Int(passage.numbers[run.old + offset])].contains(.word)
  }

  /// What became of words that read alike.
  private func alteration(_ range: Range<Int>, _ newRange: Range<Int>) -> Segment {
    if old.bytes[range].elementsEqual(new.bytes[newRange]) { return .kept(old: range, new: newRange) }
    return Folding.kind(old.bytes[range], new.bytes[newRange]).map { .altered($0, old: range, new: newRange) }
      ?? .replaced(old: range, new: newRange)
  }
}

extension Segment {
  /// What changed between two kept runs; nil where nothing did.
  fileprivate init?(_ hunk: WordDifference.Hunk, _ passage: Passage, _ newPassage: Passage) {
    switch (hunk.old.isEmpty, hunk.new.isEmpty) {
    case (true, true): return nil
    case (false, true): self = .deleted(passage.bytes(hunk.old))
    case (true, false): self = .inserted(newPassage.bytes(hunk.new))
    case (false, false): self = .replaced(old: passage.bytes(hunk.old), new: newPassage.bytes(hunk.new))
    }
  }
}

extension Tokens {
  /// The tokens of a range that begin at or behind one byte, and before another.
  fileprivate func part(of range: Range<Int>, from start: Int, before end: Int) -> Range<Int> {
    if start == 0, end == .max { return range }
    let first = range.first { starts[$0] >= start } ?? range.upperBound
    return first..<((first..<range.upperBound).first { starts[$0] >= end } ?? range.upperBound)
  }
}

extension Units {
  /// The bytes of a unit's label, without indent, signs of a heading and blanks; nil where it has none.
  func label(of unit: Int) -> Range<Int>? {
    let provision = provision(unit)
    guard provision.label != nil else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      var scanner = TokenScanner(bytes, in: provision.marker)
      var found: Range<Int>?
      while let (start, end) = scanner.next() {
        let isSign = bytes[start] == UInt8(ascii: "#") || bytes[start] == UInt8(ascii: ">")
        if found == nil, isSign { continue }
        found = (found?.lowerBound ?? start)..<end
      }
      return found
    }
  }
}
