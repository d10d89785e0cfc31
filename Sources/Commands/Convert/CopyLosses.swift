import Documents

/// What a clean copy dropped or changed, as lines of the report.
struct CopyLosses {
  private let copy: CleanCopy
  private let index: LineIndex

  init(_ copy: CleanCopy) {
    self.copy = copy
    index = LineIndex(copy.original.source)
  }

  /// The lines of the report, what was dropped first.
  var all: [Conversion.Loss] {
    let byKind = Dictionary(grouping: copy.remarks, by: \.kind)
    return furniture(byKind[.furniture] ?? [])
      + CleanCopy.Remark.Kind.allCases.compactMap { kind in
        guard kind != .furniture, let remarks = byKind[kind] else { return nil }
        return loss(kind, remarks)
      } + blanks
  }

  private func loss(_ kind: CleanCopy.Remark.Kind, _ remarks: [CleanCopy.Remark]) -> Conversion.Loss {
    let (thing, fate, severity) = Self.words(for: kind)
    return Conversion.Loss(
      thing: thing, count: remarks.reduce(0) { $0 + $1.count }, place: lines(of: remarks.map(\.range)),
      words: quotes(kind) ? words(around: remarks.map(\.range)) : "", fate: fate, severity: severity)
  }

  private static func words(for kind: CleanCopy.Remark.Kind) -> (String, fate: String, severity: String) {
    switch kind {
    case .furniture: ("page furniture", "dropped", "dropped")
    case .joinedLines: ("line end", "joined within its provision", "changed")
    case .pageCut: ("page break within a provision", "joined", "changed")
    case .hyphen: ("hyphen at a line's end", "left as printed: does it divide a word, or join two?", "open")
    case .softHyphen: ("soft hyphen", "dropped, the word joined", "changed")
    case .ligature: ("ligature", "resolved into its letters", "changed")
    case .bullet: ("bullet", "written as -", "changed")
    case .escapedSigns: ("sign that would be a mark", "escaped with a backslash", "changed")
    case .reading: ("provision", "reads in another way from here on", "changed")
    }
  }

  private func quotes(_ kind: CleanCopy.Remark.Kind) -> Bool {
    switch kind {
    case .hyphen, .softHyphen, .ligature, .reading: true
    case .furniture, .joinedLines, .pageCut, .bullet, .escapedSigns: false
    }
  }

  /// Page furniture, what differs in numbers alone taken together.
  private func furniture(_ remarks: [CleanCopy.Remark]) -> [Conversion.Loss] {
    var order: [[UInt8]] = []
    var groups: [[UInt8]: [Range<Int>]] = [:]
    for remark in remarks {
      let key = copy.original.source.bytes[remark.range].filter { $0 > 0x20 && !$0.isDigit }
      let group = groups[key] == nil && order.count >= 20 ? [] : key
      if groups[group] == nil { order.append(group) }
      groups[group, default: []].append(remark.range)
    }
    return order.compactMap { key in
      groups[key].map { ranges in
        Conversion.Loss(
          thing: "page furniture", count: ranges.count, place: lines(of: ranges),
          words: ranges.first.map { copy.original.text(in: [$0]).excerpt } ?? "", fate: "dropped",
          severity: "dropped")
      }
    }
  }

  /// Blanks that wait for words.
  private var blanks: [Conversion.Loss] {
    let blanks = Blank.all(in: copy.original)
    guard !blanks.isEmpty else { return [] }
    var texts: [String] = []
    for blank in blanks.prefix(200) where !texts.contains(blank.text.excerpt) {
      texts.append(blank.text.excerpt)
    }
    return [
      Conversion.Loss(
        thing: "unfilled blank", count: blanks.count, place: lines(of: blanks.map(\.range)),
        words: Self.list(texts), fate: "kept", severity: "open")
    ]
  }

  /// The lines of some ranges, "lines 3, 7–9 and 4 more".
  private func lines(of ranges: [Range<Int>]) -> String {
    var spans: [ClosedRange<Int>] = []
    for range in ranges {
      let first = index.line(of: range.lowerBound)
      let last = index.line(of: max(range.lowerBound, range.upperBound - 1))
      if let before = spans.last, first <= before.upperBound + 1, first >= before.lowerBound {
        spans[spans.count - 1] = before.lowerBound...max(before.upperBound, last)
      } else {
        spans.append(first...last)
      }
    }
    let shown = spans.prefix(8).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }
    let isOne = spans.count == 1 && spans[0].count == 1
    let rest = spans.count > 8 ? " and \(spans.count - 8) more" : ""
    return "\(isOne ? "line" : "lines") \(shown.joined(separator: ", "))\(rest)"
  }

  /// The words that some places stand in, each once.
  private func words(around ranges: [Range<Int>]) -> String {
    var words: [String] = []
    for range in ranges.prefix(200) {
      let word = word(around: range)
      if !words.contains(word) { words.append(word) }
    }
    return Self.list(words)
  }

  private static func list(_ words: [String]) -> String {
    let shown = words.prefix(8).joined(separator: ", ")
    return words.count > 8 ? "\(shown) and others" : shown
  }

  /// The word around some bytes, over the end of a line where that stands behind them.
  private func word(around range: Range<Int>) -> String {
    let bytes = copy.original.source.bytes
    var (start, end) = (range.lowerBound, range.upperBound)
    let bounds = max(0, start - 80)..<min(bytes.count, end + 80)
    while start > bounds.lowerBound, bytes[start - 1] > 0x20 { start -= 1 }
    while start < range.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var next = end
    while next < bounds.upperBound, bytes[next] <= 0x20 { next += 1 }
    if bytes[end..<next].contains(UInt8(ascii: "\n")) { end = next }
    while end < bounds.upperBound, bytes[end] > 0x20 { end += 1 }
    while end > range.upperBound, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let word = copy.original.text(in: [start..<end])
    return word.trimmingPrefix { ",.;:()“”\"".contains($0) }.excerpt.droppingEnd(",.;:()“”\"")
  }
}

extension String {
  fileprivate func droppingEnd(_ signs: String) -> String {
    var text = self[...]
    while let last = text.last, signs.contains(last), !text.hasSuffix("...") { text.removeLast() }
    return String(text)
  }
}
