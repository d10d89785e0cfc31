/// Writes the edits of a redline in order.
struct EditWriter {
  private let oldBytes: [UInt8]
  private let newBytes: [UInt8]

  /// The edits so far.
  private(set) var edits: [Edit] = []

  private var old = 0
  private var new = 0
  private var changeStart = 0

  init(_ oldBytes: [UInt8], _ newBytes: [UInt8], from start: (old: Int, new: Int) = (0, 0)) {
    self.oldBytes = oldBytes
    self.newBytes = newBytes
    (old, new) = start
  }

  /// Begins a change: edits are not joined with those before.
  mutating func beginChange() {
    changeStart = edits.count
  }

  /// The edits since the change began.
  var changeEdits: Range<Int> { changeStart..<edits.count }

  /// Writes the next bytes of both texts as one edit; nothing when there are none.
  mutating func write(_ kind: Edit.Kind, oldTo: Int? = nil, newTo: Int? = nil) {
    let edit = Edit(kind, old: old..<(oldTo ?? old), new: new..<(newTo ?? new))
    if edit.old.isEmpty, edit.new.isEmpty { return }
    (old, new) = (edit.old.upperBound, edit.new.upperBound)
    if let last = edits.last, edits.count > changeStart, last.kind == kind, kind != .renumbered,
      kind != .respaced
    {
      edits[edits.count - 1] = Edit(
        kind, old: last.old.lowerBound..<edit.old.upperBound, new: last.new.lowerBound..<edit.new.upperBound)
    } else {
      edits.append(edit)
    }
  }

  /// Writes white space of both texts: kept where equal, else respaced.
  mutating func writeGap(oldTo: Int, newTo: Int) {
    write(isEqual(old..<oldTo, new..<newTo) ? .kept : .respaced, oldTo: oldTo, newTo: newTo)
  }

  /// Writes what became of matched provisions, to the end of both.
  mutating func write(_ segments: [Segment], oldEnd: Int, newEnd: Int) {
    for (place, segment) in segments.enumerated() {
      let rest = segments[(place + 1)...]
      switch segment {
      case .kept(let oldRange, let newRange):
        writeGap(oldTo: oldRange.lowerBound, newTo: newRange.lowerBound)
        write(.kept, oldTo: oldRange.upperBound, newTo: newRange.upperBound)
      case .altered(let kind, let oldRange, let newRange):
        writeGap(oldTo: oldRange.lowerBound, newTo: newRange.lowerBound)
        write(kind, oldTo: oldRange.upperBound, newTo: newRange.upperBound)
      case .replaced(let oldRange, let newRange):
        if old < oldRange.lowerBound, new < newRange.lowerBound {
          writeGap(oldTo: oldRange.lowerBound, newTo: newRange.lowerBound)
        }
        writeReplaced(oldRange, newRange, oldTo: rest.first?.oldStart, newTo: rest.first?.newStart)
      case .inserted(let range):
        writeInserted(range, oldTo: rest.first?.oldStart ?? oldEnd, newTo: rest.first?.newStart ?? newEnd)
      case .deleted(let range):
        writeDeleted(range, oldTo: rest.first?.oldStart ?? oldEnd, newTo: rest.first?.newStart ?? newEnd)
      }
    }
    writeGap(oldTo: oldEnd, newTo: newEnd)
  }

  /// Writes words in the place of others, with the blank behind them where only one of the texts has one.
  private mutating func writeReplaced(_ range: Range<Int>, _ newRange: Range<Int>, oldTo: Int?, newTo: Int?) {
    let (oldTo, newTo) = (oldTo ?? range.upperBound, newTo ?? newRange.upperBound)
    let (gap, newGap) = (range.upperBound..<oldTo, newRange.upperBound..<newTo)
    let isJoined = gap.isEmpty != newGap.isEmpty && !breaksLine(old: gap) && !breaksLine(new: newGap)
    write(.deleted, oldTo: isJoined ? gap.upperBound : gap.lowerBound)
    write(.inserted, newTo: isJoined ? newGap.upperBound : newGap.lowerBound)
  }

