/// Where the reader of an outline stands: the headings, the clause and the lists that are open.
struct Nesting {
  /// An open list: its last item.
  struct OpenList {
    var label: LabelCandidate
    var index: Int
    var indent: Int

    /// Whether other text followed, so that only the next label resumes the list.
    var isSuspended = false
  }

  /// How deeply lists nest before further ones are taken for siblings; no document comes near.
  private static let deepest = 32

  private var headings: [(level: Int, index: Int, label: LabelCandidate?)] = []
  /// The label of the heading of the same level that the one being read follows.
  private var sibling: LabelCandidate?
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

  mutating func enter(heading index: Int, level: Int, label: LabelCandidate?) {
    headings.append((level, index, label))
  }

  mutating func enter(clause index: Int?) {
    clause = index
    lists = []
  }

  /// The label of a heading, where one text can be two: the one that goes on from the heading before decides.
  func headingLabel(_ reading: LabelReading, level: Int) -> LabelCandidate {
    reading.first { label in sibling.map { label.succeeds($0) } ?? false }
      ?? reading.first { $0.ordinal == 1 } ?? reading.last
  }

  /// Which of a reading's labels goes on with a list that is open, and with which.
  private func successor(_ reading: LabelReading) -> (LabelCandidate, Int)? {
    guard reading.label.numbering != .bullet else { return nil }
    for place in lists.indices.reversed() {
      if let label = reading.first(where: { $0.succeeds(lists[place].label) }) { return (label, place) }
    }
    return nil
  }

  /// Whether a label at the start of a line begins a provision, and does not just happen to open a wrapped line.
  ///
  /// `isContinuing` says that no blank line precedes; `previous` is then the last byte of the text before.
  func accepts(_ reading: LabelReading, indent: Int, isContinuing: Bool, previous: UInt8?) -> Bool {
    let label = reading.label
    if label.numbering == .bullet { return true }
    if successor(reading) != nil { return true }
    if repeatsNumber(label, indent: indent) { return true }
    if isContinuing, let previous, ".;:".utf8.contains(previous), skipsNumber(label, indent: indent) {
      return true
    }
    if isContinuing {
      guard let previous, ":;.,".utf8.contains(previous) || label.word != nil else { return false }
      return reading.first { $0.ordinal == 1 } != nil
        || (label.enclosure == .parentheses && previous != UInt8(ascii: ","))
    }
    return switch label.enclosure {
    case .none: label.word != nil || hasStem(of: label)
    case .period where label.word == nil && label.numbering != .decimal:
      reading.first { $0.ordinal == 1 } != nil || lists.contains { $0.label.isSibling(of: label) }
    case .period, .closing, .parentheses, .colon:
      label.packed.count <= 3 || label.stem > 0 || label.word != nil
    }
  }

  /// Whether a label has the number of the item before it: Markdown counts `1.` `1.` `1.` by itself.
  private func repeatsNumber(_ label: LabelCandidate, indent: Int) -> Bool {
    lists.contains {
      !$0.isSuspended && $0.label.packed == label.packed && $0.indent == indent && label.numbering == .decimal
    }
  }

  /// Whether a label goes on with the list of the line above, a number or two having been left out.
  private func skipsNumber(_ label: LabelCandidate, indent: Int) -> Bool {
    guard let last = lists.last, !last.isSuspended, last.indent == indent, label.isSibling(of: last.label)
    else {
      return false
    }
    return (2...3).contains(label.ordinal - last.label.ordinal)
  }

  /// Whether a bare "2.1" stands under an open "2." or next to a "2.x", or is the first of its kind.
  private func hasStem(of label: LabelCandidate) -> Bool {
    label.ordinal == 1 || lists.contains { label.isSibling(of: $0.label) || label.belongs(to: $0.label) }
      || headings.contains { $0.label.map { label.belongs(to: $0) } ?? false }
  }

  /// Places an item: closes the lists it ends, and returns its label and parent.
  mutating func place(_ reading: LabelReading, indent: Int) -> (label: LabelCandidate, parent: Int?) {
    if let (label, place) = successor(reading) {
      lists.removeLast(lists.count - place - 1)
      return (label, place > 0 ? lists[place - 1].index : container)
    }
    let label = newLabel(reading)
    if label.numbering == .bullet {
      closeBulletLists(at: indent)
    } else {
      closeLists(for: label, indent: indent)
    }
    if let last = lists.last, continues(last, label, indent) {
      return (label, lists.count > 1 ? lists[lists.count - 2].index : container)
    }
    if lists.count >= Nesting.deepest { lists.removeLast(lists.count - Nesting.deepest + 1) }
    return (label, lists.last?.index ?? container)
  }

  /// Opens the list of an item that was placed, or goes on with it.
  mutating func enter(item index: Int, label: LabelCandidate, indent: Int, parent: Int?) {
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

  private func newLabel(_ reading: LabelReading) -> LabelCandidate {
    reading.first { $0.ordinal == 1 }
      ?? reading.first { label in lists.contains { $0.label.isSibling(of: label) } } ?? reading.last
  }

  private func continues(_ list: OpenList, _ label: LabelCandidate, _ indent: Int) -> Bool {
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

  private mutating func closeLists(for label: LabelCandidate, indent: Int) {
    if label.stem > 0 {
      while let last = lists.last, !label.belongs(to: last.label), !last.label.isSibling(of: label) {
        lists.removeLast()
      }
      return
    }
    if let place = lists.lastIndex(where: { continues($0, label, indent) }) {
      lists.removeLast(lists.count - place - 1)
      return
    }
    while let last = lists.last,
      last.isSuspended || last.label.numbering == .bullet && last.indent >= indent
    {
      lists.removeLast()
    }
  }
}
