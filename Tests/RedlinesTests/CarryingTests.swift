import Documents
import Redlines
import Testing

@Suite("The edits of a redline carried into another text")
struct CarryingTests {
  static func carried(_ old: String, _ new: String, into sent: String) -> String {
    let outline = { Outline(parsing: Source(name: "text.md", text: $0)) }
    return Redline(from: outline(old), to: outline(new)).carried(into: outline(sent)).text
  }

  @Test(
    "change only the bytes that somebody changed",
    arguments: [
      (
        "WHEREAS, the board met; and\n", "WHEREAS, the board met twice; and\n",
        "WHEREAS, the board\nmet; and\n", "WHEREAS, the board\nmet twice; and\n"
      ),
      ("One \\_\\_\\_\\_ two.\n", "One June two.\n", "One ____ two.\n", "One June two.\n"),
      ("One \\_\\_\\_\\_ two.\n", "One \\_\\_\\_\\_ three.\n", "One ____ two.\n", "One ____ three.\n"),
      ("One.\n\nTwo.\n\nThree.\n", "One.\n\nThree.\n", "One.\n\n\nTwo.\n\n\nThree.\n", "One.\n\n\nThree.\n"),
      ("A *b* c.\n", "A *b* d.\n", "A _b_ c.\n", "A _b_ d.\n"),
      ("To:\n\n- one\n- two\n", "To:\n\n- two\n", "To:\n* one\n* two\n", "To:\n* two\n"),
      ("", "New.\n", "", "New.\n"),
      ("Old.\n", "", "Old.\n", ""),
    ])
  func cases(old: String, new: String, sent: String, expected: String) {
    #expect(Self.carried(old, new, into: sent) == expected)
  }

  @Test("give the new text where the other text is the old one, and the other text where nothing changed")
  func laws() {
    var dice = Dice(state: 41)
    for _ in 0..<120 {
      let (old, new) = (Self.text(&dice), Self.text(&dice))
      let sent = old.replacing(" ", with: "\n").replacing("\n\n", with: "\n")
      #expect(Self.carried(old, old, into: sent) == sent, "\(old.debugDescription)")
      let edited = Self.edited(old, &dice)
      #expect(
        Self.carried(old, edited, into: old) == edited, "\(old.debugDescription) \(edited.debugDescription)")
      #expect(Self.carried(old, new, into: old) == new, "\(old.debugDescription) \(new.debugDescription)")
    }
  }

  private static func text(_ dice: inout Dice) -> String {
    let words = [
      "the ", "board ", "shall ", "meet ", "each ", "month. ", "\n\n", "(a) ", "1. ", "WHEREAS, ", "and; ",
      "## ",
    ]
    return (0..<Int.random(in: 0...30, using: &dice)).map { _ in
      words[Int.random(in: 0..<words.count, using: &dice)]
    }
    .joined()
  }

  private static func edited(_ text: String, _ dice: inout Dice) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false)
    for _ in 0..<3 where words.count > 2 {
      words[Int.random(in: 0..<words.count, using: &dice)] =
        ["", "new", "\n\nnew"][Int.random(in: 0..<3, using: &dice)]
    }
    return words.joined(separator: " ")
  }
}

/// A generator whose numbers follow from its seed.
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