  /// Writes an insertion with the blank that came with it: the one before or the one behind.
  private mutating func writeInserted(_ range: Range<Int>, oldTo: Int, newTo: Int) {
    let gap = old..<oldTo
    let (before, behind) = (new..<range.lowerBound, range.upperBound..<newTo)
    if isEqual(gap, before) {
      write(.kept, oldTo: oldTo, newTo: before.upperBound)
      write(.inserted, newTo: newTo)
    } else if isEqual(gap, behind), gap.isEmpty || !(breaksLine(new: before) && !breaksLine(new: behind)) {
      write(.inserted, newTo: range.upperBound)
      write(.kept, oldTo: oldTo, newTo: newTo)
    } else if gap.isEmpty || before.isEmpty && behind.isEmpty {
      write(.deleted, oldTo: oldTo)
      write(.inserted, newTo: newTo)
    } else if before.isEmpty {
      write(.inserted, newTo: range.upperBound)
      write(.respaced, oldTo: oldTo, newTo: newTo)
    } else {
      write(.respaced, oldTo: oldTo, newTo: before.upperBound)
      write(.inserted, newTo: newTo)
    }
  }

  /// Writes a deletion with the blank that went with it: the one before or the one behind.
  private mutating func writeDeleted(_ range: Range<Int>, oldTo: Int, newTo: Int) {
    let gap = new..<newTo
    let (before, behind) = (old..<range.lowerBound, range.upperBound..<oldTo)
    if isEqual(before, gap) {
      write(.kept, oldTo: before.upperBound, newTo: newTo)
      write(.deleted, oldTo: oldTo)
    } else if isEqual(behind, gap), gap.isEmpty || !(breaksLine(old: before) && !breaksLine(old: behind)) {
      write(.deleted, oldTo: range.upperBound)
      write(.kept, oldTo: oldTo, newTo: newTo)
    } else if gap.isEmpty || before.isEmpty && behind.isEmpty {
      write(.deleted, oldTo: oldTo)
      write(.inserted, newTo: newTo)
    } else if before.isEmpty {
      write(.deleted, oldTo: range.upperBound)
      write(.respaced, oldTo: oldTo, newTo: newTo)
    } else {
      write(.respaced, oldTo: before.upperBound, newTo: newTo)
      write(.deleted, oldTo: oldTo)
    }
  }

  private func breaksLine(old range: Range<Int>) -> Bool { oldBytes[range].contains(UInt8(ascii: "\n")) }
  private func breaksLine(new range: Range<Int>) -> Bool { newBytes[range].contains(UInt8(ascii: "\n")) }

  private func isEqual(_ range: Range<Int>, _ newRange: Range<Int>) -> Bool {
    guard range.count == newRange.count else { return false }
    return oldBytes.withUnsafeBufferPointer { bytes in
      newBytes.withUnsafeBufferPointer { newBytes in
        ByteHash.isEqual(bytes, range.lowerBound, newBytes, newRange.lowerBound, range.count)
      }
    }
  }
}

// MARK: - Moves

extension EditWriter {
  /// Writes the end of a move where the provision was: what was deleted on the way, and what moved.
  mutating func writeAway(_ segments: [Segment], pair: Int, oldEnd: Int) {
    for (place, segment) in segments.enumerated() {
      switch segment {
      case .kept, .inserted: break
      case .altered(_, let range, _), .replaced(let range, _):
        write(.moved(pair: pair), oldTo: range.lowerBound)
        write(.deleted, oldTo: range.upperBound)
      case .deleted(let range):
        write(.moved(pair: pair), oldTo: range.lowerBound)
        write(.deleted, oldTo: segments[(place + 1)...].first?.oldStart ?? range.upperBound)
      }
    }
    write(.moved(pair: pair), oldTo: oldEnd)
  }

  /// Writes the end of a move where the provision is: what was inserted on the way, and what moved.
  mutating func writeHere(_ segments: [Segment], pair: Int, newEnd: Int) {
    for (place, segment) in segments.enumerated() {
      switch segment {
      case .kept, .deleted: break
      case .altered(_, _, let range), .replaced(_, let range):
        write(.moved(pair: pair), newTo: range.lowerBound)
        write(.inserted, newTo: range.upperBound)
      case .inserted(let range):
        write(.moved(pair: pair), newTo: range.lowerBound)
        write(.inserted, newTo: segments[(place + 1)...].first?.newStart ?? range.upperBound)
      }
    }
    write(.moved(pair: pair), newTo: newEnd)
  }
}
