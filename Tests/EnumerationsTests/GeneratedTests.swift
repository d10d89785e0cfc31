import Documents
import Enumerations
import Testing

/// A small generator, so that a failing list can be made again from its seed.
struct Dice {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func roll(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(count))
  }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[roll(list.count)] }
}

@Suite("Generated lists")
struct GeneratedTests {
  /// How a list is written.
  private enum Form: CaseIterable {
    case oxford, plain, semicolons, every, wordless, lines, bareLines
  }

  private static let things = [
    "pens", "drawing paper", "chalk", "red and blue ink", "maps", "a globe", "library books",
    "the old projector",
    "glue (including sticks, tubes, or jars)", "rulers", "music stands", "lab coats", "scissors",
    "tape (clear)",
  ]

  /// A text with a list of so many different items, and the items.
  private static func text(_ count: Int, _ form: Form, _ dice: inout Dice) -> (text: String, items: [String])
  {
    var left = things
    let items = (0..<count).map { _ in left.remove(at: dice.roll(left.count)) }
    let word = dice.pick(["and", "or"])
    let lead = dice.pick(["The room holds a supply of ", "Ask the office for ", "It is open to those with "])
    switch form {
    case .oxford:
      return (
        lead + items.dropLast().joined(separator: ", ") + (count > 2 ? "," : "")
          + " \(word) \(items[count - 1]).\n", items
      )
    case .plain:
      return (lead + items.dropLast().joined(separator: ", ") + " \(word) \(items[count - 1]).\n", items)
    case .semicolons:
      return (lead + items.dropLast().joined(separator: "; ") + "; \(word) \(items[count - 1]).\n", items)
    case .every: return (lead + items.joined(separator: " \(word) ") + ".\n", items)
    case .wordless: return (lead + items.joined(separator: ", ") + ".\n", items)
    case .lines:
      return (
        "Bring:\n\n- " + items.dropLast().joined(separator: ";\n- ") + "; \(word)\n- \(items[count - 1]).\n",
        items
      )
    case .bareLines: return ("Bring:\n\n* " + items.joined(separator: "\n* ") + "\n", items)
    }
  }

  private static func read(_ source: Source) -> Enumeration? {
    Enumeration.all(in: Outline(parsing: source)).first
  }

  private static func words(_ list: Enumeration, _ source: Source) -> [String] {
    list.items.map { source[$0.range] }
  }

  /// Lists in which "red and blue ink" stands are left to those whose signs keep it together.
  private static func isClear(_ items: [String], _ form: Form) -> Bool {
    let isParted = form == .lines || form == .bareLines || form == .semicolons
    return isParted || !items.contains { $0.contains(" and ") }
      || form == .oxford && items.count > 2
        && !(items.last ?? "").contains(" and ") && !(items.first ?? "").contains(" and ")
  }

  @Test("are read with spans that cover them, and mended as they are written", arguments: 0..<400)
  func roundTrip(seed: Int) throws {
    var dice = Dice(seed: seed + 1)
    let form = dice.pick(Form.allCases)
    let count = (form == .wordless || form == .semicolons ? 3 : 2) + dice.roll(6)
    let (text, items) = Self.text(count, form, &dice)
    guard Self.isClear(items, form) else { return }
    let source = Source(name: "seed-\(seed).md", text: text)
    let list = try #require(Self.read(source), "\(text)")
    #expect(Self.words(list, source) == items, "\(text)")
    // Between two items stand only signs and the word that joins them.
    for place in 1..<list.items.count {
      let gap = source[list.items[place - 1].range.upperBound..<list.items[place].range.lowerBound]
      let rest = gap.split { " ,;\n-*".contains($0) }
      #expect(rest.isEmpty || rest == ["and"] || rest == ["or"], "\(gap)")
    }
    let place = dice.roll(count + 1)
    let longer = source.mended(by: list.inserting("a kettle", at: place, in: source))
    var grown = items
    grown.insert("a kettle", at: place)
    #expect(Self.read(longer).map { Self.words($0, longer) } == grown, "\(longer.text)")
    let gone = dice.roll(count)
    let shorter = source.mended(by: list.striking(gone, in: source))
    var left = items
    left.remove(at: gone)
    if left.count > (form == .wordless ? 2 : 1), Self.isClear(left, form) {
      #expect(Self.read(shorter).map { Self.words($0, shorter) } == left, "\(shorter.text)")
    } else {
      #expect(
        left.allSatisfy { shorter.text.contains($0) } && !shorter.text.contains(items[gone]),
        "\(shorter.text)")
    }
    // What went in comes out again.
    if let again = Self.read(longer) {
      #expect(longer.mended(by: again.striking(place, in: longer)).text == text, "\(longer.text)")
    }
  }

  @Test("of any bytes are read without harm", arguments: 0..<60)
  func total(seed: Int) {
    var dice = Dice(seed: seed + 77)
    let pieces = [
      "race", ",", " ", "or", "and", "/", "(", ")", ";", ".", "\n", "- ", "including", "\u{2019}s", "é",
      "\u{FB01}", "(2)", ":",
    ]
    let text = (0..<200).map { _ in dice.pick(pieces) }.joined()
    let source = Source(name: "s.md", text: text)
    for list in Enumeration.all(in: Outline(parsing: source)) {
      for place in 0...list.items.count { _ = source.mended(by: list.inserting("x", at: place, in: source)) }
      for place in list.items.indices { _ = source.mended(by: list.striking(place, in: source)) }
      for (item, next) in zip(list.items, list.items.dropFirst()) {
        #expect(item.range.upperBound <= next.range.lowerBound)
      }
    }
  }
}
