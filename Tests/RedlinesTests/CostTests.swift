import Documents
import Redlines
import Testing

/// Inputs on which a careless engine takes forever, at a reduced size: the time limit is the assertion.
@Suite("A redline takes no longer for", .timeLimit(.minutes(1))) struct CostTests {
  private func plain(_ old: [String], _ new: [String]) -> Redline {
    Redline(
      from: Source(name: "old", text: old.joined(separator: "\n")),
      to: Source(name: "new", text: new.joined(separator: "\n")))
  }

  @Test("many equal lines")
  func equalLines() {
    var new = [String](repeating: "same line", count: 20_000)
    for place in stride(from: 7, to: new.count, by: 997) { new[place] = "other line" }
    let shown = plain([String](repeating: "same line", count: 20_000), new)
    #expect(failure(of: shown) == nil)
    #expect(shown.statistics.wordsInserted <= 42)
  }

  @Test("lines that all changed")
  func everyLine() {
    let shown = plain((0..<4000).map { "alpha\($0) beta\($0)" }, (0..<4000).map { "gamma\($0) delta\($0)" })
    #expect(failure(of: shown) == nil)
    #expect(shown.statistics.wordsDeleted == 8000)
  }

  @Test("one paragraph of two words in any order")
  func twoWords() {
    var texts = GeneratedTexts(seed: 7)
    let old = (0..<6000).map { _ in texts.number(2) == 0 ? "a" : "b" }.joined(separator: " ")
    let new = (0..<6000).map { _ in texts.number(2) == 0 ? "a" : "b" }.joined(separator: " ")
    #expect(failure(of: redline(old, new)) == nil)
  }

  @Test("one long paragraph with every other word changed")
  func everyOtherWord() {
    let old = (0..<8000).map { "word\($0 % 1000)" }
    let new = old.enumerated().map { $0.offset % 2 == 0 ? $0.element : "new\($0.offset)" }
    #expect(failure(of: redline(old.joined(separator: " "), new.joined(separator: " "))) == nil)
  }

  @Test("two redlines composed, of many provisions moved and edited twice")
  func composing() {
    var texts = GeneratedTexts(seed: 9)
    let old = (0..<1000).map { _ in texts.sentence() }
    let middle = Array(old[500...] + old[..<500]).enumerated().map {
      $0.offset % 3 == 0 ? "New " + $0.element : $0.element
    }
    let new = middle.enumerated().map { $0.offset % 2 == 0 ? $0.element + " End." : $0.element }.reversed()
    let both = plain(old, middle).composed(with: plain(middle, Array(new)))
    #expect(failure(of: both) == nil)
  }

  @Test("provisions in reverse order")
  func reversed() {
    var texts = GeneratedTexts(seed: 8)
    let blocks = (0..<1000).map { _ in texts.sentence() }
    #expect(failure(of: plain(blocks, blocks.reversed())) == nil)
  }
}
