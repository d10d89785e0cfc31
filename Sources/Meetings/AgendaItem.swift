public import Documents

/// An item of the agenda: what it was about, and what the board did.
public struct AgendaItem: Hashable, Sendable {
  /// A document that the item names, and what the board did with it.
  public struct Document: Hashable, Sendable {
    /// The path, from the folder of the meeting's file, or the code.
    public let reference: String

    /// The bytes of the reference.
    public let range: Range<Int>

    /// What the board did with it.
    public internal(set) var act: Stated<Act>?

    /// From when it is in force.
    public internal(set) var effective: Stated<CalendarDate>?

    /// The last day on which it is in force.
    public internal(set) var until: Stated<CalendarDate>?

    /// The resolution that says so.
    public internal(set) var by: Stated<DocumentIdentifier>?
  }

  /// Its letter or number as printed, without what closes it: "F.1", "10.2", "IV"; nil where it has none.
  public let letter: String?

  /// The words of its heading behind the letter.
  public let title: String

  /// The bytes of its heading.
  public let range: Range<Int>

  /// The level of its heading, the count of its `#`.
  public let level: Int

  /// The item that it stands under; nil where it stands under none.
  public let parent: Int?

  /// The documents that it names.
  public internal(set) var documents: [Document] = []

  /// What the board did, as stated first.
  public internal(set) var act: Stated<Act>?

  /// From when it holds, as stated first.
  public internal(set) var effective: Stated<CalendarDate>?

  /// Until when it holds, as stated first.
  public internal(set) var until: Stated<CalendarDate>?

  /// The resolution by which it was done, as stated first.
  public internal(set) var by: Stated<DocumentIdentifier>?

  /// Which reading it had.
  public internal(set) var reading: Stated<ReadingStage>?

  /// Its motions in order; the need to act is one of them.
  public private(set) var motions: [Motion] = []

  /// The motion that found the need to act on an item that was not on the posted agenda; nil where none was made.
  public var needToAct: Motion? { needPlace.map { motions[$0] } }

  /// The motion that decided the item: the last that is not about the need to act; nil where there is none.
  public var deciding: Motion? { decidingPlace.map { motions[$0] } }

  /// Where the need to act and the deciding motion stand among the motions.
  private var needPlace: Int?
  private var decidingPlace: Int?

  init(letter: String?, title: String, range: Range<Int>, level: Int, parent: Int?) {
    self.letter = letter
    self.title = title
    self.range = range
    self.level = level
    self.parent = parent
  }
}

extension AgendaItem {
  /// Takes a motion, the last so far.
  mutating func append(_ motion: Motion) {
    if motion.isNeedToAct {
      needPlace = needPlace ?? motions.count
    } else {
      decidingPlace = motions.count
    }
    motions.append(motion)
  }

  /// Changes the last motion.
  mutating func changeLastMotion(_ change: (inout Motion) -> Void) {
    guard !motions.isEmpty else { return }
    change(&motions[motions.count - 1])
  }

  /// How it is called in a message: "Item F.1", or its title.
  public var name: String { letter.map { "Item \($0)" } ?? "\"\(title.excerpt)\"" }
}

extension AgendaItem.Document {
  /// Whether the reference can only be a path: it ends as files do, or begins with a point or slash.
  public var isPath: Bool {
    let lowered = reference.lowercased()
    return [".md", ".txt", ".markdown"].contains { lowered.hasSuffix($0) }
      || ["/", "."].contains(lowered.first)
  }

  /// The code that it names; nil for a path.
  public var identifier: DocumentIdentifier? {
    if reference.hasPrefix("code:") { return DocumentIdentifier(reference.dropFirst(5)) }
    return isPath ? nil : DocumentIdentifier(reference)
  }
}
