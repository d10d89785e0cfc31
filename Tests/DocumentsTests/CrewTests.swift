import Documents
import Testing

@Suite("Work shared among processors")
struct CrewTests {
  @Test(
    "is divided into consecutive parts, eight at most, whatever the weights",
    arguments: [
      [], [0], [0, 0, 0], [5, 0, 0], [0, 0, 5], [1000], [1, 1000, 1, 1000, 1],
      Array(repeating: 7, count: 1000),
      Array(repeating: 0, count: 1000) + [9000], (0..<500).map { $0 * $0 },
    ])
  func parts(weights: [Int]) {
    for least in [1, 100, 1 << 20] {
      let parts = Crew.parts(of: weights, atLeast: least)
      #expect((1...8).contains(parts.count))
      #expect(parts.flatMap(\.self) == Array(weights.indices))
      let total = weights.reduce(0, +)
      #expect(parts.count == 1 || total >= least)
    }
  }

  @Test("comes back in the order of its numbers", arguments: [0, 1, 2, 7, 1000])
  func order(count: Int) {
    #expect(Crew.map(count) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }

  @Test("gives the same side by side as one after the other")
  func sameSideBySide() {
    let texts = ("one\ntwo\n", "three\n")
    for sideBySide in [false, true] {
      let counts = Crew.both(texts.0, texts.1, sideBySide: sideBySide) { $0.utf8.count }
      #expect(counts == (8, 6))
    }
  }

  @Test(
    "finds every line of a text of any length", arguments: [0, 1, 15, 16, 17, 31, 33, 4079, 4080, 4081, 8200])
  func lines(length: Int) {
    for step in [1, 2, 7, 16, 61] {
      let text = String((0..<length).map { $0 % step == step - 1 ? "\n" : "a" })
      let outline = Outline(plain: Source(name: "text", text: text))
      #expect(
        outline.provisions.count == text.split(separator: "\n", omittingEmptySubsequences: false).count
          - (text.isEmpty || text.last == "\n" ? 1 : 0))
      #expect(outline.provisions.map(\.bytes.count).reduce(0, +) == length)
    }
  }
}
