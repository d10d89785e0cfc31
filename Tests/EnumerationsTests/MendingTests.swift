import Documents
import Enumerations
import Testing

@Suite("Mended lists")
struct MendingTests {
  private func first(_ text: String) throws -> (Source, Enumeration) {
    let source = Source(name: "s.md", text: text)
    let outline = Outline(parsing: source)
    return (source, try #require(Enumeration.all(in: outline).first))
  }

  @Test(
    "take an item in as the list is written",
    arguments: [
      ("of race, color, or sex.", 0, "of X, race, color, or sex."),
      ("of race, color, or sex.", 1, "of race, X, color, or sex."),
      ("of race, color, or sex.", 2, "of race, color, X, or sex."),
      ("of race, color, or sex.", 3, "of race, color, sex, or X."),
      ("of race, color or sex.", 2, "of race, color, X or sex."),
      ("of race, color or sex.", 3, "of race, color, sex or X."),
      ("of race or sex.", 0, "of X, race, or sex."),
      ("of race or sex.", 1, "of race, X, or sex."),
      ("of race or sex.", 2, "of race, sex, or X."),
      ("of race, color, and/or sex.", 3, "of race, color, sex, and/or X."),
      ("of race; color; or sex.", 1, "of race; X; color; or sex."),
      ("of race or color or sex.", 3, "of race or color or sex or X."),
      ("of race,\ncolor, or sex.", 1, "of race,\nX, color, or sex."),
    ])
  func inserting(text: String, place: Int, expected: String) throws {
    let (source, list) = try first(text)
    #expect(source.mended(by: list.inserting("X", at: place, in: source)).text == expected)
  }

  @Test("put an item before the one that stands for all others")
  func catchAll() throws {
    let (source, list) = try first("of race, sex, or any other basis.")
    #expect(
      source.mended(by: list.inserting("age", in: source)).text == "of race, sex, age, or any other basis.")
  }

  @Test(
    "let an item go as the list is written",
    arguments: [
      ("of race, color, age, or sex.", 0, "of color, age, or sex."),
      ("of race, color, age, or sex.", 2, "of race, color, or sex."),
      ("of race, color, age, or sex.", 3, "of race, color, or age."),
      ("of race, color, age or sex.", 3, "of race, color or age."),
      ("of race, color, or sex.", 0, "of color or sex."),
      ("of race, color, or sex.", 1, "of race or sex."),
      ("of race, color, or sex.", 2, "of race or color."),
      ("of either race or sex.", 0, "of sex."),
      ("of either race or sex.", 1, "of race."),
      ("of race or color or sex.", 1, "of race or sex."),
      ("of race; color; or sex.", 2, "of race or color."),
    ])
  func striking(text: String, place: Int, expected: String) throws {
    let (source, list) = try first(text)
    #expect(source.mended(by: list.striking(place, in: source)).text == expected)
  }

  @Test(
    "keep the signs of their lines",
    arguments: [
      ("By:\n\n- race;\n- color; or\n- sex.\n", 1, "By:\n\n- race;\n- X;\n- color; or\n- sex.\n"),
      ("By:\n\n- race;\n- color; or\n- sex.\n", 3, "By:\n\n- race;\n- color;\n- sex; or\n- X.\n"),
      ("By:\n\n* race\n* color\n* sex\n", 3, "By:\n\n* race\n* color\n* sex\n* X\n"),
    ])
  func lines(text: String, place: Int, expected: String) throws {
    let (source, list) = try first(text)
    #expect(source.mended(by: list.inserting("X", at: place, in: source)).text == expected)
  }

  @Test("leave items alone that bear numbers, which would have to count on")
  func numbered() throws {
    for text in ["By:\n\n(1) race;\n(2) color; or\n(3) sex.\n", "By:\n\na. race;\nb. color; or\nc. sex.\n"] {
      let (source, list) = try first(text)
      #expect(list.items.map { source[$0.range] } == ["race", "color", "sex"])
      #expect(list.inserting("age", in: source).isEmpty && list.striking(0, in: source).isEmpty)
    }
  }
}
