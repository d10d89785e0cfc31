import Documents
import Redlines

/// Where the provisions of the old text that keep words stand in the new one.
struct Homes {
  /// For each provision of the old text the one in the new; -1 where there is none.
  private var places: [Int]

  /// Where a provision of the old text stands in the new one; nil where it does not.
  subscript(old: Int) -> Int? { places[old] < 0 ? nil : places[old] }

  init(_ redline: Redline, oldRoots: [Int], newRoots: [Int]) {
    places = Array(repeating: -1, count: redline.old.provisions.count)
    var (oldAt, newAt) = (0, 0)
    let (old, new) = (redline.old, redline.new)
    for edit in redline.edits where !edit.old.isEmpty && !edit.new.isEmpty && edit.kind != .respaced {
      var (from, to) = (edit.old.lowerBound, edit.new.lowerBound)
      while from < edit.old.upperBound, to < edit.new.upperBound {
        oldAt = Homes.provision(at: from, in: old, from: oldAt)
        newAt = Homes.provision(at: to, in: new, from: newAt)
        guard oldAt < old.provisions.count, newAt < new.provisions.count else { break }
        let (was, isNow) = (old.provisions[oldAt], new.provisions[newAt])
        let length = min(
          min(was.bytes.upperBound, edit.old.upperBound) - from,
          min(isNow.bytes.upperBound, edit.new.upperBound) - to)
        let root = oldRoots[oldAt]
        if places[root] < 0, was.role.isRead, isNow.role.isRead,
          Homes.hasWords(old.source.bytes[from..<from + length])
        {
          places[root] = newRoots[newAt]
        }
        from += max(length, 1)
        to += max(length, 1)
      }
    }
    adopt(redline, oldRoots: oldRoots, newRoots: newRoots)
  }

  /// A provision that keeps no word is still at home where the engine pairs it with one provision.
  private mutating func adopt(_ redline: Redline, oldRoots: [Int], newRoots: [Int]) {
    for change in redline.changes {
      switch change.kind {
      case .kept, .edited, .merged: break
      case .inserted, .deleted, .movedAway, .movedHere, .split: continue
      }
      let new = change.new.filter { redline.new.provisions[$0].role.isRead && newRoots[$0] == $0 }
      guard let home = new.first, new.count == 1 else { continue }
      for old in change.old
      where redline.old.provisions[old].role.isRead && oldRoots[old] == old && places[old] < 0 {
        places[old] = home
      }
    }
  }

  /// The provision that holds an offset, looking forward only.
  static func provision(at offset: Int, in outline: Outline, from start: Int) -> Int {
    var at = start
    while at < outline.provisions.count, outline.provisions[at].bytes.upperBound <= offset { at += 1 }
    return at
  }

  private static func hasWords(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0 >= 0x30 && !(0x5B...0x60).contains($0) && !(0x7B...0x7F).contains($0) }
  }
}

extension Provision.Role {
  /// Whether readers meet provisions of this role.
  var isRead: Bool {
    switch self {
    case .field, .heading, .paragraph, .item, .row, .recital, .formula, .resolved, .closing, .vote,
      .signature,
      .continuation, .verbatim, .comment, .rule:
      true
    case .fence, .furniture, .blank: false
    }
  }
}
