/// What a reader of inline Markdown found, laid out as runs at the end.
struct InlineMarks {
  private var hidden: [(range: Range<Int>, kind: InlineMarkup.Run.Kind)] = []
  private var links: [(range: Range<Int>, address: String)] = []
  private var turns: [(offset: Int, style: Int, step: Int)] = []

  mutating func hide(_ range: Range<Int>) {
    hidden.append((range, .markup))
  }

  mutating func breakLine(_ range: Range<Int>) {
    hidden.append((range, .lineBreak))
  }

  mutating func link(_ range: Range<Int>, to address: String) {
    links.append((range, address))
  }

  mutating func set(_ style: InlineMarkup.Style, _ range: Range<Int>) {
    let bit = style.rawValue.trailingZeroBitCount
    turns.append((range.lowerBound, bit, 1))
    turns.append((range.upperBound, bit, -1))
  }

  /// The runs that cover a range.
  func runs(over range: Range<Int>) -> [InlineMarkup.Run] {
    if hidden.isEmpty, links.isEmpty, turns.isEmpty { return [InlineMarkup.Run(.text, range)] }
    let hidden = hidden.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let links = links.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let turns = turns.sorted { $0.offset < $1.offset }
    var cuts = hidden.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    cuts += links.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    cuts += turns.map(\.offset)
    cuts.append(range.upperBound)
    cuts.sort()
    var runs: [InlineMarkup.Run] = []
    var depth = [0, 0, 0]
    var (start, nextTurn, nextHidden, nextLink) = (range.lowerBound, 0, 0, 0)
    for cut in cuts where cut > start {
      while nextTurn < turns.count, turns[nextTurn].offset <= start {
        depth[turns[nextTurn].style] += turns[nextTurn].step
        nextTurn += 1
      }
      while nextHidden < hidden.count, hidden[nextHidden].range.upperBound <= start { nextHidden += 1 }
      while nextLink < links.count, links[nextLink].range.upperBound <= start { nextLink += 1 }
      let cover = nextHidden < hidden.count && hidden[nextHidden].range.contains(start)
      let link = nextLink < links.count && links[nextLink].range.contains(start)
      let bits = depth.enumerated().reduce(UInt8(0)) { $1.element > 0 ? $0 | 1 << UInt8($1.offset) : $0 }
      runs.append(
        InlineMarkup.Run(
          cover ? hidden[nextHidden].kind : .text, start..<cut, style: .init(rawValue: bits),
          link: link ? links[nextLink].address : nil))
      start = cut
    }
    return runs
  }
}
