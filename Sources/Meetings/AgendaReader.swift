import Documents

/// Reads the items of a meeting from its outline, in one walk.
struct AgendaReader {
  let outline: Outline

  /// The first heading of level 1.
  private(set) var title: (words: String, range: Range<Int>)?
  private(set) var items: [AgendaItem] = []
  private(set) var strays: [Meeting.Stray] = []

  /// The items that are open, each under the one before; the last takes the facts.
  private var open: [Int] = []

  /// A heading without a letter, which becomes an item when a fact stands under it.
  private var waiting: (words: String, range: Range<Int>, level: Int)?

  /// Whether the documents of the open group still take no fact, so that one more joins them.
  private var groupTakesDocuments = false

  /// Where the open group of documents begins among those of the item.
  private var group = 0

  init(_ outline: Outline) {
    self.outline = outline
  }

  mutating func read() {
    var at = 0
    while at < outline.provisions.count {
      let provision = outline.provisions[at]
      switch provision.role {
      case .heading: enter(heading: at)
      case .item: readFact(at)
      case .paragraph: readLooseFact(at)
      case .row:
        at = readTable(at)
        continue
      case .fence, .field, .recital, .formula, .resolved, .closing, .vote, .signature, .continuation,
        .verbatim, .comment, .rule, .furniture, .blank:
        break
      }
      at += 1
    }
  }

  private mutating func enter(heading at: Int) {
    let provision = outline.provisions[at]
    let signs = outline.source.bytes[provision.marker].count { $0 == UInt8(ascii: "#") }
    let level = signs > 0 ? signs : provision.depth + 1
    let words = outline.words(in: provision.body)
    let range = provision.marker.lowerBound..<max(provision.marker.lowerBound, provision.body.upperBound)
    let label = provision.label.flatMap { $0.word == nil && $0.numbering != .bullet ? $0.number : nil }
    let letter = label == nil && provision.label == nil ? ItemLetter(words) : nil
    if signs == 1, title == nil, label == nil, letter == nil, items.isEmpty {
      title = (words, range)
      return
    }
    if label != nil || letter != nil {
      append(letter: label ?? letter?.text, title: letter?.rest ?? words, range: range, level: level)
    } else if let last = open.last, waiting == nil, level > items[last].level {
      return
    } else {
      waiting = (words, range, level)
      close(to: level)
    }
  }

  private mutating func close(to level: Int) {
    while let last = open.last, items[last].level >= level { open.removeLast() }
  }

  private mutating func append(letter: String?, title: String, range: Range<Int>, level: Int) {
    close(to: level)
    items.append(AgendaItem(letter: letter, title: title, range: range, level: level, parent: open.last))
    open.append(items.count - 1)
    (waiting, group, groupTakesDocuments) = (nil, 0, false)
  }

  /// The item that takes a fact; one is made of the waiting heading, or of nothing.
  private mutating func item(for range: Range<Int>) -> Int {
    if let waiting {
      append(letter: nil, title: waiting.words, range: waiting.range, level: waiting.level)
    }
    if let last = open.last { return last }
    append(letter: nil, title: "", range: range, level: 2)
    return items.count - 1
  }

  private mutating func readFact(_ at: Int) {
    guard let fact = Fact(outline, at) else { return }
    guard let key = fact.stated else {
      if let near = fact.nearest {
        stray(
          fact.line,
          "\"\(fact.written):\" is no line that a meeting knows; perhaps \"\(near.written):\" is meant.")
      }
      return
    }
    let place = item(for: fact.line)
    switch key {
    case .document: addDocument(fact, to: place)
    case .act, .effective, .until, .by: setDocumentFact(key, fact, in: place)
    case .reading:
      set(
        \.reading, to: Stated(ReadingStage(words: fact.words), words: fact.words, at: fact.range), fact, place
      )
    case .motion: addMotion(fact, to: place)
    case .needToAct: addMotion(fact, to: place, isNeedToAct: true)
    case .mover, .seconder, .threshold, .outcome: setMotionFact(key, fact, in: place)
    }
  }

  /// A known key that begins a paragraph: the dash before it was forgotten.
  private mutating func readLooseFact(_ at: Int) {
    guard let fact = Fact(outline, at), let key = fact.stated, fact.key == key.rawValue else { return }
    stray(fact.line, "\"\(fact.written):\" begins a paragraph and is not read. Write \"- \" before it.")
  }

  private mutating func stray(_ range: Range<Int>, _ message: String) {
    strays.append(Meeting.Stray(range: range, message: message))
  }

  private mutating func set<Value>(
    _ path: WritableKeyPath<AgendaItem, Stated<Value>?>, to value: Stated<Value>, _ fact: Fact, _ place: Int
  ) {
    if items[place][keyPath: path] != nil { return repeated(fact) }
    items[place][keyPath: path] = value
  }

  private mutating func repeated(_ fact: Fact) {
    stray(fact.line, "\"\(fact.written):\" stands here a second time; only the first is read.")
  }
}

