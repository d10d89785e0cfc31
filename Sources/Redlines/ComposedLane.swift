import Documents

/// One of two redlines in a row, cut into pieces along the text between them.
struct ComposedLane {
  /// A run of bytes of the text between, of the outer text, or of both.
  struct Piece {
    enum Kind: Equatable {
      /// The same bytes stand in both texts.
      case kept
      /// Both texts have a form of it: white space, a label, the same words in another manner.
      case altered(isRenumbered: Bool)
      /// Only one of the texts has it, or has it here.
      case oneSided(Edit.Kind)
    }

    let kind: Kind
    /// The bytes of the text that the other redline does not know.
    let outer: Range<Int>
    /// The bytes of the text between both redlines.
    let middle: Range<Int>
    /// Whether a change begins with it.
    let opensChange: Bool
    /// Whether it is the whole of its change.
    let isWhole: Bool
  }

  /// Whether it is the first of the two: its outer text is the old one.
  let isFirst: Bool

  /// The texts.
  let outer: Outline
  let middle: Outline

  /// The pieces in order.
  private(set) var pieces: [Piece] = []

  /// The piece ahead, and how many of its bytes between are passed.
  private(set) var at = 0
  private var passed = 0

  /// Cuts a redline; edits are written as a deletion and an insertion where `isBroken` says that they cannot be followed.
  init(_ redline: Redline, isFirst: Bool, isBroken: (Edit) -> Bool) {
    self.isFirst = isFirst
    (outer, middle) = isFirst ? (redline.old, redline.new) : (redline.new, redline.old)
    pieces.reserveCapacity(redline.edits.count)
    var change = 0
    for (index, edit) in redline.edits.enumerated() {
      while change < redline.changes.count, redline.changes[change].edits.upperBound <= index { change += 1 }
      let own = change < redline.changes.count ? redline.changes[change].edits : 0..<redline.edits.count
      append(edit, opensChange: index == own.lowerBound, isWhole: own == index..<index + 1, isBroken)
    }
  }

  private mutating func append(_ edit: Edit, opensChange: Bool, isWhole: Bool, _ isBroken: (Edit) -> Bool) {
    let outer = isFirst ? edit.old : edit.new
    let middle = isFirst ? edit.new : edit.old
    let add = {
      (pieces: inout [Piece], kind: Piece.Kind, outer: Range<Int>, middle: Range<Int>, opens: Bool) in
      pieces.append(Piece(kind: kind, outer: outer, middle: middle, opensChange: opens, isWhole: isWhole))
    }
    switch edit.kind {
    case .kept: add(&pieces, .kept, outer, middle, opensChange)
    case .inserted, .deleted, .moved: add(&pieces, .oneSided(edit.kind), outer, middle, opensChange)
    case .respaced where middle.isEmpty: add(&pieces, .oneSided(.respaced), outer, middle, opensChange)
    case .respaced, .renumbered, .recased, .retyped:
      guard isBroken(edit) else {
        return add(&pieces, .altered(isRenumbered: edit.kind == .renumbered), outer, middle, opensChange)
      }
      let (start, end) = (middle.lowerBound..<middle.lowerBound, outer.upperBound..<outer.upperBound)
      if outer.isEmpty {
        add(&pieces, .oneSided(isFirst ? .inserted : .deleted), end, middle, opensChange)
      } else {
        add(&pieces, .oneSided(isFirst ? .deleted : .inserted), outer, start, opensChange)
        add(&pieces, .oneSided(isFirst ? .inserted : .deleted), end, middle, false)
      }
    }
  }

  // MARK: - The way along the text between

  /// The piece ahead; nil at the end.
  var head: Piece? { at < pieces.count ? pieces[at] : nil }

  /// Whether only the outer text has the piece ahead.
  var isOuterAhead: Bool { head.map { $0.middle.isEmpty } ?? false }

  /// Where the way stands in the text between.
  var position: Int { head.map { $0.middle.lowerBound + passed } ?? middle.source.bytes.count }

  /// Where the way stands in the outer text.
  var outerPosition: Int {
    guard let head else { return outer.source.bytes.count }
    return head.kind == .kept ? head.outer.lowerBound + passed : head.outer.lowerBound
  }

  /// How many bytes of the text between are left of the piece ahead.
  var rest: Int { head.map { $0.middle.count - passed } ?? 0 }

  /// Whether a change begins ahead.
  var isAtChange: Bool { head.map { passed == 0 && $0.opensChange } ?? true }

  /// Whether the change at hand is kept whole and a provision of both texts begins ahead: it could be cut here.
  var isDivisible: Bool {
    guard let head, head.kind == .kept, head.isWhole else { return false }
    return outer.isProvision(at: outerPosition) && middle.isProvision(at: position)
  }

  /// Passes the piece ahead where only the outer text has it, and returns it.
  mutating func passOuter() -> Piece? {
    defer { at += 1 }
    return head
  }

  /// Passes bytes of the text between, no more than are left of the piece ahead, and returns those of the outer text.
  mutating func pass(_ count: Int) -> Range<Int> {
    guard let head else { return outer.source.bytes.count..<outer.source.bytes.count }
    let start = outerPosition
    passed += count
    let end = head.kind == .kept ? start + count : start
    if passed == head.middle.count { (at, passed) = (at + 1, 0) }
    return start..<end
  }

  /// What was passed up to a place of the text between.
  struct Stretch {
    /// The bytes of the outer text.
    var outer: Range<Int>
    /// Whether an altered piece is among it, and whether that is a label.
    var isAltered = false
    var isRenumbered = false
  }

  /// Passes bytes of the text between up to a place, whatever they are.
  mutating func pass(to place: Int) -> Stretch {
    var stretch = Stretch(outer: outerPosition..<outerPosition)
    while position < place, let head {
      switch head.kind {
      case .kept: stretch.extend(to: pass(min(rest, place - position)).upperBound)
      case .altered(let isLabel):
        stretch.extend(to: head.outer.upperBound)
        stretch.isAltered = true
        stretch.isRenumbered = stretch.isRenumbered || isLabel
        (at, passed) = (at + 1, 0)
      case .oneSided: (at, passed) = (at + 1, 0)
      }
    }
    return stretch
  }

  /// The pieces that hold a range of the text between.
  ///
  /// - Complexity: O(log *n*) for the first.
  func pieces(over range: Range<Int>) -> ArraySlice<Piece> {
    var (low, high) = (0, pieces.count)
    while low < high {
      let half = (low + high) / 2
      if pieces[half].middle.upperBound <= range.lowerBound { low = half + 1 } else { high = half }
    }
    var end = low
    while end < pieces.count, pieces[end].middle.lowerBound < range.upperBound { end += 1 }
    return pieces[low..<end]
  }
}

extension ComposedLane.Stretch {
  fileprivate mutating func extend(to end: Int) {
    outer = outer.lowerBound..<end
  }
}

extension Outline {
  /// Whether a provision begins at an offset, or the text ends there.
  ///
  /// - Complexity: O(log *n*).
  fileprivate func isProvision(at offset: Int) -> Bool {
    var (low, high) = (0, provisions.count)
    while low < high {
      let half = (low + high) / 2
      if provisions[half].bytes.lowerBound < offset { low = half + 1 } else { high = half }
    }
    return low < provisions.count ? provisions[low].bytes.lowerBound == offset : offset == source.bytes.count
  }
}
