import Documents
import Testing

@Suite("Glued words of a lost redline")
struct GluedMendsTests {
  static func mended(_ text: String, against before: String? = nil) -> String {
    let source = Source(name: "now.txt", text: text)
    let mends = GluedMends(
      Outline(parsing: source), against: before.map { Outline(parsing: Source(name: "before.txt", text: $0)) }
    )
    return source.mended(by: mends.mends).text
  }

  @Test(
    "are mended where the text in force before has one of the two in the same words",
    arguments: [
      (
        "It shall remain in force until June 30, 20292030, and shall renew for five years.\n",
        "It shall remain in force until June 30, 2030, and shall renew for five years.\n",
        "It shall remain in force until June 30, 2029, and shall renew for five years.\n"
      ),
      (
        "Attested to this\n 18h14h day of NovemberOctober 2025\n",
        "Attested to this 14h day of October 2025\n",
        "Attested to this\n 18h day of November 2025\n"
      ),
      (
        "When a child is absent, he/sheThey shall bring a note to school.\n",
        "When a child is absent, he/she shall bring a note to school.\n",
        "When a child is absent, They shall bring a note to school.\n"
      ),
      (
        "The Equity cCoordinator answers every letter.\n", "The Equity coordinator answers every letter.\n",
        "The Equity Coordinator answers every letter.\n"
      ),
      (
        "The parent of a student shallmay appeal within ten days.\n",
        "The parent of a student shall appeal within ten days.\n",
        "The parent of a student may appeal within ten days.\n"
      ),
    ])
  func against(text: String, before: String, expected: String) {
    #expect(Self.mended(text, against: before) == expected)
  }

  @Test(
    "stay where nothing is certain",
    arguments: [
      // More than the one word was struck.
      (
        "Effective Date: ThisAfter adoption by both districts, this resolution holds.\n",
        "Effective Date: After adoption by both districts, this resolution holds.\n"
      ),
      // The words around differ.
      ("It ends on June 30, 20292030, for good.\n", "It ends on July 31, 2029, for good and all.\n"),
      // Both stand so.
      (
        "It ends on June 30, 20292030, for good.\n",
        "It ends on June 30, 2029, for good.\n\nIt ends on June 30, 2030, for good.\n"
      ),
      // Too few words around.
      ("The 20292030.\n", "The 2029.\n"),
      // A recital tells what was.
      (
        "It ends on June 30, 20292030, for good.\n",
        "WHEREAS, It ends on June 30, 2029, for good; and\n\nRESOLVED, That all is well.\n"
      ),
    ])
  func uncertain(text: String, before: String) {
    #expect(Self.mended(text, against: before) == text)
  }

  @Test("are mended by the same words elsewhere in the document")
  func elsewhere() {
    let text = "It shall remain in force until June 30, 20292030, and shall renew by itself.\n\n"
    let proof = "Again: it shall remain in force until June 30, 2030, and shall renew by itself.\n"
    #expect(
      Self.mended(text + proof)
        == "It shall remain in force until June 30, 2030, and shall renew by itself.\n\n" + proof)
    #expect(Self.mended(text) == text)
  }

  @Test("many of them cost no more than their number")
  func many() {
    let text = String(repeating: "on June 30, 20292030, and June 30, 2029, again ", count: 4_000)
    let before = String(repeating: "on June 30, 2029, and June 30, 2029, again ", count: 4_000)
    #expect(!Self.mended(text, against: before).contains("20292030"))
  }
}
