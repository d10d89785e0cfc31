import Documents

/// Walks both texts in reading order and writes what became of each provision.
struct RedlineBuilder {
  /// Which provision is which.
  var alignment: Alignment
  private var comparisons: Comparisons
  private var writer: EditWriter
  private(set) var changes: [Change] = []

  /// The next provision of each text.
  private var old = 0
  private var new = 0

  /// The edits so far.
  var edits: [Edit] { writer.edits }

  init(_ alignment: Alignment, _ comparisons: Comparisons) {
    self.alignment = alignment
    self.comparisons = comparisons
    writer = EditWriter(alignment.old.bytes, alignment.new.bytes)
  }

  /// Writes the whole redline.
  mutating func build() {
    for unit in 0..<alignment.old.count {
      guard let newUnit = alignment.newUnit(of: unit), alignment.moves[unit] == 0,
        let first = alignment.oldUnit(of: newUnit), first == unit
      else { continue }
      let (group, newGroup) = (alignment.oldGroup(of: newUnit), alignment.newGroup(of: unit))
      let newIndex = alignment.new.index(of: newUnit)
      guard newIndex >= new else { continue }
      writeGap(oldTo: alignment.old.index(of: unit), newTo: newIndex)
      writeGroup(group, newGroup)
    }
    writeGap(oldTo: alignment.old.provisions.count, newTo: alignment.new.provisions.count)
  }

  // MARK: - Matched provisions

  /// Writes provisions that stayed: one with one, one with several, or several with one.
  private mutating func writeGroup(_ group: Range<Int>, _ newGroup: Range<Int>) {
    let range = old..<alignment.old.index(of: group.upperBound - 1) + 1
    let newRange = new..<alignment.new.index(of: newGroup.upperBound - 1) + 1
    let (oldEnd, newEnd) = (oldByte(range.upperBound), newByte(newRange.upperBound))
    writer.beginChange()
    guard let segments = comparisons.next(group.lowerBound) else {
      writer.write(.kept, oldTo: oldEnd, newTo: newEnd)
      return append(.kept, range, newRange)
    }
    writer.write(segments, oldEnd: oldEnd, newEnd: newEnd)
    let edits = writer.edits[writer.changeEdits]
    let isEdited = edits.contains(where: \.changesWords)
    let kind: Change.Kind =
      newGroup.count > 1 ? .split : group.count > 1 ? .merged : isEdited ? .edited : .kept
    append(kind, range, newRange, isRenumbered: edits.contains { $0.kind == .renumbered })
  }

  // MARK: - What stands between

  /// Writes the provisions up to the next matched ones: blank lines and page numbers that stayed, what went, what came.
  private mutating func writeGap(oldTo: Int, newTo: Int) {
    if old == oldTo, new == newTo { return }
    let isBlankOnly =
      (old..<oldTo).allSatisfy { role(old: $0) == .blank }
      && (new..<newTo).allSatisfy { role(new: $0) == .blank }
    if isBlankOnly { return writeQuiet(oldTo: oldTo, newTo: newTo) }
    while old < oldTo, new < newTo, role(old: old).isQuiet, role(old: old) == role(new: new) {
      writeQuiet(oldTo: old + 1, newTo: new + 1)
    }
    var (oldStop, newStop) = (oldTo, newTo)
    while old < oldStop, new < newStop, role(old: oldStop - 1).isQuiet,
      role(old: oldStop - 1) == role(new: newStop - 1)
    {
      (oldStop, newStop) = (oldStop - 1, newStop - 1)
    }
    while old < oldStop { writeAway(until: oldStop) }
    while new < newStop { writeHere(until: newStop) }
    while old < oldTo { writeQuiet(oldTo: old + 1, newTo: new + 1) }
  }

  private func role(old provision: Int) -> Provision.Role { alignment.old.provisions[provision].role }
  private func role(new provision: Int) -> Provision.Role { alignment.new.provisions[provision].role }

