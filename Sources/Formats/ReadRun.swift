import Documents

/// A run of a provision as readers meet it: words and the cell they stand in.
struct ReadRun: Hashable, Sendable {
  let run: InlineMarkup.Run
  var cell = 0
  var isLead = false
}

extension Outline {
  /// The runs of a provision that are read: of a clause its first words too, of a table row its cells, of a field its value.
  ///
  /// - Complexity: O(*n*) in the length of the provision.
  func runs(of index: Int) -> [ReadRun] {
    let provision = provisions[index]
    switch provision.role {
    case .recital, .resolved:
      let lead = lettersOnly(provision.marker)
      return InlineMarkup(reading: source.bytes, in: lead.lowerBound..<provision.body.upperBound).runs.flatMap
      { run in lead.isEmpty ? [ReadRun(run: run)] : split(run, at: provision.body.lowerBound) }
    case .heading, .paragraph, .item, .formula, .closing, .continuation:
      return InlineMarkup(reading: source.bytes, in: provision.body).runs.map { ReadRun(run: $0) }
    case .vote, .signature:
      return [ReadRun(run: InlineMarkup.Run(.text, provision.marker.lowerBound..<provision.body.upperBound))]
    case .verbatim, .comment:
      return [ReadRun(run: InlineMarkup.Run(.text, provision.body))]
    case .row: return cells(of: provision.body)
    case .field: return value(of: provision.body)
    case .fence, .rule, .furniture, .blank: return []
    }
  }

  /// Whether a row only draws the line under a table's head.
  func isDelimiter(_ index: Int) -> Bool {
    let row = source.bytes[provisions[index].body]
    return provisions[index].role == .row && row.contains(UInt8(ascii: "-"))
      && row.allSatisfy { "|-: \t".utf8.contains($0) }
  }

  private func lettersOnly(_ range: Range<Int>) -> Range<Int> {
    let start = source.bytes[range].firstIndex { $0 > 0x20 && $0 < 0x80 } ?? range.upperBound
    return start..<range.upperBound
  }

  private func split(_ run: InlineMarkup.Run, at offset: Int) -> [ReadRun] {
    if run.range.upperBound <= offset { return [ReadRun(run: run, isLead: true)] }
    if run.range.lowerBound >= offset { return [ReadRun(run: run)] }
    let parts = [run.range.lowerBound..<offset, offset..<run.range.upperBound]
    return parts.enumerated().map { at, range in
      ReadRun(run: .init(run.kind, range, style: run.style, link: run.link), isLead: at == 0)
    }
  }

  /// Cells stand between bars; a bar behind a backslash is text.
  private func cells(of body: Range<Int>) -> [ReadRun] {
    var runs: [ReadRun] = []
    var start = body.lowerBound
    var cell = -1
    if start < body.upperBound, source.bytes[start] != UInt8(ascii: "|") { cell = 0 }
    for offset in body where source.bytes[offset] == UInt8(ascii: "|") {
      if offset > body.lowerBound, source.bytes[offset - 1] == UInt8(ascii: "\\") { continue }
      runs += InlineMarkup(reading: source.bytes, in: start..<offset).runs.map {
        ReadRun(run: $0, cell: max(cell, 0))
      }
      runs.append(ReadRun(run: InlineMarkup.Run(.markup, offset..<offset + 1), cell: max(cell, 0)))
      cell += 1
      start = offset + 1
    }
    return runs
      + InlineMarkup(reading: source.bytes, in: start..<body.upperBound).runs.map {
        ReadRun(run: $0, cell: max(cell, 0))
      }
  }

  /// A value without the quotation marks or brackets around it.
  private func value(of body: Range<Int>) -> [ReadRun] {
    guard body.count >= 2, isEnclosed(body) else { return [ReadRun(run: InlineMarkup.Run(.text, body))] }
    let inner = body.lowerBound + 1..<body.upperBound - 1
    return [
      ReadRun(run: InlineMarkup.Run(.markup, body.lowerBound..<inner.lowerBound)),
      ReadRun(run: InlineMarkup.Run(.text, inner)),
      ReadRun(run: InlineMarkup.Run(.markup, inner.upperBound..<body.upperBound)),
    ]
  }

  /// Whether quotation marks or brackets stand around some bytes.
  private func isEnclosed(_ range: Range<Int>) -> Bool {
    switch source.bytes[range.lowerBound] {
    case UInt8(ascii: "\""): source.bytes[range.upperBound - 1] == UInt8(ascii: "\"")
    case UInt8(ascii: "'"): source.bytes[range.upperBound - 1] == UInt8(ascii: "'")
    case UInt8(ascii: "["): source.bytes[range.upperBound - 1] == UInt8(ascii: "]")
    default: false
    }
  }

  /// The label of a provision as it is printed; nil where it has none.
  func printedLabel(of index: Int) -> String? {
    let provision = provisions[index]
    guard let label = provision.label else { return nil }
    if label.numbering == .bullet { return "•" }
    let letters = source.bytes[provision.marker].filter { byte in
      switch byte {
      case UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: ">"): false
      default: true
      }
    }
    let text = String(decoding: letters, as: UTF8.self).trimmingBlanks
    return text.isEmpty ? nil : text
  }

  /// The level of a heading, from 1.
  func level(of index: Int) -> Int {
    max(1, min(6, source.bytes[provisions[index].marker].count { $0 == UInt8(ascii: "#") }))
  }

  /// For every provision the one it belongs to where a page break cut it off; else itself.
  ///
  /// - Complexity: O(*n*) in the number of provisions.
  func roots() -> [Int] {
    var roots: [Int] = []
    roots.reserveCapacity(provisions.count)
    for (index, provision) in provisions.enumerated() {
      let parent = provision.role == .continuation ? provision.parent : nil
      roots.append(parent.map { $0 < index ? roots[$0] : index } ?? index)
    }
    return roots
  }

  /// The provisions behind a text that a page break cut off it; `roots` are those of all provisions.
  func continuations(of index: Int, _ roots: [Int]) -> [Int] {
    var found: [Int] = []
    var at = index + 1
    while at < roots.count, roots[at] == index || !provisions[at].role.isRead {
      if roots[at] == index { found.append(at) }
      at += 1
    }
    return found
  }
}
