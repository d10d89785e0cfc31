/// Random numbers that are the same for the same seed: SplitMix64 of Steele, Lea and Flood, 2014.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Made-up policies, and what a revision does to them.
struct GeneratedTexts {
  private var generator: SeededGenerator

  init(seed: Int) {
    generator = SeededGenerator(seed: seed)
  }

  private static let words = """
    board district student family employee policy school shall may must of the and or to in a notice complaint report record \
    hearing superintendent designee day week annual $1,200 34 106.8(a) July 2026 right program activity not year any all each
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let pieces = [
    "\n", "\n\n", "- ", "(a) ", "1. ", "## ", "# ", "---\n", "key: value\n", "\r\n", " ", "  ", "\t", "ñ",
    "é", "你", "🏫",
    "\u{A0}", "\u{AD}", "[-", "+}", "|a|b|\n", "```\n", "WHEREAS, ", "; and", "Section 3. ", "Page 3\n", ">",
    "\u{FEFF}",
  ]

  /// A number below a limit.
  mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &generator) }

  /// One element of some.
  private mutating func any(_ elements: [String]) -> String { elements[number(elements.count)] }

  /// A sentence.
  mutating func sentence() -> String {
    let words = (0..<4 + number(20)).map { _ in any(Self.words) }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst() + "."
  }

  /// The blocks of a policy: headings, paragraphs and numbered items.
  mutating func blocks(_ count: Int) -> [String] {
    (0..<count).map { _ in
      switch number(5) {
      case 0: "## " + sentence().prefix(24)
      case 1: "\(1 + number(9)). " + sentence()
      case 2: "(\(any(["a", "b", "c", "i"]))) " + sentence()
      default: (0...number(4)).map { _ in sentence() }.joined(separator: " ")
      }
    }
  }

  /// Blocks as a revision leaves them: some deleted, inserted, moved, repeated, joined, and some words changed.
  mutating func revised(_ blocks: [String]) -> [String] {
    var blocks = blocks
    for _ in 0..<1 + number(8) where !blocks.isEmpty {
      let place = number(blocks.count)
      switch number(8) {
      case 0: blocks.remove(at: place)
      case 1: blocks.insert(sentence(), at: place)
      case 2: blocks.insert(blocks.remove(at: place), at: number(blocks.count))
      case 3: blocks.insert(blocks[place], at: number(blocks.count))
      case 4 where place > 0: blocks[place - 1] += " " + blocks.remove(at: place)
      default: blocks[place] = revised(blocks[place])
      }
    }
    return blocks
  }

  /// A text with some of its words changed.
  private mutating func revised(_ text: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for _ in 0...number(4) where !words.isEmpty {
      let place = number(words.count)
      switch number(4) {
      case 0: words.remove(at: place)
      case 1: words.insert(any(Self.words), at: place)
      case 2: words[place] += "\n"
      default: words[place] = any(Self.words)
      }
    }
    return words.joined(separator: " ")
  }

  /// Text of arbitrary pieces, well formed or not.
  mutating func noise(_ count: Int) -> String {
    (0..<count).map { _ in number(3) == 0 ? any(Self.pieces) : any(Self.words) + any([" ", "\n", "", " "]) }
      .joined()
  }
}