  /// Writes blank lines or page furniture of both texts that stand at one place.
  private mutating func writeQuiet(oldTo: Int, newTo: Int) {
    guard old < oldTo || new < newTo else { return }
    writer.beginChange()
    if old < oldTo, new < newTo, role(old: old) == .furniture {
      writer.write(alignment.segments(furniture: old, new), oldEnd: oldByte(oldTo), newEnd: newByte(newTo))
    } else {
      writer.writeGap(oldTo: oldByte(oldTo), newTo: newByte(newTo))
    }
    let isEdited = writer.edits[writer.changeEdits].contains { $0.kind == .inserted || $0.kind == .deleted }
    append(isEdited ? .edited : .kept, old..<oldTo, new..<newTo)
  }

  /// Writes the next old provision that went or moved away, with the blank line behind it.
  private mutating func writeAway(until stop: Int) {
    let range =
      old..<(old + 1 < stop && role(old: old + 1) == .blank && role(old: old) != .blank ? old + 2 : old + 1)
    let unit = oldUnit(range.lowerBound)
    writer.beginChange()
    guard let unit, alignment.moves[unit] > 0 else {
      writer.write(.deleted, oldTo: oldByte(range.upperBound))
      return append(.deleted, range, new..<new)
    }
    let segments = comparisons[unit] ?? []
    let pair = Int(alignment.moves[unit])
    writer.writeAway(segments, pair: pair, oldEnd: oldByte(range.upperBound))
    append(.movedAway, range, new..<new, isRenumbered: segments.contains(where: \.isRenumbered), pair: pair)
  }

  /// Writes the next new provision that came or moved here, with the blank line behind it.
  private mutating func writeHere(until stop: Int) {
    let range =
      new..<(new + 1 < stop && role(new: new + 1) == .blank && role(new: new) != .blank ? new + 2 : new + 1)
    let unit = newUnit(range.lowerBound).flatMap { alignment.oldUnit(of: $0) }
    writer.beginChange()
    guard let unit, alignment.moves[unit] > 0 else {
      writer.write(.inserted, newTo: newByte(range.upperBound))
      return append(.inserted, old..<old, range)
    }
    let segments = comparisons[unit] ?? []
    let pair = Int(alignment.moves[unit])
    writer.writeHere(segments, pair: pair, newEnd: newByte(range.upperBound))
    append(.movedHere, old..<old, range, isRenumbered: segments.contains(where: \.isRenumbered), pair: pair)
  }

  // MARK: - Places

  private mutating func append(
    _ kind: Change.Kind, _ range: Range<Int>, _ newRange: Range<Int>, isRenumbered: Bool = false,
    pair: Int? = nil
  ) {
    changes.append(
      Change(
        kind, old: range, new: newRange, edits: writer.changeEdits, isRenumbered: isRenumbered, pair: pair))
    (old, new) = (range.upperBound, newRange.upperBound)
  }

  private func oldUnit(_ provision: Int) -> Int? {
    alignment.old.indices.place(of: Int32(truncatingIfNeeded: provision))
  }
  private func newUnit(_ provision: Int) -> Int? {
    alignment.new.indices.place(of: Int32(truncatingIfNeeded: provision))
  }

  /// Where an old provision begins.
  private func oldByte(_ provision: Int) -> Int {
    provision < alignment.old.provisions.count
      ? alignment.old.provisions[provision].bytes.lowerBound : alignment.old.bytes.count
  }

  /// Where a new provision begins.
  private func newByte(_ provision: Int) -> Int {
    provision < alignment.new.provisions.count
      ? alignment.new.provisions[provision].bytes.lowerBound : alignment.new.bytes.count
  }
}

extension Segment {
  fileprivate var isRenumbered: Bool {
    switch self {
    case .altered(let kind, _, _): kind == .renumbered
    case .kept, .deleted, .inserted, .replaced: false
    }
  }
}
