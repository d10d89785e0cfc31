import Documents

/// Reads the parts of a course from its outline, in one walk.
struct CoursePartReader {
  let outline: Outline
  private(set) var parts: [CoursePart] = []

  /// How many units have begun.
  private(set) var units = 0

  /// The level of the heading of the unit that is open.
  private var unitLevel: Int?
  private var open: (kind: CoursePart.Kind, level: Int, heading: String, range: Range<Int>)
  private var blocks: [CoursePart.Block] = []

  init(_ outline: Outline) {
    self.outline = outline
    open = (.preface, 0, "", 0..<0)
    var at = 0
    while at < outline.provisions.count { at = read(at) }
    close()
  }

  /// Reads what begins at a provision, and returns the place behind it.
  private mutating func read(_ at: Int) -> Int {
    let provision = outline.provisions[at]
    switch provision.role {
    case .fence, .field, .blank, .furniture: return at + 1
    case .heading:
      enter(heading: at)
      return at + 1
    case .row: return readTable(at)
    case .item: return readList(at)
    case .comment:
      blocks.append(.comment(outline.source[provision.body]))
      return at + 1
    case .paragraph:
      readParagraph(provision)
      return at + 1
    case .recital, .formula, .resolved, .closing, .vote, .signature, .continuation, .verbatim, .rule:
      blocks.append(.prose(written(provision)))
      return at + 1
    }
  }

  /// The provision as written, without the blanks and line ends behind it.
  private func written(_ provision: Provision) -> String {
    outline.source[provision.bytes.lowerBound..<max(provision.body.upperBound, provision.marker.upperBound)]
      .droppingCarriageReturns
  }

  private mutating func enter(heading at: Int) {
    close()
    let provision = outline.provisions[at]
    let line = outline.source[provision.marker.lowerBound..<provision.body.upperBound].drop {
      $0.isWhitespace
    }
    let level = line.prefix { $0 == "#" }.count
    let heading = line.dropFirst(level).trimmingBlanks
    let range = provision.marker.lowerBound..<provision.body.upperBound
    if let unitLevel, level <= unitLevel { self.unitLevel = nil }
    if unitLevel == nil, Unit.Heading(heading) != nil {
      unitLevel = level
      units += 1
      open = (.unit, level, heading, range)
      return
    }
    let title = provision.label == nil ? heading : outline.text(of: at)
    let isPreface = level == 1 && parts.allSatisfy { $0.level == 0 }
    open = (
      isPreface ? .preface : CoursePart.Kind(heading: title, inUnit: unitLevel != nil), level, heading, range
    )
  }

  private mutating func close() {
    defer { blocks = [] }
    guard open.level > 0 || !blocks.isEmpty else { return }
    let isInUnit = open.kind == .unit || unitLevel != nil
    parts.append(
      CoursePart(
        kind: open.kind, level: open.level, heading: open.heading, range: open.range,
        unit: isInUnit ? units - 1 : nil, blocks: blocks))
  }

  private mutating func readTable(_ at: Int) -> Int {
    var end = at
    while end < outline.provisions.count, outline.provisions[end].role == .row { end += 1 }
    if let table = PipeTable(reading: at..<end, of: outline) { blocks.append(.table(table)) }
    return end
  }

  private mutating func readList(_ at: Int) -> Int {
    var items: [CoursePart.Item] = []
    let base = outline.provisions[at].depth
    var end = at
    while end < outline.provisions.count {
      let provision = outline.provisions[end]
      if provision.role == .item {
        // A list of bullets ends where numbers begin at its own depth, and the other way round.
        let isBullet = provision.label?.numbering == .bullet
        if end > at, provision.depth <= base, isBullet != (outline.provisions[at].label?.numbering == .bullet)
        {
          break
        }
        let marker = outline.source[provision.marker].trimmingBlanks
        items.append(
          .init(
            marker: marker.hasPrefix("*") || marker.hasPrefix("+") ? "-" : marker,
            text: outline.text(of: end),
            depth: max(0, min(provision.depth - base, 8)), range: provision.body))
      } else if provision.role != .blank && provision.role != .furniture {
        break
      }
      end += 1
    }
    blocks.append(.list(items))
    return end
  }

  /// A paragraph; under a unit's heading its first lines can be `weight: 2`.
  private mutating func readParagraph(_ provision: Provision) {
    guard open.kind == .unit, blocks.allSatisfy({ if case .comment = $0 { true } else { false } }) else {
      blocks.append(.prose(written(provision)))
      return
    }
    var start = provision.body.lowerBound
    var fields: [CoursePart.Field] = []
    while start < provision.body.upperBound {
      let bytes = outline.source.bytes[start..<provision.body.upperBound]
      let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      guard let field = Self.field(outline.source[start..<end], at: start..<end) else { break }
      fields.append(field)
      start = min(end + 1, provision.body.upperBound)
    }
    guard !fields.isEmpty else {
      blocks.append(.prose(written(provision)))
      return
    }
    blocks.append(.fields(fields))
    let rest = outline.source[start..<provision.body.upperBound].droppingCarriageReturns
    if !rest.trimmingBlanks.isEmpty { blocks.append(.prose(rest)) }
  }

  private static func field(_ line: String, at range: Range<Int>) -> CoursePart.Field? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon].trimmingBlanks.lowercased()
    guard UnitLength.keys.contains(key) else { return nil }
    return CoursePart.Field(key: key, value: line[line.index(after: colon)...].trimmingBlanks, range: range)
  }
}

extension CoursePart.Kind {
  /// What a heading announces, by its words.
  init(heading: String, inUnit: Bool) {
    let words = heading.lowercased().split { !$0.isLetter && $0 != "-" }.joined(separator: " ")
    switch words {
    case "standards": self = .standards
    case "assessments", "assessment": self = .assessments
    case "essential questions" where inUnit, "essential question" where inUnit: self = .essentialQuestions
    case "objectives" where inUnit, "learning objectives" where inUnit: self = .objectives
    case "lessons" where inUnit: self = .lessons
    case "grading" where !inUnit, "grading categories" where !inUnit: self = .grading
    case "grade scale" where !inUnit, "grading scale" where !inUnit: self = .gradeScale
    case "current-event slots" where !inUnit, "current event slots" where !inUnit,
      "current-events slots" where !inUnit, "current events slots" where !inUnit:
      self = .currentEventSlots
    default: self = .prose
    }
  }
}

extension String {
  /// The text with line ends of one kind, `\n`.
  var droppingCarriageReturns: String {
    utf8.contains(UInt8(ascii: "\r")) ? String(decoding: utf8.filter { $0 != 13 }, as: UTF8.self) : self
  }
}
