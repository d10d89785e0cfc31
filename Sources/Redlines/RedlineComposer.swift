import Documents

/// Walks along the text between two redlines and writes what became of the outer texts.
struct RedlineComposer {
  /// An edit of the result.
  struct Atom {
    var kind: Edit.Kind
    let old: Range<Int>
    let new: Range<Int>
    /// Which of the redlines it comes from, where not both keep the bytes.
    var isOfFirst = false
    var isOfSecond = false
    /// Whether a change ends behind it.
    var endsChange = false
  }

  /// The moves that some words made, by their pairs in both redlines.
  private struct Route: Hashable {
    var first: Int?
    var second: Int?
  }

  /// The edits of the result so far.
  var atoms: [Atom] = []

  let oldBytes: [UInt8]
  let newBytes: [UInt8]
  private var first: ComposedLane
  private var second: ComposedLane
  private var firstMoves: ComposedMoves
  private var secondMoves: ComposedMoves
  private var alterations: ArraySlice<Range<Int>>
  private var pairs: [Route: Int] = [:]
  private var takenPairs: Set<Int> = []
  private var lastPair = 0

  init(_ redline: Redline, _ next: Redline) {
    let altered = ComposedAlterations(redline.edits, next.edits)
    first = ComposedLane(redline, isFirst: true) { altered.isBroken($0.new) }
    second = ComposedLane(next, isFirst: false) { altered.isBroken($0.old) }
    firstMoves = ComposedMoves(first)
    secondMoves = ComposedMoves(second)
    alterations = altered.followed[...]
    oldBytes = redline.old.source.bytes
    newBytes = next.new.source.bytes
  }

  /// Writes all edits.
  mutating func walk() {
    while first.head != nil || second.head != nil {
      endChange()
      let isFirstAhead =
        first.isOuterAhead && (!second.isOuterAhead || !first.isAtChange || second.isAtChange)
      if isFirstAhead || second.isOuterAhead {
        writeOuter(isOfFirst: isFirstAhead)
      } else if let range = alterations.first, range.lowerBound == first.position {
        alterations.removeFirst()
        writeAltered(first.pass(to: range.upperBound), second.pass(to: range.upperBound))
      } else {
        let limit = alterations.first.map { $0.lowerBound - first.position } ?? .max
        writeShared(min(first.rest, second.rest, limit))
      }
    }
    endChange()
  }

  /// Ends a change where both redlines end one, or where the other keeps all around.
  private mutating func endChange() {
    guard let last = atoms.indices.last, !atoms[last].endsChange else { return }
    let isEnd =
      first.isAtChange
      ? second.isAtChange || second.isDivisible : second.isAtChange && first.isDivisible
    if isEnd { atoms[last].endsChange = true }
  }

  /// Writes bytes of the text between that both redlines have an edit for, none of them altered.
  private mutating func writeShared(_ count: Int) {
    let (kind, nextKind) = (first.head?.kind, second.head?.kind)
    let (old, new) = (first.pass(count), second.pass(count))
    switch (kind, nextKind) {
    case (.kept, .kept): atoms.append(Atom(kind: .kept, old: old, new: new))
    case (.kept, .oneSided(let kind)):
      atoms.append(Atom(kind: traced(kind, isOfFirst: false), old: old, new: new, isOfSecond: true))
    case (.oneSided(let kind), .kept):
      atoms.append(Atom(kind: traced(kind, isOfFirst: true), old: old, new: new, isOfFirst: true))
    default: break
    }
  }

  /// Writes bytes that both redlines may have altered.
  private mutating func writeAltered(_ old: ComposedLane.Stretch, _ new: ComposedLane.Stretch) {
    let (before, after) = (oldBytes[old.outer], newBytes[new.outer])
    let isRenumbered = (old.isRenumbered || new.isRenumbered) && !before.isEmpty && !after.isEmpty
    let isBlank = oldBytes.words(in: old.outer).isEmpty && newBytes.words(in: new.outer).isEmpty
    let kind: Edit.Kind? =
      before.elementsEqual(after)
      ? .kept : isBlank ? .respaced : isRenumbered ? .renumbered : Folding.kind(before, after)
    if let kind {
      atoms.append(
        Atom(kind: kind, old: old.outer, new: new.outer, isOfFirst: old.isAltered, isOfSecond: new.isAltered))
    } else {
      let (oldEnd, newStart) = (old.outer.upperBound, new.outer.lowerBound)
      atoms.append(Atom(kind: .deleted, old: old.outer, new: newStart..<newStart, isOfFirst: true))
      atoms.append(Atom(kind: .inserted, old: oldEnd..<oldEnd, new: new.outer, isOfSecond: true))
    }
  }

