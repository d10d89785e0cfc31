import Documents
import Testing

/// Misprints and page furniture as real packets have them.
struct ResolutionTextTests {
  @Test(
    "A date that lost the marks of its revision is mentioned with what is wrong",
    arguments: [
      ("this 18h14h day of NovemberOctober 2025", "\"NovemberOctober\" is no month"),
      ("until June 30, 20292030, and", "\"20292030\" is two years run together"),
      ("this 14h day of October 2025", "\"14h\" is no ordinal; expected \"14th\""),
    ])
  func problem(text: String, problem: String) {
    #expect(DateMention.all(in: text).map(\.problem) == [problem])
  }

  @Test(
    "What only resembles a date is not mentioned",
    arguments: ["a day of May or June", "the 3 day of rest 2025 plan", "In March 2020, 14 schools closed"])
  func resemblance(text: String) {
    #expect(DateMention.all(in: text).isEmpty)
  }

  @Test("A running header in two columns is furniture on the first page as well")
  func runningHeader() {
    let page = { (number: Int, words: String) in
      "Regular Meeting of June 9, 2026            Item F.3\n\n\(words)\n\nOn Access        Page \(number) of 3\n"
    }
    let text = page(1, "WHEREAS, the Board") + page(2, "has met; and") + page(3, "WHEREAS, it may;")
    let outline = Outline(parsing: Source(name: "packet.txt", text: text))
    let roles = outline.provisions.map(\.role).filter { $0 != .blank }
    #expect(
      roles == [
        .furniture, .recital, .furniture, .furniture, .continuation, .furniture, .furniture, .recital,
        .furniture,
      ])
    #expect(
      outline.text(of: outline.provisions.firstIndex { $0.role == .recital } ?? 0) == "the Board has met; and"
    )
  }
}
