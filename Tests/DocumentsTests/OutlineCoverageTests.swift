import Documents
import Testing

/// Law 1: whatever the bytes are, provisions follow one another and cover them.
@Suite("Outlines lose nothing")
struct OutlineCoverageTests {
  @Test("Any text is covered without a gap", arguments: 0..<300)
  func coversGeneratedText(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    let text = random.text(lines: 1 + seed % 60)
    let outline = Outline(parsing: Source(name: "generated-\(seed).md", text: text))
    #expect(outline.firstGap == nil, "seed \(seed)")
  }

  @Test("Every cut of a real text is covered")
  func coversEveryCut() throws {
    let bytes = Array(Texts.resolution.utf8) + Array(Texts.policy.utf8)
    for end in stride(from: 0, through: bytes.count, by: 7) {
      guard let source = try? Source(name: "cut", bytes: Array(bytes[..<end])) else { continue }
      #expect(Outline(parsing: source).firstGap == nil, "cut at \(end)")
    }
  }

  @Test("A byte order mark, carriage returns and a missing last newline stay where they are")
  func keepsOddBytes() throws {
    let text = "\u{FEFF}---\r\ntitle: A\r\n---\r\n\r\n# B\r\n\r\n(a) One\r\n(b) Two"
    let outline = Outline(parsing: Source(name: "odd", text: text))
    #expect(outline.firstGap == nil)
    #expect(outline.frontMatter["title"] == "A")
    #expect(outline.provisions.compactMap(\.label).map(\.description) == ["(a)", "(b)"])
    #expect(outline.provisions.last.map { outline.source[$0.body] } == "Two")
  }

  @Test(
    "Many fences and comments that never close cost no more than one",
    arguments: ["```x\n", "<!-- x\n", "~~~~\n\n", "(a) b\n", "[", "*a*_b_"])
  func isLinear(piece: String) {
    let text = String(repeating: piece, count: 40_000)
    #expect(Outline(parsing: Source(name: "many", text: text)).firstGap == nil)
  }
}

extension Outline {
  /// The first offset at which the provisions do not cover the source; nil when they do.
  var firstGap: Int? {
    var at = 0
    for provision in provisions {
      let isWhole =
        provision.bytes.lowerBound == at && provision.marker.lowerBound == at
        && provision.marker.upperBound == provision.body.lowerBound
        && provision.body.upperBound <= provision.bytes.upperBound && !provision.bytes.isEmpty
      if !isWhole { return at }
      if let parent = provision.parent, provisions[parent].depth + 1 != provision.depth { return at }
      at = provision.bytes.upperBound
    }
    return at == source.bytes.count ? nil : at
  }
}

/// A generator of texts that is the same on every machine (SplitMix64, Steele and others 2014).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func text(lines count: Int) -> String {
    let starts = [
      "", "", "    ", "# ", "### ", "- ", "  * ", "(a) ", "(b) ", "(i) ", "1. ", "2. ", "1.1 ", "A. ", "IV. ",
      "Section 3. ",
      "WHEREAS, ", "Whereas ", "NOW, THEREFORE, BE IT RESOLVED, ", "Resolved, That ", "AYES: ",
      "PASSED AND ADOPTED ", "---", "+++",
      "```", "| a | b |", "<!--", "-->", "\u{C}", "12", "> ", "• ", "§ 1-2. ", "***", "\u{FEFF}", "\t",
      "\u{A0}",
    ]
    let words = [
      "the", "board", "of", "José", "학교", "ﬁnal", "im\u{AD}migrant", "5145.3", "and;", "so:", "June 31, 2026",
      "(c)", "🎓", "[x](y)", "**b**",
    ]
    let ends = ["\n", "\n", "\n", "\r\n", "\n\n", " \n"]
    var text = ""
    for _ in 0..<count {
      text += starts.randomElement(using: &self) ?? ""
      for _ in 0..<Int.random(in: 0...6, using: &self) {
        text += (words.randomElement(using: &self) ?? "") + " "
      }
      text += ends.randomElement(using: &self) ?? ""
    }
    return text
  }
}