  // MARK: - What one redline deletes, inserts or moves

  /// Writes bytes that the text between does not have at this place.
  private mutating func writeOuter(isOfFirst: Bool) {
    guard let piece = isOfFirst ? first.passOuter() : second.passOuter(),
      case .oneSided(let kind) = piece.kind
    else { return }
    let parts: [(range: Range<Int>, kind: Edit.Kind)] =
      switch kind {
      case .moved(let pair): follow(piece.outer, pair, isOfFirst: isOfFirst)
      case .kept, .respaced, .renumbered, .recased, .retyped, .inserted, .deleted: [(piece.outer, kind)]
      }
    let (old, new) = (first.outerPosition, second.outerPosition)
    for part in parts where !part.range.isEmpty {
      atoms.append(
        Atom(
          kind: part.kind, old: isOfFirst ? part.range : old..<old, new: isOfFirst ? new..<new : part.range,
          isOfFirst: isOfFirst, isOfSecond: !isOfFirst))
    }
  }

  /// What became of the words of a move in the other redline; a blank goes with the words before it.
  private mutating func follow(_ range: Range<Int>, _ pair: Int, isOfFirst: Bool) -> [(Range<Int>, Edit.Kind)]
  {
    var parts: [(Range<Int>, Edit.Kind)] = []
    for run in (isOfFirst ? oldBytes : newBytes).words(in: range) {
      let middles =
        isOfFirst ? firstMoves.follow(run.count, of: pair) : secondMoves.follow(run.count, of: pair)
      var start = run.lowerBound
      for middle in middles {
        for piece in (isOfFirst ? second : first).pieces(over: middle) {
          let end = start + piece.middle.clamped(to: middle).count
          parts.extend(through: end, from: start, as: fate(of: piece, pair, isOfFirst: isOfFirst))
          start = end
        }
      }
      if start < run.upperBound {
        parts.extend(through: run.upperBound, from: start, as: isOfFirst ? .deleted : .inserted)
      }
    }
    guard let last = parts.indices.last else {
      return [(range, traced(.moved(pair: pair), isOfFirst: isOfFirst))]
    }
    parts[0].0 = range.lowerBound..<parts[0].0.upperBound
    parts[last].0 = parts[last].0.lowerBound..<range.upperBound
    return parts
  }

  /// What moved words are in the end, by what the other redline does with them.
  private mutating func fate(of piece: ComposedLane.Piece, _ pair: Int, isOfFirst: Bool) -> Edit.Kind {
    switch piece.kind {
    case .kept: traced(.moved(pair: pair), isOfFirst: isOfFirst)
    case .oneSided(.moved(let other)):
      .moved(
        pair: number(isOfFirst ? Route(first: pair, second: other) : Route(first: other, second: pair)))
    case .oneSided, .altered: isOfFirst ? .deleted : .inserted
    }
  }

  /// The kind of words that one redline moves and the other keeps, or any other kind as it is.
  private mutating func traced(_ kind: Edit.Kind, isOfFirst: Bool) -> Edit.Kind {
    guard case .moved(let pair) = kind else { return kind }
    return .moved(pair: number(isOfFirst ? Route(first: pair) : Route(second: pair)))
  }

  /// The number of a move in the result: that of its first part where no other move has it.
  private mutating func number(_ route: Route) -> Int {
    if let known = pairs[route] { return known }
    let wanted = route.first ?? route.second ?? 0
    let number = takenPairs.contains(wanted) ? lastPair + 1 : wanted
    takenPairs.insert(number)
    lastPair = max(lastPair, number)
    pairs[route] = number
    return number
  }
}

extension [(Range<Int>, Edit.Kind)] {
  /// Appends a range up to an offset, as more of the last part where it is of one kind; what lies before it goes with that.
  fileprivate mutating func extend(through end: Int, from start: Int, as kind: Edit.Kind) {
    guard let last = indices.last else { return append((start..<end, kind)) }
    if self[last].1 == kind {
      self[last].0 = self[last].0.lowerBound..<end
    } else {
      self[last].0 = self[last].0.lowerBound..<start
      append((start..<end, kind))
    }
  }
}