extension AgendaReader {
  private mutating func addDocument(_ fact: Fact, to place: Int) {
    let link = InlineMarkup(reading: outline.source.bytes, in: fact.range).runs.lazy.compactMap(\.link).first
    if !groupTakesDocuments {
      group = items[place].documents.count
      groupTakesDocuments = true
    }
    // What stood before the first document holds for all that follow at once.
    let isFirst = items[place].documents.isEmpty || group == 0
    var document = AgendaItem.Document(reference: link ?? fact.words, range: fact.range)
    if isFirst {
      (document.act, document.effective) = (items[place].act, items[place].effective)
      (document.until, document.by) = (items[place].until, items[place].by)
    }
    items[place].documents.append(document)
  }

  private mutating func setDocumentFact(_ key: Fact.Key, _ fact: Fact, in place: Int) {
    let words = fact.words
    switch key {
    case .act:
      set(\.act, \.act, to: Stated(AgendaItem.Act(words: words), words: words, at: fact.range), fact, place)
    case .effective:
      set(\.effective, \.effective, to: Stated(date(words), words: words, at: fact.range), fact, place)
    case .until: set(\.until, \.until, to: Stated(date(words), words: words, at: fact.range), fact, place)
    case .by:
      let code = DocumentIdentifier(words)
      let resolution = code?.series == "" ? DocumentIdentifier("Res-\(words)") : code
      set(\.by, \.by, to: Stated(resolution, words: words, at: fact.range), fact, place)
    case .document, .reading, .motion, .mover, .seconder, .threshold, .outcome, .needToAct: break
    }
    groupTakesDocuments = false
  }

  private func date(_ words: String) -> CalendarDate? {
    CalendarDate(iso: words) ?? CalendarDate(prose: words)
  }

  /// States a fact of the documents of the open group, and of the item where it is its first.
  private mutating func set<Value>(
    _ path: WritableKeyPath<AgendaItem, Stated<Value>?>,
    _ documentPath: WritableKeyPath<AgendaItem.Document, Stated<Value>?>,
    to value: Stated<Value>, _ fact: Fact, _ place: Int
  ) {
    let documents = group..<max(group, items[place].documents.count)
    let isTaken =
      documents.isEmpty
      ? items[place][keyPath: path] != nil
      : items[place].documents[documents].contains { $0[keyPath: documentPath] != nil }
    if isTaken { return repeated(fact) }
    for at in documents { items[place].documents[at][keyPath: documentPath] = value }
    if items[place][keyPath: path] == nil { items[place][keyPath: path] = value }
  }

  private mutating func addMotion(_ fact: Fact, to place: Int, isNeedToAct: Bool = false) {
    items[place].append(Motion(words: fact.words, range: fact.range, isNeedToAct: isNeedToAct))
  }

  /// Makes a motion without words where none was made yet.
  private mutating func openMotion(in place: Int, for range: Range<Int>) {
    guard items[place].motions.isEmpty else { return }
    items[place].append(Motion(words: "", range: range, isNeedToAct: false))
  }

  private mutating func setMotionFact(_ key: Fact.Key, _ fact: Fact, in place: Int) {
    openMotion(in: place, for: fact.line)
    let words = fact.words
    let name = Stated<String>(words.isEmpty ? nil : words, words: words, at: fact.range)
    switch key {
    case .mover: set(\.mover, to: name, fact, place)
    case .seconder: set(\.seconder, to: name, fact, place)
    case .threshold:
      set(\.threshold, to: Stated(Threshold(words: words), words: words, at: fact.range), fact, place)
    case .outcome:
      set(\.outcome, to: Stated(RollCall.Outcome(words: words), words: words, at: fact.range), fact, place)
    case .document, .act, .effective, .until, .by, .reading, .motion, .needToAct: break
    }
  }

  /// States a fact of the last motion.
  private mutating func set<Value>(
    _ path: WritableKeyPath<Motion, Stated<Value>?>, to value: Stated<Value>, _ fact: Fact, _ place: Int
  ) {
    if items[place].motions.last?[keyPath: path] != nil { return repeated(fact) }
    items[place].changeLastMotion { $0[keyPath: path] = value }
  }

  /// Reads the rows from a place on as a roll call, and returns the place behind them.
  private mutating func readTable(_ at: Int) -> Int {
    var end = at
    while end < outline.provisions.count, outline.provisions[end].role == .row { end += 1 }
    guard let table = PipeTable(reading: at..<end, of: outline), let rollCall = RollCall(reading: table),
      waiting != nil || !open.isEmpty
    else { return end }
    let place = item(for: rollCall.range)
    openMotion(in: place, for: table.header.range)
    if items[place].motions.last?.rollCall == nil {
      items[place].changeLastMotion { $0.rollCall = rollCall }
    } else {
      stray(
        table.header.range, "The motion above has a roll call already. Each motion begins with \"- Motion:\"."
      )
    }
    return end
  }
}
