import Documents
import Redlines

/// A redline written by hand: `[-deleted-]`, `{+added+}`, `[<1:moved from here<]`, `{>1:moved to here>}`, `[#3.|4.#]` renumbered,
/// `[~old blanks|new blanks~]`, `[^The|the^]` other capitals, `[=’|'=]` other signs.
struct Marked {
  private var old: [UInt8] = []
  private var new: [UInt8] = []
  private var edits: [Edit] = []

  static func redline(_ text: String, old: String = "old.md", new: String = "new.md") -> Redline {
    var marked = Marked()
    marked.read(Array(text.utf8))
    let before = Outline(parsing: Source(name: old, text: String(decoding: marked.old, as: UTF8.self)))
    let after = Outline(parsing: Source(name: new, text: String(decoding: marked.new, as: UTF8.self)))
    let edits = marked.edits.flatMap { Marked.cut($0, before, after) }
    return Redline(
      from: before, to: after, edits: edits, changes: Grouping(before, after, edits).changes)
  }

  private mutating func read(_ bytes: [UInt8]) {
    var at = 0
    var start = 0
    while at < bytes.count {
      guard let close = Marked.closing(bytes[at...]) else {
        at += 1
        continue
      }
      write(.kept, old: bytes[start..<at], new: bytes[start..<at])
      let end = bytes[at...].range(of: close).lowerBound
      let inner = bytes[(at + 2)..<end]
      take(String(decoding: bytes[at..<at + 2], as: UTF8.self), inner)
      at = end + 2
      start = at
    }
    write(.kept, old: bytes[start...], new: bytes[start...])
  }

  private mutating func take(_ sign: String, _ inner: ArraySlice<UInt8>) {
    let bar = inner.firstIndex(of: UInt8(ascii: "|")) ?? inner.endIndex
    let colon = inner.firstIndex(of: UInt8(ascii: ":")) ?? inner.startIndex
    let pair = Int(String(decoding: inner[..<colon], as: UTF8.self)) ?? 0
    switch sign {
    case "[-": write(.deleted, old: inner, new: [])
    case "{+": write(.inserted, old: [], new: inner)
    case "[<": write(.moved(pair: pair), old: inner.dropFirst(colon - inner.startIndex + 1), new: [])
    case "{>": write(.moved(pair: pair), old: [], new: inner.dropFirst(colon - inner.startIndex + 1))
    case "[#": write(.renumbered, old: inner[..<bar], new: inner[(bar + 1)...])
    case "[^": write(.recased, old: inner[..<bar], new: inner[(bar + 1)...])
    case "[=": write(.retyped, old: inner[..<bar], new: inner[(bar + 1)...])
    default: write(.respaced, old: inner[..<bar], new: inner[(bar + 1)...])
    }
  }

  private mutating func write(_ kind: Edit.Kind, old: ArraySlice<UInt8>, new: ArraySlice<UInt8>) {
    guard !old.isEmpty || !new.isEmpty else { return }
    let (from, to) = (self.old.count, self.new.count)
    self.old += old
    self.new += new
    edits.append(Edit(kind, old: from..<self.old.count, new: to..<self.new.count))
  }

  private static func closing(_ bytes: ArraySlice<UInt8>) -> String? {
    let signs = [
      "[-": "-]", "{+": "+}", "[<": "<]", "{>": ">}", "[#": "#]", "[~": "~]", "[^": "^]", "[=": "=]",
    ]
    return signs.first { bytes.starts(with: $0.key.utf8) }?.value
  }

  /// Cuts an edit where a provision ends in either text.
  private static func cut(_ edit: Edit, _ old: Outline, _ new: Outline) -> [Edit] {
    switch edit.kind {
    case .respaced, .renumbered, .recased, .retyped: return [edit]
    case .kept, .inserted, .deleted, .moved: break
    }
    var cuts: Set<Int> = []
    for provision in old.provisions where edit.old.contains(provision.bytes.lowerBound) {
      cuts.insert(provision.bytes.lowerBound - edit.old.lowerBound)
    }
    for provision in new.provisions where edit.new.contains(provision.bytes.lowerBound) {
      cuts.insert(provision.bytes.lowerBound - edit.new.lowerBound)
    }
    let length = max(edit.old.count, edit.new.count)
    let ends = cuts.filter { $0 > 0 }.sorted() + [length]
    var start = 0
    return ends.map { end in
      defer { start = end }
      let (from, to) = (edit.old.lowerBound, edit.new.lowerBound)
      return Edit(
        edit.kind, old: edit.old.isEmpty ? edit.old : from + start..<from + end,
        new: edit.new.isEmpty ? edit.new : to + start..<to + end)
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func range(of text: String) -> Range<Int> {
    let letters = Array(text.utf8)
    let start = indices.first { self[$0...].starts(with: letters) } ?? endIndex
    return start..<Swift.min(start + letters.count, endIndex)
  }
}

/// Groups edits by the provisions that they link.
struct Grouping {
  private struct Bundle {
    var old: Set<Int> = []
    var new: Set<Int> = []
    var edits: Range<Int>
  }

  let changes: [Change]

  init(_ old: Outline, _ new: Outline, _ edits: [Edit]) {
    var groups: [Bundle] = []
    for (index, edit) in edits.enumerated() {
      var group = Bundle(edits: index..<index + 1)
      if !edit.old.isEmpty { group.old = [Grouping.place(edit.old.lowerBound, old)] }
      if !edit.new.isEmpty { group.new = [Grouping.place(edit.new.lowerBound, new)] }
      if let first = groups.firstIndex(where: {
        !$0.old.isDisjoint(with: group.old) || !$0.new.isDisjoint(with: group.new)
      }) {
        for other in groups[first...] {
          group.old.formUnion(other.old)
          group.new.formUnion(other.new)
        }
        group.edits = groups[first].edits.lowerBound..<index + 1
        groups.removeSubrange(first...)
      }
      groups.append(group)
    }
    changes = groups.map { Grouping.change($0.old, $0.new, $0.edits, old, new, edits) }
  }

  private static func place(_ offset: Int, _ outline: Outline) -> Int {
    outline.provisions.firstIndex { $0.bytes.contains(offset) } ?? 0
  }

  private static func change(
    _ olds: Set<Int>, _ news: Set<Int>, _ range: Range<Int>, _ old: Outline, _ new: Outline, _ edits: [Edit]
  ) -> Change {
    let texts = olds.filter { old.provisions[$0].role != .blank }.count
    let others = news.filter { new.provisions[$0].role != .blank }.count
    var pair: Int?
    for case .moved(let number) in edits[range].map(\.kind) { pair = number }
    let isMarked = edits[range].contains(where: \.changesWords)
    let kind: Change.Kind =
      switch (texts, others) {
      case (0, _) where news.isEmpty == false && olds.isEmpty: pair == nil ? .inserted : .movedHere
      case (_, 0) where olds.isEmpty == false && news.isEmpty: pair == nil ? .deleted : .movedAway
      case (1, 2...): .split
      case (2..., 1): .merged
      default: isMarked ? .edited : .kept
      }
    let isWhole = kind == .movedHere || kind == .movedAway
    return Change(
      kind, old: span(olds), new: span(news), edits: range,
      isRenumbered: edits[range].contains { $0.kind == .renumbered }, pair: isWhole ? pair : nil)
  }

  private static func span(_ indices: Set<Int>) -> Range<Int> {
    guard let first = indices.min(), let last = indices.max() else { return 0..<0 }
    return first..<last + 1
  }
}
