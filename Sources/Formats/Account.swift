import Documents
import Redlines

/// What a redline comes to: its changes in reading order, by section, with counts of words.
struct Account: Sendable {
  /// Counts of words.
  struct Tally: Hashable, Sendable {
    var added = 0
    var deleted = 0
    var moved = 0
    /// In other capitals.
    var recased = 0
    /// Typed with other signs.
    var retyped = 0

    static func + (left: Tally, right: Tally) -> Tally {
      Tally(
        added: left.added + right.added, deleted: left.deleted + right.deleted,
        moved: left.moved + right.moved, recased: left.recased + right.recased,
        retyped: left.retyped + right.retyped)
    }
  }

  /// One change as a list of changes names it.
  struct Entry: Sendable {
    /// The first passage it is about.
    let passage: Int
    let place: String
    let formerPlace: String?
    /// The citation in the old text where the labels do not say it.
    let distantFormerPlace: String?
    /// Whether only the old text has it.
    let isFormer: Bool
    let kind: Change.Kind
    let labels: (former: String, now: String)?
    let deletedLabel: String?
    let addedLabel: String?
    /// How it came here where it moved.
    let route: Passages.Route?
    var tally: Tally
    let isReset: Bool
    /// In what the words differ where they are the same words.
    let manners: [Segment.Manner]
    let isField: Bool
    let isDivided: Bool
  }

  /// The changes of one section.
  struct Section: Sendable {
    /// Whether only the old text has it.
    let isFormer: Bool
    var entries: [Entry] = []
    var tally = Tally()
    var unchanged = 0
    let isFrontMatter: Bool
    fileprivate let sections: Sections
    fileprivate let index: Int

    /// The words of its heading, or what it is called without one.
    var title: String { sections.title(of: index) }
  }

  /// The sections in reading order, those without a change too.
  private(set) var sections: [Section] = []

  /// The sum of all sections.
  var tally: Tally { sections.reduce(Tally()) { $0 + $1.tally } }

  /// All changes.
  var entries: [Entry] { sections.flatMap(\.entries) }

  /// How many provisions have no change.
  var unchanged: Int { sections.reduce(0) { $1.isFrontMatter ? $0 : $0 + $1.unchanged } }

  /// Whether nothing that is read has changed.
  var isEmpty: Bool { !sections.contains { !$0.entries.isEmpty } }

  /// Whether the texts differ, be it only in blanks and line breaks.
  let hasChanges: Bool

  /// Draws up the account.
  ///
  /// - Complexity: O(*n*) in the number of passages and their words.
  init(_ passages: Passages) {
    hasChanges = passages.redline.hasChanges
    let old = Sections(passages.redline.old)
    let new = Sections(passages.redline.new)
    var places = SectionPlaces(passages.redline)
    for (index, passage) in passages.list.enumerated() where !passage.isDrawn {
      let own = passage.side == .old ? old : new
      let section = own.section[passage.provision]
      let key = Account.key(of: own.heads[section], passage.side, passages)
      let place = places.place(of: key, next: sections.count)
      if place == sections.count {
        sections.append(
          Section(
            isFormer: key.isFormer, isFrontMatter: passage.role == .field, sections: own, index: section))
      }
      take(passage, index, into: place, passages)
    }
  }

  /// A section of the old text is the same as the one of the new text where its heading is at home.
  private static func key(of head: Sections.Head, _ side: Passage.Side, _ passages: Passages)
    -> SectionPlaces.Key
  {
    switch head {
    case .named(let name): .named(name)
    case .heading(let heading):
      side == .new ? .heading(heading) : passages.homes[heading].map { .heading($0) } ?? .former(heading)
    }
  }

  private mutating func take(_ passage: Passage, _ index: Int, into section: Int, _ passages: Passages) {
    let tally = Account.tally(of: passage)
    sections[section].tally = sections[section].tally + tally
    guard passage.isMarked || passage.isReset else {
      sections[section].unchanged += 1
      return
    }
    if let pair = passage.pair, passage.side == .old, passages.targets[pair] != nil { return }
    if passage.kind == .movedHere, let pair = passage.pair, passages.targets[pair] != index,
      let first = sections[section].entries.lastIndex(where: { $0.passage == passages.targets[pair] })
    {
      sections[section].entries[first].tally = sections[section].entries[first].tally + tally
      return
    }
    let source = passage.pair.flatMap { passage.side == .new ? passages.sources[$0] : nil }
    let left = source.map { Tally(deleted: Account.deleted(onTheWayFrom: $0, passages)) } ?? Tally()
    sections[section].entries.append(
      Entry(
        passage: index, place: passage.shortCitedPlace,
        formerPlace: source.map { passages.list[$0].formerPlace ?? passages.list[$0].place }
          ?? passage.formerPlace, distantFormerPlace: passage.distantFormerPlace,
        isFormer: passage.side == .old, kind: passage.kind,
        labels: passage.formerLabel.flatMap { former in passage.label.map { (former, $0) } },
        deletedLabel: passage.hasMarkedLabel ? passage.deletedLabel : nil,
        addedLabel: passage.hasMarkedLabel ? passage.addedLabel : nil,
        route: source == nil ? nil : passage.pair.flatMap { passages.route(of: .movedHere($0)) },
        tally: tally + left, isReset: passage.isReset, manners: passage.manners,
        isField: passage.role == .field,
        isDivided: passage.isDivided))
  }

  /// The count of words that were deleted in passages that moved together, the first of which stands at a place.
  private static func deleted(onTheWayFrom source: Int, _ passages: Passages) -> Int {
    let pair = passages.list[source].pair
    let own = passages.list[source...].prefix { $0.side == .old && ($0.pair == pair || $0.pair == nil) }
    return own.reduce(0) { $1.pair == pair ? $0 + tally(of: $1).deleted : $0 }
  }

  /// The words of a passage by what became of them.
  ///
  /// Words that moved count once, where they are.
  static func tally(of passage: Passage) -> Tally {
    var tally = Tally()
    for segment in passage.segments {
      switch segment.mark {
      case .kept, .movedAway, .former: continue
      case .present(.capitals): tally.recased += max(1, count(segment.text))
      case .present(.signs): tally.retyped += max(1, count(segment.text))
      case .inserted: tally.added += count(segment.text)
      case .deleted: tally.deleted += count(segment.text)
      case .movedHere: tally.moved += count(segment.text)
      }
    }
    return tally
  }

  private static func count(_ text: String) -> Int {
    var (words, isInside) = (0, false)
    for byte in text.utf8 {
      let isLetter = byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
      let isJoin =
        isInside && (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "."))
      if isLetter, !isInside { words += 1 }
      isInside = isLetter || isJoin
    }
    return words
  }
}
