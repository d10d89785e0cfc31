/// Where the reader of an outline stands: the headings, the clause and the lists that are open.
struct Nesting {
  /// An open list: its last item.
  struct OpenList {
    var label: Label
    var index: Int
    var indent: Int

    /// Whether other text followed, so that only the next label resumes the list.
    var isSuspended = false
  }

  /// How deeply lists nest before further ones are taken for siblings; no document comes near.
  private static let deepest = 32

  private var headings: [(level: Int, index: Int, label: Label?)] = []
  /// The label of the heading of the same level that the one being read follows.
  private var sibling: Label?
  private(set) var clause: Int?
  private(set) var lists: [OpenList] = []

  /// The innermost open heading.
  var heading: Int? { headings.last?.index }

  /// What top-level items and rows belong to: the clause, else the heading.
  var container: Int? { clause ?? heading }

  /// What blanks and furniture belong to.
  var innermost: Int? { lists.last?.index ?? container }

  mutating func leave(level: Int) {
    sibling = nil
    while let last = headings.last, last.level >= level {
      if last.level == level { sibling = last.label }
      headings.removeLast()
    }
    clause = nil
    lists = []
  }

  mutating func enter(heading index: Int, level: Int, label: Label?) {
    headings.append((level, index, label))
  }

  mutating func enter(clause index: Int?) {
    clause = index
    lists = []
  }

  /// The label of a heading, where one text can be two: the one that goes on from the heading before decides.
  func headingLabel(_ reading: LabelReading, level: Int) -> Label {
    reading.candidates.first { label in sibling.map { label.succeeds($0) } ?? false }
      ?? reading.candidates.first { $0.ordinal == 1 } ?? reading.candidates.last ?? reading.candidates[0]
  }

  /// Which of a reading's labels goes on with a list that is open, and with which.
  private func successor(_ candidates: [Label], indent: Int) -> (Label, Int)? {
    for place in lists.indices.reversed() {
      for label in candidates where label.numbering != .bullet && label.succeeds(lists[place].label) {
        return (label, place)
      }
    }
    return nil
  }

  /// Whether a label at the start of a line begins a provision, and does not just happen to open a wrapped line.
  ///
  /// `isContinuing` says that no blank line precedes; `previous` is then the last byte of the text before.
  func accepts(_ reading: LabelReading, indent: Int, isContinuing: Bool, previous: UInt8?) -> Bool {
    guard let label = reading.candidates.first else { return false }
    if label.numbering == .bullet { return true }
    if successor(reading.candidates, indent: indent) != nil { return true }
    if repeatsNumber(label, indent: indent) { return true }
    if isContinuing, let previous, ".;:".utf8.contains(previous), skipsNumber(label, indent: indent) {
      return true
    }
    if isContinuing {
      guard let previous, ":;.,".utf8.contains(previous) || label.word != nil else { return false }
      return reading.candidates.contains { $0.ordinal == 1 }
        || (label.enclosure == .parentheses && previous != UInt8(ascii: ","))
    }
    return switch label.enclosure {
    case .none: label.word != nil || hasStem(of: label)
    case .period where label.word == nil && label.numbering != .decimal:
      reading.candidates.contains { $0.ordinal == 1 } || lists.contains { $0.label.isSibling(of: label) }
    case .period, .closing, .parentheses, .colon:
      label.number.utf8.count <= 3 || label.number.contains(".") || label.word != nil
    }
  }

  /// Whether a label has the number of the item before it: Markdown counts `1.` `1.` `1.` by itself.
  private func repeatsNumber(_ label: Label, indent: Int) -> Bool {
    lists.contains {
      !$0.isSuspended && $0.label == label && $0.indent == indent && label.numbering == .decimal
    }
  }

  /// Whether a label goes on with the list of the line above, a number or two having been left out.
  private func skipsNumber(_ label: Label, indent: Int) -> Bool {
    guard let last = lists.last, !last.isSuspended, last.indent == indent, label.isSibling(of: last.label)
    else {
      return false
    }
    return (2...3).contains(label.ordinal - last.label.ordinal)
  }

  /// Whether a bare "2.1" stands under an open "2." or next to a "2.x", or is the first of its kind.
  private func hasStem(of label: Label) -> Bool {
    let stem = label.stem.dropLast()
    return label.ordinal == 1 || lists.contains { $0.label.isSibling(of: label) || $0.label.number == stem }
      || headings.contains { $0.label?.number == String(stem) }
  }

  /// Places an item: closes the lists it ends, and returns its label and parent.
  mutating func place(_ reading: LabelReading, indent: Int) -> (label: Label, parent: Int?) {
    if let (label, place) = successor(reading.candidates, indent: indent) {
      lists.removeSubrange((place + 1)...)
      return (label, place > 0 ? lists[place - 1].index : container)
    }
    let label = newLabel(reading.candidates)
    if label.numbering == .bullet {
      closeBulletLists(at: indent)
    } else {
      closeLists(for: label, indent: indent)
    }
    if let last = lists.last, continues(last, label, indent) {
      return (label, lists.count > 1 ? lists[lists.count - 2].index : container)
    }
    if lists.count >= Nesting.deepest { lists.removeSubrange((Nesting.deepest - 1)...) }
    return (label, lists.last?.index ?? container)
  }

  /// Opens the list of an item that was placed, or goes on with it.
  mutating func enter(item index: Int, label: Label, indent: Int, parent: Int?) {
    while let last = lists.last, last.index != parent { lists.removeLast() }
    lists.append(OpenList(label: label, index: index, indent: indent))
  }

  /// Other text at an indent: lists it does not belong to are suspended; returns the item it belongs to.
  mutating func suspend(indent: Int) -> Int? {
    if indent >= 2, let owner = lists.lastIndex(where: { $0.indent < indent }) {
      for place in lists.indices[(owner + 1)...] { lists[place].isSuspended = true }
      return lists[owner].index
    }
    lists.removeAll { $0.label.numbering == .bullet }
    for place in lists.indices { lists[place].isSuspended = true }
    return nil
  }

  private func newLabel(_ candidates: [Label]) -> Label {
    candidates.first { $0.ordinal == 1 }
      ?? candidates.first { label in lists.contains { $0.label.isSibling(of: label) } }
      ?? candidates[candidates.count - 1]
  }

  private func continues(_ list: OpenList, _ label: Label, _ indent: Int) -> Bool {
    if label.numbering == .bullet { return list.label.numbering == .bullet && abs(list.indent - indent) <= 1 }
    return list.label.isSibling(of: label) && indent < list.indent + 2
  }

  private mutating func closeBulletLists(at indent: Int) {
    while let last = lists.last {
      if last.isSuspended || (last.label.numbering == .bullet && last.indent > indent + 1) {
        lists.removeLast()
      } else {
        return
      }
    }
  }

  private mutating func closeLists(for label: Label, indent: Int) {
    if !label.stem.isEmpty {
      let owner = label.stem.dropLast()
      while let last = lists.last, last.label.number != owner, !last.label.isSibling(of: label) {
        lists.removeLast()
      }
      return
    }
    if let place = lists.lastIndex(where: { continues($0, label, indent) }) {
      lists.removeSubrange((place + 1)...)
      return
    }
    while let last = lists.last,
      last.isSuspended || last.label.numbering == .bullet && last.indent >= indent
    {
      lists.removeLast()
    }
  }
}
