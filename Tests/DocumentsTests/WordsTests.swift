import Documents
import Testing

@Suite("Words")
struct WordsTests {
  @Test(
    "Words stand between white space of every kind",
    arguments: [
      ("", []), (" \t\n", []), ("a", ["a"]), (" a  b ", ["a", "b"]), ("a\u{A0}b", ["a", "b"]),
      ("a\u{3000}b\u{2003}c\u{1680}d", ["a", "b", "c", "d"]), ("\u{85}a\u{2029}", ["a"]),
      ("the “Board”’s", ["the", "“Board”’s"]), ("naïve Ω 漢字", ["naïve", "Ω", "漢字"]),
    ])
  func stand(text: String, expected: [String]) {
    let words = Words(text)
    #expect(words.indices.map { words[$0..<$0 + 1] } == expected)
    #expect(words.joined == expected.joined(separator: " "))
  }

  @Test("White space is what Unicode says it is")
  func unicode() {
    for scalar in (UInt32(0)...0x3100).compactMap(Unicode.Scalar.init) {
      let isBlank = Words("a\(Character(scalar))b").count == 2
      #expect(isBlank == scalar.properties.isWhitespace, "\(scalar.value)")
    }
  }
}
