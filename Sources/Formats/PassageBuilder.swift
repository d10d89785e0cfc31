import Documents
import Redlines

/// Walks over the edits once and lays the runs of both texts under them.
struct PassageBuilder {
  /// Where the walk stands in one text.
  private struct Cursor {
    let outline: Outline
    let roots: [Int]
    var provision = 0
    var runs: [ReadRun] = []
    var next = 0
    var loaded = -1

    /// Moves to the provision that holds an offset, and says where it ends; nil behind the last one.
    mutating func seek(_ offset: Int) -> Int? {
      provision = Homes.provision(at: offset, in: outline, from: provision)
      return provision < outline.provisions.count ? outline.provisions[provision].bytes.upperBound : nil
    }

    private mutating func load() {
      guard provision != loaded, provision < outline.provisions.count else { return }
      runs = outline.runs(of: provision)
      next = 0
      loaded = provision
    }

    /// The runs that meet a range of the provision, by their places in `runs`; ranges come in order.
    mutating func meeting(_ range: Range<Int>) -> Range<Int> {
      load()
      while next < runs.count, runs[next].run.range.upperBound <= range.lowerBound { next += 1 }
      var end = next
      while end < runs.count, runs[end].run.range.lowerBound < range.upperBound { end += 1 }
      return next..<end
    }
  }

  private(set) var passages: [Passage] = []
  private let redline: Redline
  private let homes: Homes
  private let changesOnly: Bool
  private var old: Cursor
  private var new: Cursor
  /// The provision of the old text that each passage took words of last; -1 where it took none yet.
  private var lastRoots: [Int] = []
  /// The passages of the provisions of both texts; -1 where there is none yet.
  private var oldPlaces: [Int]
  private var newPlaces: [Int]
  private var change = 0
  private var edit = 0

  init(_ redline: Redline, homes: Homes, oldRoots: [Int], newRoots: [Int], changesOnly: Bool) {
    self.redline = redline
    self.homes = homes
    self.changesOnly = changesOnly
    old = Cursor(outline: redline.old, roots: oldRoots)
    new = Cursor(outline: redline.new, roots: newRoots)
    oldPlaces = Array(repeating: -1, count: oldRoots.count)
    newPlaces = Array(repeating: -1, count: newRoots.count)
  }

  mutating func run() {
    for index in redline.edits.indices {
      edit = index
      while change < redline.changes.count, redline.changes[change].edits.upperBound <= index { change += 1 }
      read(redline.edits[index])
    }
  }

  private mutating func read(_ edit: Edit) {
    switch edit.kind {
    case .kept: keep(edit)
    case .respaced, .renumbered:
      walk(edit.new, in: .new) { $0.write(.kept, $1) }
    case .recased: restate(edit, .capitals)
    case .retyped: restate(edit, .signs)
    case .inserted: walk(edit.new, in: .new) { $0.write(.inserted, $1) }
    case .deleted: walk(edit.old, in: .old) { $0.strike(.deleted, $1) }
    case .moved(let pair):
      walk(edit.old, in: .old) { $0.strike(.movedAway(pair), $1) }
      walk(edit.new, in: .new) { $0.write(.movedHere(pair), $1) }
    }
  }

  /// The same words in another manner: as they were, then as they are.
  private mutating func restate(_ edit: Edit, _ manner: Segment.Manner) {
    walk(edit.old, in: .old) { $0.strike(.former(manner), $1) }
    walk(edit.new, in: .new) { $0.write(.present(manner), $1, former: edit.old.lowerBound) }
  }

  /// Takes a range provision by provision.
  private mutating func walk(
    _ range: Range<Int>, in side: Passage.Side, _ body: (inout Self, Range<Int>) -> Void
  ) {
    var at = range.lowerBound
    while at < range.upperBound {
      guard let end = side == .old ? old.seek(at) : new.seek(at) else { return }
      let next = max(min(end, range.upperBound), at + 1)
      body(&self, at..<next)
      at = next
    }
  }

  /// Kept words are read in the new text; a provision of the old one that begins within them was joined on.
  private mutating func keep(_ edit: Edit) {
    walk(edit.new, in: .new) { builder, range in
      builder.write(.kept, range, former: edit.old.lowerBound + range.lowerBound - edit.new.lowerBound)
    }
  }

  private mutating func write(_ mark: Segment.Mark, _ range: Range<Int>, former: Int? = nil) {
    let provision = new.provision
    guard new.outline.provisions[provision].role.isRead else { return }
    let passage = passage(.new, new.roots[provision])
    if passages[passage].isUnread { return }
    if mark == .inserted, let label = self.label(in: range, of: new) { passages[passage].addedLabel = label }
    if let former { note(former, in: passage, words: range.clamped(to: body(of: provision, in: new))) }
    let runs = new.meeting(range)
    append(mark, range, runs, of: provision, in: new, to: passage)
  }

