import Documents
import Enumerations
import Testing

/// The lists of a sentence, items parted by " | ", inner lists in brackets.
func lists(_ text: String) -> [String] {
  let source = Source(name: "s.md", text: text)
  return Enumeration.all(in: source, 0..<source.bytes.count).map { written($0, source) }
}

private func written(_ list: Enumeration, _ source: Source) -> String {
  list.items.map { item in
    let words = source[item.range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words + item.inner.map { " [\(written($0, source))]" }.joined()
  }.joined(separator: " | ")
}

@Suite("Lists in prose")
struct ReadingTests {
  @Test(
    "are found with every item",
    arguments: [
      ("All students, parents, and staff may speak.", ["students | parents | staff"]),
      ("Ask the principal or the counselor.", ["the principal | the counselor"]),
      (
        "The rule forbids bias on the basis of race, color or sex in any program.", ["race | color | sex"]
      ),
      ("It covers pens, pencils, and/or paper.", ["pens | pencils | paper"]),
      ("Neither bells nor whistles are allowed.", ["bells | whistles"]),
      (
        "on the basis of race, gender identity or expression, or age",
        ["race | gender identity or expression [gender identity | expression] | age"]
      ),
      (
        "on the basis of sex (including pregnancy, childbirth, or lactation), race, or age",
        [
          "sex (including pregnancy, childbirth, or lactation) [pregnancy | childbirth | lactation] | race | age"
        ]
      ),
      (
        "Supplies, including but not limited to pens, ink, and chalk, are free.", ["pens | ink | chalk"]
      ),
      ("because of race; color; religion, creed; or sex", ["race | color | religion | creed | sex"]),
      ("on the basis of race,\ncolor,\nnational\norigin or age", ["race | color | national origin | age"]),
      ("It is open to teachers, aides, or any other employee.", ["teachers | aides | any other employee"]),
      (
        "of the student, of the parent, or of the guardian",
        ["of the student | of the parent | of the guardian"]
      ),
      ("A policy shall be adopted.", []),
      ("When the bell rings, the class ends.", []),
      ("The Board, after notice, may act.", []),
    ])
  func found(text: String, expected: [String]) {
    #expect(lists(text) == expected)
  }

  @Test("stand on lines of their own")
  func lines() {
    let outline = Outline(
      parsing: Source(
        name: "s.md",
        text: "It is unlawful to decide by:\n\n- race;\n- color; or\n- sex.\n\nText, notes, and more.\n"))
    let found = Enumeration.all(in: outline).map { list in list.items.map { outline.source[$0.range] } }
    #expect(found == [["race", "color", "sex"], ["Text", "notes", "more"]])
  }

  @Test("say how they are written")
  func style() throws {
    let source = Source(name: "s", text: "such as pens, ink, or any other supply")
    let list = try #require(Enumeration.all(in: source, 0..<source.bytes.count).first)
    #expect(list.isOpen)
    #expect(list.conjunction == .or)
    #expect(list.isSerial == true)
    #expect(list.catchAll == 2)
  }
}
