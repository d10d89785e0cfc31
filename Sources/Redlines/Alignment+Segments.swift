import Documents

extension Alignment {
  /// What became of the words of matched units.
  mutating func segments(_ group: Range<Int>, _ newGroup: Range<Int>) -> [Segment] {
    let oldPassage = passage(old: group)
    let newPassage = passage(new: newGroup)
    guard let label = old.label(of: group.lowerBound), let newLabel = new.label(of: newGroup.lowerBound)
    else {
      return compare(oldPassage, newPassage)
    }
    let isEqual = old.bytes[label].elementsEqual(new.bytes[newLabel])
    guard isEqual || isRenumbering(group.lowerBound, newGroup.lowerBound) else {
      return compare(oldPassage, newPassage)
    }
    let (place, newPlace) = (oldPassage.places(of: label), newPassage.places(of: newLabel))
    var segments = compare(oldPassage.slice(0..<place.lowerBound), newPassage.slice(0..<newPlace.lowerBound))
    segments.append(isEqual ? .kept(old: label, new: newLabel) : .renumbered(old: label, new: newLabel))
    segments += compare(
      oldPassage.slice(place.upperBound..<oldPassage.count),
      newPassage.slice(newPlace.upperBound..<newPassage.count))
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
    passage.append(oldTokens, range)
    newPassage.append(newTokens, newRange)
    return compare(passage, newPassage)
  }

  private mutating func passage(old group: Range<Int>) -> Passage {
    var passage = Passage()
    let provisions = old.indices[group.lowerBound]...old.indices[group.upperBound - 1]
    for index in provisions where old.provisions[index].role != .blank {
      let range = oldTokens.range(ofProvision: index, in: old, &vocabulary)
      passage.append(oldTokens, range)
    }
    return passage
  }

  private mutating func passage(new group: Range<Int>) -> Passage {
    var passage = Passage()
    let provisions = new.indices[group.lowerBound]...new.indices[group.upperBound - 1]
    for index in provisions where new.provisions[index].role != .blank {
      let range = newTokens.range(ofProvision: index, in: new, &vocabulary)
      passage.append(newTokens, range)
    }
    return passage
  }

  private func compare(_ passage: Passage, _ newPassage: Passage) -> [Segment] {
    let difference = WordDifference(passage, newPassage, vocabulary)
    var segments: [Segment] = []
    for place in 0...difference.runs.count {
      let hunk = difference.hunk(before: place)
      if let changed = Segment(hunk, passage, newPassage) { segments.append(changed) }
      if place < difference.runs.count { append(difference.runs[place], passage, newPassage, to: &segments) }
    }
    return segments
  }

  /// Appends a kept run, cut where the white space inside differs.
  private func append(
    _ run: MatchedRun, _ passage: Passage, _ newPassage: Passage, to segments: inout [Segment]
  ) {
    guard run.count > 0 else { return }
    var from = 0
    for offset in 1...run.count {
      if offset < run.count {
        let gap = passage.ends[run.old + offset - 1]..<passage.starts[run.old + offset]
        let newGap = newPassage.ends[run.new + offset - 1]..<newPassage.starts[run.new + offset]
        if gap.count == newGap.count, old.bytes[gap].elementsEqual(new.bytes[newGap]) { continue }
      }
      segments.append(
        .kept(
          old: passage.starts[run.old + from]..<passage.ends[run.old + offset - 1],
          new: newPassage.starts[run.new + from]..<newPassage.ends[run.new + offset - 1]))
      from = offset
    }
  }
}

extension Segment {
  /// What changed between two kept runs; nil where nothing did.
  fileprivate init?(_ hunk: WordDifference.Hunk, _ passage: Passage, _ newPassage: Passage) {
    let old =
      hunk.old.isEmpty ? nil : passage.starts[hunk.old.lowerBound]..<passage.ends[hunk.old.upperBound - 1]
    let new =
      hunk.new.isEmpty
      ? nil : newPassage.starts[hunk.new.lowerBound]..<newPassage.ends[hunk.new.upperBound - 1]
    switch (old, new) {
    case (nil, nil): return nil
    case (let old?, nil): self = .deleted(old)
    case (nil, let new?): self = .inserted(new)
    case (let old?, let new?): self = .replaced(old: old, new: new)
    }
  }
}

extension Passage {
  /// The tokens that stand in a range of bytes.
  fileprivate func places(of bytes: Range<Int>) -> Range<Int> {
    let first = starts.firstIndex { $0 >= bytes.lowerBound } ?? count
    let end = starts[first...].firstIndex { $0 >= bytes.upperBound } ?? count
    return first..<end
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
