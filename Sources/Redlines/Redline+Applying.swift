import Documents

extension Redline {
  /// The new text, put together from the edits.
  public var accepted: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(new.source.bytes.count)
    for edit in edits { bytes += new.source.bytes[edit.new] }
    return bytes
  }

  /// The old text, put together from the edits.
  public var rejected: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(old.source.bytes.count)
    for edit in edits { bytes += old.source.bytes[edit.old] }
    return bytes
  }

  /// Whether the texts differ in any byte, white space included.
  public var hasChanges: Bool {
    edits.contains { $0.kind != .kept }
  }

  /// The redline from the new text back to the old: what was inserted is deleted, and the other way round.
  public var inverted: Redline {
    var edits: [Edit] = []
    edits.reserveCapacity(self.edits.count)
    var changes: [Change] = []
    changes.reserveCapacity(self.changes.count)
    let order = self.changes.inverting { $0.edits.isEmpty ? true : !$0.isOneSided }
    for change in order.map({ self.changes[$0] }) {
      let start = edits.count
      let run = self.edits[change.edits]
      for place in run.inverting({ !$0.old.isEmpty && !$0.new.isEmpty }) { edits.append(run[place].inverted) }
      changes.append(change.inverted(edits: start..<edits.count))
    }
    return Redline(
      old: new, new: old, edits: edits.repositioned, changes: changes.repositioned, isExhausted: isExhausted)
  }
}

extension Edit {
  fileprivate var inverted: Edit {
    let kind: Kind =
      switch self.kind {
      case .inserted: .deleted
      case .deleted: .inserted
      case .kept, .respaced, .renumbered, .recased, .retyped, .moved: self.kind
      }
    return Edit(kind, old: new, new: old)
  }
}

extension Change {
  /// Whether it stands in one text only.
  fileprivate var isOneSided: Bool { old.isEmpty || new.isEmpty }

  fileprivate func inverted(edits: Range<Int>) -> Change {
    let kind: Kind =
      switch self.kind {
      case .inserted: .deleted
      case .deleted: .inserted
      case .movedAway: .movedHere
      case .movedHere: .movedAway
      case .split: .merged
      case .merged: .split
      case .kept, .edited: self.kind
      }
    return Change(kind, old: new, new: old, edits: edits, isRenumbered: isRenumbered, pair: pair)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The places in an order where, between two elements of both texts, those of the new text come first.
  fileprivate func inverting(_ isOfBoth: (Element) -> Bool) -> [Int] where Element: TwoSided {
    var order: [Int] = []
    var later: [Int] = []
    for place in indices {
      if isOfBoth(self[place]) {
        order += later
        later = []
        order.append(place)
      } else if self[place].new.isEmpty {
        later.append(place)
      } else {
        order.append(place)
      }
    }
    return order + later
  }
}

/// What has a range in each text.
private protocol TwoSided {
  var old: Range<Int> { get }
  var new: Range<Int> { get }
}

extension Edit: TwoSided {}
extension Change: TwoSided {}

extension [Edit] {
  /// The edits with their empty ranges put where the one before ends.
  fileprivate var repositioned: [Edit] {
    var (old, new) = (0, 0)
    return map { edit in
      let oldRange = old..<old + edit.old.count
      let newRange = new..<new + edit.new.count
      (old, new) = (oldRange.upperBound, newRange.upperBound)
      return Edit(edit.kind, old: oldRange, new: newRange)
    }
  }
}

extension [Change] {
  /// The changes with their empty ranges put where the one before ends.
  fileprivate var repositioned: [Change] {
    var (old, new) = (0, 0)
    return map { change in
      let oldRange = old..<old + change.old.count
      let newRange = new..<new + change.new.count
      (old, new) = (oldRange.upperBound, newRange.upperBound)
      return Change(
        change.kind, old: oldRange, new: newRange, edits: change.edits, isRenumbered: change.isRenumbered,
        pair: change.pair)
    }
  }
}
