import Documents

/// Some words of a passage that are alike: what became of them and how they are set.
struct Segment: Hashable, Sendable {
  /// What became of the words.
  enum Mark: Hashable, Sendable {
    /// They stand in both texts.
    case kept
    /// Only the new text has them.
    case inserted
    /// Only the old text has them.
    case deleted
    /// The same words stand in the new text in another manner: this is how the old text has them.
    case former(Manner)
    /// The same words stand in the old text in another manner: this is how the new text has them.
    case present(Manner)
    /// They moved: this is where they were.
    case movedAway(Int)
    /// They moved: this is where they are.
    case movedHere(Int)

    /// Whether this mark strikes words out of the old text.
    var strikes: Bool {
      switch self {
      case .deleted, .former, .movedAway: true
      case .kept, .inserted, .present, .movedHere: false
      }
    }

    /// The number of the move.
    var pair: Int? {
      switch self {
      case .movedAway(let pair), .movedHere(let pair): pair
      case .kept, .inserted, .deleted, .former, .present: nil
      }
    }

    /// How the words differ where they are the same.
    var manner: Manner? {
      switch self {
      case .former(let manner), .present(let manner): manner
      case .kept, .inserted, .deleted, .movedAway, .movedHere: nil
      }
    }
  }

  /// In what the same words can differ.
  enum Manner: String, Hashable, Sendable, CaseIterable {
    /// In capitals.
    case capitals
    /// In signs that read alike or are not seen: quotation marks, soft hyphens, joiners, accents.
    case signs
  }

  /// What the segment holds.
  enum Content: Hashable, Sendable {
    /// Words.
    case text(String)
    /// A line break that the writer asked for.
    case lineBreak
    /// The place where one paragraph ended in the old text and goes on here.
    case joint
  }

  /// What became of the words.
  let mark: Mark

  /// What the segment holds.
  var content: Content

  /// How the words are set.
  var style: InlineMarkup.Style = []

  /// Where the words lead.
  var link: String?

  /// The cell of a table row, from 0.
  var cell = 0

  /// Whether these are the words a clause begins with: WHEREAS, RESOLVED.
  var isLead = false

  /// The words; empty for what has none.
  var text: String {
    switch content {
    case .text(let text): text
    case .lineBreak: "\n"
    case .joint: ""
    }
  }

  /// Whether a reader sees it as changed.
  var isMarked: Bool {
    switch (mark, content) {
    case (.kept, .text), (.kept, .lineBreak): false
    case (_, .text(let text)): !text.isBlank
    case (_, .lineBreak): false
    case (_, .joint): true
    }
  }
}

extension Segment {
  /// Whether two segments differ in nothing but their words.
  func isSet(like other: Segment) -> Bool {
    mark == other.mark && style == other.style && link == other.link && cell == other.cell
      && isLead == other.isLead
  }

  /// Whether two marks of different texts would run into each other: their words must stand apart.
  ///
  /// Words of one text stand as they stand there, whatever became of each.
  func touches(_ next: Segment) -> Bool {
    guard mark != .kept, next.mark != .kept, mark.strikes != next.mark.strikes else { return false }
    guard !text.isEmpty, !next.text.isEmpty else { return false }
    return !text.endsBlank && !next.text.startsBlank
  }
}

extension [Segment] {
  /// Appends words, as more of the last segment where they are alike.
  mutating func join(_ segment: Segment) {
    let last = count - 1
    guard last >= 0, self[last].isSet(like: segment), case .text(var text) = self[last].content,
      case .text(let more) = segment.content
    else { return append(segment) }
    self[last].content = .joint
    text += more
    self[last].content = .text(text)
  }

  /// The words of all segments, one blank between words and a bar between cells.
  var words: String {
    var text = ""
    var cell = first?.cell ?? 0
    for segment in self {
      if segment.cell > cell { text += " | " }
      cell = segment.cell
      text += segment.text
    }
    return Words(text).joined
  }
}

extension Segment {
  /// The segments of a text that is inline Markdown, all of them kept.
  static func reading(_ text: String) -> [Segment] {
    let bytes = Array(text.utf8)
    return InlineMarkup(reading: bytes, in: 0..<bytes.count).runs.compactMap { run in
      switch run.kind {
      case .markup: nil
      case .lineBreak: Segment(mark: .kept, content: .lineBreak)
      case .text:
        Segment(
          mark: .kept, content: .text(String(decoding: bytes[run.range], as: UTF8.self)), style: run.style,
          link: run.link)
      }
    }
  }

  /// The segments of a provision of a document that is not compared, with what a page break cut off.
  ///
  /// - Complexity: O(length of the provision).
  static func reading(_ outline: Outline, _ index: Int) -> [Segment] {
    outline.runs(of: index).compactMap { read in
      switch read.run.kind {
      case .markup: nil
      case .lineBreak: Segment(mark: .kept, content: .lineBreak, cell: read.cell)
      case .text:
        Segment(
          mark: .kept, content: .text(outline.source[read.run.range]), style: read.run.style,
          link: read.run.link,
          cell: read.cell, isLead: read.isLead)
      }
    }
  }
}