  private mutating func strike(_ mark: Segment.Mark, _ range: Range<Int>) {
    let provision = old.provision
    guard old.outline.provisions[provision].role.isRead else { return }
    let root = old.roots[provision]
    let home = homes[root]
    let passage = home.map { self.passage(.new, $0) } ?? self.passage(.old, root)
    if home != nil, mark == .deleted, let label = label(in: range, of: old) {
      strike(label: label, of: root, in: passage)
    }
    if home != nil, !range.clamped(to: body(of: provision, in: old)).isEmpty { join(root, to: passage) }
    let runs = old.meeting(range)
    append(mark, range, runs, of: provision, in: old, to: passage)
  }

  /// Notes a label that was deleted; that of a provision which was joined on stands at the joint.
  private mutating func strike(label: String, of root: Int, in passage: Int) {
    let last = lastRoots[passage]
    guard last >= 0, last < root, !passages[passage].segments.isEmpty else {
      passages[passage].deletedLabel = label
      return
    }
    join(root, to: passage)
    passages[passage].segments.append(Segment(mark: .deleted, content: .text(label + " ")))
  }

  /// The printed label of the provision at hand where a range holds letters or digits of it.
  private func label(in range: Range<Int>, of cursor: Cursor) -> String? {
    let marker = cursor.outline.provisions[cursor.provision].marker.clamped(to: range)
    guard !marker.isEmpty, cursor.outline.source[marker].contains(where: { $0.isLetter || $0.isNumber })
    else {
      return nil
    }
    return cursor.outline.printedLabel(of: cursor.provision)
  }

  private func body(of provision: Int, in cursor: Cursor) -> Range<Int> {
    cursor.outline.provisions[provision].body
  }

  /// Notes which provision of the old text a passage keeps words of; the next one was joined to it.
  private mutating func note(_ offset: Int, in passage: Int, words: Range<Int>) {
    guard !words.isEmpty else { return }
    guard old.seek(offset) != nil else { return }
    let root = old.roots[old.provision]
    guard let home = homes[root] else { return }
    if passages[passage].former == nil {
      passages[passage].former = root
      passages[passage].isDivided = home != passages[passage].provision
    }
    join(root, to: passage)
  }

  /// Draws the place where a provision of the old text was joined to the one before.
  private mutating func join(_ root: Int, to passage: Int) {
    let last = lastRoots[passage]
    lastRoots[passage] = root
    guard last >= 0, last < root, passages[passage].role != .field, !passages[passage].segments.isEmpty else {
      return
    }
    passages[passage].segments.append(Segment(mark: .deleted, content: .joint))
  }

  /// Appends what a range of a provision says, in the runs that meet it.
  private mutating func append(
    _ mark: Segment.Mark, _ range: Range<Int>, _ runs: Range<Int>, of provision: Int, in cursor: Cursor,
    to passage: Int
  ) {
    let isContinued = cursor.roots[provision] != provision
    let start = body(of: provision, in: cursor).lowerBound
    for read in cursor.runs[runs] {
      let range = read.run.range.clamped(to: range)
      if range.isEmpty { continue }
      let content: Segment.Content
      switch read.run.kind {
      case .markup: continue
      case .lineBreak: content = .lineBreak
      case .text:
        let text = cursor.outline.source[range]
        let shown = mark.manner == .signs ? Visible.named(text) : text
        content = .text(isContinued && range.lowerBound == start ? " " + shown : shown)
      }
      let segment = Segment(
        mark: mark, content: content, style: read.run.style, link: read.run.link, cell: read.cell,
        isLead: read.isLead)
      passages[passage].segments.join(segment)
    }
  }

  /// The passage of a provision; it begins where it is first met.
  private mutating func passage(_ side: Passage.Side, _ provision: Int) -> Int {
    let place = side == .old ? oldPlaces[provision] : newPlaces[provision]
    if place >= 0 { return place }
    let isOwn = change < redline.changes.count && redline.changes[change].edits.contains(edit)
    let own = isOwn ? redline.changes[change] : nil
    let outline = side == .old ? redline.old : redline.new
    var passage = Passage(
      side: side, provision: provision, role: outline.provisions[provision].role,
      isDrawn: outline.provisions[provision].role == .rule || outline.isDelimiter(provision), change: own,
      isUnread: changesOnly && isUnchanged(own))
    if side == .new, let own, own.kind == .kept || own.kind == .edited {
      passage.former = own.old.first {
        redline.old.provisions[$0].role.isRead && homes[$0] == provision
      }
    }
    passages.append(passage)
    lastRoots.append(-1)
    switch side {
    case .old: oldPlaces[provision] = passages.count - 1
    case .new: newPlaces[provision] = passages.count - 1
    }
    return passages.count - 1
  }

  /// Whether a change leaves words, signs and label as they were.
  private func isUnchanged(_ change: Change?) -> Bool {
    guard let change, change.kind == .kept, !change.isRenumbered else { return false }
    return redline.edits[change.edits].allSatisfy { $0.kind == .kept || $0.kind == .respaced }
  }
}
