import Documents

extension Policy {
  /// Labels that stand twice, and lists that do not count up.
  ///
  /// - Complexity: O(*n*).
  var numberingFindings: [Finding] {
    var lists = OpenLists(outline)
    for (index, provision) in outline.provisions.enumerated() {
      guard let label = provision.label, label.ordinal > 0, label.ordinal < 400 else { continue }
      lists.read(index, label)
    }
    return lists.findings
  }
}

/// The lists of an outline as their labels come.
private struct OpenLists {
  /// What makes two labels siblings.
  private struct Key: Hashable {
    let parent: Int
    let word: Label.Word?
    let numbering: Label.Numbering
    let enclosure: Label.Enclosure
    let stem: Substring
    let isHeading: Bool
  }

  private struct List {
    var last: Int
    var ordinal: Int
    var seen: [Int: Int]
    var repeatsOne = false
  }

  /// What lists have in common that may count through several headings.
  private struct Form: Hashable {
    let word: Label.Word?
    let numbering: Label.Numbering
    let enclosure: Label.Enclosure
  }

  private let outline: Outline
  private var lineIndex: LineIndex?
  private var reached: [Form: Int] = [:]
  private var lists: [Key: List] = [:]
  private(set) var findings: [Finding] = []

  init(_ outline: Outline) {
    self.outline = outline
  }

  mutating func read(_ index: Int, _ label: Label) {
    let provision = outline.provisions[index]
    let stem = label.number.lastIndex(of: ".").map { label.number[...$0] } ?? ""
    let key = Key(
      parent: provision.parent ?? -1, word: label.word, numbering: label.numbering,
      enclosure: label.enclosure,
      stem: label.numbering == .decimal ? stem : "", isHeading: provision.role == .heading)
    let form = Form(word: label.word, numbering: label.numbering, enclosure: label.enclosure)
    let before = reached.updateValue(label.ordinal, forKey: form)
    guard var list = lists[key] else {
      lists[key] = List(last: index, ordinal: label.ordinal, seen: [label.ordinal: index])
      // Sections may be counted through all headings of a policy.
      if label.ordinal > 1, before.map({ $0 + 1 }) != label.ordinal {
        report(
          .brokenNumbering, index,
          "The list begins with \"\(label)\"; expected it to begin with \"\(label.first)\".")
      }
      return
    }
    let isNext = label.ordinal == list.ordinal + 1
    if label.ordinal == 1, list.ordinal == 1, list.seen.count == 1, provision.role == .item,
      label.numbering == .decimal
    {
      // Markdown counts "1." "1." "1." by itself.
      list.repeatsOne = true
    } else if label.ordinal == 1, hasTextBetween(list.last, index) || provision.role == .heading && !isNext {
      list = List(last: index, ordinal: 1, seen: [:])
    } else if let first = list.seen[label.ordinal], !list.repeatsOne {
      let lines = lineIndex ?? LineIndex(outline.source)
      lineIndex = lines
      let line = lines.position(of: outline.provisions[first].marker.lowerBound).line
      report(
        .duplicateLabel, index,
        "The label \"\(label)\" stands a second time in its list; the first is on line \(line). Number them anew."
      )
    } else if !isNext, !list.repeatsOne {
      report(.brokenNumbering, index, broken(label, after: outline.provisions[list.last].label ?? label))
    }
    list.last = index
    list.ordinal = label.ordinal
    list.seen[label.ordinal] = list.seen[label.ordinal] ?? index
    lists[key] = list
  }

  private func broken(_ label: Label, after last: Label) -> String {
    if label.ordinal < last.ordinal { return "\"\(label)\" follows \"\(last)\", out of order." }
    let missing = label.ordinal - last.ordinal - 1
    return
      "\"\(label)\" follows \"\(last)\"; \(missing == 1 ? "the label" : "\(missing) labels") between them \(missing == 1 ? "is" : "are") missing."
  }

  /// Whether text that does not belong to an item stands between it and another.
  private func hasTextBetween(_ first: Int, _ second: Int) -> Bool {
    let end = outline.subtree(of: first).upperBound
    return end < second && (end..<second).contains { outline.provisions[$0].role.isText }
  }

  private mutating func report(_ rule: Rule, _ index: Int, _ message: String) {
    let provision = outline.provisions[index]
    let end = provision.marker.isEmpty ? provision.body.upperBound : provision.marker.upperBound
    findings.append(Finding(rule, at: provision.marker.lowerBound..<end, message))
  }
}

extension Label {
  /// The label with which its list begins.
  fileprivate var first: Label {
    let one: String
    switch numbering {
    case .decimal: one = (number.lastIndex(of: ".").map { String(number[...$0]) } ?? "") + "1"
    case .lowerLetter: one = "a"
    case .upperLetter: one = "A"
    case .lowerRoman: one = "i"
    case .upperRoman: one = "I"
    case .bullet, .other: one = number
    }
    return Label(word: word, number: one, numbering: numbering, enclosure: enclosure)
  }
}
